using Durchwahl.Domain.Calls;
using Durchwahl.Domain.Planning;

namespace Durchwahl.Domain.Tests.Planning;

public sealed class ScenarioSearchTests
{
    static readonly PlanBasis Office = MadeUp.Office();
    static readonly Scenario Third = ReadyScenarios.Make(ReadyScenarios.ThirdWay, Office);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(23)]
    [InlineData(60)]
    public void The_smallest_number_of_agents_is_found(int enough)
    {
        var trials = 0;
        var found = Assert.IsType<SearchResult.Found>(new ScenarioSearch(scenario => Reaches(++trials > 0 && Agents(scenario) >= enough)).Find(Third, SearchedQuantity.Agents, SearchTarget.Usual));
        Assert.Equal(enough, found.Value);
        Assert.Equal(enough > 1, found.OneStepLess is not null);
        Assert.InRange(trials, 1, 13);
    }

    [Fact]
    public void The_shortest_phone_hour_is_found_in_steps_of_a_quarter()
    {
        var found = Assert.IsType<SearchResult.Found>(new ScenarioSearch(scenario => Reaches(Minutes(scenario) >= 100)).Find(Third, SearchedQuantity.PhoneHour, SearchTarget.Usual));
        Assert.Equal(105, found.Value);
    }

    [Fact]
    public void The_load_guard_is_named_when_it_is_in_the_way()
    {
        var search = new ScenarioSearch(scenario => MadeUp.Outcome(scenario.Settings.Guard == LoadGuard.None ? .79 : .61));
        var result = Assert.IsType<SearchResult.OutOfReach>(search.Find(Third, SearchedQuantity.PhoneHour, SearchTarget.Usual));
        Assert.Equal(SearchLimit.LoadGuard, result.Limit);
        Assert.Equal(
            "Auch mit 4 Stunden Telefonstunde erreicht „Dritter Weg“ nur 61\u00A0% aller Anrufe in 30 Sekunden statt 75\u00A0%: begrenzt durch den Belastungsschutz. Ohne ihn wären es 79\u00A0%.",
            SearchWords.Sentence(result, SearchTarget.Usual, Third.Name));
    }

    [Fact]
    public void A_direct_dial_that_nothing_helps_is_a_single_line()
    {
        var result = Assert.IsType<SearchResult.OutOfReach>(new ScenarioSearch(_ => MadeUp.Outcome(.5)).Find(Third, SearchedQuantity.PhoneHour, SearchTarget.Usual));
        Assert.Equal((SearchLimit.SingleLine, null), (result.Limit, result.WithoutLimit));
    }

    [Fact]
    public void Where_there_is_no_service_number_no_agents_can_be_searched() =>
        Assert.IsType<SearchResult.NotThere>(new ScenarioSearch(_ => MadeUp.Outcome()).Find(ReadyScenarios.Make(ReadyScenarios.PhoneHour, Office), SearchedQuantity.Agents, SearchTarget.Usual));

    [Fact]
    public void The_sentence_says_what_one_step_less_reaches() => Assert.Equal(
        "„Dritter Weg“ erreicht das Ziel von 75\u00A0% aller Anrufe in 30 Sekunden mit 7 Plätzen: 80\u00A0%. Mit 6 Plätzen sind es 20\u00A0%.",
        SearchWords.Sentence(new ScenarioSearch(scenario => Reaches(Agents(scenario) >= 7)).Find(Third, SearchedQuantity.Agents, SearchTarget.Usual), SearchTarget.Usual, Third.Name));

    static ScenarioOutcome Reaches(bool target) => MadeUp.Outcome(target ? .8 : .2);

    static int Agents(Scenario scenario) => scenario.AgentsByHalfHour.Max();

    static double Minutes(Scenario scenario) => scenario.Book.Posts[^1].PhoneHours.Weekly.Windows.First().Window.Length.ToDuration().TotalMinutes;
}
