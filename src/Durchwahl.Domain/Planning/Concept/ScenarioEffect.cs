using Durchwahl.Domain.Statistics;
using Durchwahl.Queueing.Simulation;

namespace Durchwahl.Domain.Planning.Concept;

/// <summary>What a compared scenario brings, and what it takes.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its German name.</param>
/// <param name="DialsDirect">The share of people who dial the direct dial of their post; 0 when nobody can.</param>
/// <param name="Outcome">What the simulation says.</param>
/// <param name="Effort">The people and hours that it takes.</param>
public sealed record ScenarioEffect(string Key, string Name, double DialsDirect, ScenarioOutcome Outcome, Effort Effort)
{
    /// <summary>Answered within 30 s, of all calls that were offered.</summary>
    public Estimate ServiceLevel => Outcome.ServiceLevels[(int)ServiceLevelDefinition.OfAll];

    /// <summary>Taken from a scenario and its outcome.</summary>
    public static ScenarioEffect Of(PlannedScenario planned) => new(planned.Scenario.Key, planned.Scenario.Name, planned.Scenario.DialsDirect, planned.Outcome, Effort.Of(planned));
}
