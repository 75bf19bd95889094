using Durchwahl.Tests.Support;

namespace Durchwahl.Tests.Planning.Demands;

public sealed class DemandVerbTests : IDisposable
{
    readonly TestProgram _program = new();

    public void Dispose() => _program.Dispose();

    Task<TestProgram.Result> Office() => _program.Run("office", "add", "amt", "--name", "Jobcenter Amt", "--land", "NI");

    [Fact]
    public async Task A_queue_log_is_measured_and_saved()
    {
        (await Office()).Code.ShouldBe(0);
        var result = await _program.Run("demand", "--office", "amt", "--queue-log", SampleLogs.PathOf("anrufe-queue_log.txt"), "--save", "März", "--json");
        result.Code.ShouldBe(0, result.Error);
        var fitted = result.Json.GetProperty("fitted");
        fitted.GetProperty("demand").GetProperty("needsPerDay").GetDouble().ShouldBe(50, tolerance: 6);
        fitted.GetProperty("from").GetString().ShouldBe("2026-03-02");
        result.Json.GetProperty("saved").GetString().ShouldNotBeNull();
        result.Out.ShouldNotContain("23125");
    }

    [Fact]
    public async Task Broken_lines_are_named_and_left_out_only_when_told_so()
    {
        await Office();
        var file = _program.Write("log.txt", SampleLogs.QueueLogText + "kaputt\n");
        var refused = await _program.Run("demand", "--queue-log", file);
        refused.Code.ShouldBe(1);
        refused.Error.ShouldContain("Eine Zeile von queue_log hat mindestens fünf Felder, getrennt durch |. Dort steht „kaputt“.");
        refused.Error.ShouldContain("Mit --skip-broken wird ohne sie gemessen.");
        var skipped = await _program.Run("demand", "--queue-log", file, "--skip-broken");
        skipped.Code.ShouldBe(0, skipped.Error);
        skipped.Out.ShouldContain("Geduld im Mittel");
        skipped.Out.ShouldContain("[gemessen]");
    }

    [Fact]
    public async Task One_source_is_named_exactly()
    {
        var none = await _program.Run("demand");
        none.Code.ShouldBe(2);
        none.Error.ShouldContain("Nennen Sie genau eine Quelle: --queue-log, --cdr, --csv oder --measured.");
        (await _program.Run("demand", "--measured", "--cdr", "x")).Code.ShouldBe(2);
        (await _program.Run("demand", "--csv", "x", "--columns", "wann=1")).Error.ShouldContain("„wann=1“ bestimmt keine Spalte.");
    }

    [Fact]
    public async Task A_file_that_is_not_there_and_records_without_a_call_are_refused()
    {
        await Office();
        var missing = await _program.Run("demand", "--cdr", "fehlt.csv");
        (missing.Code, missing.Error).ShouldBe((1, $"Die Datei {_program.PathOf("fehlt.csv")} gibt es nicht.\n"));
        (await _program.Run("demand", "--measured")).Error.ShouldBe("In diesem Zeitraum ist kein Anruf aufgezeichnet.\n");
    }
}
