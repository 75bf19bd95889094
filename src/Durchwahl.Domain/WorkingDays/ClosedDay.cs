using NodaTime;

namespace Durchwahl.Domain.WorkingDays;

/// <summary>A day on which nobody answers although it may be a working day.</summary>
/// <param name="Date">The day.</param>
/// <param name="IsPublicHoliday">Whether the law makes it a holiday; a closure of the house otherwise.</param>
/// <param name="Name">The German name of the holiday or the reason of the closure.</param>
public sealed record ClosedDay(LocalDate Date, bool IsPublicHoliday, string Name);
