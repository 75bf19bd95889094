using System.Collections.Immutable;
using Durchwahl.Domain.Planning;
using Durchwahl.Domain.Statistics;
using Durchwahl.Pages;
using Durchwahl.Pages.Charts;
using Durchwahl.Planning.Concept;
using Durchwahl.Planning.Tables;
using Durchwahl.Queueing.Simulation;
using NodaTime;

namespace Durchwahl.Planning.Pages;

/// <summary>What the page of a plan shows.</summary>
/// <param name="Frame">What stands around it.</param>
/// <param name="Form">For its buttons.</param>
/// <param name="Plan">The plan; null for the office as it is, with nothing chosen.</param>
/// <param name="Comparison">What came out.</param>
/// <param name="Run">The fine run that is under way; null when there is none.</param>
public sealed record PlanModel(StaffFrame Frame, EditForm Form, SavedPlan? Plan, PlanComparison Comparison, PlanRun? Run)
{
    const double WhollySure = 1e-9;

    /// <summary>What was just done; null for nothing.</summary>
    public string? Done { get; init; }

    /// <summary>The saved plans of the office.</summary>
    public IReadOnlyList<SavedPlan> Plans { get; init; } = [];

    public string Root => $"/verwaltung/{Frame.OfficeKey}{PlanAnswers.Path}";

    public string Base => $"/verwaltung/{Frame.OfficeKey}{PlanAnswers.PathOf(Plan?.Id)}";

    /// <summary>Where the concept of this plan is made.</summary>
    public string Concept => $"/verwaltung/{Frame.OfficeKey}{ConceptAnswers.Path}{(Plan is null ? "" : $"?plan={Plan.Id}")}";

    public string Answer => ScenarioWords.Answer(Comparison, SearchTarget.Usual);

    /// <summary>The scenario that the answer names.</summary>
    public ComparedScenario Best => ScenarioWords.Best(Comparison, SearchTarget.Usual);

    public IReadOnlyList<ComparedScenario> Columns => Comparison.Scenarios;

    public int Replications => Comparison.Scenarios[0].Outcome.Replications;

    public bool IsFine => Replications >= PlanComparison.FineReplications;

    /// <summary>What the comparison rests on most of all: how many want to reach the office (in the first scenario), and whether that was measured.</summary>
    public string Needs => $"{Whole(Columns[0].Scenario.Demand.NeedsPerDay)} Anliegen an einem gewöhnlichen Tag ({Foundation})";

    string Foundation => Columns[0].Scenario.Demand.Sources.GetValueOrDefault(nameof(Demand.NeedsPerDay))?.Basis switch
    {
        ParameterBasis.Measured => "gemessen",
        ParameterBasis.Chosen => "angenommen",
        _ => "geschätzt",
    };

    /// <summary>"A Wie heute".</summary>
    public string Heading(ComparedScenario column) => $"{(char)('A' + Comparison.Scenarios.IndexOf(column))} {column.Scenario.Name}";

    public string? Mark(ComparedScenario column) => column == Best ? "dw-now" : null;

    /// <summary>The mark of a figure on the scale of its row; null where there is nothing to draw.</summary>
    public RangeMarkModel? MarkOf(PlanFigure figure, ComparedScenario column)
    {
        var estimate = figure.Of(column.Outcome);
        if (!double.IsFinite(estimate.Mean)) return null;
        var until = figure.Unit == "%" ? 100 : Math.Max(WhollySure, Columns.Select(other => figure.Of(other.Outcome)).Where(other => double.IsFinite(other.Mean)).Max(other => other.Until)) * figure.InUnit * 1.15;
        var isSure = estimate.HalfWidth95 is null or < WhollySure;
        return new RangeMarkModel(estimate.Mean * figure.InUnit, isSure ? null : Math.Max(0, estimate.From * figure.InUnit), isSure ? null : estimate.Until * figure.InUnit, until, figure.Target);
    }

    public string Busiest(ComparedScenario column) => ScenarioWords.Busiest(column.Outcome) is { } half ? ScenarioWords.When(half) : "–";

    public string BusiestWait(ComparedScenario column) => ScenarioWords.Busiest(column.Outcome) is { } half ? $"{Seconds(half)} Wartezeit" : "";

    /// <summary>Waiting against time for casework.</summary>
    public TradeOffModel TradeOff => new(
        "abwaegung", "Wartezeit der Anrufenden in Sekunden, gegen entzogene Minuten je Fachkraft und Tag",
        string.Join(" ", Columns.Select(column => $"{Heading(column)}: {Whole(column.Outcome.MeanWait.Mean)} Sekunden, {Whole(column.Outcome.CaseworkMinutesPerCaseWorkerAndDay.Mean)} Minuten.")),
        [.. Columns.Select(column => new TradeOffPoint(Heading(column), column.Outcome.CaseworkMinutesPerCaseWorkerAndDay, column.Outcome.MeanWait, column == Best))]);

    /// <summary>When it gets tight in the best scenario; null when hardly anybody calls.</summary>
    public HeatMapModel? Heat
    {
        get
        {
            var halves = Best.Outcome.HalfHours.Where(half => half.MeanWait is not null).ToDictionary(half => (half.Weekday, half.HalfHour));
            if (halves.Count == 0) return null;
            var (first, last) = (halves.Keys.Min(key => key.HalfHour), halves.Keys.Max(key => key.HalfHour));
            return HeatMapModel.OfWeek(
                "engpass", "Mittlere Wartezeit je halbe Stunde in Sekunden", TightSentence, [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday],
                [.. Enumerable.Range(first, last - first + 1).Select(half => new LocalTime(half / 2, half % 2 * 30))],
                (day, time) => halves.TryGetValue(((int)day, (time.Hour * 2) + (time.Minute / 30)), out var half) ? half.MeanWait : null, "s");
        }
    }

    public string TightSentence => ScenarioWords.Busiest(Best.Outcome) is { } half ? $"Am längsten wartet man {ScenarioWords.Within(half)}: im Mittel {Seconds(half)}." : "";

    /// <summary>How long answered callers wait in the best scenario; null when nobody was answered.</summary>
    public DistributionModel? Waits => Best.Outcome.Sums.Waits is { Count: > 0 } waits
        ? new DistributionModel(
            "wartezeiten", "Wartezeit der angenommenen Anrufe", $"{Share(waits, 30)} der angenommenen Anrufe warten höchstens 30 Sekunden, {Share(waits, 120)} höchstens zwei Minuten.", "Wartezeit", "Anrufe",
            DistributionModel.BinsOf(waits, 15, 180), [new ChartTarget(30, "Ziel: 30\u00A0s")])
        : null;

    public string DaysSentence => Best.Outcome.ServiceLevelOfDays is var days
        ? $"Der Bereich sagt, wie sicher die Rechnung ihres Mittels ist. Einzelne Tage schwanken mehr: An vier von fünf Tagen nimmt „{Best.Scenario.Name}“ {Whole(days.From * 100)} bis {Whole(days.Until * 100)}\u00A0% der Anrufe in 30 Sekunden an."
        : "";

    static string Share(WaitHistogram waits, int seconds) => $"{Whole(Enumerable.Range(0, waits.Bins).Where(bin => WaitHistogram.EndOf(bin) <= seconds).Sum(bin => waits[bin]) * 100.0 / waits.Count)}\u00A0%";

    static string Seconds(HalfHourOutcome half) => $"{Whole(half.MeanWait ?? 0)}\u00A0s";

    static string Whole(double value) => PlanFigures.Number(value, "0");
}
