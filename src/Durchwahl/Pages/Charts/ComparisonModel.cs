using System.Collections.Immutable;
using Durchwahl.Queueing.Simulation;
using Durchwahl.Texts;

namespace Durchwahl.Pages.Charts;

/// <summary>Several values of one figure, each with its interval, on one scale.</summary>
/// <param name="Id">Unique on the page.</param>
/// <param name="Title">What is shown, with its unit.</param>
/// <param name="Finding">What is to be seen.</param>
/// <param name="RowHeading">What is compared, for the table.</param>
/// <param name="Axis">The scale.</param>
/// <param name="Values">From top to bottom.</param>
public sealed record ComparisonModel(string Id, string Title, string Finding, string RowHeading, ChartAxis Axis, ImmutableArray<ComparedValue> Values) : ChartModel(Id, Title, Finding)
{
    /// <summary>What should be reached; null for nothing.</summary>
    public ChartTarget? Target { get; init; }

    /// <inheritdoc/>
    public override ChartTable ToTable() => new(RowHeading, [Words["ChartValue"], Words["ChartRange"]], [.. Values.Select(value => new ChartRow(value.Label, [value.Text, value.Range ?? Words["ChartFixed"]]))]);
}

/// <summary>A value with its interval.</summary>
/// <param name="Label">Whose value it is.</param>
/// <param name="Value">In the unit of the axis.</param>
/// <param name="Low">The lower end of the interval; null for a value that is fixed.</param>
/// <param name="High">The upper end of the interval; null for a value that is fixed.</param>
/// <param name="Text">The value as people read it: "83 %".</param>
/// <param name="Range">The interval as people read it: "81 bis 85 %"; null for a value that is fixed.</param>
/// <param name="IsChosen">Whether it stands out.</param>
public sealed record ComparedValue(string Label, double Value, double? Low, double? High, string Text, string? Range, bool IsChosen = false)
{
    /// <summary>An estimate of the simulation.</summary>
    /// <param name="label">Whose value it is.</param>
    /// <param name="estimate">Mean and interval.</param>
    /// <param name="inAxis">From the unit of the estimate to that of the axis: 100 for shares in percent, 1 for seconds.</param>
    /// <param name="number">Writes a number of the axis without unit.</param>
    /// <param name="unit">Written behind value and interval.</param>
    /// <param name="language">The language of its words.</param>
    public static ComparedValue Of(string label, Estimate estimate, double inAxis, Func<double, string> number, string unit, Language language = Language.German)
    {
        var mean = estimate.Mean * inAxis;
        var text = $"{number(mean)}\u00A0{unit}";
        if (estimate.HalfWidth95 is not { } half) return new ComparedValue(label, mean, null, null, text, null);
        var (low, high) = (Math.Max(0, mean - (half * inAxis)), mean + (half * inAxis));
        return new ComparedValue(label, mean, low, high, text, $"{Words.In(language).Say("ChartFromTo", number(low), number(high))}\u00A0{unit}");
    }
}
