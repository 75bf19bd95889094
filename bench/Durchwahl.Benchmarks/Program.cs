namespace Durchwahl.Benchmarks;

/// <summary>Runs the benchmarks that are named, or all, and prints one table.</summary>
static class Program
{
    static readonly (string Name, Func<Workshop, IAsyncEnumerable<Measurement>> Run)[] All =
    [
        ("finder", _ => FinderBenchmark.Run().ToAsyncEnumerable()),
        ("search", _ => SearchBenchmark.Run().ToAsyncEnumerable()),
        ("check", _ => CheckBenchmark.Run().ToAsyncEnumerable()),
        ("rulebook", _ => RulebookBenchmark.Run().ToAsyncEnumerable()),
        ("office", _ => OfficeBenchmark.Run().ToAsyncEnumerable()),
        ("erlang", _ => ErlangBenchmark.Run().ToAsyncEnumerable()),
        ("queue", QueueBenchmark.Run),
        ("import", ImportBenchmark.Run),
        ("start", StartBenchmark.Run),
        ("memory", MemoryBenchmark.Run),
        ("directory", DirectoryBenchmark.Run),
        ("calls", CallsBenchmark.Run),
        ("talks", TalksBenchmark.Run),
        ("mail", MailBenchmark.Run),
        ("desk", DeskBenchmark.Run),
        ("promises", PromisesBenchmark.Run),
        ("figures", FiguresBenchmark.Run),
    ];

    static async Task<int> Main(string[] args)
    {
        var wanted = args.Skip(1).ToList();
        if (args.Length == 0 || wanted.Find(name => !Array.Exists(All, benchmark => benchmark.Name == name)) is not null)
        {
            await Console.Error.WriteLineAsync($"bench/run.sh [{string.Join('|', All.Select(benchmark => benchmark.Name))} ...]");
            return 2;
        }
        var loadBefore = await File.ReadAllTextAsync("/proc/loadavg");
        using var workshop = new Workshop(args[0]);
        var measurements = new List<Measurement>();
        foreach (var (name, run) in All.Where(benchmark => wanted.Count == 0 || wanted.Contains(benchmark.Name)))
        {
            await Console.Error.WriteLineAsync($"{name} ...");
            await foreach (var measurement in run(workshop)) measurements.Add(measurement);
        }
        Print(measurements);
        foreach (var line in Machine.Lines) Console.Out.WriteLine(line);
        Console.Out.WriteLine($"        {loadBefore.Trim()} before");
        Console.Out.WriteLine($"command bench/run.sh {string.Join(' ', wanted)}".TrimEnd());
        return measurements.Exists(measurement => measurement.IsMet == false) ? 1 : 0;
    }

    static void Print(IReadOnlyCollection<Measurement> measurements)
    {
        Func<Measurement, string>[] columns = [line => line.Name, line => line.Measured, line => line.Limit, line => line.Peer, line => line.Verdict];
        Measurement[] lines = [new("what", "measured", "limit", "peer or remark"), .. measurements];
        var widths = columns.Select(column => lines.Max(line => column(line).Length)).ToList();
        foreach (var line in lines) Console.Out.WriteLine(string.Join("  ", columns.Zip(widths, (column, width) => column(line).PadRight(width))).TrimEnd());
        Console.Out.WriteLine();
    }
}
