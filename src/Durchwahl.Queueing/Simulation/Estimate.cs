namespace Durchwahl.Queueing.Simulation;

/// <summary>A figure of an experiment: its mean over the replications, and how sure that is.</summary>
/// <param name="Mean">The mean over the replications; NaN when no replication gave a value.</param>
/// <param name="HalfWidth95">Half the width of the 95 % confidence interval across replications (Student's t); null when there were fewer than two.</param>
public readonly record struct Estimate(double Mean, double? HalfWidth95)
{
    /// <summary>The estimate from independent replications.</summary>
    /// <param name="replications">One value for each replication, for a ratio the ratio of that replication; NaN where it has none (a share of no calls): such a replication counts for nothing.</param>
    public static Estimate Of(ReadOnlySpan<double> replications)
    {
        var (count, mean, squares) = (0, 0.0, 0.0);
        foreach (var value in replications)
        {
            if (double.IsNaN(value)) continue;
            var off = value - mean;
            mean += off / ++count;
            squares += off * (value - mean);
        }
        if (count < 2) return new Estimate(count == 0 ? double.NaN : mean, null);
        return new Estimate(mean, StudentT.Quantile975(count - 1) * Math.Sqrt(squares / (count - 1) / count));
    }

    /// <summary>Whether a value lies in the interval, its ends included.</summary>
    public bool Contains(double value) => From <= value && value <= Until;

    /// <summary>The lower end of the interval; the mean itself when there is none.</summary>
    public double From => Mean - (HalfWidth95 ?? 0);

    /// <summary>The upper end of the interval; the mean itself when there is none.</summary>
    public double Until => Mean + (HalfWidth95 ?? 0);
}
