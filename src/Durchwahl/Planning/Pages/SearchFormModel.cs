using Durchwahl.Domain.Planning;

namespace Durchwahl.Planning.Pages;

/// <summary>The form of a search.</summary>
/// <param name="Base">The plan.</param>
/// <param name="Columns">The scenarios to choose from.</param>
/// <param name="Scenario">The key that is chosen; empty for none.</param>
/// <param name="Quantity">What is searched; empty for none.</param>
/// <param name="Target">What was typed as target; empty for 75.</param>
public sealed record SearchFormModel(string Base, IReadOnlyList<ComparedScenario> Columns, string Scenario, string Quantity, string Target)
{
    public string? Refusal { get; init; }
}
