using System.Collections.Immutable;
using Durchwahl.Domain.Statistics;
using Durchwahl.Queueing.Simulation;

namespace Durchwahl.Domain.Planning;

/// <summary>
/// What the simulation says of a scenario. Shares 0 to 1, waits in seconds. Every estimate carries its interval across replications (how sure the model is of its mean); <see cref="DayRange"/>s say
/// how much single days differ (what the world will show).
/// </summary>
public sealed record ScenarioOutcome
{
    /// <summary>How many replications were run.</summary>
    public required int Replications { get; init; }

    /// <summary>How many working days a replication has.</summary>
    public required int Days { get; init; }

    /// <summary>Answered in 30 s in the three definitions, in the order of <see cref="ServiceLevelDefinition"/>.</summary>
    public required ImmutableArray<Estimate> ServiceLevels { get; init; }

    /// <summary>The share answered of the offered calls.</summary>
    public required Estimate ShareAnswered { get; init; }

    /// <summary>The share of offered calls whose callers gave up.</summary>
    public required Estimate ShareAbandoned { get; init; }

    /// <summary>The share of dials that found the line closed.</summary>
    public required Estimate ShareClosed { get; init; }

    /// <summary>The mean wait of all offered calls.</summary>
    public required Estimate MeanWait { get; init; }

    /// <summary>The wait that nine in ten answered callers do not exceed.</summary>
    public required Estimate WaitOfNineInTen { get; init; }

    /// <summary>Dials per need.</summary>
    public required Estimate AttemptsPerNeed { get; init; }

    /// <summary>The share of needs that ended answered or with a promise.</summary>
    public required Estimate NeedsMet { get; init; }

    /// <summary>Calls a day, redials included.</summary>
    public required Estimate DialsPerDay { get; init; }

    /// <summary>Promises opened a day: messages, callbacks, answers owed.</summary>
    public required Estimate PromisesPerDay { get; init; }

    /// <summary>The share of promises kept by their deadline.</summary>
    public required Estimate PromisesKept { get; init; }

    /// <summary>Telephone calls that interrupt a case worker, per case worker and working day; callbacks are planned work and no interruption.</summary>
    public required Estimate InterruptionsPerCaseWorkerAndDay { get; init; }

    /// <summary>Minutes of casework that telephoning takes, per case worker and working day: talks, wrap-up, finding back, callbacks and answers owed.</summary>
    public required Estimate CaseworkMinutesPerCaseWorkerAndDay { get; init; }

    /// <summary>Hours a day that callbacks and answers to messages take, whoever makes them.</summary>
    public required Estimate CallbackHoursPerDay { get; init; }

    /// <summary>Hours a day that the service team talks and wraps up.</summary>
    public required Estimate ServiceHoursPerDay { get; init; }

    /// <summary>The share of their time at the telephone that agents of the service team talk or wrap up.</summary>
    public required Estimate Occupancy { get; init; }

    /// <summary>Calls a day that the load guard led elsewhere.</summary>
    public required Estimate GuardDiversionsPerDay { get; init; }

    /// <summary>The share answered in 30 s of all calls, day by day: what the world will show.</summary>
    public required DayRange ServiceLevelOfDays { get; init; }

    /// <summary>The share answered, day by day.</summary>
    public required DayRange ShareAnsweredOfDays { get; init; }

    /// <summary>Half-hours with calls, Monday to Friday, in their order.</summary>
    public required ImmutableArray<HalfHourOutcome> HalfHours { get; init; }

    /// <summary>All replications together: waits and counts.</summary>
    public required CallSums Sums { get; init; }

    /// <summary>Every replication's own figures, in the order of the replications.</summary>
    public ImmutableArray<ReplicationFigures> Figures { get; init; } = [];

    /// <summary>How much larger a figure is here than in another scenario of the same experiment. Both meet the same people in each replication, so the interval is that of the paired differences.</summary>
    /// <param name="other">The other scenario.</param>
    /// <param name="figure">The figure.</param>
    /// <exception cref="ArgumentException">The outcomes are of experiments with different numbers of replications.</exception>
    public Estimate Difference(ScenarioOutcome other, Func<ReplicationFigures, double> figure)
    {
        if (other.Figures.Length != Figures.Length) throw new ArgumentException("The scenarios were not run together.", nameof(other));
        return Estimate.Of([.. Figures.Zip(other.Figures, (here, there) => figure(here) - figure(there))]);
    }
}

/// <summary>Between which values four in five days lie.</summary>
/// <param name="From">One day in ten is below.</param>
/// <param name="Median">The day in the middle.</param>
/// <param name="Until">One day in ten is above.</param>
public readonly record struct DayRange(double From, double Median, double Until);

/// <summary>What a half-hour of the week is like.</summary>
/// <param name="Weekday">1 for Monday to 7 for Sunday.</param>
/// <param name="HalfHour">From 0 at midnight to 47.</param>
/// <param name="Dials">Calls that come in, on average.</param>
/// <param name="ServiceLevel">Answered in 30 s of all; null when hardly anybody calls.</param>
/// <param name="MeanWait">Of all offered calls, in seconds; null when hardly anybody calls.</param>
public readonly record struct HalfHourOutcome(int Weekday, int HalfHour, double Dials, double? ServiceLevel, double? MeanWait);
