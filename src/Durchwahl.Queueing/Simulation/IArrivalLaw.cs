using System.Runtime.CompilerServices;

namespace Durchwahl.Queueing.Simulation;

/// <summary>The law by which customers come. Implemented by structs, so that a loop that draws calls nothing.</summary>
public interface IArrivalLaw
{
    /// <summary>When the next customer comes.</summary>
    /// <param name="now">When the one before came, in ticks; 0 at the beginning.</param>
    /// <param name="stream">What is drawn from.</param>
    /// <returns>In ticks; <see cref="Ticks.Never"/> when nobody comes any more.</returns>
    long Next(long now, ref RandomStream stream);
}

/// <summary>Customers who come at random at one rate (Poisson), for ever.</summary>
/// <param name="meanGap">Between two customers, in ticks, above 0.</param>
public readonly struct SteadyArrivals(double meanGap) : IArrivalLaw
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Next(long now, ref RandomStream stream) => now + TimeLaw.Whole(stream.Exponential() * meanGap);
}

/// <summary>Customers who come at random at a rate that changes from stretch to stretch (Poisson); nobody after the last. Time is stretched so that the rate is 1, which wastes no draw.</summary>
/// <param name="stretches">In order, the first from 0 on.</param>
public struct VaryingArrivals(IReadOnlyList<ArrivalStretch> stretches) : IArrivalLaw
{
    int _at;

    /// <inheritdoc/>
    public long Next(long now, ref RandomStream stream)
    {
        double from = now, expected = stream.Exponential();
        for (; _at < stretches.Count; _at++)
        {
            var (until, perTick) = stretches[_at];
            var inside = (until - from) * perTick;
            if (expected < inside) return (long)(from + (expected / perTick));
            expected -= inside;
            from = until;
        }
        return Ticks.Never;
    }
}

/// <summary>A stretch in which customers come at one rate.</summary>
/// <param name="Until">Its end, in ticks; it begins where the one before ends.</param>
/// <param name="PerTick">Customers per tick, at least 0.</param>
public readonly record struct ArrivalStretch(long Until, double PerTick);
