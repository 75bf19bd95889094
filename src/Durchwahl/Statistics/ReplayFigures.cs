using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Statistics;
using Durchwahl.Statistics.Tables;
using NodaTime;

namespace Durchwahl.Statistics;

/// <summary>Counts everything again from the records that still exist, beside the running sums, which must say the same.</summary>
sealed class ReplayFigures(Database database, CountDays counting, HouseTime time)
{
    /// <summary>What came of it.</summary>
    /// <param name="Days">How many days were compared.</param>
    /// <param name="Differences">Where sums and records disagree; empty when all is well.</param>
    /// <param name="NotCheckable">Days that have sums of contacts, but no record of any contact any more.</param>
    public sealed record Outcome(int Days, IReadOnlyList<Difference> Differences, IReadOnlyList<LocalDate> NotCheckable);

    /// <summary>One number on which they disagree.</summary>
    public sealed record Difference(LocalDate Day, FigureGroup Group, string Field, long Stored, long Counted);

    /// <summary>Compares every day of an office.</summary>
    public async Task<Outcome> Replay(OfficeId office)
    {
        await counting.BringUpToDate(office);
        if (await database.Read(connection => FigureDayTable.Span(connection, office)) is not { } span) return new Outcome(0, [], []);
        var (days, differences, notCheckable) = (0, new List<Difference>(), new List<LocalDate>());
        foreach (var period in span.Split(PeriodLength.Day))
        {
            var (stored, counted) = await Both(office, period.From);
            if (stored.Count == 0 && counted.Count == 0) continue;
            if (HasContacts(stored) && !HasContacts(counted)) notCheckable.Add(period.From);
            else days++;
            differences.AddRange(Compare(stored, counted, onlyPromises: notCheckable.Contains(period.From)));
        }
        return new Outcome(days, differences, notCheckable);
    }

    async Task<(IReadOnlyList<DaySums> Stored, IReadOnlyList<DaySums> Counted)> Both(OfficeId office, LocalDate day) => await database.Read(async connection =>
    {
        await using var moment = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead); // both of one moment
        var stored = await FigureDayTable.Within(connection, office, day, day, moment);
        var rule = (await FigureSettingsTable.Of(connection, office, moment)).Rule;
        return (stored, (IReadOnlyList<DaySums>)[.. DayCounting.Count(await RecordedDays.Of(connection, office, day, time.Today, moment), rule)]);
    });

    static bool HasContacts(IReadOnlyList<DaySums> sums) => sums.Any(one => one.Group.Source is not null);

    static IEnumerable<Difference> Compare(IReadOnlyList<DaySums> stored, IReadOnlyList<DaySums> counted, bool onlyPromises)
    {
        var (one, other) = (stored.ToDictionary(sums => sums.Group), counted.ToDictionary(sums => sums.Group));
        foreach (var group in one.Keys.Union(other.Keys).Where(group => !onlyPromises || group.Source is null))
        {
            var day = (one.GetValueOrDefault(group) ?? other[group]).Day;
            foreach (var (name, kept, found) in NamedCounts.Differences(CountsOf(one, group), CountsOf(other, group))) yield return new Difference(day, group, name, kept, found);
        }
    }

    static NamedCounts CountsOf(Dictionary<FigureGroup, DaySums> sums, FigureGroup group) => sums.GetValueOrDefault(group)?.ToCounts() ?? new NamedCounts();
}
