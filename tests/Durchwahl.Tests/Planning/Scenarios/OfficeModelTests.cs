using System.Text.Json;
using System.Text.Json.Nodes;
using Durchwahl.Planning.Scenarios;

namespace Durchwahl.Tests.Planning.Scenarios;

public class OfficeModelTests
{
    const string Office = """{"model":"office","clients":15000,"agents":5}""";

    const string Everything = """
        {"model":"office","clients":15000,"growth":1.2,"agents":3,"caseWorkers":20,"phoneHours":"Mo-Fr 9:00-10:00","dialsDirect":0.5,"waitsForPhoneHour":0.9,"overflow":"deputy","talksPerHour":6,
        "talk":180,"patience":300,"redial":0.5,"solvedAtOnce":0.8,"shrinkage":0.2,"from":"2026-10-05","days":7}
        """;

    [Theory]
    [InlineData(Office)]
    [InlineData(Everything)]
    public void An_office_is_understood(string json) => ReasonsOf(json).ShouldBeEmpty();

    [Fact]
    public void What_is_left_out_has_its_usual_value()
    {
        var office = OfficeOf(Office);
        (office.Days, office.From, office.Office.Shrinkage, office.Office.Demand.MeanPatience).ShouldBe((28, new NodaTime.LocalDate(2026, 9, 7), .3, 600.0));
        office.Office.AgentsByHalfHour.ShouldBe(Enumerable.Repeat(5, 48));
    }

    [Fact]
    public void Every_field_counts()
    {
        var office = OfficeOf(Everything).Office;
        office.Book.Posts.Length.ShouldBe(23);
        office.Settings.Guard.TalksPerHour.ShouldBe(6);
        office.Settings.DirectDials.WhenBusy.ShouldBe(Domain.Calls.Elsewhere.Deputy);
        (office.DialsDirect, office.WaitsForPhoneHour, office.Demand.MeanTalk, office.Demand.RedialShare, office.Demand.SolvedAtOnce).ShouldBe((.5, .9, 180, .5, .8));
        (office.Demand.NeedsPerDay / OfficeOf(Office).Office.Demand.NeedsPerDay).ShouldBe(1.2, 1e-12);
    }

    [Fact]
    public void Seats_can_be_named_for_each_half_hour()
    {
        var seats = Enumerable.Range(0, 48).ToArray();
        OfficeOf(With("agents", JsonSerializer.Serialize(seats))).Office.AgentsByHalfHour.ShouldBe(seats);
    }

    [Theory]
    [InlineData("agents", "-1", "„agents“ ist -1.")]
    [InlineData("agents", "1000000", "„agents“ ist 1000000.")]
    [InlineData("agents", "[1,2]", "„agents“ ist [1,2].")]
    [InlineData("agents", "0", "„agents“ ist 0, und Durchwahlen gibt es auch nicht.")]
    [InlineData("patience", "0", "„patience“ ist 0.")]
    [InlineData("redial", "1.5", "„redial“ ist 1.5.")]
    [InlineData("phoneHours", "\"Mo-Fr 10:00-9:00\"", "„phoneHours“ geht nicht: ")]
    [InlineData("phoneHours", "\"geschlossen\"", "„phoneHours“ nennt keine Zeiten.")]
    [InlineData("overflow", "\"nirgends\"", "„overflow“ kann")]
    [InlineData("from", "\"31.12.2026\"", "„from“ ist kein Tag")]
    [InlineData("days", "0", "„days“ ist 0.")]
    [InlineData("talksPerHour", "0", "„talksPerHour“ ist 0.")]
    [InlineData("seats", "5", "„seats“ gibt es hier nicht.")]
    public void What_cannot_be_is_refused_with_the_field_and_the_reason(string field, string value, string reason) => ReasonsOf(With(field, value)).ShouldHaveSingleItem().ShouldStartWith(reason);

    [Fact]
    public void The_schema_knows_the_same_fields_as_the_reader()
    {
        var model = JsonDocument.Parse(ScenarioFile.Schema).RootElement.GetProperty("$defs").GetProperty("office");
        model.GetProperty("additionalProperties").GetBoolean().ShouldBeFalse();
        var fields = model.GetProperty("properties").EnumerateObject().Select(field => field.Name).ToList();
        fields.ShouldBe(JsonNode.Parse(Everything)!.AsObject().Select(field => field.Key), ignoreOrder: true);
        ReasonsOf("""{"model":"office"}""").Count.ShouldBe(model.GetProperty("required").GetArrayLength() - 1);
    }

    [Fact]
    public void A_warm_up_is_refused() => OfficeOf(Office).RefusalOf(new SimulationWishes(1, 1, 1, 5)).ShouldNotBeNull();

    [Fact]
    public void The_answer_names_every_figure_and_knows_no_infinity()
    {
        var answer = OfficeOf(With("clients", "0")).Simulate(new SimulationWishes(2, 1, 1, 0), new Progress<int>(), TestContext.Current.CancellationToken);
        answer.Replications.ShouldBe(2);
        var figures = JsonSerializer.SerializeToNode(answer.Figures)!.AsObject();
        figures["ShareAnswered"]!["Mean"].ShouldBeNull();
        figures["DialsPerDay"]!["Mean"]!.GetValue<double>().ShouldBe(0);
        answer.Lines[0].ShouldStartWith("2 Wiederholungen mit je 20 Arbeitstagen");
    }

    static OfficeModel OfficeOf(string json) => ScenarioFile.Read(json).ShouldBeOfType<ScenarioFile.Reading.Understood>().Model.ShouldBeOfType<OfficeModel>();

    static string With(string field, string value)
    {
        var office = JsonNode.Parse(Office)!.AsObject();
        office[field] = JsonNode.Parse(value);
        return office.ToJsonString();
    }

    static IReadOnlyList<string> ReasonsOf(string json) => ScenarioFile.Read(json) is ScenarioFile.Reading.Refused refused ? refused.Reasons : [];
}
