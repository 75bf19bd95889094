using System.Globalization;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.Statistics;

namespace Durchwahl.Domain.Planning;

/// <summary>Says in German what a scenario is, and what a comparison answers.</summary>
public static class ScenarioWords
{
    static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");
    static readonly string[] Weekdays = ["montags", "dienstags", "mittwochs", "donnerstags", "freitags", "samstags", "sonntags"];

    /// <summary>What a scenario is, in half a sentence, from what is simulated: "Servicenummer mit 3 Plätzen, 81 Durchwahlen mit je 60 Minuten am Tag".</summary>
    public static string Describe(ComparedScenario compared)
    {
        var (scenario, cost) = (compared.Scenario, compared.Cost);
        var hasService = scenario.Book.Lines.Any(line => line.Kind == LineKind.Service);
        var service = hasService ? $"Servicenummer mit {Seats(compared)}" : "kein Serviceteam";
        if (!scenario.Book.Lines.Any(line => line.Kind == LineKind.DirectDial) || cost.DirectDials == 0) return $"{service} für alles";
        var direct = $"{cost.DirectDials} Durchwahlen mit je {(cost.ReservedHoursPerDay * 60 / cost.DirectDials).ToString("0", German)}\u00A0Minuten am Tag";
        return hasService ? $"{service}, {direct}" : $"{direct}, {service}";
    }

    /// <summary>The question of the plan, answered in one or two sentences with the scenario that meets the target at the least cost of casework, and what today is like; where today is best, what the third way would be like.</summary>
    /// <param name="comparison">What came out.</param>
    /// <param name="target">What is to be reached.</param>
    public static string Answer(PlanComparison comparison, SearchTarget target)
    {
        if (comparison.Scenarios.All(column => column.Outcome.Replications == 0)) return "Es gibt noch kein Ergebnis.";
        var best = Best(comparison, target);
        var today = comparison.Scenarios.FirstOrDefault(column => column.Scenario.Key == ReadyScenarios.Today);
        var first = target.IsMetBy(best.Outcome)
            ? $"„{best.Scenario.Name}“ nimmt {Reached(best, target)} der Anrufe in 30 Sekunden an und kostet die Sachbearbeitung {Minutes(best)} je Fachkraft und Tag."
            : $"Keine Möglichkeit nimmt {Percent(target.Share)} der Anrufe in 30 Sekunden an; am nächsten kommt „{best.Scenario.Name}“ mit {Reached(best, target)} und {Minutes(best)} je Fachkraft und Tag.";
        if (today is not null && today != best) return $"{first} Heute sind es {Reached(today, target)} und {Minutes(today)}.";
        return comparison.Scenarios.FirstOrDefault(column => column.Scenario.Key == ReadyScenarios.ThirdWay) is { } third && third != best
            ? $"{first} „{third.Scenario.Name}“: {Reached(third, target)} und {Minutes(third)}."
            : first;
    }

    /// <summary>The scenario that an answer names: of those that meet the target the one that takes the least hours altogether, else the one that comes nearest.</summary>
    public static ComparedScenario Best(PlanComparison comparison, SearchTarget target)
    {
        var meeting = comparison.Scenarios.Where(column => target.IsMetBy(column.Outcome)).ToList();
        return meeting.Count > 0 ? meeting.MinBy(column => column.Cost.HoursPerDay)! : comparison.Scenarios.MaxBy(column => target.ReachedBy(column.Outcome))!;
    }

    /// <summary>The half-hour of the week with the longest mean wait; null when hardly anybody calls.</summary>
    public static HalfHourOutcome? Busiest(ScenarioOutcome outcome) => outcome.HalfHours.Where(half => half.MeanWait is not null).Select(half => (HalfHourOutcome?)half).MaxBy(half => half!.Value.MeanWait);

    /// <summary>"Mo 08:30".</summary>
    public static string When(HalfHourOutcome half) => $"{GermanDays.Short((NodaTime.IsoDayOfWeek)half.Weekday)}\u00A0{half.HalfHour / 2:00}:{half.HalfHour % 2 * 30:00}";

    /// <summary>Within a sentence: "montags ab 08:30 Uhr".</summary>
    public static string Within(HalfHourOutcome half) => $"{Weekdays[half.Weekday - 1]} ab {half.HalfHour / 2:00}:{half.HalfHour % 2 * 30:00}\u00A0Uhr";

    static string Seats(ComparedScenario compared)
    {
        var seats = compared.Scenario.AgentsByHalfHour.Where(number => number > 0).DefaultIfEmpty(0).ToList();
        var range = seats.Min() == seats.Max() ? $"{seats.Max()}" : $"{seats.Min()} bis {seats.Max()}";
        return seats.Max() == 1 ? "1 Platz" : $"{range} Plätzen";
    }

    static string Reached(ComparedScenario column, SearchTarget target) => Percent(target.ReachedBy(column.Outcome));

    static string Percent(double share) => $"{(share * 100).ToString("0", German)}\u00A0%";

    static string Minutes(ComparedScenario column) => $"{column.Outcome.CaseworkMinutesPerCaseWorkerAndDay.Mean.ToString("0", German)}\u00A0Minuten";
}
