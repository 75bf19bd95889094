using System.Collections.Immutable;
using Durchwahl.Domain.Planning.Logs;

namespace Durchwahl.Domain.Planning.Fitting;

/// <summary>How long the talks are.</summary>
/// <param name="Talks">How many.</param>
/// <param name="Mean">Seconds.</param>
/// <param name="MeanHalfWidth">Half of the 95 % interval of the mean.</param>
/// <param name="Variation">The coefficient of variation.</param>
/// <param name="LogMean">The mean of the logarithms of the seconds: what maximum likelihood says of a lognormal.</param>
/// <param name="LogDeviation">Their standard deviation.</param>
/// <param name="Observed">The share of talks in each <see cref="BinSeconds"/> from 0; the last holds all longer ones.</param>
/// <param name="Expected">What the lognormal with this mean and variation, with which is planned, says of the same bins.</param>
public sealed record HandlingFit(int Talks, double Mean, double MeanHalfWidth, double Variation, double LogMean, double LogDeviation, ImmutableArray<double> Observed, ImmutableArray<double> Expected)
{
    /// <summary>With fewer talks nothing is said.</summary>
    public const int FewestTalks = 30;

    /// <summary>The width of a bin.</summary>
    public const double BinSeconds = 30;

    const int Bins = 41;
    const double Z = 1.959963984540054;

    /// <summary>Fits the talks; null when there are too few.</summary>
    internal static HandlingFit? Of(IEnumerable<LoggedCall> calls)
    {
        var talks = calls.Where(call => call is { Outcome: LoggedOutcome.Answered, Talk: > 0 }).Select(call => call.Talk!.Value).ToList();
        if (talks.Count < FewestTalks) return null;
        var (mean, deviation) = Moments(talks);
        var (logMean, logDeviation) = Moments([.. talks.Select(talk => Math.Log(talk))]);
        return new(talks.Count, mean, Z * deviation / Math.Sqrt(talks.Count), deviation / mean, logMean, logDeviation, Histogram(talks), Lognormal(mean, deviation / mean));
    }

    static (double Mean, double Deviation) Moments(List<double> values)
    {
        var mean = values.Average();
        return (mean, Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1)));
    }

    static ImmutableArray<double> Histogram(List<double> talks)
    {
        var counts = new double[Bins];
        foreach (var talk in talks) counts[Math.Min(Bins - 1, (int)(talk / BinSeconds))]++;
        return [.. counts.Select(count => count / talks.Count)];
    }

    static ImmutableArray<double> Lognormal(double mean, double variation)
    {
        var variance = Math.Log(1 + variation * variation);
        var below = Enumerable.Range(0, Bins).Select(bin => bin == 0 ? 0 : NormalBelow((Math.Log(bin * BinSeconds / mean) + variance / 2) / Math.Sqrt(variance))).Append(1).ToList();
        return [.. below.Skip(1).Zip(below, (until, from) => until - from)];
    }

    // Abramowitz and Stegun 26.2.17: within 7.5e-8, more than a picture needs.
    static double NormalBelow(double z)
    {
        if (double.IsNaN(z)) return 1;
        var t = 1 / (1 + .2316419 * Math.Abs(z));
        var tail = Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI) * t * (.319381530 + t * (-.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return z >= 0 ? 1 - tail : tail;
    }
}
