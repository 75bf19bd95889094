using System.Diagnostics;

namespace Durchwahl.Benchmarks;

/// <summary>Times in milliseconds, in order.</summary>
sealed class Spread(IEnumerable<double> times)
{
    readonly double[] _sorted = [.. times.Order()];

    public int Count => _sorted.Length;

    public double Median => At(0.5);

    public double P99 => At(0.99);

    public double Largest => _sorted[^1];

    public double At(double share) => _sorted[Math.Min(_sorted.Length - 1, (int)(share * _sorted.Length))];

    /// <summary>How long one run of something takes.</summary>
    public static double Time(Action run)
    {
        var start = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    public static string Shown(double milliseconds) => milliseconds switch
    {
        < 0.1 => $"{milliseconds * 1000:0} µs",
        < 100 => $"{milliseconds:0.00} ms",
        < 1000 => $"{milliseconds:0} ms",
        _ => $"{milliseconds / 1000:0.00} s",
    };
}
