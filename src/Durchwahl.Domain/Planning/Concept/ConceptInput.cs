using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook.Editing;

namespace Durchwahl.Domain.Planning.Concept;

/// <summary>The form of <see cref="ConceptWishes"/>, as typed. What is empty is left to the paper.</summary>
public sealed record ConceptInput
{
    /// <summary>The most characters of an occasion: about a page.</summary>
    public const int LongestOccasion = 3000;

    /// <summary>A key of <see cref="ReadyScenarios"/>.</summary>
    public string Recommended { get; init; } = "";

    /// <summary>Euros, with a comma before cents.</summary>
    public string EurosPerHour { get; init; } = "";

    /// <summary>Why the paper is written; plain text.</summary>
    public string Occasion { get; init; } = "";

    /// <summary>Reads it.</summary>
    /// <param name="refusals">What cannot be, by the names of these properties; empty when all can.</param>
    /// <returns>The wishes; of no use when something was refused.</returns>
    public ConceptWishes Read(out ImmutableArray<FieldRefusal> refusals)
    {
        var euros = ScenarioEditing.EurosPerHour(EurosPerHour, out var refused);
        refusals = [.. Unknown(), .. refused, .. TooLong()];
        return new ConceptWishes { Recommended = Recommended.Length == 0 ? null : Recommended, EurosPerHour = euros, Occasion = Occasion.Length == 0 ? null : Occasion };
    }

    IEnumerable<FieldRefusal> Unknown()
    {
        if (Recommended.Length > 0 && !ReadyScenarios.Keys.Contains(Recommended)) yield return new(nameof(Recommended), "Diesen Weg gibt es nicht. Wählen Sie einen aus der Liste.");
    }

    IEnumerable<FieldRefusal> TooLong()
    {
        if (Occasion.Length > LongestOccasion) yield return new(nameof(Occasion), $"Der Anlass hat {Occasion.Length} Zeichen. Kürzen Sie ihn auf {LongestOccasion}.");
    }
}
