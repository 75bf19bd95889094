using System.Collections.Concurrent;
using Durchwahl.Domain.Calls;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Tests.Calls.Drivers;

/// <summary>
/// One rulebook, three drivers: the simulation, the practice exchange and the live exchange decide alike whatever happens. DURCHWAHL_SEED names another first seed,
/// or one that failed.
/// </summary>
public class DriversTests(ITestOutputHelper output)
{
    const int Scripts = 10_000;
    static readonly int FirstSeed = int.TryParse(Environment.GetEnvironmentVariable("DURCHWAHL_SEED"), out var seed) ? seed : 1;
    static readonly SwitchedOffice[] Offices = [.. Enumerable.Range(0, ScriptedOffice.Count).Select(variant => ScriptedOffice.Compile(variant))];

    [Fact]
    public void Simulation_practice_and_live_exchange_take_the_same_decisions_in_ten_thousand_random_scripts()
    {
        output.WriteLine($"seeds {FirstSeed} to {FirstSeed + Scripts - 1}");
        var (differences, kinds, decisions) = (new ConcurrentBag<string>(), new ConcurrentDictionary<CallCommandKind, int>(), 0L);
        Parallel.For(FirstSeed, FirstSeed + Scripts, seed =>
        {
            var script = Script.Of(seed);
            var simulated = Run(new SimulationDriver(Offices[script.Office]), script);
            foreach (var kind in simulated.Select(command => command.Kind).Distinct()) kinds.AddOrUpdate(kind, 1, (_, count) => count + 1);
            Interlocked.Add(ref decisions, simulated.Count);
            if (Difference(simulated, Run(new PracticeDriver(Offices[script.Office]), script)) is { } inPractice) differences.Add($"seed {seed}, practice: {inPractice}");
            if (Difference(simulated, Run(new LiveDriver(Offices[script.Office]), script)) is { } live) differences.Add($"seed {seed}, live: {live}");
        });
        output.WriteLine($"{decisions} decisions; scripts with each kind: {string.Join(", ", kinds.OrderBy(entry => entry.Key).Select(entry => $"{entry.Key} {entry.Value}"))}");
        differences.ShouldBeEmpty();
        // Scripts in which nothing much happens would agree as well.
        foreach (var kind in Enum.GetValues<CallCommandKind>().Where(kind => kind != CallCommandKind.PassOut)) kinds.GetValueOrDefault(kind).ShouldBeGreaterThan(50, kind.ToString());
    }

    [Fact]
    public void An_answer_that_only_one_driver_misses_would_be_seen()
    {
        var seen = Enumerable.Range(FirstSeed, 200).Select(Script.Of).Count(script =>
            Difference(Run(new SimulationDriver(Offices[script.Office]), script), Run(new LiveDriver(Offices[script.Office]) { Meddle = deed => deed is Deed.AgentAnswers ? null : deed }, script)) is not null);
        seen.ShouldBeGreaterThan(150);
    }

    [Fact]
    public void A_rule_that_one_driver_reads_differently_would_be_seen()
    {
        var others = Enumerable.Range(0, ScriptedOffice.Count).Select(variant => ScriptedOffice.Compile(
            variant, settings => settings with { Service = settings.Service with { RingsFor = settings.Service.RingsFor + Duration.FromMilliseconds(1) } })).ToArray();
        var seen = Enumerable.Range(FirstSeed, 200).Select(Script.Of).Count(script =>
            Difference(Run(new SimulationDriver(Offices[script.Office]), script), Run(new PracticeDriver(others[script.Office]), script)) is not null);
        seen.ShouldBeGreaterThan(150);
    }

    static IReadOnlyList<CallCommand> Run(Driver driver, Script script)
    {
        using (driver) return driver.Run(script);
    }

    static string? Difference(IReadOnlyList<CallCommand> one, IReadOnlyList<CallCommand> other)
    {
        for (var at = 0; at < Math.Max(one.Count, other.Count); at++)
        {
            var (here, there) = (at < one.Count ? one[at] : (CallCommand?)null, at < other.Count ? other[at] : (CallCommand?)null);
            if (here != there) return $"decision {at}: {here?.ToString() ?? "none"} and {there?.ToString() ?? "none"}";
        }
        return null;
    }
}
