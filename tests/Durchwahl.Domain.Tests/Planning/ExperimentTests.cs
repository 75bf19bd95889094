using System.Globalization;
using Durchwahl.Domain.Planning;

namespace Durchwahl.Domain.Tests.Planning;

public class ExperimentTests
{
    static readonly Scenario Office = PlannedBooks.Scenario(PlannedBooks.Book(3, 10)) with { DialsDirect = .5 };

    [Fact]
    public void The_same_seed_gives_the_same_result_to_the_last_bit_on_any_number_of_threads()
    {
        var one = PlannedBooks.Run(PlannedBooks.Plan(replications: 6), Office).ShouldHaveSingleItem();
        var three = PlannedBooks.Run(PlannedBooks.Plan(replications: 6, threads: 3), Office).ShouldHaveSingleItem();
        Text(three).ShouldBe(Text(one));
        Text(PlannedBooks.Run(PlannedBooks.Plan(replications: 6, seed: 2), Office).ShouldHaveSingleItem()).ShouldNotBe(Text(one));
    }

    [Fact]
    public void Two_scenarios_meet_the_same_people()
    {
        var outcomes = PlannedBooks.Run(PlannedBooks.Plan(replications: 5), Office, Office with { AgentsByHalfHour = [.. Enumerable.Repeat(1, 48)] });
        outcomes[0].Figures.Select(figures => figures.Needs).ShouldBe(outcomes[1].Figures.Select(figures => figures.Needs));
        outcomes[0].ShareAnswered.Mean.ShouldNotBe(outcomes[1].ShareAnswered.Mean);
    }

    [Fact]
    public void The_difference_of_two_scenarios_is_told_more_surely_than_of_two_that_met_other_people()
    {
        var more = Office with { AgentsByHalfHour = [.. Enumerable.Repeat(3, 48)] };
        var fewer = Office with { AgentsByHalfHour = [.. Enumerable.Repeat(2, 48)] };
        var together = PlannedBooks.Run(PlannedBooks.Plan(replications: 20), more, fewer);
        var apart = PlannedBooks.Run(PlannedBooks.Plan(replications: 20, seed: 99), fewer).ShouldHaveSingleItem();
        var paired = together[0].Difference(together[1], figures => figures.ShareAnswered);
        paired.Mean.ShouldBeGreaterThan(0);
        paired.HalfWidth95!.Value.ShouldBeLessThan(together[0].Difference(apart, figures => figures.ShareAnswered).HalfWidth95!.Value * .8);
    }

    [Fact]
    public void Outcomes_of_different_lengths_have_no_difference()
    {
        var (one, two) = (PlannedBooks.Run(PlannedBooks.Plan(), Office)[0], PlannedBooks.Run(PlannedBooks.Plan(replications: 2), Office)[0]);
        Should.Throw<ArgumentException>(() => one.Difference(two, figures => figures.MeanWait));
    }

    [Fact]
    public void Whoever_stops_gets_the_replications_that_were_finished()
    {
        using var stop = new CancellationTokenSource();
        var outcome = Experiment.Run([Office], PlannedBooks.Plan(replications: 1000), finished: done =>
        {
            if (done == 3) stop.Cancel();
        }, stop.Token).ShouldHaveSingleItem();
        outcome.Replications.ShouldBe(3);
        outcome.ShareAnswered.HalfWidth95.ShouldNotBeNull();
    }

    [Fact]
    public void Whoever_stops_at_once_gets_an_outcome_without_values()
    {
        var outcome = Experiment.Run([Office], PlannedBooks.Plan(), stop: new CancellationToken(canceled: true)).ShouldHaveSingleItem();
        outcome.Replications.ShouldBe(0);
        outcome.ShareAnswered.Mean.ShouldBe(double.NaN);
        outcome.HalfHours.ShouldBeEmpty();
    }

    [Fact]
    public void An_office_without_a_number_is_called_by_nobody()
    {
        var outcome = PlannedBooks.Run(PlannedBooks.Plan(), PlannedBooks.Scenario(PlannedBooks.Book(0, 0))).ShouldHaveSingleItem();
        outcome.DialsPerDay.Mean.ShouldBe(0);
        outcome.ShareAnswered.Mean.ShouldBe(double.NaN);
    }

    [Fact]
    public void One_replication_has_no_interval() => PlannedBooks.Run(PlannedBooks.Plan(), Office)[0].ShareAnswered.HalfWidth95.ShouldBeNull();

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 0, 1)]
    [InlineData(1, 1, 0)]
    public void A_plan_that_cannot_be_is_refused(int days, int replications, int threads) =>
        Should.Throw<ArgumentOutOfRangeException>(() => PlannedBooks.Run(PlannedBooks.Plan(days, replications, threads), Office));

    [Fact]
    public void A_scenario_that_cannot_be_is_refused()
    {
        Scenario[] impossible =
        [
            Office with { AgentsByHalfHour = [1, 2, 3] },
            Office with { AgentsByHalfHour = [.. Enumerable.Repeat(-1, 48)] },
            Office with { AgentsByHalfHour = [.. Enumerable.Repeat(1_000_000, 48)] },
            Office with { DialsDirect = 1.1 },
            Office with { Shrinkage = double.NaN },
            Office with { Demand = Office.Demand with { MeanPatience = 0 } },
        ];
        foreach (var scenario in impossible) Should.Throw<ArgumentException>(() => PlannedBooks.Run(PlannedBooks.Plan(), scenario), scenario.ToString());
    }

    static string Text(ScenarioOutcome outcome) => string.Join('\n', outcome.Figures.Select(figures => string.Create(CultureInfo.InvariantCulture, $"{figures} {string.Join(' ', figures.ServiceLevels)}"))
        .Concat(outcome.HalfHours.Select(halfHour => halfHour.ToString())).Append($"{outcome.MeanWait} {outcome.ServiceLevelOfDays} {outcome.Sums.WaitedInAll} {outcome.Sums.Handled}"));
}
