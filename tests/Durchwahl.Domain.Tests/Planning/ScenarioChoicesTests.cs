using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.Planning;
using NodaTime;

namespace Durchwahl.Domain.Tests.Planning;

public sealed class ScenarioChoicesTests
{
    static readonly PlanBasis Office = MadeUp.Office();
    static readonly Scenario Third = ReadyScenarios.Make(ReadyScenarios.ThirdWay, Office);

    [Fact]
    public void Choosing_nothing_changes_nothing() => Assert.Equal(Third, ScenarioChoices.None.ApplyTo(Third));

    [Fact]
    public void Half_a_phone_hour_is_given_to_case_workers_only()
    {
        var posts = new ScenarioChoices { PhoneHour = PhoneHourChoice.Spread(30) }.ApplyTo(Third).Book.Posts;
        Assert.Equal("Mo–Fr 08:30–09:00", HoursNotation.Write(posts.Single(post => post.Title == "Stelle 21").PhoneHours.Weekly));
        Assert.Equal("Mo–Fr 09:00–11:30", HoursNotation.Write(posts.Single(post => post.Title == "Stelle 10").PhoneHours.Weekly));
    }

    [Fact]
    public void A_phone_hour_longer_than_the_day_is_the_day() =>
        Assert.Equal("Mo–Fr 08:00–18:00", HoursNotation.Write(new ScenarioChoices { PhoneHour = PhoneHourChoice.Spread(700) }.ApplyTo(Third).Book.Posts[^1].PhoneHours.Weekly));

    [Fact]
    public void Zero_talks_an_hour_is_no_limit() => Assert.Null(new ScenarioChoices { TalksPerHour = 0 }.ApplyTo(Third).Settings.Guard.TalksPerHour);

    [Fact]
    public void What_is_chosen_of_the_demand_says_so()
    {
        var demand = new ScenarioChoices { Growth = .1, MeanPatience = 120 }.ApplyTo(Third).Demand;
        Assert.Equal(Third.Demand.NeedsPerDay * 1.1, demand.NeedsPerDay, 12);
        Assert.Equal(ParameterBasis.Chosen, demand.Sources[nameof(Demand.MeanPatience)].Basis);
        Assert.Equal(Third.Demand.Sources[nameof(Demand.RedialShare)], demand.Sources[nameof(Demand.RedialShare)]);
    }

    [Fact]
    public void Agents_need_a_service_number() =>
        Assert.Empty(new ScenarioChoices { Agents = SeatPlan.AllDay(4, Office.Book.Office.Settings.ServiceTime) }.ApplyTo(ReadyScenarios.Make(ReadyScenarios.PhoneHour, Office)).AgentsByHalfHour);

    [Fact]
    public void Where_there_is_one_kind_of_number_only_it_does_not_matter_who_dials_directly() =>
        Assert.Equal(1, new ScenarioChoices { DialsDirect = .2 }.ApplyTo(ReadyScenarios.Make(ReadyScenarios.PhoneHour, Office)).DialsDirect);

    [Fact]
    public void The_longest_wait_moves() => Assert.Equal(Duration.FromMinutes(3), new ScenarioChoices { LongestWaitMinutes = 3 }.ApplyTo(Third).Settings.Service.LongestWait);

    [Fact]
    public void What_is_special_about_a_scenario_goes_before_what_holds_for_all()
    {
        var choices = new PlanChoices { Scenarios = ["heute", "dritter-weg"], Common = new() { MeanPatience = 120, RedialShare = .3 }, Own = new Dictionary<string, ScenarioChoices> { ["dritter-weg"] = new() { MeanPatience = 900 } }.ToImmutableDictionary() };
        Assert.Equal([(120d, .3), (900d, .3)], choices.ScenariosOf(Office).Select(scenario => (scenario.Demand.MeanPatience, scenario.Demand.RedialShare)));
    }
}
