using Durchwahl.Domain.Planning;
using Durchwahl.Domain.Statistics;
using Durchwahl.Queueing.Simulation;
using NodaTime;

namespace Durchwahl.Domain.Tests.Planning;

public sealed class DayPredictionsTests
{
    static readonly LocalDate Monday = new(2026, 12, 21);
    static readonly Instant Now = Instant.FromUtc(2026, 12, 14, 9, 0);

    static readonly ScenarioOutcome Outcome = MadeUp.Outcome(serviceLevel: .8) with
    {
        ShareAnswered = new Estimate(.9, .01), ServiceLevelOfDays = new DayRange(.7, .81, .88), ShareAnsweredOfDays = new DayRange(.85, .91, .95),
    };

    static (PlanComparison Comparison, ComparedScenario Column) Planned(ScenarioOutcome outcome)
    {
        var basis = MadeUp.Office();
        var scenario = ReadyScenarios.Make(ReadyScenarios.ThirdWay, basis);
        var column = new ComparedScenario(scenario, outcome, PlanCost.Of(scenario, outcome, caseWorkers: 4, eurosPerHour: null));
        return (new PlanComparison(basis, new PlanChoices { Scenarios = [ReadyScenarios.ThirdWay] }, new ExperimentPlan(Monday, 14, 2, 1, 1, CountingRule.Default), [column]), column);
    }

    [Fact]
    public void Every_working_day_of_the_plan_has_both_figures_and_Christmas_and_the_weekend_have_none()
    {
        var (comparison, column) = Planned(Outcome);
        var predictions = DayPredictions.Of(comparison, column, Now);
        predictions.Select(one => one.Period.From.Day).Distinct().ShouldBe([21, 22, 23, 24, 28, 29, 30, 31]);
        predictions.ShouldAllBe(one => one.Period.From == one.Period.LastDay && one.Scenario == "Dritter Weg" && one.MadeAt == Now && one.Office == comparison.Basis.Book.Office.Id);
        predictions.GroupBy(one => one.Period).ShouldAllBe(day => day.Select(one => one.Figure).SequenceEqual(new[] { FigureKeys.InTimeOfAll, FigureKeys.ShareAnswered }));
    }

    [Fact]
    public void The_range_is_that_of_single_days_and_not_how_sure_the_model_is_of_its_mean()
    {
        var (comparison, column) = Planned(Outcome);
        var first = DayPredictions.Of(comparison, column, Now).Take(2).Select(one => (one.Mean, one.From, one.Until)).ToList();
        first.ShouldBe([(.8, .7, .88), (.9, .85, .95)]);
    }

    [Fact]
    public void Where_nobody_calls_nothing_is_predicted()
    {
        var nothing = new DayRange(double.NaN, double.NaN, double.NaN);
        var (comparison, column) = Planned(Outcome with { ServiceLevels = [.. Enumerable.Repeat(new Estimate(double.NaN, 0), 3)], ShareAnsweredOfDays = nothing });
        DayPredictions.Of(comparison, column, Now).ShouldBeEmpty();
    }
}
