using System.Diagnostics;
using Durchwahl.Queueing.Formulas;

namespace Durchwahl.Benchmarks;

/// <summary>Erlang A over varied lines, beside the sum over the states of the line as textbooks have it, which gives fewer figures (no service level).</summary>
static class ErlangBenchmark
{
    const int Lines = 2000;
    const int Repeats = 5;

    public static IEnumerable<Measurement> Run() => [At(5, null), At(100, 20), At(5000, 100)];

    static Measurement At(int agents, double? limit)
    {
        var lines = VariedLines(agents);
        var ours = BestMedian(lines, line => ErlangA.Of(agents, line.Arrivals, 1, line.Abandonment, line.Target).ServiceLevelOfAll);
        var sum = BestMedian(lines, line => WaitByTextbookSum(agents, line.Arrivals, line.Abandonment));
        return new($"erlang: all figures of Erlang A, {agents} agents", $"{ours:0.0} µs", limit is null ? "" : $"{limit:0} µs", $"textbook sum, P(wait) only: {sum:0.0} µs", limit is null ? null : ours <= limit);
    }

    static (double Arrivals, double Abandonment, double Target)[] VariedLines(int agents)
    {
        var random = new Random(115);
        return [.. Enumerable.Range(0, Lines).Select(_ => (agents * (0.7 + (0.6 * random.NextDouble())), Math.Pow(10, (3 * random.NextDouble()) - 2), 0.5 * random.NextDouble()))];
    }

    // The first repeats run code that is not yet optimized.
    static double BestMedian((double Arrivals, double Abandonment, double Target)[] lines, Func<(double Arrivals, double Abandonment, double Target), double> formula) =>
        Enumerable.Range(0, Repeats).Min(_ => Median(lines, formula));

    static double Median((double Arrivals, double Abandonment, double Target)[] lines, Func<(double Arrivals, double Abandonment, double Target), double> formula)
    {
        var sink = 0.0;
        var times = lines.Select(line =>
        {
            var start = Stopwatch.GetTimestamp();
            sink += formula(line);
            return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }).ToList();
        return double.IsNaN(sink) ? double.NaN : new Spread(times).Median;
    }

    // Probabilities of 0, 1, 2, ... calls relative to an empty line, scaled down before they overflow.
    static double WaitByTextbookSum(int agents, double arrivals, double abandonment)
    {
        var (weight, total, waiting) = (1.0, 1.0, 0.0);
        for (var calls = 1; calls <= agents || weight > 1e-16 * total; calls++)
        {
            weight *= arrivals / (Math.Min(calls, agents) + (Math.Max(calls - agents, 0) * abandonment));
            total += weight;
            if (calls >= agents) waiting += weight;
            if (total > 1e200) (weight, total, waiting) = (weight * 1e-200, total * 1e-200, waiting * 1e-200);
        }
        return waiting / total;
    }
}
