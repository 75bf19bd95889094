using System.Collections.Immutable;
using Durchwahl.Domain.Statistics;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Domain.Planning;

/// <summary>Scenarios of one office side by side, with what came out: what the page, the verb and the concept show.</summary>
/// <param name="Basis">Where they begin.</param>
/// <param name="Choices">What whoever plans chose.</param>
/// <param name="Plan">How they were simulated.</param>
/// <param name="Scenarios">In the order of <see cref="PlanChoices.Scenarios"/>.</param>
public sealed record PlanComparison(PlanBasis Basis, PlanChoices Choices, ExperimentPlan Plan, ImmutableArray<ComparedScenario> Scenarios)
{
    /// <summary>Calendar days of an office-month: four whole weeks.</summary>
    public const int Month = 28;

    /// <summary>Replications of a first answer.</summary>
    public const int FirstReplications = 10;

    /// <summary>Replications of a fine run.</summary>
    public const int FineReplications = 200;

    /// <summary>The most replications of a plan: each keeps its figures until all are summed up, about 0.2 MB for four scenarios of an office with a hundred direct dials.</summary>
    public const int MostReplications = 2_000;

    /// <summary>The experiment that a plan usually is: four weeks from the next Monday on.</summary>
    /// <param name="day">Today.</param>
    /// <param name="replications">How often.</param>
    /// <param name="threads">On how many threads; the result is the same on any.</param>
    public static ExperimentPlan Usual(LocalDate day, int replications, int threads = 1) =>
        new(day.Next(IsoDayOfWeek.Monday), Month, replications, Seed: 20261201, threads, CountingRule.Default);

    /// <summary>Simulates the scenarios with the same people and counts what each takes.</summary>
    /// <param name="basis">Where they begin.</param>
    /// <param name="choices">What whoever plans chose; it was read without refusals.</param>
    /// <param name="plan">How to simulate.</param>
    /// <param name="finished">Told how many replications are done, from whichever thread; null for nobody.</param>
    /// <param name="stop">Ends early: what was finished by then counts.</param>
    public static PlanComparison Run(PlanBasis basis, PlanChoices choices, ExperimentPlan plan, Action<int>? finished = null, CancellationToken stop = default)
    {
        var scenarios = choices.ScenariosOf(basis);
        var workers = basis.CaseWorkers.Length;
        var outcomes = Experiment.Run(scenarios, plan, finished, stop);
        return new(basis, choices, plan, [.. scenarios.Zip(outcomes, (scenario, outcome) => new ComparedScenario(scenario, outcome, PlanCost.Of(scenario, outcome, workers, choices.EurosPerHour)))]);
    }
}

/// <summary>One column of a comparison.</summary>
/// <param name="Scenario">What was simulated.</param>
/// <param name="Outcome">What came out.</param>
/// <param name="Cost">What it takes.</param>
public sealed record ComparedScenario(Scenario Scenario, ScenarioOutcome Outcome, PlanCost Cost);
