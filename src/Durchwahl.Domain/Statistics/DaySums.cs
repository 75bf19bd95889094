using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Domain.Statistics;

/// <summary>What running sums are kept apart by: never a person, a post or a direct dial.</summary>
/// <param name="Source">From which driver the contacts are; null for promises, which have none.</param>
/// <param name="Kind">What the dialled numbers ring; null for promises.</param>
/// <param name="Team">The team; null where none is known.</param>
public readonly record struct FigureGroup(ContactSource? Source, LineKind? Kind, TeamId? Team);

/// <summary>The running sums of a group of an office on one day in house time: the source of every figure. Whole numbers only. Not safe for several threads.</summary>
/// <param name="day">The day.</param>
/// <param name="group">The group.</param>
/// <param name="rule">Which calls count as what.</param>
public sealed class DaySums(LocalDate day, FigureGroup group, CountingRule rule)
{
    /// <summary>The day.</summary>
    public LocalDate Day { get; } = day;

    /// <summary>The group.</summary>
    public FigureGroup Group { get; } = group;

    /// <summary>Calls that came in on the day.</summary>
    public CallSums Calls { get; } = new(rule);

    /// <summary>Whether contacts of the day were settled the first time; empty until seven days are over.</summary>
    public FirstContactSums FirstContact { get; } = new();

    /// <summary>Promises that were given, passed on or owed on the day.</summary>
    public PromiseSums Promises { get; } = new();

    /// <summary>All that is not zero, under its name.</summary>
    public NamedCounts ToCounts()
    {
        var counts = new NamedCounts();
        Calls.Write(counts);
        FirstContact.Write(counts);
        Promises.Write(counts);
        return counts;
    }

    /// <summary>As <see cref="ToCounts"/> has written them.</summary>
    public static DaySums From(LocalDate day, FigureGroup group, CountingRule rule, NamedCounts counts)
    {
        var sums = new DaySums(day, group, rule);
        sums.Calls.Read(counts);
        sums.FirstContact.Read(counts);
        sums.Promises.Read(counts);
        return sums;
    }
}
