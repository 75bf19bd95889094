using Durchwahl.Domain.Planning;
using Durchwahl.Domain.WorkingDays;

namespace Durchwahl.Domain.Tests.Planning;

public sealed class ScenarioEditingTests
{
    static readonly WeeklyHours ServiceTime = HouseCalendar.DefaultServiceTime;

    [Fact]
    public void An_empty_form_chooses_nothing() => Assert.Equal(ScenarioChoices.None, Read(new ScenarioInput()));

    [Fact]
    public void What_was_chosen_is_shown_as_it_was_typed()
    {
        var input = new ScenarioInput
        {
            Agents = "08:00–10:00 4, 10:00–18:00 3", PhoneHourMinutes = "90", TalksPerHour = "4", PauseSeconds = "60", NeedsPerDay = "143,5", GrowthPercent = "-10", TalkSeconds = "180", PatienceSeconds = "300",
            RedialPercent = "33", DirectPercent = "50", WaitsPercent = "80", LongestWaitMinutes = "5", ShrinkagePercent = "25",
        };
        Assert.Equal(input, ScenarioInput.Of(Read(input)));
    }

    [Fact]
    public void One_number_of_agents_holds_in_the_service_time()
    {
        var agents = Read(new ScenarioInput { Agents = "5" }).Agents!.Value;
        Assert.Equal((0, 5, 5, 0), (agents[15], agents[16], agents[35], agents[36]));
    }

    [Theory]
    [InlineData(nameof(ScenarioInput.Agents), "-1", "0 bis 200")]
    [InlineData(nameof(ScenarioInput.Agents), "1000000", "0 bis 200")]
    [InlineData(nameof(ScenarioInput.Agents), "8-18 1000000", "zu viele")]
    [InlineData(nameof(ScenarioInput.Agents), "18:00–10:00 4", "endet nicht nach dem Anfang")]
    [InlineData(nameof(ScenarioInput.Agents), "8-25 4", "nach Mitternacht")]
    [InlineData(nameof(ScenarioInput.PatienceSeconds), "0", "Geduld (Sekunden): Schreiben Sie eine ganze Zahl von 1 bis 7200.")]
    [InlineData(nameof(ScenarioInput.PhoneTimes), "Mo-Fr 10:00-09:00", "endet nicht nach dem Anfang")]
    [InlineData(nameof(ScenarioInput.PhoneTimes), "nach Vereinbarung", "feste Uhrzeiten")]
    [InlineData(nameof(ScenarioInput.PhoneHourMinutes), "5", "15 bis 600")]
    [InlineData(nameof(ScenarioInput.RedialPercent), "100", "0 bis 95")]
    [InlineData(nameof(ScenarioInput.GrowthPercent), "viel", "„viel“ geht nicht")]
    [InlineData(nameof(ScenarioInput.ShrinkagePercent), "NaN", "0 bis 90")]
    public void What_cannot_be_is_refused_with_field_and_reason(string field, string typed, string reason)
    {
        var input = new ScenarioInput();
        typeof(ScenarioInput).GetProperty(field)!.SetValue(input, typed);
        ScenarioEditing.Read(input, ServiceTime, out var refusals);
        var refusal = Assert.Single(refusals);
        Assert.Equal(field, refusal.Field);
        Assert.Contains(reason, refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Minutes_and_times_cannot_both_be_chosen()
    {
        ScenarioEditing.Read(new ScenarioInput { PhoneHourMinutes = "60", PhoneTimes = "Mo-Fr 9-10" }, ServiceTime, out var refusals);
        Assert.Contains("Leeren Sie eines", Assert.Single(refusals).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("47,50", 47.5)]
    [InlineData("", null)]
    public void An_hour_costs_what_was_typed_and_nothing_by_itself(string typed, double? euros) => Assert.Equal(euros, ScenarioEditing.EurosPerHour(typed, out _));

    static ScenarioChoices Read(ScenarioInput input)
    {
        var choices = ScenarioEditing.Read(input, ServiceTime, out var refusals);
        Assert.Empty(refusals);
        return choices;
    }
}
