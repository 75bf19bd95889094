using System.Runtime.CompilerServices;

namespace Durchwahl.Queueing;

/// <summary>
/// Half-open stretches of time <c>[from, until)</c> in ticks, in order and apart: phone hours, shifts, quiet times, compiled for a day or a run. It remembers where it was asked last, because
/// time mostly goes on by little: several threads may ask the same one, but are faster with one each (<see cref="Again"/>).
/// </summary>
public sealed class TickIntervals
{
    readonly long[] _edges;
    int _last;

    /// <summary>Compiles stretches.</summary>
    /// <param name="stretches">In any order; those that touch or overlap become one, empty ones vanish.</param>
    public TickIntervals(IEnumerable<(long From, long Until)> stretches)
    {
        var edges = new List<long>();
        foreach (var (from, until) in stretches.Where(stretch => stretch.From < stretch.Until).OrderBy(stretch => stretch.From))
        {
            if (edges.Count > 0 && from <= edges[^1]) edges[^1] = Math.Max(edges[^1], until);
            else edges.AddRange([from, until]);
        }
        _edges = [.. edges];
    }

    TickIntervals(TickIntervals same) => _edges = same._edges;

    /// <summary>No time at all.</summary>
    public static TickIntervals None { get; } = new([]);

    /// <summary>All of time.</summary>
    public static TickIntervals Always { get; } = new([(long.MinValue, Ticks.Never)]);

    /// <summary>The stretches in order, apart from each other.</summary>
    public IEnumerable<(long From, long Until)> Stretches => Enumerable.Range(0, _edges.Length / 2).Select(at => (_edges[2 * at], _edges[(2 * at) + 1]));

    /// <summary>These stretches and others.</summary>
    public TickIntervals And(TickIntervals others) => _edges.Length == 0 ? others : others._edges.Length == 0 ? this : new TickIntervals(Stretches.Concat(others.Stretches));

    /// <summary>The same stretches, for somebody else to ask.</summary>
    public TickIntervals Again() => new(this);

    /// <summary>Whether a moment lies in one of the stretches.</summary>
    public bool Contain(long now) => (EdgesUpTo(now) & 1) == 1;

    /// <summary>When the stretch around <paramref name="now"/> ends, or, between stretches, when the next one begins; <see cref="Ticks.Never"/> after the last.</summary>
    public long NextChangeAfter(long now)
    {
        var passed = EdgesUpTo(now);
        return passed < _edges.Length ? _edges[passed] : Ticks.Never;
    }

    /// <summary>The first moment from <paramref name="now"/> on that lies in a stretch; <see cref="Ticks.Never"/> when none does.</summary>
    public long NextInside(long now) => Contain(now) ? now : NextChangeAfter(now);

    // The number of edges at or before the moment: odd means inside.
    int EdgesUpTo(long now)
    {
        var last = _last;
        return AreUpTo(now, last) ? last : _last = Seek(now, last);
    }

    int Seek(long now, int last) => AreUpTo(now, last + 1) ? last + 1 : AreUpTo(now, last - 1) ? last - 1 : Search(now);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    bool AreUpTo(long now, int passed) =>
        (uint)passed <= (uint)_edges.Length && (passed == 0 || _edges[passed - 1] <= now) && (passed == _edges.Length || now < _edges[passed]);

    int Search(long now)
    {
        var (low, high) = (0, _edges.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_edges[middle] <= now) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
