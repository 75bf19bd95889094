namespace Durchwahl.Benchmarks;

/// <summary>A list of 100,000 rows into a fresh database, the whole verb.</summary>
static class ImportBenchmark
{
    const int Runs = 5;

    public static async IAsyncEnumerable<Measurement> Run(Workshop workshop)
    {
        var list = workshop.PathTo("liste.csv");
        await File.WriteAllTextAsync(list, InventedList.Csv(100_000));
        var runs = new List<(double Milliseconds, long PeakBytes)>();
        for (var run = 0; run < Runs; run++)
        {
            runs.Add(await OwnProcess.Run(
                workshop.Durchwahl, "import", list, "--office", "grosskreis", "--land", "NI", "--base-number", "05721 98", "--release", "name", "--data", workshop.PathTo($"import-{run}")));
            Directory.Delete(workshop.PathTo($"import-{run}"), recursive: true);
        }
        var times = new Spread(runs.Select(run => run.Milliseconds));
        var peak = runs.Max(run => run.PeakBytes) >> 20;
        yield return new("import of 100,000 rows", $"median {Spread.Shown(times.Median)}, slowest {Spread.Shown(times.Largest)} of {Runs}", "3 s", "", times.Median <= 3_000);
        yield return new("import of 100,000 rows, memory", $"{peak} MB", "400 MB", "", peak <= 400);
    }
}
