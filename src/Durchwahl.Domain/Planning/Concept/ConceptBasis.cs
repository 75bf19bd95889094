using Durchwahl.Domain.PhoneBook.Publishing;

namespace Durchwahl.Domain.Planning.Concept;

/// <summary>Everything that the concept of an office is made of.</summary>
public sealed record ConceptBasis
{
    /// <summary>The office as it is on the day of the paper, and how many want to reach it. Nothing of its phone book is written that was not released, except as a count.</summary>
    public required PlanBasis Office { get; init; }

    /// <summary>What the public sees today; null when the office has published nothing.</summary>
    public Publication? Publication { get; init; }

    /// <summary>What was compared, today's way first; null when nothing could be simulated.</summary>
    public PlanComparison? Comparison { get; init; }

    /// <summary>What whoever makes the paper has chosen.</summary>
    public ConceptWishes Wishes { get; init; } = new();

    /// <summary>The version of the program that calculated, as in "1.4.0".</summary>
    public required string Version { get; init; }
}

/// <summary>What may be chosen for the paper; every default can stay.</summary>
public sealed record ConceptWishes
{
    /// <summary>What the scenarios are like: as a saved plan has them, or as they are ready-made. Its euros do not count.</summary>
    public PlanChoices Choices { get; init; } = new();

    /// <summary>What is simulated: the scenarios of <see cref="Choices"/>, and today's way first, because the paper compares everything with it.</summary>
    public PlanChoices Compared => Choices with { Scenarios = [ReadyScenarios.Today, .. Choices.Scenarios.Where(key => key != ReadyScenarios.Today)], EurosPerHour = EurosPerHour };

    /// <summary>The key of the scenario that the paper recommends; null, or one that was not compared, for the one that the rule finds.</summary>
    public string? Recommended { get; init; }

    /// <summary>What a working hour costs, in euros; null leaves all euros out.</summary>
    public double? EurosPerHour { get; init; }

    /// <summary>Why the paper is written, in the office's own words: plain text, blank lines part paragraphs. Null for the usual sentence.</summary>
    public string? Occasion { get; init; }
}
