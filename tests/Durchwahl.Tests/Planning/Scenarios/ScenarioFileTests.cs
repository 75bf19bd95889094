using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Durchwahl.Planning.Scenarios;
using Durchwahl.Queueing.Simulation;

namespace Durchwahl.Tests.Planning.Scenarios;

public class ScenarioFileTests
{
    const string Plain = """{"model":"mmc+m","lambda":4.5,"mu":1,"agents":5,"theta":0.5,"target":0.125,"customers":1000}""";

    [Fact]
    public void A_plain_queue_is_understood() =>
        ScenarioFile.Read(Plain).ShouldBe(new ScenarioFile.Reading.Understood(new PlainQueueModel(new PlainQueue(4.5, 1, 5, 0.5, 0.125, 1000))));

    [Theory]
    [InlineData("agents", "-1", "„agents“ ist -1. Gebraucht wird eine ganze Zahl von 1 bis 100\u00A0000.")]
    [InlineData("agents", "1000000", "„agents“ ist 1000000. Gebraucht wird eine ganze Zahl von 1 bis 100\u00A0000.")]
    [InlineData("agents", "2.5", "„agents“ ist 2.5. Gebraucht wird eine ganze Zahl von 1 bis 100\u00A0000.")]
    [InlineData("theta", "-0.5", "„theta“ ist -0.5. Gebraucht wird eine Zahl von 0 bis 1\u00A0000\u00A0000\u00A0000.")]
    [InlineData("theta", "\"NaN\"", "„theta“ ist \"NaN\". Gebraucht wird eine Zahl von 0 bis 1\u00A0000\u00A0000\u00A0000.")]
    [InlineData("lambda", "0", "„lambda“ ist 0. Gebraucht wird eine Zahl über 0, höchstens 1\u00A0000\u00A0000\u00A0000.")]
    [InlineData("mu", "1e999", "„mu“ ist 1e999. Gebraucht wird eine Zahl über 0, höchstens 1\u00A0000\u00A0000\u00A0000.")]
    [InlineData("target", "null", "„target“ ist null. Gebraucht wird eine Zahl von 0 bis 1\u00A0000\u00A0000\u00A0000.")]
    [InlineData("customers", "0", "„customers“ ist 0. Gebraucht wird eine ganze Zahl von 1 bis 100\u00A0000\u00A0000.")]
    [InlineData("patience", "0", "„patience“ gibt es hier nicht. Bekannt sind model, lambda, mu, agents, theta, target, customers.")]
    [InlineData("model", "\"mm1\"", "„model“ ist „mm1“. Bekannt sind „mmc+m“, „office“.")]
    [InlineData("model", "7", "„model“ ist 7. Gebraucht wird ein Text. Bekannt sind „mmc+m“, „office“.")]
    [InlineData("theta", "0", null)]
    public void A_scenario_that_cannot_be_is_refused_with_the_field_and_the_reason(string field, string value, string? reason)
    {
        var scenario = JsonNode.Parse(Plain)!.AsObject();
        scenario[field] = JsonNode.Parse(value);
        var reading = ScenarioFile.Read(scenario.ToJsonString(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        if (reason is null) reading.ShouldBeOfType<ScenarioFile.Reading.Understood>();
        else reading.ShouldBeOfType<ScenarioFile.Reading.Refused>().Reasons.ShouldBe([reason]);
    }

    [Fact]
    public void Every_field_that_cannot_be_is_named_at_once() =>
        ReasonsOf("""{"model":"mmc+m","lambda":-1,"agents":0,"theta":1,"target":1,"customers":1,"agent":5}""").Select(reason => reason.Split(' ', 3)[..2]).ShouldBe(
            [["„lambda“", "ist"], ["„mu“", "fehlt."], ["„agents“", "ist"], ["„agent“", "gibt"]]);

    [Fact]
    public void A_queue_that_would_grow_without_end_is_refused() =>
        ReasonsOf(Plain.Replace("0.5", "0", StringComparison.Ordinal).Replace("\"agents\":5", "\"agents\":4", StringComparison.Ordinal)).ShouldBe(
            ["„theta“ ist 0, niemand gibt also auf. Dann muss lambda kleiner sein als agents mal mu, sonst wächst die Schlange ohne Ende."]);

    [Fact]
    public void Rates_too_far_apart_for_one_run_are_refused() =>
        ReasonsOf(Plain.Replace("4.5", "1e-9", StringComparison.Ordinal).Replace("\"mu\":1", "\"mu\":1e9", StringComparison.Ordinal)).ShouldBe(["„lambda“ und „mu“ liegen zu weit auseinander für einen einzigen Lauf."]);

    [Theory]
    [InlineData("{\"model\":\"mmc+m\",\n \"lambda\": NaN}", "Zeile 2, Spalte 12: ")]
    [InlineData("{\"größe\": x}", "Zeile 1, Spalte 11: ")]
    [InlineData("", "Zeile 1, Spalte 1: ")]
    [InlineData("{\"model\":", "Zeile 1, Spalte 10: ")]
    public void Broken_JSON_is_refused_with_line_and_column(string json, string place) => ReasonsOf(json).ShouldHaveSingleItem().ShouldStartWith(place);

    [Fact]
    public void A_field_that_stands_twice_is_refused() => ReasonsOf(Plain.Replace("\"mu\":1", "\"mu\":1,\"mu\":2", StringComparison.Ordinal)).ShouldNotBeEmpty();

    [Theory]
    [InlineData("[]", "Die Datei enthält kein Szenario: Es beginnt mit { und endet mit }.")]
    [InlineData("{}", "„model“ fehlt. Bekannt sind „mmc+m“, „office“.")]
    public void A_file_without_a_scenario_is_refused(string json, string reason) => ReasonsOf(json).ShouldBe([reason]);

    [Fact]
    public void The_schema_knows_the_same_fields_and_bounds_as_the_reader()
    {
        var model = JsonDocument.Parse(ScenarioFile.Schema).RootElement.GetProperty("$defs").GetProperty("mmc+m");
        model.GetProperty("additionalProperties").GetBoolean().ShouldBeFalse();
        var fields = model.GetProperty("properties").EnumerateObject().ToDictionary(field => field.Name, field => field.Value);
        fields.Keys.ShouldBe(JsonNode.Parse(Plain)!.AsObject().Select(field => field.Key));
        model.GetProperty("required").EnumerateArray().Select(name => name.GetString()).ShouldBe(fields.Keys);
        foreach (var (name, field) in fields.Where(field => field.Key != "model"))
        {
            var step = field.GetProperty("type").GetString() == "integer" ? 1 : 0.001;
            ReasonsWith(name, field.GetProperty("maximum").GetDouble() + step).ShouldContain(reason => reason.StartsWith($"„{name}“ ist", StringComparison.Ordinal));
            ReasonsWith(name, field.GetProperty("maximum").GetDouble()).ShouldNotContain(reason => reason.Contains("Gebraucht", StringComparison.Ordinal));
            if (field.TryGetProperty("minimum", out var minimum))
            {
                ReasonsWith(name, minimum.GetDouble()).ShouldBeEmpty();
                ReasonsWith(name, minimum.GetDouble() - step).ShouldHaveSingleItem().ShouldStartWith($"„{name}“ ist");
            }
            else
            {
                ReasonsWith(name, field.GetProperty("exclusiveMinimum").GetDouble()).ShouldHaveSingleItem().ShouldStartWith($"„{name}“ ist");
            }
        }
    }

    static IReadOnlyList<string> ReasonsWith(string field, double value)
    {
        var scenario = JsonNode.Parse(Plain)!.AsObject();
        scenario[field] = JsonNode.Parse(value.ToString("R", CultureInfo.InvariantCulture));
        return ReasonsOf(scenario.ToJsonString());
    }

    static IReadOnlyList<string> ReasonsOf(string json) => ScenarioFile.Read(json) is ScenarioFile.Reading.Refused refused ? refused.Reasons : [];
}
