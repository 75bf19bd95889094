using System.Diagnostics;
using Durchwahl.Planning.Scenarios;
using Durchwahl.Tests.Support;

namespace Durchwahl.Tests.Planning.Verbs;

public sealed class SimulateVerbTests : IDisposable
{
    const string Plain = """{"model":"mmc+m","lambda":4.5,"mu":1,"agents":5,"theta":0.5,"target":0.125,"customers":10000}""";
    readonly TestProgram _program = new();

    [Fact]
    public async Task The_same_seed_gives_the_same_bytes_on_any_number_of_threads()
    {
        _program.Write("warteschlange.json", Plain);
        var one = await _program.Run("simulate", "warteschlange.json", "--replications", "8", "--seed", "42", "--threads", "1", "--json");
        var three = await _program.Run("simulate", "warteschlange.json", "--replications", "8", "--seed", "42", "--threads", "3", "--json");
        one.Code.ShouldBe(0);
        three.Out.ShouldBe(one.Out);
        one.Json.EnumerateObject().Select(figure => figure.Name).ShouldBe(["replications", "customers", "pWait", "pAbandon", "meanWaitAll", "serviceLevelOfAll", "occupancy"]);
        (one.Json.GetProperty("replications").GetInt32(), one.Json.GetProperty("customers").GetInt32()).ShouldBe((8, 10_000));
        one.Json.GetProperty("pWait").GetProperty("mean").GetDouble().ShouldBe(0.527, 0.02);
        one.Json.GetProperty("pWait").GetProperty("halfWidth95").GetDouble().ShouldBeInRange(0.001, 0.02);
        Directory.EnumerateFileSystemEntries(_program.Folder).ShouldBe([_program.PathOf("warteschlange.json")]);
    }

    [Fact]
    public async Task One_replication_has_no_interval_and_timing_is_shown_only_when_wished()
    {
        _program.Write("warteschlange.json", Plain);
        var answer = await _program.Run("simulate", "warteschlange.json", "--replications", "1", "--warmup", "500", "--timing", "--json");
        answer.Json.GetProperty("pWait").GetProperty("halfWidth95").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        answer.Json.GetProperty("customersPerSecond").GetDouble().ShouldBeGreaterThan(0);
        answer.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_json_the_answer_is_German()
    {
        _program.Write("warteschlange.json", Plain);
        var answer = await _program.Run("simulate", "warteschlange.json", "--replications", "3");
        answer.Out.ShouldStartWith("3 Wiederholungen mit je 10\u00A0000 Kunden");
        answer.Out.ShouldContain("Gibt vorher auf");
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_1_and_wrong_usage_with_2()
    {
        _program.Write("falsch.json", Plain.Replace("\"agents\":5", "\"agents\":-1", StringComparison.Ordinal));
        var refused = await _program.Run("simulate", "falsch.json", "--json");
        (refused.Code, refused.Out).ShouldBe((1, ""));
        refused.Error.ShouldStartWith("„agents“ ist -1.");
        (await _program.Run("simulate", "nirgends.json")).Code.ShouldBe(1);
        var none = await _program.Run("simulate", "falsch.json", "--replications", "0");
        (none.Code, none.Error.Split('\n')[0]).ShouldBe((2, "--replications geht von 1 bis 1000000."));
        (await _program.Run("simulate", "falsch.json", "--warmup", "-1")).Code.ShouldBe(2);
        (await _program.Run("simulate")).Code.ShouldBe(2);
    }

    [Fact]
    public async Task The_schema_can_be_had() => (await _program.Run("simulate", "--schema")).Out.ShouldBe(ScenarioFile.Schema);

    // The first replications take a moment, a million would take hours.
    [Fact]
    public async Task An_interruption_gives_the_result_so_far_and_leaves_nothing_behind()
    {
        _program.Write("lang.json", Plain.Replace("10000", "1000000", StringComparison.Ordinal));
        using var running = _program.Start("simulate", "lang.json", "--replications", "1000000", "--json");
        await Busy(running, TimeSpan.FromSeconds(3));
        using var interrupt = Process.Start("kill", ["-INT", $"{running.Id}"]);
        // Whoever starts the tests with interruptions switched off has switched them off for the program as well.
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await using var end = patience.Token.Register(running.Kill);
        var (answer, said) = (await running.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), await running.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await running.WaitForExitAsync(TestContext.Current.CancellationToken);
        running.ExitCode.ShouldBe(0, said);
        new TestProgram.Result(0, answer, said).Json.GetProperty("replications").GetInt32().ShouldBeInRange(1, 999_999);
        said.ShouldStartWith("Abgebrochen: ");
        Directory.EnumerateFileSystemEntries(_program.Folder).ShouldBe([_program.PathOf("lang.json")]);
    }

    // Until it has worked for so long: processor time, which a slow machine does not shorten.
    static async Task Busy(Process process, TimeSpan time)
    {
        for (; process.TotalProcessorTime < time; process.Refresh()) await Task.Delay(20, TestContext.Current.CancellationToken);
    }

    public void Dispose() => _program.Dispose();
}
