using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Domain.Planning.Concept;

/// <summary>
/// The paper that a council asks for: how an office can publish its direct dials without slowing casework down or overloading its staff. Facts only, in the order of its sections; the words are
/// the page's. It is read in a public session: of what was not released it holds counts, never a name, a title, a number or an address.
/// </summary>
public sealed record PublicationConcept
{
    /// <summary>The name of the office.</summary>
    public required string OfficeName { get; init; }

    /// <summary>The day of the paper.</summary>
    public required LocalDate Day { get; init; }

    /// <summary>Who carries the office on that day; null when nobody said.</summary>
    public required CarrierType? Carrier { get; init; }

    /// <summary>Why the paper is written, in the office's own words; null for the usual sentence.</summary>
    public required string? Occasion { get; init; }

    /// <summary>How people reach the office today.</summary>
    public required PresentState Present { get; init; }

    /// <summary>What would be published.</summary>
    public required ReleaseCounts Releases { get; init; }

    /// <summary>Whether everyone has exactly one post for each task.</summary>
    public required ResponsibilityFindings Responsibilities { get; init; }

    /// <summary>When who can be reached directly.</summary>
    public required PhoneHoursFindings PhoneHours { get; init; }

    /// <summary>The same in the recommended way; equal to <see cref="PhoneHours"/> where it changes nothing.</summary>
    public required PhoneHoursFindings PlannedPhoneHours { get; init; }

    /// <summary>How staff are protected today.</summary>
    public required StaffProtection Protection { get; init; }

    /// <summary>How they are in the recommended way.</summary>
    public required StaffProtection PlannedProtection { get; init; }

    /// <summary>What each compared scenario brings and takes, today's way first; empty when nothing could be simulated.</summary>
    public required ImmutableArray<ScenarioEffect> Effects { get; init; }

    /// <summary>The scenario that the paper recommends; null when there is none to choose.</summary>
    public required Recommendation? Recommendation { get; init; }

    /// <summary>What a working hour costs, in euros; null leaves all euros out.</summary>
    public required double? EurosPerHour { get; init; }

    /// <summary>How many want to reach the office; null when nothing was calculated.</summary>
    public required DemandFacts? Demand { get; init; }

    /// <summary>What the figures rest on, with where each comes from; empty when nothing was calculated.</summary>
    public required ImmutableArray<PlanAssumption> Assumptions { get; init; }

    /// <summary>How it was calculated; null when nothing was.</summary>
    public required Calculation? Calculation { get; init; }

    /// <summary>The version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>Today's way; null when nothing could be simulated.</summary>
    public ScenarioEffect? Today => Effects.FirstOrDefault();

    /// <summary>The recommended way; null when there is none.</summary>
    public ScenarioEffect? Recommended => Recommendation is { } recommendation ? Effects.First(effect => effect.Key == recommendation.Key) : null;
}

/// <summary>How the figures of the effects came about.</summary>
/// <param name="Replications">How often the same span was simulated with other chance.</param>
/// <param name="Days">Working days of each.</param>
/// <param name="Seed">The same seed gives the same figures.</param>
public sealed record Calculation(int Replications, int Days, ulong Seed);
