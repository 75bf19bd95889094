using System.Numerics;
using System.Runtime.CompilerServices;

namespace Durchwahl.Queueing.Simulation;

/// <summary>
/// A stream of random draws that repeats exactly: xoshiro256++ (Blackman and Vigna, ACM Trans. Math. Softw. 47, 2021), its state filled by splitmix64 from what the stream is for.
/// Whoever draws for one thing only from its own stream changes nothing else by drawing more: the base of common random numbers.
/// A mutable struct: keep it in a field or a local and pass it by reference; a copy draws the same again. Not safe for several threads.
/// </summary>
public struct RandomStream
{
    const double UnitOf53Bits = 1.0 / (1L << 53);

    ulong _s0, _s1, _s2, _s3;

    /// <summary>A stream with this state, as the published algorithm names it.</summary>
    /// <exception cref="ArgumentException">All four are zero: the generator would never leave that state.</exception>
    public RandomStream(ulong s0, ulong s1, ulong s2, ulong s3)
    {
        if ((s0 | s1 | s2 | s3) == 0) throw new ArgumentException("A state of zeros never changes.", nameof(s0));
        (_s0, _s1, _s2, _s3) = (s0, s1, s2, s3);
    }

    /// <summary>The stream for one purpose in one replication; different arguments give streams that have nothing to do with each other.</summary>
    /// <param name="seed">The seed of the experiment.</param>
    /// <param name="replication">The number of the replication.</param>
    /// <param name="office">The number of the office.</param>
    /// <param name="purpose">What is drawn: arrivals, handling times, patience; numbered by whoever draws.</param>
    /// <param name="entity">For whom or what is drawn, where a purpose has many.</param>
    public static RandomStream Of(ulong seed, int replication, int office, int purpose, int entity = 0) => Of(OfficeOf(seed, replication, office), purpose, entity);

    /// <summary>What the streams of an office in one replication have in common, for who needs many of them.</summary>
    /// <param name="seed">The seed of the experiment.</param>
    /// <param name="replication">The number of the replication.</param>
    /// <param name="office">The number of the office.</param>
    public static ulong OfficeOf(ulong seed, int replication, int office) => Fold(Fold(seed, replication), office);

    /// <summary>The stream for one purpose.</summary>
    /// <param name="office">From <see cref="OfficeOf"/>.</param>
    /// <param name="purpose">What is drawn.</param>
    /// <param name="entity">For whom or what is drawn, where a purpose has many.</param>
    public static RandomStream Of(ulong office, int purpose, int entity = 0)
    {
        var state = Fold(Fold(office, purpose), entity);
        return new RandomStream(SplitMix(ref state), SplitMix(ref state), SplitMix(ref state), SplitMix(ref state));
    }

    static ulong Fold(ulong state, int part) => SplitMix(ref state) ^ (ulong)part;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ulong SplitMix(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>64 random bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong NextBits()
    {
        var bits = BitOperations.RotateLeft(_s0 + _s3, 23) + _s0;
        var shifted = _s1 << 17;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= shifted;
        _s3 = BitOperations.RotateLeft(_s3, 45);
        return bits;
    }

    /// <summary>Uniform in <c>[0, 1)</c>, a multiple of 2^-53.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double NextDouble() => (long)(NextBits() >> 11) * UnitOf53Bits;

    /// <summary>A whole number from 0 up to, without, <paramref name="n"/>, each equally likely (Lemire, ACM Trans. Model. Comput. Simul. 29, 2019).</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is not above 0.</exception>
    public int Below(int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(n);
        var product = (NextBits() >> 32) * (ulong)n;
        if ((uint)product < (uint)n)
            for (var unfair = (0u - (uint)n) % (uint)n; (uint)product < unfair;) product = (NextBits() >> 32) * (ulong)n;
        return (int)(product >> 32);
    }

    /// <summary>Exponential with mean 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Exponential()
    {
        var bits = NextBits();
        ref readonly var layer = ref Ziggurat.Exponential[(byte)bits];
        var height = (long)(bits >> 11);
        if (height < layer.Inside) return height * layer.Width;
        // On a copy, so that the stream itself may stay in registers.
        var stream = this;
        var drawn = stream.OutsideOfExponential(bits);
        this = stream;
        return drawn;
    }

    /// <summary>Normal with mean 0 and variance 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Normal()
    {
        var bits = NextBits();
        ref readonly var layer = ref Ziggurat.Normal[(byte)bits];
        var height = (long)(bits >> 11);
        if (height < layer.Inside) return Signed(height * layer.Width, bits);
        var stream = this;
        var drawn = stream.OutsideOfNormal(bits);
        this = stream;
        return drawn;
    }

    /// <summary>Lognormal: the exponential function of a normal draw with mean <paramref name="mu"/> and standard deviation <paramref name="sigma"/>.</summary>
    public double Lognormal(double mu, double sigma) => Math.Exp(mu + (sigma * Normal()));

    /// <summary>Gamma with scale 1 (Marsaglia and Tsang, ACM Trans. Math. Softw. 26, 2000): mean and variance are both <paramref name="shape"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="shape"/> is not above 0.</exception>
    public double Gamma(double shape)
    {
        if (!(shape > 0)) throw new ArgumentOutOfRangeException(nameof(shape), shape, "A shape is above 0.");
        if (shape < 1) return Gamma(shape + 1) * Math.Pow(1 - NextDouble(), 1 / shape);
        var d = shape - (1.0 / 3);
        while (true)
        {
            var x = Normal();
            var root = 1 + (x / Math.Sqrt(9 * d));
            if (root <= 0) continue;
            var v = root * root * root;
            if (Math.Log(1 - NextDouble()) < (0.5 * x * x) + (d * (1 - v + Math.Log(v)))) return d * v;
        }
    }

    // The ninth bit has chosen neither layer nor height: it is the sign.
    static double Signed(double x, ulong bits) => BitConverter.UInt64BitsToDouble(BitConverter.DoubleToUInt64Bits(x) ^ ((bits & 0x100) << 55));

    [MethodImpl(MethodImplOptions.NoInlining)]
    double OutsideOfExponential(ulong bits)
    {
        while (true)
        {
            var layer = (int)(bits & 0xFF);
            var x = (long)(bits >> 11) * Ziggurat.Exponential[layer].Width;
            if (layer == 0 && x >= Ziggurat.ExponentialTail) return Ziggurat.ExponentialTail + Exponential();
            if (x < Ziggurat.Exponential[layer].InsideWidth || Ziggurat.HeightIn(Ziggurat.Exponential[layer], NextDouble()) < Math.Exp(-x)) return x;
            bits = NextBits();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    double OutsideOfNormal(ulong bits)
    {
        while (true)
        {
            var layer = (int)(bits & 0xFF);
            var x = (long)(bits >> 11) * Ziggurat.Normal[layer].Width;
            if (layer == 0 && x >= Ziggurat.NormalTail) return Signed(TailOfNormal(), bits);
            if (x < Ziggurat.Normal[layer].InsideWidth || Ziggurat.HeightIn(Ziggurat.Normal[layer], NextDouble()) < Math.Exp(-0.5 * x * x)) return Signed(x, bits);
            bits = NextBits();
        }
    }

    // Marsaglia, Technometrics 6 (1964): the normal law beyond the last layer.
    double TailOfNormal()
    {
        while (true)
        {
            var beyond = Exponential() / Ziggurat.NormalTail;
            if (2 * Exponential() > beyond * beyond) return Ziggurat.NormalTail + beyond;
        }
    }
}
