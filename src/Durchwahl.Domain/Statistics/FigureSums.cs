using Durchwahl.Domain.Promises;
using NodaTime;

namespace Durchwahl.Domain.Statistics;

/// <summary>What is owed at one moment.</summary>
/// <param name="Open">Promises that are still owed.</param>
/// <param name="Overdue">Of these, those whose time is over.</param>
public readonly record struct PromiseState(long Open, long Overdue);

/// <summary>What people answered to the one question after a promise: did it help?</summary>
public readonly record struct RatingSums(long Yes, long Partly, long No)
{
    /// <summary>All answers.</summary>
    public long Answers => Yes + Partly + No;
}

/// <summary>The sums of a period: what the figures are computed from.</summary>
public sealed class FigureSums
{
    FigureSums(CountingRule rule) => Calls = new CallSums(rule);

    /// <summary>Calls of the period.</summary>
    public CallSums Calls { get; }

    /// <summary>First contacts of the period.</summary>
    public FirstContactSums FirstContact { get; } = new();

    /// <summary>Promises of the period.</summary>
    public PromiseSums Promises { get; } = new();

    /// <summary>Promises that were owed by a day before <c>today</c>: what is still open among them is overdue.</summary>
    public PromiseSums PromisesPast { get; } = new();

    /// <summary>What is owed now, whatever the period; null where that is not asked (a group, a day in the past).</summary>
    public PromiseState? State { get; private init; }

    /// <summary>Answers of the whole months in the period; null when it has none.</summary>
    public RatingSums? Ratings { get; private init; }

    /// <summary>Adds up days.</summary>
    /// <param name="days">In any order; all follow <paramref name="rule"/>.</param>
    /// <param name="today">Promises owed by this day or later may still be kept.</param>
    /// <param name="rule">Which calls count as what.</param>
    /// <param name="state">What is owed now; null where that is not asked.</param>
    /// <param name="ratings">Answers of whole months; null for none.</param>
    /// <exception cref="ArgumentException">A day follows another rule.</exception>
    public static FigureSums Of(IEnumerable<DaySums> days, LocalDate today, CountingRule rule, PromiseState? state = null, RatingSums? ratings = null)
    {
        var sums = new FigureSums(rule) { State = state, Ratings = ratings };
        foreach (var day in days)
        {
            sums.Calls.Add(day.Calls);
            sums.FirstContact.Add(day.FirstContact);
            sums.Promises.Add(day.Promises);
            if (day.Day < today) sums.PromisesPast.Add(day.Promises);
        }
        return sums;
    }

    /// <summary>Promises of some kinds whose time is over or that have ended: which were kept in time, and how many count. Withdrawn ones and those whose person was not reached do not.</summary>
    /// <param name="kinds">Keys of kinds; empty for all.</param>
    public (long Kept, long Counting) KeptOf(params ReadOnlySpan<string> kinds)
    {
        if (kinds.IsEmpty) return Kept(Promises.Of(PromiseCount.Kept), Promises.Of(PromiseCount.KeptLate), Promises.Of(PromiseCount.Broken), PromisesPast.Of(PromiseCount.Open));
        var (kept, counting) = (0L, 0L);
        foreach (var kind in kinds)
        {
            var one = Kept(Promises.Of(kind, PromiseCount.Kept), Promises.Of(kind, PromiseCount.KeptLate), Promises.Of(kind, PromiseCount.Broken), PromisesPast.Of(kind, PromiseCount.Open));
            (kept, counting) = (kept + one.Kept, counting + one.Counting);
        }
        return (kept, counting);
    }

    static (long Kept, long Counting) Kept(long kept, long late, long broken, long overdue) => (kept, kept + late + broken + overdue);
}
