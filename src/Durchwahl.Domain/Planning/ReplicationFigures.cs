using System.Collections.Immutable;

namespace Durchwahl.Domain.Planning;

/// <summary>
/// The figures of one replication of a scenario; <see cref="ScenarioOutcome"/> says what each means. NaN where there is none, as for a share of no calls. Two scenarios of one experiment meet the
/// same people in the same replication, so their difference is told far more surely than either figure.
/// </summary>
public sealed record ReplicationFigures
{
    /// <summary>People who wanted to reach the office and dialled.</summary>
    public required long Needs { get; init; }

    /// <summary>Those of them who were answered or given a promise.</summary>
    public required long Met { get; init; }

    /// <summary>Those of them who gave up for good; the rest still waits or will call again when the days are over.</summary>
    public required long Unmet { get; init; }

    /// <summary>Calls that came in, those included that have not ended when the days are over.</summary>
    public required long Dials { get; init; }

    /// <summary>In the order of <see cref="Statistics.ServiceLevelDefinition"/>.</summary>
    public required ImmutableArray<double> ServiceLevels { get; init; }

    /// <inheritdoc cref="ScenarioOutcome.ShareAnswered"/>
    public required double ShareAnswered { get; init; }

    /// <inheritdoc cref="ScenarioOutcome.ShareAbandoned"/>
    public required double ShareAbandoned { get; init; }

    /// <inheritdoc cref="ScenarioOutcome.ShareClosed"/>
    public required double ShareClosed { get; init; }

    /// <inheritdoc cref="ScenarioOutcome.MeanWait"/>
    public required double MeanWait { get; init; }

    /// <inheritdoc cref="ScenarioOutcome.WaitOfNineInTen"/>
    public required double WaitOfNineInTen { get; init; }

    /// <inheritdoc cref="ScenarioOutcome.AttemptsPerNeed"/>
    public required double AttemptsPerNeed { get; init; }

    /// <inheritdoc cref="ScenarioOutcome.NeedsMet"/>
    public required double NeedsMet { get; init; }

    /// <inheritdoc cref="ScenarioOutcome.DialsPerDay"/>
    public required double DialsPerDay { get; init; }

    /// <inheritdoc cref="ScenarioOutcome.PromisesPerDay"/>
    public required double PromisesPerDay { get; init; }

    /// <inheritdoc cref="ScenarioOutcome.PromisesKept"/>
    public required double PromisesKept { get; init; }

    /// <inheritdoc cref="ScenarioOutcome.InterruptionsPerCaseWorkerAndDay"/>
    public required double InterruptionsPerCaseWorkerAndDay { get; init; }

    /// <inheritdoc cref="ScenarioOutcome.CaseworkMinutesPerCaseWorkerAndDay"/>
    public required double CaseworkMinutesPerCaseWorkerAndDay { get; init; }

    /// <inheritdoc cref="ScenarioOutcome.CallbackHoursPerDay"/>
    public required double CallbackHoursPerDay { get; init; }

    /// <inheritdoc cref="ScenarioOutcome.ServiceHoursPerDay"/>
    public required double ServiceHoursPerDay { get; init; }

    /// <inheritdoc cref="ScenarioOutcome.Occupancy"/>
    public required double Occupancy { get; init; }

    /// <inheritdoc cref="ScenarioOutcome.GuardDiversionsPerDay"/>
    public required double GuardDiversionsPerDay { get; init; }
}
