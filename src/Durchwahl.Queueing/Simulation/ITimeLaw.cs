using System.Runtime.CompilerServices;

namespace Durchwahl.Queueing.Simulation;

/// <summary>The law of a random length of time. Implemented by structs, so that a loop that draws calls nothing.</summary>
public interface ITimeLaw
{
    /// <summary>Draws a length in ticks, at least 0; <see cref="Ticks.Never"/> where there is no end.</summary>
    long Next(ref RandomStream stream);
}

/// <summary>Exponential: what remains does not depend on what has passed.</summary>
/// <param name="mean">In ticks, above 0.</param>
public readonly struct ExponentialTime(double mean) : ITimeLaw
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Next(ref RandomStream stream) => TimeLaw.Whole(stream.Exponential() * mean);
}

/// <summary>Lognormal, as handling times of calls are.</summary>
/// <param name="mean">In ticks, above 0.</param>
/// <param name="variation">The coefficient of variation: standard deviation over mean, above 0.</param>
public readonly struct LognormalTime(double mean, double variation) : ITimeLaw
{
    readonly double _sigma = Math.Sqrt(Math.Log(1 + (variation * variation)));
    readonly double _mu = Math.Log(mean) - (0.5 * Math.Log(1 + (variation * variation)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Next(ref RandomStream stream) => TimeLaw.Whole(stream.Lognormal(_mu, _sigma));
}

/// <summary>Always the same; draws nothing.</summary>
/// <param name="length">In ticks.</param>
public readonly struct FixedTime(long length) : ITimeLaw
{
    /// <inheritdoc/>
    public long Next(ref RandomStream stream) => length;
}

/// <summary>Without end: the patience of those who never give up.</summary>
public readonly struct EndlessTime : ITimeLaw
{
    /// <inheritdoc/>
    public long Next(ref RandomStream stream) => Ticks.Never;
}

static class TimeLaw
{
    /// <summary>Longer than any run: longer draws are cut here, so that sums of a moment and a length stay whole numbers.</summary>
    public const long Longest = 1L << 58;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Whole(double ticks) => double.ConvertToIntegerNative<long>((ticks < Longest ? ticks : Longest) + 0.5);
}
