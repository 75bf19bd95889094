using Durchwahl.Domain.Statistics;
using Durchwahl.Queueing.Simulation;

namespace Durchwahl.Domain.Planning.Concept;

/// <summary>What a compared scenario brings, and what it takes.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its German name.</param>
/// <param name="Description">What it is, in half a German sentence (<see cref="ScenarioWords.Describe"/>).</param>
/// <param name="HasDirectDials">Whether people can dial a post directly.</param>
/// <param name="Outcome">What the simulation says.</param>
/// <param name="Cost">The people and hours that it takes.</param>
public sealed record ScenarioEffect(string Key, string Name, string Description, bool HasDirectDials, ScenarioOutcome Outcome, PlanCost Cost)
{
    /// <summary>Answered within 30 s, of all calls that were offered.</summary>
    public Estimate ServiceLevel => Outcome.ServiceLevels[(int)ServiceLevelDefinition.OfAll];

    /// <summary>What of a compared scenario may stand in a paper for everybody: not its phone book.</summary>
    public static ScenarioEffect Of(ComparedScenario compared) => new(
        compared.Scenario.Key, compared.Scenario.Name, ScenarioWords.Describe(compared), compared.Scenario.DialsDirect > 0 && compared.Cost.DirectDials > 0, compared.Outcome, compared.Cost);
}
