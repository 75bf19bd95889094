using System.Collections.Immutable;

namespace Durchwahl.Pages.Charts;

/// <summary>A curve that was fitted, against what was observed: shares that remain, from 100 % down.</summary>
/// <param name="Id">Unique on the page.</param>
/// <param name="Title">What is shown, with its unit.</param>
/// <param name="Finding">What is to be seen, with the largest distance between both.</param>
/// <param name="RowHeading">What stands along, for the table: "Wartezeit".</param>
/// <param name="Observed">Steps: from each point on its share holds until the next. The first is at 0.</param>
/// <param name="Fitted">A smooth line through these points.</param>
/// <param name="Unit">The unit along: "s".</param>
public sealed record CurveModel(string Id, string Title, string Finding, string RowHeading, ImmutableArray<CurvePoint> Observed, ImmutableArray<CurvePoint> Fitted, string Unit) : ChartModel(Id, Title, Finding)
{
    /// <summary>What the steps are called in the drawing.</summary>
    public string ObservedText => Words["ChartObserved"];

    /// <summary>What the line is called in the drawing.</summary>
    public string FittedText => Words["ChartFitted"];

    /// <summary>Along: up to where both are known.</summary>
    public ChartAxis Along => ChartAxis.UpTo(Observed.Concat(Fitted).Max(point => point.At), Unit);

    /// <summary>The share that was observed at a place.</summary>
    public double ObservedAt(double at) => Observed.Last(point => point.At <= at).Share;

    /// <summary>The share of the line at a place, straight between its points.</summary>
    public double FittedAt(double at)
    {
        var next = Fitted.FirstOrDefault(point => point.At >= at) ?? Fitted[^1];
        var before = Fitted.LastOrDefault(point => point.At < at) ?? Fitted[0];
        return next.At <= before.At ? next.Share : before.Share + ((next.Share - before.Share) * Math.Min(1, (at - before.At) / (next.At - before.At)));
    }

    /// <inheritdoc/>
    public override ChartTable ToTable() =>
        new(RowHeading, [ObservedText, FittedText], [.. Along.Marks.Select(mark => new ChartRow($"{mark:0.##}\u00A0{Unit}", [Percent(ObservedAt(mark)), Percent(FittedAt(mark))]))]);

    static string Percent(double share) => $"{Math.Round(share * 100)}\u00A0%";
}

/// <summary>A point of a curve.</summary>
/// <param name="At">Along, in the unit of the chart.</param>
/// <param name="Share">0 to 1.</param>
public sealed record CurvePoint(double At, double Share);
