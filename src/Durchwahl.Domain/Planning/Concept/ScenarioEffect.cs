using Durchwahl.Domain.Statistics;
using Durchwahl.Queueing.Simulation;

namespace Durchwahl.Domain.Planning.Concept;

/// <summary>What a compared scenario brings, and what it takes.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its German name.</param>
/// <param name="HasDirectDials">Whether people can dial a post directly.</param>
/// <param name="Outcome">What the simulation says.</param>
/// <param name="Cost">The people and hours that it takes.</param>
public sealed record ScenarioEffect(string Key, string Name, bool HasDirectDials, ScenarioOutcome Outcome, PlanCost Cost)
{
    /// <summary>Answered within 30 s, of all calls that were offered.</summary>
    public Estimate ServiceLevel => Outcome.ServiceLevels[(int)ServiceLevelDefinition.OfAll];

    /// <summary>Taken from a scenario and its outcome.</summary>
    /// <param name="planned">Both.</param>
    /// <param name="caseWorkers">How many people do casework.</param>
    /// <param name="eurosPerHour">What an hour costs; null when nobody said.</param>
    public static ScenarioEffect Of(PlannedScenario planned, int caseWorkers, double? eurosPerHour)
    {
        var (scenario, outcome) = planned;
        var cost = PlanCost.Of(scenario, outcome, caseWorkers, eurosPerHour);
        return new ScenarioEffect(scenario.Key, scenario.Name, scenario.DialsDirect > 0 && cost.DirectDials > 0, outcome, cost);
    }
}
