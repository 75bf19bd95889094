using System.Collections.Immutable;

namespace Durchwahl.Pages.Charts;

/// <summary>One figure over days, weeks or months.</summary>
/// <param name="Id">Unique on the page.</param>
/// <param name="Title">What is shown, with its unit.</param>
/// <param name="Finding">What is to be seen.</param>
/// <param name="RowHeading">What the points are, for the table: "Monat".</param>
/// <param name="ValueHeading">What the values are, for the table.</param>
/// <param name="Axis">The scale.</param>
/// <param name="Points">From the oldest to the newest; at least one.</param>
public sealed record HistoryModel(string Id, string Title, string Finding, string RowHeading, string ValueHeading, ChartAxis Axis, ImmutableArray<HistoryPoint> Points) : ChartModel(Id, Title, Finding)
{
    /// <summary>Whether values are drawn as bars: for counts, of which none lies between two days.</summary>
    public bool AsBars { get; init; }

    /// <summary>What should be reached; null for nothing.</summary>
    public ChartTarget? Target { get; init; }

    /// <summary>Stretches of known values, each drawn as one line: where a value is missing, the line is broken.</summary>
    public IEnumerable<ImmutableArray<int>> Stretches()
    {
        for (var point = 0; point < Points.Length; point++)
        {
            var length = Points.Skip(point).TakeWhile(next => next.Value is not null).Count();
            if (length > 0) yield return [.. Enumerable.Range(point, length)];
            point += length;
        }
    }

    /// <inheritdoc/>
    public override ChartTable ToTable() => Points.Any(point => point.Expected is not null)
        ? new(RowHeading, [ValueHeading, Words["ChartExpected"]], [.. Points.Select(point => new ChartRow(point.Label, [point.Text, point.Expected?.Text ?? "–"]))])
        : new(RowHeading, [ValueHeading], [.. Points.Select(point => new ChartRow(point.Label, [point.Text]))]);
}

/// <summary>The value of one day, week or month.</summary>
/// <param name="Label">Which.</param>
/// <param name="Value">In the unit of the axis; null when it is unknown or not shown.</param>
/// <param name="Text">The value as people read it, or why there is none.</param>
/// <param name="Expected">What was predicted for it; null for nothing.</param>
public sealed record HistoryPoint(string Label, double? Value, string Text, ExpectedRange? Expected = null);

/// <summary>A predicted interval.</summary>
/// <param name="Low">Its lower end, in the unit of the axis.</param>
/// <param name="High">Its upper end.</param>
/// <param name="Text">The interval as people read it: "68 bis 74 %".</param>
public sealed record ExpectedRange(double Low, double High, string Text);
