using Durchwahl.Domain.Statistics;

namespace Durchwahl.Domain.Planning;

/// <summary>What a search is to reach: a share of calls that are answered within 30 s.</summary>
/// <param name="Definition">Of which calls.</param>
/// <param name="Share">More than 0, at most 1.</param>
public sealed record SearchTarget(ServiceLevelDefinition Definition, double Share)
{
    /// <summary>The promise of the German authorities' number 115: three in four of all calls.</summary>
    public static SearchTarget Usual { get; } = new(ServiceLevelDefinition.OfAll, .75);

    /// <summary>What an outcome reaches.</summary>
    public double ReachedBy(ScenarioOutcome outcome) => outcome.ServiceLevels[(int)Definition].Mean;

    /// <summary>Whether an outcome reaches it.</summary>
    public bool IsMetBy(ScenarioOutcome outcome) => ReachedBy(outcome) >= Share;
}

/// <summary>What is changed until a target is met.</summary>
public enum SearchedQuantity
{
    /// <summary>Agents of the service number, the same number all day.</summary>
    Agents,

    /// <summary>Minutes of phone hour a day, in steps of 15, spread over the day.</summary>
    PhoneHour,
}

/// <summary>What keeps a scenario from more.</summary>
public enum SearchLimit
{
    /// <summary>The load guard leads calls elsewhere.</summary>
    LoadGuard,

    /// <summary>Too few agents at the service number.</summary>
    Agents,

    /// <summary>A direct dial is one line: whoever calls during a talk waits.</summary>
    SingleLine,

    /// <summary>The dialled direct dials are the limit, not the service number: callers wait there before they come to the team.</summary>
    DirectDials,
}

/// <summary>What came of a search.</summary>
public abstract record SearchResult
{
    SearchResult()
    {
    }

    /// <summary>The smallest value that meets the target.</summary>
    /// <param name="Quantity">What was changed.</param>
    /// <param name="Value">How much of it.</param>
    /// <param name="Outcome">What it reaches.</param>
    /// <param name="OneStepLess">What one step less reaches, below the target; null when there is no less.</param>
    public sealed record Found(SearchedQuantity Quantity, int Value, ScenarioOutcome Outcome, ScenarioOutcome? OneStepLess) : SearchResult;

    /// <summary>Not even the largest value meets the target.</summary>
    /// <param name="Quantity">What was changed.</param>
    /// <param name="Most">The largest value that was tried.</param>
    /// <param name="Outcome">What it reaches.</param>
    /// <param name="Limit">What keeps it from more.</param>
    /// <param name="WithoutLimit">What it reaches when that is lifted; null when nothing that can be lifted is the limit.</param>
    public sealed record OutOfReach(SearchedQuantity Quantity, int Most, ScenarioOutcome Outcome, SearchLimit Limit, ScenarioOutcome? WithoutLimit) : SearchResult;

    /// <summary>The scenario does not have what should be changed.</summary>
    /// <param name="Quantity">What it does not have.</param>
    public sealed record NotThere(SearchedQuantity Quantity) : SearchResult;
}
