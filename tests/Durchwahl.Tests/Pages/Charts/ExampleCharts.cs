using System.Collections.Immutable;
using Durchwahl.Domain.Statistics;
using Durchwahl.Pages.Charts;
using Durchwahl.Queueing;
using Durchwahl.Queueing.Simulation;
using NodaTime;

namespace Durchwahl.Tests.Pages.Charts;

/// <summary>A chart of every kind, with invented values.</summary>
public static class ExampleCharts
{
    static readonly ImmutableArray<IsoDayOfWeek> Week = [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];

    public static HeatMapModel HeatMap { get; } = HeatMapModel.OfWeek(
        "eng", "Mittlere Wartezeit je halbe Stunde, in Sekunden", "Nur montags von 08:00 bis 10:00 Uhr liegt die Wartezeit nahe 1 Minute.",
        Week, [.. Enumerable.Range(16, 20).Select(half => new LocalTime(half / 2, half % 2 * 30))],
        (day, time) => day == IsoDayOfWeek.Friday && time.Hour >= 16 ? null : Math.Max(0, (66 - (6 * (time.Hour - 8))) / (double)day * (time.Hour == 12 ? .4 : 1)), "s");

    public static ComparisonModel Comparison { get; } = new(
        "vergleich", "In 30 Sekunden angenommen, in Prozent aller Anrufe", "Eine Nummer erreicht 85 Prozent, der dritte Weg 83 Prozent; beide liegen über dem Ziel von 75 Prozent.", "Möglichkeit", ChartAxis.Percent,
        [
            ComparedValue.Of("A Wie heute", new Estimate(.38, .03), 100, Whole, "%"),
            ComparedValue.Of("B Eine Nummer", new Estimate(.85, .02), 100, Whole, "%"),
            ComparedValue.Of("C Tägliche Sprechstunde ohne Serviceteam", new Estimate(.54, .03), 100, Whole, "%"),
            ComparedValue.Of("D Dritter Weg", new Estimate(.83, .02), 100, Whole, "%") with { IsChosen = true },
        ]) { Target = new ChartTarget(75, "Versprechen der 115: 75\u00A0%") };

    public static HistoryModel History { get; } = new(
        "verlauf", "In 30 Sekunden angenommen, in Prozent", "Von 52 Prozent im Dezember 2025 auf 71 Prozent im November 2026. Der Wert vom April 2026 ist nicht gezeigt.", "Monat", "In 30 s", ChartAxis.Percent,
        [.. new double?[] { 52, 49, 44, 55, null, 61, 60, 66, 68, 70, 73, 71 }.Select((value, month) => new HistoryPoint(
            $"{(month == 0 ? 12 : month):00}.{(month == 0 ? 2025 : 2026)}", value, value is null ? "nicht gezeigt" : $"{value}\u00A0%"))]) { Target = new ChartTarget(75, "Versprechen der 115: 75\u00A0%") };

    public static HistoryModel Predicted { get; } = new(
        "gerechnet", "In 30 Sekunden angenommen, in Prozent: vorhergesagt und gemessen", "An vier von fünf Tagen lag der gemessene Anteil im vorhergesagten Bereich, am Montag darunter.", "Tag", "Gemessen", ChartAxis.Percent,
        [.. new[] { (58d, 66d, 74d), (74, 71, 79), (80, 75, 84), (77, 72, 81), (86, 80, 91) }.Select((day, number) => new HistoryPoint(
            new[] { "Mo", "Di", "Mi", "Do", "Fr" }[number], day.Item1, $"{day.Item1}\u00A0%", new ExpectedRange(day.Item2, day.Item3, $"{day.Item2} bis {day.Item3}\u00A0%")))]);

    public static HistoryModel Bars { get; } = new(
        "anrufe", "Anrufe je Tag", "Am Montag waren es 512 Anrufe, am Freitag 288.", "Tag", "Anrufe", ChartAxis.UpTo(512),
        [.. new[] { 512, 431, 377, 440, 288 }.Select((calls, day) => new HistoryPoint(new[] { "Mo", "Di", "Mi", "Do", "Fr" }[day], calls, $"{calls}"))]) { AsBars = true };

    public static WaitHistogram Waits
    {
        get
        {
            var waits = new WaitHistogram();
            foreach (var second in Enumerable.Range(0, 400)) for (var times = 0; times < 400 / (second + 8); times++) waits.Add(second * Ticks.PerSecond);
            return waits;
        }
    }

    public static DistributionModel Distribution { get; } = new(
        "warten", "So lange warteten Anrufende, die angenommen wurden", "Die meisten warten unter 15 Sekunden; jeder zehnte wartet länger als 90 Sekunden.", "Wartezeit", "Anrufe",
        DistributionModel.BinsOf(Waits, 15, 300), [new ChartTarget(30, "30\u00A0s"), new ChartTarget(Waits.Percentile(.9)!.Value, $"9 von 10 unter {Waits.Percentile(.9)}\u00A0s")]);

    public static CurveModel Curve { get; } = new(
        "geduld", "Wie viele nach einer Wartezeit noch in der Leitung sind, in Prozent", "Nach 10 Minuten wären noch 37 Prozent in der Leitung. Gemessen und angepasst liegen höchstens 4 Prozentpunkte auseinander.", "Wartezeit",
        [.. Enumerable.Range(0, 24).Select(step => new CurvePoint(step * 25, Math.Exp(-step * 25 / 600d) + (.03 * Math.Sin(step))))],
        [.. Enumerable.Range(0, 61).Select(step => new CurvePoint(step * 10, Math.Exp(-step * 10 / 600d)))], "s");

    static string Whole(double number) => $"{Math.Round(number)}";
}
