using System.Collections.Immutable;
using Durchwahl.Domain.Calls;

namespace Durchwahl.Domain.Planning;

/// <summary>
/// How many people want to reach an office when, how long they talk, how long they wait and what they do when nobody answers. Seconds and shares 0 to 1 unless said otherwise. Counts needs, not
/// dials: redials come on top. Measured from contacts or a log, or made of defaults; each parameter has its source.
/// </summary>
public sealed record Demand
{
    /// <summary>Half-hours of a day.</summary>
    public const int HalfHours = 48;

    /// <summary>Needs on an ordinary Tuesday to Thursday.</summary>
    public required double NeedsPerDay { get; init; }

    /// <summary>The share of a day's needs in each half-hour from midnight: 48 values that add up to 1.</summary>
    public required ImmutableArray<double> DayProfile { get; init; }

    /// <summary>Monday to Sunday as a multiple of an ordinary Tuesday to Thursday: 7 values.</summary>
    public required ImmutableArray<double> WeekdayFactors { get; init; }

    /// <summary>The factor of the first three working days of a month.</summary>
    public double MonthStartFactor { get; init; } = 1;

    /// <summary>The factor of the first working day after a holiday or a bridge day.</summary>
    public double AfterHolidayFactor { get; init; } = 1;

    /// <summary>The coefficient of variation of a day's rate around what is expected (gamma-Poisson).</summary>
    public double DayVariation { get; init; } = .10;

    /// <summary>The mean talk, without wrap-up.</summary>
    public double MeanTalk { get; init; } = UsualCalls.MeanTalk;

    /// <summary>The coefficient of variation of a talk (lognormal).</summary>
    public double TalkVariation { get; init; } = UsualCalls.TalkVariation;

    /// <summary>The mean patience (exponential).</summary>
    public double MeanPatience { get; init; } = UsualCalls.MeanPatience;

    /// <summary>The share of those who gave up, found the line closed or were not helped who call again.</summary>
    public double RedialShare { get; init; } = UsualCalls.RedialShare;

    /// <summary>The median time until they do (lognormal).</summary>
    public double MedianRedial { get; init; } = UsualCalls.MedianRedial;

    /// <summary>The share of answered calls that are settled at once; the others become promises.</summary>
    public double SolvedAtOnce { get; init; } = .85;

    /// <summary>The share of people who are reached by one attempt to call them back.</summary>
    public double ReachedPerAttempt { get; init; } = UsualCalls.ReachedPerAttempt;

    /// <summary>Where each parameter comes from, by its name here as in "MeanTalk"; those that are missing are defaults.</summary>
    public ImmutableDictionary<string, ParameterSource> Sources { get; init; } = ImmutableDictionary<string, ParameterSource>.Empty;
}
