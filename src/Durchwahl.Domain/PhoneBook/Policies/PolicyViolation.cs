using NodaTime;

namespace Durchwahl.Domain.PhoneBook.Policies;

/// <summary>A day of the week on which a policy of the office is not kept.</summary>
/// <param name="Subject">The post or the group.</param>
/// <param name="Day">Monday to Friday.</param>
/// <param name="Text">For people: "Leistung 3: mittwochs 0 von 60 Minuten".</param>
public sealed record PolicyViolation(string Subject, IsoDayOfWeek Day, string Text);
