using Durchwahl.Domain.Planning;
using Durchwahl.Domain.Statistics;

namespace Durchwahl.Domain.Tests.Planning;

public sealed class PlanAssumptionsTests
{
    static PlanAssumption Named(string name, PlanChoices? choices = null) => Of(choices).Single(assumption => assumption.Name == name);

    static IEnumerable<PlanAssumption> Of(PlanChoices? choices = null)
    {
        var (basis, chosen) = (MadeUp.Office(), choices ?? new PlanChoices());
        var columns = chosen.ScenariosOf(basis).Select(scenario => new ComparedScenario(scenario, MadeUp.Outcome(), PlanCost.Of(scenario, MadeUp.Outcome(), caseWorkers: 4, eurosPerHour: null)));
        return PlanAssumptions.Of(new PlanComparison(basis, chosen, new ExperimentPlan(basis.Day, 1, 1, 1, 1, CountingRule.Default), [.. columns]));
    }

    [Fact]
    public void Every_parameter_is_named_once_with_a_value_and_a_source_in_a_sentence()
    {
        Of().Select(assumption => assumption.Name).ShouldBeUnique();
        Of().ShouldAllBe(assumption => assumption.Value.Length > 0 && assumption.Source.Text.EndsWith('.'));
    }

    [Fact]
    public void Values_are_written_as_people_read_them()
    {
        Named("Geduld").Value.ShouldBe("600\u00A0s");
        Named("Wiederwahl nach vergeblichem Anruf").Value.ShouldBe("60\u00A0%");
        Named("Zeit bis zur Wiederwahl").Value.ShouldBe("10\u00A0Min.");
        Named("Montag").Value.ShouldBe("1,25-fach");
        Named("Verlauf des Tages").Value.ShouldBe("Spitze um 09:30 Uhr");
    }

    [Fact]
    public void What_differs_is_told_for_each_scenario_by_its_name()
    {
        var guard = Named("Belastungsschutz je Stelle").Value;
        guard.ShouldContain("Wie heute: keiner; ");
        guard.ShouldEndWith("Dritter Weg: 6 Gespräche je Stunde");
    }

    [Fact]
    public void What_was_chosen_in_the_plan_says_so_in_place_of_the_source_that_it_had()
    {
        Named("Geduld").Source.Basis.ShouldBe(ParameterBasis.Derived);
        var forAll = Named("Geduld", new PlanChoices { Common = new ScenarioChoices { MeanPatience = 300 } });
        (forAll.Value, forAll.Source.Basis).ShouldBe(("300\u00A0s", ParameterBasis.Chosen));
        Named("Wählen die Durchwahl", new PlanChoices { Common = new ScenarioChoices { DialsDirect = .5 } }).Source.Basis.ShouldBe(ParameterBasis.Chosen);
        Named("Wählen die Durchwahl").Source.Basis.ShouldBe(ParameterBasis.Assumption);
    }

    [Fact]
    public void Every_basis_has_a_German_word_of_its_own() => Enum.GetValues<ParameterBasis>().Select(PlanAssumptions.NameOf).ShouldBeUnique();
}
