using System.Collections.Immutable;
using Durchwahl.Data;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Statistics;
using Durchwahl.Statistics.Tables;
using NodaTime;

namespace Durchwahl.Tests.Statistics;

/// <summary>Three months of invented figures, of which some are released.</summary>
static class ExampleRelease
{
    /// <summary>No released value looks like these; they stand in every figure and month that is not released.</summary>
    public static readonly string[] Traces = ["777.777", "777777", "777 777", "777\u00A0777", "0,777", "0.777", "77,7"];

    static readonly ImmutableArray<YearMonth> Months = [new(2026, 5), new(2026, 6), new(2026, 7), new(2026, 8)];

    /// <summary>The first of them is not released.</summary>
    public static FigureRelease Make(int number = 1, params string[] chosen) => FigureRelease.Of(
        number, Instant.FromUtc(2026, 9, 1, 8, 0), FigureSettings.Default, [.. Months.Skip(1).Select(Counted)],
        chosen.Length > 0 ? chosen.ToHashSet() : [FigureKeys.PromisesKept, FigureKeys.InTimeOfAll, FigureKeys.Solved, FigureKeys.Dialled, FigureKeys.MeanWait, FigureKeys.Satisfaction, FigureKeys.DisclosureInTime]);

    public static Task Save(Database database, FigureRelease release, OfficeId office) => database.Write(async transaction =>
    {
        await FigureReleaseTable.Insert(transaction, office, release);
        return true;
    });

    /// <summary>A month in which every figure has a value.</summary>
    public static PeriodFigures Counted(YearMonth month) => new(
        FigurePeriod.Around(month.OnDayOfMonth(1), PeriodLength.Month), FigureBasis.Measured, [.. FigureCatalogue.All.Select(figure => Value(figure, month))], Instant.FromUtc(2026, 9, 1, 3, 0));

    static FigureValue Value(FigureDefinition figure, YearMonth month) => figure.Key switch
    {
        FigureKeys.PromisesKept => new(figure.Key, 1283d / 1362, 1283, 1362),
        FigureKeys.InTimeOfAll => new(figure.Key, (60 + month.Month) / 100d, (60 + month.Month) * 10, 1000),
        FigureKeys.Solved => new(figure.Key, .83, 830, 1000),
        FigureKeys.Dialled => new(figure.Key, 9800 + month.Month, 9800 + month.Month, 9800 + month.Month),
        FigureKeys.MeanWait => new(figure.Key, 38, 38_000_000, 8633),
        FigureKeys.Satisfaction => new(figure.Key, .5, 2, 4),
        FigureKeys.DisclosureInTime => FigureValue.Hidden(figure.Key, Withheld.Nothing),
        _ => figure.Unit is FigureUnit.Share ? new(figure.Key, .777, 777_777, 1_001_001) : new(figure.Key, 777_777, 777_777, 777_777),
    };
}
