using System.Runtime.CompilerServices;

namespace Durchwahl.Queueing.Simulation;

/// <summary>
/// The plain queue without events: first come, first served with a handling time that is known means that what becomes of a customer is decided when they come, from the moments at
/// which the agents become free (Kiefer and Wolfowitz, Trans. Amer. Math. Soc. 78, 1955). Agrees with <see cref="QueueEngine{TDraws}"/> customer by customer. Nobody has priority and nobody
/// comes back. Not safe for several threads.
/// </summary>
/// <typeparam name="TDraws">What chance decides.</typeparam>
public sealed class FirstComeQueue<TDraws> where TDraws : struct, IQueueDraws
{
    const int SortedUpTo = 16;

    // Long enough that the compiler sees a loop worth optimizing while it first runs, short enough for the cache.
    const int Block = 4096;

    readonly long[] _arrivals = new long[Block], _handlings = new long[Block], _patiences = new long[Block];
    readonly long[] _freeAt;
    TDraws _draws;
    double _handled;
    int _customers;

    /// <summary>An empty queue.</summary>
    /// <param name="draws">What chance decides.</param>
    /// <param name="agents">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">No agent.</exception>
    public FirstComeQueue(TDraws draws, int agents)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(agents, 1);
        _draws = draws;
        _freeAt = new long[agents];
    }

    /// <summary>When the last customer came, in ticks; 0 before the first.</summary>
    public long Now { get; private set; }

    /// <summary>The time that all agents together have spent serving up to <see cref="Now"/>, in ticks.</summary>
    public double Busy => _handled - _freeAt.Sum(free => (double)Math.Max(0, free - Now));

    /// <summary>Lets customers come.</summary>
    /// <param name="customers">How many; fewer come when the draws end.</param>
    /// <param name="watch">Sees what becomes of each.</param>
    public void Run<TWatch>(int customers, ref TWatch watch) where TWatch : struct, IQueueWatch
    {
        for (int drawn; customers > 0 && (drawn = DrawArrivals(Math.Min(customers, Block))) > 0; customers -= drawn)
        {
            DrawHandlings(drawn);
            DrawPatiences(drawn);
            Decide(drawn, ref watch);
        }
    }

    // One purpose at a time and on a copy, so that the state of its stream stays in registers.
    int DrawArrivals(int most)
    {
        var (draws, now) = (_draws, Now);
        var drawn = 0;
        foreach (ref var arrival in _arrivals.AsSpan(0, most))
        {
            arrival = draws.NextArrival(now);
            if (arrival == Ticks.Never) break;
            now = arrival;
            drawn++;
        }
        (_draws, Now) = (draws, now);
        return drawn;
    }

    void DrawHandlings(int count)
    {
        var draws = _draws;
        foreach (ref var handling in _handlings.AsSpan(0, count)) handling = draws.NextHandling(1);
        _draws = draws;
    }

    void DrawPatiences(int count)
    {
        var draws = _draws;
        foreach (ref var patience in _patiences.AsSpan(0, count)) patience = draws.NextPatience(1);
        _draws = draws;
    }

    // Who waits, nobody can predict, the processor neither: it is reckoned without a branch.
    void Decide<TWatch>(int count, ref TWatch watch) where TWatch : struct, IQueueWatch
    {
        var (told, handled) = (watch, _handled);
        ReadOnlySpan<long> arrivals = _arrivals.AsSpan(0, count), handlings = _handlings.AsSpan(0, count), patiences = _patiences.AsSpan(0, count);
        var free = _freeAt;
        for (var i = 0; i < arrivals.Length; i++)
        {
            var (now, handling, patience) = (arrivals[i], handlings[i], patiences[i]);
            var first = free[0];
            var offered = Greater(0, first - now);
            var served = offered <= patience;
            told.Decided(new QueueOutcome(_customers++, 1, 0, now, Lesser(offered, patience), handling, served));
            if (!served) continue;
            handled += handling;
            Occupy(free, now + offered + handling);
        }
        (watch, _handled) = (told, handled);
    }

    // Whoever becomes free first serves until then.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Occupy(long[] free, long until)
    {
        if (free.Length <= SortedUpTo) MoveIntoOrder(free, until);
        else Sink(free, until);
    }

    // In order: every place takes the lesser of its neighbour above and the greater of its own and the new moment.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void MoveIntoOrder(Span<long> free, long until)
    {
        var own = until;
        for (var i = 1; i < free.Length; i++)
        {
            var above = free[i];
            free[i - 1] = Lesser(above, own);
            own = Greater(above, until);
        }
        free[^1] = own;
    }

    // A heap: the first is the earliest.
    static void Sink(Span<long> free, long until)
    {
        var place = 0;
        for (var child = 1; child < free.Length; child = (2 * place) + 1)
        {
            if (child + 1 < free.Length && free[child + 1] < free[child]) child++;
            if (free[child] >= until) break;
            free[place] = free[child];
            place = child;
        }
        free[place] = until;
    }

    static long Lesser(long one, long other)
    {
        var off = one - other;
        return other + (off & (off >> 63));
    }

    static long Greater(long one, long other)
    {
        var off = one - other;
        return one - (off & (off >> 63));
    }
}
