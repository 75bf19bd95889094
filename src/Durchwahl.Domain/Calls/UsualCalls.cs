using System.Collections.Immutable;
using Durchwahl.Queueing;

namespace Durchwahl.Domain.Calls;

/// <summary>
/// How people are thought to call an office that has measured nothing: one table for the invented callers of the practice and for the defaults of the planning, which names the sources. Shares
/// 0 to 1, times in seconds unless said otherwise.
/// </summary>
public static class UsualCalls
{
    /// <summary>Calls that a client makes in a month (Berlin service centre, February 2013).</summary>
    public const double PerClientAndMonth = .2;

    /// <summary>Working days of a month.</summary>
    public const int WorkingDaysPerMonth = 21;

    /// <summary>How many times a Tuesday a Monday is (Berlin, February 2013: 1.23 and 1.33).</summary>
    public const double MondayFactor = 1.25;

    /// <summary>The hour at which the <see cref="Profile"/> begins.</summary>
    public const int ProfileBeginsAt = 8;

    /// <summary>The mean talk, without wrap-up.</summary>
    public const double MeanTalk = 200;

    /// <summary>The coefficient of variation of a talk (lognormal).</summary>
    public const double TalkVariation = .9;

    /// <summary>No talk is longer; in ticks.</summary>
    public const long LongestTalk = 45 * Ticks.PerMinute;

    /// <summary>The mean patience (exponential).</summary>
    public const double MeanPatience = 600;

    /// <summary>The share of those who gave up, found the line closed or were not helped who call again.</summary>
    public const double RedialShare = .6;

    /// <summary>The median time until they do (lognormal).</summary>
    public const double MedianRedial = 600;

    /// <summary>The coefficient of variation of that time.</summary>
    public const double RedialVariation = .75;

    /// <summary>How many times its median the mean of that time is: the root of 1 + cv².</summary>
    public const double MeanRedialPerMedian = 1.25;

    /// <summary>The share of people who are reached by one attempt to call them back.</summary>
    public const double ReachedPerAttempt = .55;

    /// <summary>
    /// The share of a day in each half-hour from <see cref="ProfileBeginsAt"/>: 20 values that add up to 1. An assumption, shaped by the hours of Berlin, February 2013: most between 9:30 and 11:00,
    /// a dip at noon.
    /// </summary>
    public static ImmutableArray<double> Profile { get; } = [.045, .055, .068, .072, .072, .070, .064, .058, .050, .046, .048, .050, .048, .046, .044, .040, .036, .033, .029, .026];
}
