using System.Collections.Immutable;

namespace Durchwahl.Domain.Planning;

/// <summary>Everything that whoever plans chose: which scenarios, what holds for all of them, and what is special about each.</summary>
public sealed record PlanChoices
{
    /// <summary>The most scenarios side by side.</summary>
    public const int MostScenarios = 4;

    /// <summary>Keys of <see cref="ReadyScenarios"/>, one to four, in the order of the columns.</summary>
    public ImmutableArray<string> Scenarios { get; init; } = ReadyScenarios.Keys;

    /// <summary>The saved demand to plan with; the empty id for the usual one, null for the last that was measured, else the usual one.</summary>
    public Guid? Demand { get; init; }

    /// <summary>What holds for all.</summary>
    public ScenarioChoices Common { get; init; } = ScenarioChoices.None;

    /// <summary>What is special, by the key of the scenario; applied after <see cref="Common"/>.</summary>
    public ImmutableDictionary<string, ScenarioChoices> Own { get; init; } = ImmutableDictionary<string, ScenarioChoices>.Empty;

    /// <summary>What an hour of work costs in euros; null when nobody said: then nothing is said about money.</summary>
    public double? EurosPerHour { get; init; }

    /// <summary>What is special about one scenario.</summary>
    public ScenarioChoices OwnOf(string key) => Own.GetValueOrDefault(key, ScenarioChoices.None);

    /// <summary>The scenarios of an office with these choices, in their order.</summary>
    public ImmutableArray<Scenario> ScenariosOf(PlanBasis office) => [.. Scenarios.Select(key => OwnOf(key).ApplyTo(Common.ApplyTo(ReadyScenarios.Make(key, office))))];
}
