using Durchwahl.Queueing;

namespace Durchwahl.Domain.Statistics;

/// <summary>
/// How many waited how long, in bins: 1 s wide up to 2 min, 5 s up to 10 min, 30 s up to 1 h, and one for all beyond. Whole numbers, so that merging is exact.
/// A percentile is the upper end of the bin in which it lies: never better than it was.
/// </summary>
public sealed class WaitHistogram
{
    const int Fine = 120, Middle = 96, Coarse = 100;
    readonly long[] _bins = new long[Fine + Middle + Coarse + 1];

    /// <summary>How many bins there are.</summary>
    public int Bins => _bins.Length;

    /// <summary>How many waits lie in a bin.</summary>
    /// <param name="bin">From 0.</param>
    public long this[int bin] => _bins[bin];

    /// <summary>All waits.</summary>
    public long Count { get; private set; }

    /// <summary>The upper end of a bin in seconds, itself outside; infinite for the last.</summary>
    public static double EndOf(int bin) => bin switch
    {
        < Fine => bin + 1,
        < Fine + Middle => 120 + ((bin - Fine + 1) * 5),
        < Fine + Middle + Coarse => 600 + ((bin - Fine - Middle + 1) * 30),
        _ => double.PositiveInfinity,
    };

    /// <summary>Counts a wait.</summary>
    /// <param name="waited">In ticks, not negative.</param>
    public void Add(long waited) => Add(BinOf(waited), 1);

    /// <summary>Counts several waits of a bin, as they were stored.</summary>
    /// <param name="bin">From 0.</param>
    /// <param name="count">How many.</param>
    public void Add(int bin, long count)
    {
        _bins[bin] += count;
        Count += count;
    }

    /// <summary>Counts all that another has counted.</summary>
    public void Add(WaitHistogram other)
    {
        for (var bin = 0; bin < _bins.Length; bin++) _bins[bin] += other._bins[bin];
        Count += other.Count;
    }

    /// <summary>The wait in seconds that this share of callers did not exceed; null when nobody waited.</summary>
    /// <param name="share">Above 0, at most 1.</param>
    public double? Percentile(double share)
    {
        if (Count == 0) return null;
        var wanted = (long)Math.Ceiling(share * Count);
        var (bin, seen) = (0, _bins[0]);
        while (seen < wanted) seen += _bins[++bin];
        return EndOf(bin);
    }

    static int BinOf(long waited) => (waited / Ticks.PerSecond) switch
    {
        < 120 and var seconds => (int)seconds,
        < 600 and var seconds => Fine + (int)((seconds - 120) / 5),
        < 3600 and var seconds => Fine + Middle + (int)((seconds - 600) / 30),
        _ => Fine + Middle + Coarse,
    };
}
