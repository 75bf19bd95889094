using System.Collections.Immutable;
using Durchwahl.Pages.Charts;
using Durchwahl.Queueing.Simulation;

namespace Durchwahl.Planning.Pages;

/// <summary>Two figures against each other, both better when they are small: what callers wait, and what it takes from casework.</summary>
/// <param name="Id">Unique on the page.</param>
/// <param name="Title">What is shown, with its units.</param>
/// <param name="Finding">What is to be seen.</param>
/// <param name="Points">The scenarios.</param>
public sealed record TradeOffModel(string Id, string Title, string Finding, ImmutableArray<TradeOffPoint> Points) : ChartModel(Id, Title, Finding)
{
    public ChartAxis Across { get; } = ChartAxis.UpTo(Largest(Points.Select(point => point.Minutes)));

    public ChartAxis Up { get; } = ChartAxis.UpTo(Largest(Points.Select(point => point.Wait)));

    /// <inheritdoc/>
    public override ChartTable ToTable() => new("Möglichkeit", ["Minuten", "Sekunden"], [.. Points.Select(point => new ChartRow(point.Label, [Whole(point.Minutes), Whole(point.Wait)]))]);

    static double Largest(IEnumerable<Estimate> estimates) => estimates.Where(estimate => !double.IsNaN(estimate.Mean)).Select(estimate => estimate.Until).DefaultIfEmpty(0).Max();

    static string Whole(Estimate estimate) => double.IsNaN(estimate.Mean) ? "–" : PlanFigures.Number(estimate.Mean, "0");
}

/// <summary>A scenario in the chart.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Minutes">Taken from casework, per case worker and day.</param>
/// <param name="Wait">What callers wait, in seconds.</param>
/// <param name="IsChosen">Whether it stands out.</param>
public sealed record TradeOffPoint(string Label, Estimate Minutes, Estimate Wait, bool IsChosen)
{
    /// <summary>Whether there is anything to draw.</summary>
    public static bool IsKnown(TradeOffPoint point) => !double.IsNaN(point.Wait.Mean) && !double.IsNaN(point.Minutes.Mean);
}
