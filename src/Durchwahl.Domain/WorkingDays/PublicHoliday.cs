using NodaTime;

namespace Durchwahl.Domain.WorkingDays;

/// <summary>One public holiday (gesetzlicher Feiertag) of a Land or municipality in one year.</summary>
/// <param name="Date">The day, from midnight to midnight in the house.</param>
/// <param name="Name">The German name that people use, as in "1. Weihnachtstag".</param>
/// <param name="Statute">The provision that makes it a holiday there and then, in German, as in "§ 2 Abs. 1 NFeiertagsG (einmalig 2017)".</param>
public sealed record PublicHoliday(LocalDate Date, string Name, string Statute);
