using System.Globalization;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.Pages;

namespace Durchwahl.Promises.Pages;

/// <summary>Deadline rules as staff read them.</summary>
static class RuleWords
{
    /// <summary>The rules without their numbers.</summary>
    public static IReadOnlyList<Choice> Choices { get; } =
    [
        new("same-day", "am selben Tag"), new("next-working-day", "bis zum nächsten Arbeitstag"), new("working-days", "Arbeitstage (Anzahl)"), new("service-hours", "Stunden Servicezeit (Anzahl)"),
        new("service-days", "Servicetage, gleiche Uhrzeit (Anzahl)"), new("days", "Kalendertage, gesetzlich gezählt (Anzahl)"), new("month", "ein Monat, gesetzlich gezählt"),
    ];

    public static string Of(DeadlineRule? rule) => rule switch
    {
        null => "die Person wählt die Zeit",
        DeadlineRule.SameDay => "am selben Tag",
        DeadlineRule.NextWorkingDay => "nächster Arbeitstag",
        DeadlineRule.WorkingDays { Count: var count } => Counted(count, "Arbeitstag", "Arbeitstage"),
        DeadlineRule.ServiceDays { Count: var count } => Counted(count, "Servicetag", "Servicetage"),
        DeadlineRule.ServiceHours { Count: var count } => Counted(count, "Stunde Servicezeit", "Stunden Servicezeit"),
        DeadlineRule.Days { Count: var count } => Counted(count, "Kalendertag", "Kalendertage"),
        _ => "ein Monat",
    };

    static string Counted(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
