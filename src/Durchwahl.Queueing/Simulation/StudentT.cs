namespace Durchwahl.Queueing.Simulation;

/// <summary>Student's t: how far a mean over few replications may be off.</summary>
public static class StudentT
{
    const int SeriesUpTo = 200;
    const double Normal = 1.959963984540054; // the same quantile of the normal law

    /// <summary>The quantile 0.975, the factor of a two-sided 95 % interval, right to 10 digits.</summary>
    /// <param name="degreesOfFreedom">Replications less one.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than one degree of freedom.</exception>
    public static double Quantile975(int degreesOfFreedom)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degreesOfFreedom, 1);
        return degreesOfFreedom > SeriesUpTo ? Expanded(degreesOfFreedom) : Math.Sqrt(degreesOfFreedom) * Math.Tan(AngleWithin95Percent(degreesOfFreedom));
    }

    // Abramowitz and Stegun 26.7.5.
    static double Expanded(double n)
    {
        const double z = Normal, z2 = z * z;
        return z + (z * (((z2 + 1) / 4 / n) + (((((5 * z2) + 16) * z2) + 3) / 96 / (n * n)) + (((((((3 * z2) + 19) * z2) + 17) * z2) - 15) / 384 / (n * n * n))
            + (((((((((79 * z2) + 776) * z2) + 1482) * z2) - 1920) * z2) - 945) / 92160 / (n * n * n * n))));
    }

    static double AngleWithin95Percent(int n)
    {
        var (low, high) = (0.0, Math.PI / 2);
        for (var middle = high / 2; low < middle && middle < high; middle = (low + high) / 2)
        {
            if (ShareWithin(middle, n) < 0.95) low = middle;
            else high = middle;
        }
        return low;
    }

    // Abramowitz and Stegun 26.7.3 and 26.7.4: the share of the law within +-sqrt(n) tan(angle).
    static double ShareWithin(double angle, int n)
    {
        var odd = n % 2;
        var (sin, cos) = Math.SinCos(angle);
        var (term, sum) = (odd == 1 ? cos : 1.0, 0.0);
        for (var k = odd; k <= n - 2; k += 2)
        {
            sum += term;
            term *= (k + 1) * cos * cos / (k + 2);
        }
        return odd == 1 ? 2 / Math.PI * (angle + (sin * sum)) : sin * sum;
    }
}
