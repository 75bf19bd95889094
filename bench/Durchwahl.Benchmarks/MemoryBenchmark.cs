using System.Diagnostics;
using System.Globalization;

namespace Durchwahl.Benchmarks;

/// <summary>The demonstration a minute after its start, after somebody has looked at it.</summary>
static class MemoryBenchmark
{
    public static async IAsyncEnumerable<Measurement> Run(Workshop workshop)
    {
        var address = $"http://127.0.0.1:{OwnProcess.FreePort().ToString(CultureInfo.InvariantCulture)}";
        await using var demo = OwnProcess.Start(workshop.Durchwahl, "demo", "--data", workshop.PathTo("memory"), "--urls", address);
        var start = Stopwatch.GetTimestamp();
        await Workshop.UntilAnswered(address + "/musterkreis", demo, start);
        foreach (var page in (string[])["/", "/musterkreis", "/musterkreis/verzeichnis", "/musterkreis/sprechzeiten"]) await Workshop.Page(address + page);
        await Task.Delay(TimeSpan.FromSeconds(60) - Stopwatch.GetElapsedTime(start));
        var (resident, peak) = (demo.Memory("VmRSS") >> 20, demo.Memory("VmHWM") >> 20);
        yield return new("demo 60 s after start, resident", $"{resident} MB", "150 MB", $"peak {peak} MB", resident <= 150);
    }
}
