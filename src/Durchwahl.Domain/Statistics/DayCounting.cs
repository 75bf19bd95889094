using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Domain.Statistics;

/// <summary>A promise as figures see it.</summary>
/// <param name="Kind">The key of its kind.</param>
/// <param name="Team">The team that owes it; null when none is known.</param>
/// <param name="What">As what it counts on the day.</param>
public readonly record struct CountedPromise(string Kind, TeamId? Team, PromiseCount What);

/// <summary>What is known of a day: the same records give the same sums, whoever counts and when.</summary>
/// <param name="Day">The day in house time.</param>
/// <param name="Contacts">Contacts that came in on it, in any order; simulated ones are left out.</param>
/// <param name="Chains">What followed them.</param>
/// <param name="Promises">What counts of promises on it, in any order.</param>
/// <param name="IsJudged">Whether the seven days after it are over, so that first contacts are judged.</param>
public sealed record DayRecords(LocalDate Day, IReadOnlyList<ContactRecord> Contacts, ContactChains Chains, IReadOnlyList<CountedPromise> Promises, bool IsJudged);

/// <summary>Counts the records of a day.</summary>
public static class DayCounting
{
    /// <summary>The last day whose seven days are over at the beginning of <paramref name="today"/>.</summary>
    public static LocalDate LastJudged(LocalDate today) => today.PlusDays(-FirstContactSums.Days - 1);

    /// <summary>The sums of each group that has anything on the day.</summary>
    /// <param name="records">What is known of the day.</param>
    /// <param name="rule">Which calls count as what.</param>
    public static IReadOnlyCollection<DaySums> Count(DayRecords records, CountingRule rule)
    {
        var groups = new Dictionary<FigureGroup, DaySums>();
        foreach (var contact in records.Contacts)
            if (contact.Source != ContactSource.Simulated) Add(SumsOf(new FigureGroup(contact.Source, contact.Kind, contact.Team)), contact, records);
        foreach (var promise in records.Promises) SumsOf(new FigureGroup(null, null, promise.Team)).Promises.Add(promise.Kind, promise.What);
        return groups.Values;

        DaySums SumsOf(FigureGroup group) => groups.TryGetValue(group, out var known) ? known : groups[group] = new DaySums(records.Day, group, rule);
    }

    static void Add(DaySums sums, ContactRecord contact, DayRecords records)
    {
        if (contact.Channel == ContactChannel.Call) sums.Calls.Add(CountedCall.Of(contact));
        if (records.IsJudged && ContactChains.IsTalk(contact)) sums.FirstContact.Add(contact.CanBeLinked, records.Chains.IsSolved(contact));
    }
}
