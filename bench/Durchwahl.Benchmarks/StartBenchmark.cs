using System.Diagnostics;
using System.Globalization;

namespace Durchwahl.Benchmarks;

/// <summary>From the command to the first answer, and what the short verbs take.</summary>
static class StartBenchmark
{
    const int Runs = 7;

    public static async IAsyncEnumerable<Measurement> Run(Workshop workshop)
    {
        var (fresh, again) = (new List<double>(), new List<double>());
        for (var run = 0; run < Runs; run++)
        {
            fresh.Add(await Demo(workshop, $"start-{run}"));
            again.Add(await Demo(workshop, $"start-{run}"));
        }
        yield return Told("demo, nothing there yet: start to first answer", new Spread(fresh));
        yield return Told("demo, again: start to first answer", new Spread(again));
        string[][] verbs = [["--version"], ["holidays", "--land", "NI", "--year", "2027"], ["deadline", "--from", "2026-07-10", "--rule", "month", "--land", "NI"]];
        foreach (var verb in verbs)
        {
            var times = new List<double>();
            for (var run = 0; run < Runs; run++) times.Add((await OwnProcess.Run(workshop.Durchwahl, verb)).Milliseconds);
            yield return new($"durchwahl {verb[0]}", $"median {Spread.Shown(new Spread(times).Median)}");
        }
    }

    static Measurement Told(string name, Spread times) => new(name, $"median {Spread.Shown(times.Median)}, slowest {Spread.Shown(times.Largest)} of {Runs}", "2 s", "", times.Median <= 2_000);

    static async Task<double> Demo(Workshop workshop, string data)
    {
        var port = OwnProcess.FreePort().ToString(CultureInfo.InvariantCulture);
        var start = Stopwatch.GetTimestamp();
        await using var demo = OwnProcess.Start(workshop.Durchwahl, "demo", "--data", workshop.PathTo(data), "--urls", $"http://127.0.0.1:{port}");
        return await Workshop.UntilAnswered($"http://127.0.0.1:{port}/musterkreis", demo, start);
    }
}
