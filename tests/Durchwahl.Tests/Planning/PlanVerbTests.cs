using Durchwahl.Tests.Support;

namespace Durchwahl.Tests.Planning;

public sealed class PlanVerbTests : IDisposable
{
    readonly TestProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task The_table_is_written_for_people_and_for_machines_and_the_same_seed_gives_the_same()
    {
        await _program.Run("office", "add", "musterkreis", "--name", "Jobcenter Musterkreis", "--land", "NI");
        string[] call = ["plan", "--office", "musterkreis", "--clients", "3000", "--scenarios", "eine-nummer", "--agents", "2", "--replications", "3", "--seed", "7"];
        var text = await _program.Run(call);
        text.Code.ShouldBe(0, text.Error);
        text.Out.ShouldContain("In 30 Sekunden angenommen");
        var json = (await _program.Run([.. call, "--json", "--threads", "1"])).Out;
        (await _program.Run([.. call, "--json", "--threads", "2"])).Out.ShouldBe(json);
        var scenario = System.Text.Json.JsonDocument.Parse(json).RootElement.GetProperty("scenarios")[0];
        scenario.GetProperty("seats").GetDouble().ShouldBe(2);
        scenario.GetProperty("serviceLevelOfAll").GetProperty("mean").GetDouble().ShouldBeInRange(.3, 1);
    }

    [Theory]
    [InlineData("--agents", "-1", "Plätze")]
    [InlineData("--patience", "0", "Geduld")]
    [InlineData("--scenarios", "morgen", "„morgen“ gibt es nicht")]
    public async Task What_cannot_be_is_refused_with_its_reason(string option, string value, string reason)
    {
        await _program.Run("office", "add", "musterkreis", "--name", "Jobcenter Musterkreis", "--land", "NI");
        var refused = await _program.Run("plan", option, value);
        refused.Code.ShouldBe(1);
        refused.Error.ShouldContain(reason);
        refused.Out.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_example_needs_no_office()
    {
        var example = await _program.Run("plan", "--example", "--json");
        Math.Round(example.Json.GetProperty("largestCallsPerHour")[1].GetProperty("callsPerHour").GetDouble(), 1).ShouldBe(53.1);
    }
}
