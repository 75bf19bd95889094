using Durchwahl.Tests.Support;

namespace Durchwahl.Tests.Planning.Verbs;

public sealed class StaffingVerbTests : IDisposable
{
    readonly TestProgram _program = new();

    public void Dispose() => _program.Dispose();

    Task<TestProgram.Result> Staffing(string calls, string share, params string[] more) =>
        _program.Run(["staffing", "--calls-per-hour", calls, "--handling", "240", "--patience", "600", "--target", "30", "--target-share", share, .. more]);

    [Fact]
    public async Task The_smallest_number_of_agents_is_said()
    {
        (await Staffing("53", "0.75", "--json")).Json.GetProperty("agents").GetInt32().ShouldBe(5);
        (await Staffing("54", "0.75", "--json")).Json.GetProperty("agents").GetInt32().ShouldBe(6);
        (await Staffing("53", "0.75")).Out.ShouldStartWith("5 besetzte Plätze sind die kleinste Zahl");
    }

    [Theory]
    [InlineData("1")]
    [InlineData("75")]
    [InlineData("0")]
    public async Task A_share_of_everybody_or_nobody_is_refused(string share)
    {
        var result = await Staffing("53", share);
        result.Code.ShouldBe(2);
        result.Error.ShouldContain($"--target-share „{share}“: Erlaubt ist ein Anteil über 0 und unter 1");
    }

    [Fact]
    public async Task More_calls_than_anybody_could_answer_are_refused()
    {
        var result = await Staffing("10000000", "0.9");
        result.Code.ShouldBe(1);
        result.Error.ShouldContain("reichen auch 100000 Plätze nicht");
    }

    [Fact]
    public async Task A_file_is_answered_row_by_row()
    {
        _program.Write("s.csv", "calls_per_hour,aht_s,mean_patience_s,target_sl30_of_all\n53,240,600,.75\n54,240,600,.75\n");
        (await _program.Run("staffing", "--csv", "s.csv")).Out.ShouldBe("calls_per_hour,aht_s,mean_patience_s,target_sl30_of_all,min_agents\n53,240,600,.75,5\n54,240,600,.75,6\n");
    }
}
