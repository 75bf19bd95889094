using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook.Editing;

namespace Durchwahl.Domain.Planning.Concept;

/// <summary>The form of <see cref="ConceptWishes"/>, as typed. What is empty is left to the paper.</summary>
public sealed record ConceptInput
{
    /// <summary>The most characters of an occasion: about a page.</summary>
    public const int LongestOccasion = 3000;

    /// <summary>The id of a saved plan; empty for the ready scenarios as they are.</summary>
    public string Plan { get; init; } = "";

    /// <summary>A key of <see cref="ReadyScenarios"/>.</summary>
    public string Recommended { get; init; } = "";

    /// <summary>Euros, with a comma before cents.</summary>
    public string EurosPerHour { get; init; } = "";

    /// <summary>Why the paper is written; plain text.</summary>
    public string Occasion { get; init; } = "";

    /// <summary>Reads it.</summary>
    /// <param name="saved">The choices of a saved plan of the office; null when there is no such plan.</param>
    /// <param name="refusals">What cannot be, by the names of these properties; empty when all can.</param>
    /// <returns>The wishes; of no use when something was refused.</returns>
    public ConceptWishes Read(Func<Guid, PlanChoices?> saved, out ImmutableArray<FieldRefusal> refusals)
    {
        var choices = Plan.Length == 0 ? new PlanChoices() : Guid.TryParse(Plan, out var id) ? saved(id) : null;
        var euros = ScenarioEditing.EurosPerHour(EurosPerHour, out var refused);
        var wishes = new ConceptWishes { Choices = choices ?? new PlanChoices(), Recommended = Recommended.Length == 0 ? null : Recommended, EurosPerHour = euros, Occasion = Occasion.Length == 0 ? null : Occasion };
        refusals = [.. choices is null ? [NoSuchPlan] : Array.Empty<FieldRefusal>(), .. Unknown(wishes), .. refused, .. TooLong()];
        return wishes;
    }

    static FieldRefusal NoSuchPlan => new(nameof(Plan), "Diese Planung gibt es nicht mehr. Wählen Sie eine aus der Liste.");

    static IEnumerable<FieldRefusal> Unknown(ConceptWishes wishes)
    {
        if (wishes.Recommended is not { } key) yield break;
        if (!ReadyScenarios.Keys.Contains(key)) yield return new(nameof(Recommended), "Diesen Weg gibt es nicht. Wählen Sie einen aus der Liste.");
        else if (!wishes.Compared.Scenarios.Contains(key)) yield return new(nameof(Recommended), $"„{ReadyScenarios.NameOf(key)}“ kommt in dieser Planung nicht vor. Wählen Sie einen anderen Weg oder eine andere Planung.");
    }

    IEnumerable<FieldRefusal> TooLong()
    {
        if (Occasion.Length > LongestOccasion) yield return new(nameof(Occasion), $"Der Anlass hat {Occasion.Length} Zeichen. Kürzen Sie ihn auf {LongestOccasion}.");
    }
}
