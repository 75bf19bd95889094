namespace Durchwahl.Queueing;

/// <summary>
/// How long a caller will wait, as an honest interval: in four of five cases the wait lies inside. With <c>k</c> callers ahead and <c>c</c> agents whose
/// calls take <c>m</c> on average, the wait is the sum of <c>k + 1</c> exponential gaps of mean <c>m / c</c>, a gamma distribution; its quantiles follow from
/// Wilson and Hilferty's cube (Proc. Nat. Acad. Sci. 17, 1931), within 3 % for these shapes.
/// </summary>
/// <param name="AtLeast">The 10 % quantile, in ticks.</param>
/// <param name="AtMost">The 90 % quantile, in ticks.</param>
public readonly record struct ExpectedWait(long AtLeast, long AtMost)
{
    const double TenPercent = 1.2815515655446004; // the 90 % quantile of the normal distribution

    /// <summary>A wait of which nobody can say anything, because nobody serves.</summary>
    public static ExpectedWait Unknown { get; } = new(Ticks.Never, Ticks.Never);

    /// <summary>The wait of somebody with <paramref name="ahead"/> callers before them.</summary>
    /// <param name="ahead">Callers who are served before; at least 0.</param>
    /// <param name="agents">Agents who serve the line, busy ones included; 0 gives <see cref="Unknown"/>.</param>
    /// <param name="free">How many of them are free now and have nobody else to serve; any gives no wait at all.</param>
    /// <param name="meanHandling">Talk and wrap-up of a call on average, in ticks.</param>
    public static ExpectedWait Of(int ahead, int agents, int free, long meanHandling)
    {
        if (agents <= 0) return Unknown;
        if (free > ahead) return new ExpectedWait(0, 0);
        var shape = ahead - free + 1.0;
        var gap = (double)meanHandling / agents;
        return new ExpectedWait((long)(gap * Quantile(shape, -TenPercent)), (long)(gap * Quantile(shape, TenPercent)));
    }

    // Quantile of the gamma distribution of scale 1 for the normal deviate z; the cube is useless in the far lower tail of shape 1, where the law is exact.
    static double Quantile(double shape, double z)
    {
        if (shape == 1) return z < 0 ? 0.10536051565782628 : 2.302585092994046;
        var ninth = 1 / (9 * shape);
        var root = 1 - ninth + (z * Math.Sqrt(ninth));
        return shape * root * root * root;
    }
}
