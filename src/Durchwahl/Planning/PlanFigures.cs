using System.Globalization;
using Durchwahl.Domain.Planning;
using Durchwahl.Domain.Statistics;
using Durchwahl.Queueing.Simulation;

namespace Durchwahl.Planning;

/// <summary>A row of the comparison that is estimated, with what its page and its file need.</summary>
/// <param name="Key">Its name in JSON.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Note">What is counted.</param>
/// <param name="Of">The estimate of a scenario.</param>
/// <param name="InUnit">From the estimate to what is written: 100 for shares in percent.</param>
/// <param name="Format">How many decimals are written.</param>
/// <param name="Unit">Written behind; empty for none.</param>
/// <param name="Target">What should be reached, in what is written; null for nothing.</param>
public sealed record PlanFigure(string Key, string Label, string Note, Func<ScenarioOutcome, Estimate> Of, double InUnit, string Format, string Unit, double? Target = null)
{
    /// <summary>"83 %", or a dash where there is nothing to count.</summary>
    public string Value(Estimate estimate) => !double.IsFinite(estimate.Mean) ? "–" : $"{Write(estimate.Mean, Format)}{Behind}";

    /// <summary>"81 bis 85 %"; ends that would read the same get a decimal more: "98,2 bis 98,4 %". Null when there is no interval, or none that can be seen.</summary>
    public string? Range(Estimate estimate)
    {
        if (estimate.HalfWidth95 is not { } half || !double.IsFinite(half) || !double.IsFinite(estimate.Mean)) return null;
        return Between(estimate, Format) ?? Between(estimate, Format.Contains('.', StringComparison.Ordinal) ? Format + "0" : Format + ".0");
    }

    string? Between(Estimate estimate, string format)
    {
        var (from, until) = (Write(Math.Max(0, estimate.From), format), Write(Unit == "%" ? Math.Min(1, estimate.Until) : estimate.Until, format));
        return from == until ? null : $"{from} bis {until}{Behind}";
    }

    string Write(double value, string format) => PlanFigures.Number(value * InUnit, format);

    string Behind => Unit.Length == 0 ? "" : $"\u00A0{Unit}";
}

/// <summary>A row of the comparison that is fixed by the scenario.</summary>
/// <param name="Key">Its name in JSON.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Note">What is counted.</param>
/// <param name="Of">The value of a scenario; null where it says nothing.</param>
/// <param name="Format">How many decimals are written.</param>
/// <param name="Unit">Written behind; empty for none.</param>
public sealed record FixedFigure(string Key, string Label, string Note, Func<ComparedScenario, double?> Of, string Format, string Unit)
{
    /// <summary>As people read it; a dash where it says nothing.</summary>
    public string Value(ComparedScenario column) => Of(column) is { } value && double.IsFinite(value) ? $"{PlanFigures.Number(value, Format)}{(Unit.Length == 0 ? "" : $"\u00A0{Unit}")}" : "–";
}

/// <summary>The rows of the comparison in their order; page, verb and JSON show the same.</summary>
static class PlanFigures
{
    const double PromiseOf115 = 75;

    static readonly NumberFormatInfo German = new() { NumberGroupSeparator = "\u00A0", NumberDecimalSeparator = "," };

