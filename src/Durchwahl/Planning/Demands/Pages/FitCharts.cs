using System.Collections.Immutable;
using Durchwahl.Domain.Planning;
using Durchwahl.Domain.Planning.Fitting;
using Durchwahl.Pages.Charts;
using Durchwahl.Texts;
using NodaTime;

namespace Durchwahl.Planning.Demands.Pages;

/// <summary>The pictures that hold a fit against what it was measured from.</summary>
static class FitCharts
{
    // Four days in five lie within so many deviations.
    const double FourInFive = 1.2816;

    // Where fewer still wait, the curve jumps with every one.
    const int FewestAtRisk = 10;

    const int PointsOfCurve = 60;

    static readonly IsoDayOfWeek[] Week5 = [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];

    /// <summary>First calls on an average weekday, half-hour by half-hour.</summary>
    public static HeatMapModel Week(FittedDemand fitted)
    {
        var halves = Enumerable.Range(0, Demand.HalfHours).Where(half => fitted.Demand.DayProfile[half] >= .002).DefaultIfEmpty(16).ToList();
        var busiest = Enumerable.Range(0, Demand.HalfHours).MaxBy(half => fitted.Demand.DayProfile[half]);
        return HeatMapModel.OfWeek(
            "woche",
            "Anliegen je halbe Stunde, gemessen",
            $"Am meisten kommt ab {InPrint.German.Time(TimeOf(busiest))} zusammen.",
            Week5,
            [.. Enumerable.Range(halves[0], halves[^1] - halves[0] + 1).Select(TimeOf)],
            (day, time) => fitted.Arrivals.DaysOfWeekday[(int)day - 1] == 0 ? null : fitted.Arrivals.ByWeekday[(int)day - 1][time.Hour * 2 + time.Minute / 30]);
    }

    /// <summary>Each day against what the fit expects of it; null for fewer than two days.</summary>
    public static HistoryModel? Days(FittedDemand fitted)
    {
        if (fitted.Arrivals.Days.Length < 2) return null;
        var points = fitted.Arrivals.Days.Select(day => PointOf(day, fitted.Demand.DayVariation)).ToImmutableArray();
        var within = points.Count(point => point.Value >= point.Expected!.Low && point.Value <= point.Expected.High);
        return new(
            "tage",
            "Anliegen an jedem Tag, und was die Anpassung erwartet",
            $"{within} von {points.Length} Tagen liegen in der Spanne, in der vier von fünf Tagen liegen sollen.",
            "Tag",
            "Anliegen",
            ChartAxis.UpTo(points.Max(point => Math.Max(point.Value!.Value, point.Expected!.High))),
            points);
    }

    /// <summary>Who still waits; null when patience could not be measured.</summary>
    public static CurveModel? Patience(FittedDemand fitted)
    {
        if (fitted.Patience is not { } patience) return null;
        var steps = patience.Curve.Steps.Where(step => step.AtRisk >= FewestAtRisk).ToList();
        if (steps.Count == 0) return null;
        var distance = steps.Max(step => Math.Abs(step.Survival - patience.Fitted(step.Time)));
        return new(
            "geduld",
            "Wer nach so vielen Sekunden noch warten würde",
            $"Die Anpassung weicht höchstens {DemandWords.Percent(distance)} ab. Wer angenommen wurde, hätte länger gewartet; das ist berücksichtigt (Kaplan und Meier).",
            "Wartezeit",
            [new(0, 1), .. steps.Select(step => new CurvePoint(step.Time, step.Survival))],
            Line(steps[^1].Time, patience.Fitted),
            "s");
    }

    /// <summary>Which share of talks lasts longer; null when talks could not be measured.</summary>
    public static CurveModel? Talks(FittedDemand fitted)
    {
        if (fitted.Handling is not { } handling) return null;
        var (observed, expected) = (Longer(handling.Observed), Longer(handling.Expected));
        var distance = observed.Zip(expected, (one, other) => Math.Abs(one.Share - other.Share)).Max();
        return new(
            "gespraeche",
            "Welcher Teil der Gespräche länger dauert",
            $"Die Anpassung (lognormal) weicht höchstens {DemandWords.Percent(distance)} ab.",
            "Dauer",
            observed,
            expected,
            "s");
    }

    static LocalTime TimeOf(int half) => new(half / 2, half % 2 * 30);

    static HistoryPoint PointOf(FittedDay day, double variation)
    {
        var spread = FourInFive * Math.Sqrt(day.Expected + variation * variation * day.Expected * day.Expected);
        var (low, high) = (Math.Max(0, day.Expected - spread), day.Expected + spread);
        return new(DemandWords.Date(day.Date), day.Needs, DemandWords.Number(day.Needs, "0"), new(low, high, $"{DemandWords.Number(low, "0")} bis {DemandWords.Number(high, "0")}"));
    }

    static ImmutableArray<CurvePoint> Line(double until, Func<double, double> share) =>
        [.. Enumerable.Range(0, PointsOfCurve + 1).Select(point => new CurvePoint(until * point / PointsOfCurve, point == 0 ? 1 : share(until * point / PointsOfCurve)))];

    // What is left of the shares behind the beginning of each bin.
    static ImmutableArray<CurvePoint> Longer(ImmutableArray<double> shares)
    {
        var points = ImmutableArray.CreateBuilder<CurvePoint>(shares.Length);
        var left = 1.0;
        for (var bin = 0; bin < shares.Length; bin++)
        {
            points.Add(new(bin * HandlingFit.BinSeconds, Math.Max(0, left)));
            left -= shares[bin];
        }
        return points.ToImmutable();
    }
}
