namespace Durchwahl.Queueing.Simulation;

/// <summary>A figure of an experiment: its mean over the replications, and how sure that is.</summary>
/// <param name="Mean">The mean over the replications; NaN when no replication gave a value.</param>
/// <param name="HalfWidth95">Half the width of the 95 % confidence interval across replications (Student's t); null when there were fewer than two.</param>
public readonly record struct Estimate(double Mean, double? HalfWidth95)
{
    /// <summary>The lower end of the interval; the mean itself when there is none.</summary>
    public double From => Mean - (HalfWidth95 ?? 0);

    /// <summary>The upper end of the interval; the mean itself when there is none.</summary>
    public double Until => Mean + (HalfWidth95 ?? 0);
}