    public static IReadOnlyList<PlanFigure> Estimated { get; } =
    [
        new("serviceLevelOfAll", "In 30 Sekunden angenommen", "Anteil aller Anrufe. Ziel 75\u00A0%", outcome => outcome.ServiceLevels[(int)ServiceLevelDefinition.OfAll], 100, "0", "%", PromiseOf115),
        new("serviceLevelOfAnswered", "… der angenommenen", "Anteil der angenommenen Anrufe", outcome => outcome.ServiceLevels[(int)ServiceLevelDefinition.OfAnswered], 100, "0", "%", PromiseOf115),
        new("serviceLevelWithoutShortAbandons", "… ohne kurze Abbrüche", "ohne Anrufe, die in 30 Sekunden auflegen", outcome => outcome.ServiceLevels[(int)ServiceLevelDefinition.WithoutShortAbandons], 100, "0", "%", PromiseOf115),
        new("meanWait", "Mittlere Wartezeit", "aller Anrufe, auch der aufgelegten", outcome => outcome.MeanWait, 1, "0", "s"),
        new("waitOfNineInTen", "Neun von zehn warten höchstens", "angenommene Anrufe", outcome => outcome.WaitOfNineInTen, 1, "0", "s"),
        new("shareAbandoned", "Aufgelegt", "Anteil aller Anrufe", outcome => outcome.ShareAbandoned, 100, "0.0", "%"),
        new("shareClosed", "Zur falschen Zeit angerufen", "Anteil der Wählversuche, die niemanden antreffen können", outcome => outcome.ShareClosed, 100, "0", "%"),
        new("attemptsPerNeed", "Versuche je Anliegen", "mit Wiederwahl", outcome => outcome.AttemptsPerNeed, 1, "0.00", ""),
        new("needsMet", "Geklärt oder mit Zusage", "Anteil der Anliegen", outcome => outcome.NeedsMet, 100, "0", "%"),
        new("promisesPerDay", "Zusagen am Tag", "Rückrufe, Antworten, Nachrichten", outcome => outcome.PromisesPerDay, 1, "0", ""),
        new("promisesKept", "Zusagen eingehalten", "Anteil bis zur Frist", outcome => outcome.PromisesKept, 100, "0", "%"),
        new("interruptions", "Unterbrechungen", "Anrufe je Fachkraft und Tag", outcome => outcome.InterruptionsPerCaseWorkerAndDay, 1, "0.0", ""),
        new("caseworkMinutes", "Aus der Sachbearbeitung", "Minuten je Fachkraft und Tag, Rückrufe mitgezählt", outcome => outcome.CaseworkMinutesPerCaseWorkerAndDay, 1, "0", "Min."),
        new("callbackHours", "Rückrufe und Antworten", "Stunden am Tag, wer immer sie erledigt", outcome => outcome.CallbackHoursPerDay, 1, "0.0", "Std."),
        new("serviceHours", "Gespräche im Serviceteam", "Stunden am Tag mit Nachbearbeitung", outcome => outcome.ServiceHoursPerDay, 1, "0.0", "Std."),
        new("guardDiversions", "Vom Belastungsschutz umgeleitet", "Anrufe am Tag", outcome => outcome.GuardDiversionsPerDay, 1, "0", ""),
    ];

    public static IReadOnlyList<FixedFigure> Fixed { get; } =
    [
        new("seats", "Plätze im Serviceteam", "höchstens gleichzeitig", column => column.Cost.MostSeats, "0", ""),
        new("fullTimeEquivalents", "Stellen dafür", "Vollzeit mit 39 Stunden, Abwesenheit eingerechnet", column => column.Cost.FullTimeEquivalents, "0.0", ""),
        new("reservedHours", "Reservierte Telefonstunden", "Stunden am Tag, alle Fachkräfte zusammen", column => column.Cost.ReservedHoursPerDay, "0", "Std."),
        new("hoursPerDay", "Arbeitszeit am Telefon zusammen", "Plätze und Sachbearbeitung, Stunden am Tag", column => column.Cost.HoursPerDay, "0", "Std."),
    ];

    /// <summary>Only where somebody said what an hour costs.</summary>
    public static FixedFigure Euros { get; } = new("eurosPerMonth", "Kosten im Monat", "Plätze und entgangene Sachbearbeitung, 21 Arbeitstage", column => column.Cost.EurosPerMonth, "#,0", "€");

    /// <summary>The fixed rows of a comparison.</summary>
    public static IEnumerable<FixedFigure> FixedOf(PlanComparison comparison) => comparison.Choices.EurosPerHour is null ? Fixed : [.. Fixed, Euros];

    /// <summary>Euros as somebody types them into a field: "48,50"; empty for none.</summary>
    public static string EurosTyped(double? euros) => euros is { } known ? Number(known, "0.00") : "";

    public static string Number(double value, string format) => value.ToString(format, German);
}
