using Durchwahl.Domain.Planning;
using Durchwahl.Queueing.Simulation;

namespace Durchwahl.Planning;

/// <summary>A comparison for machines: the same figures as on the page, in seconds, hours and shares from 0 to 1.</summary>
static class PlanJson
{
    public static object Of(PlanComparison comparison) => new
    {
        office = comparison.Basis.Book.Office.Key.Value,
        from = comparison.Plan.From,
        days = comparison.Plan.Days,
        replications = comparison.Scenarios.Min(column => column.Outcome.Replications),
        seed = comparison.Plan.Seed,
        answer = ScenarioWords.Answer(comparison, SearchTarget.Usual),
        scenarios = comparison.Scenarios.Select(Column),
        assumptions = PlanAssumptions.Of(comparison).Select(assumption => new { name = assumption.Name, value = assumption.Value, basis = assumption.Source.Basis, source = assumption.Source.Text }),
    };

    /// <summary>The figures of formulas alone.</summary>
    public static object Example => new
    {
        largestCallsPerHour = SchaumburgExample.LargestLoads.Select(load => new { handling = load.Handling, callsPerHour = load.CallsPerHour }),
        seatsOfFive = SchaumburgExample.SeatsTaken,
        largestCallsPerHourOfThree = SchaumburgExample.LargestLoadOfThree,
        direct = new { serviceLevelOfAll = SchaumburgExample.Direct.ServiceLevelOfAll, pAbandon = SchaumburgExample.Direct.PAbandon },
        pooled = new { serviceLevelOfAll = SchaumburgExample.Pooled.ServiceLevelOfAll, pAbandon = SchaumburgExample.Pooled.PAbandon },
        callbacks = SchaumburgExample.Callbacks,
        callbackHours = SchaumburgExample.CallbackHours,
    };

    static Dictionary<string, object?> Column(ComparedScenario column)
    {
        var figures = new Dictionary<string, object?> { ["key"] = column.Scenario.Key, ["name"] = column.Scenario.Name, ["description"] = ScenarioWords.Describe(column) };
        foreach (var figure in PlanFigures.Estimated) figures[figure.Key] = Interval(figure.Of(column.Outcome));
        foreach (var figure in PlanFigures.Fixed.Append(PlanFigures.Euros)) figures[figure.Key] = figure.Of(column) is { } value && double.IsFinite(value) ? value : null;
        return figures;
    }

    // JSON knows neither "not a number" nor infinity.
    static object? Interval(Estimate estimate) => !double.IsFinite(estimate.Mean) ? null : new { mean = estimate.Mean, halfWidth95 = estimate.HalfWidth95 is { } half && double.IsFinite(half) ? half : (double?)null };
}
