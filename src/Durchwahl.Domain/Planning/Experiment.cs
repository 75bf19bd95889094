using System.Collections.Immutable;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.Planning.Simulation;
using Durchwahl.Queueing.Simulation;

namespace Durchwahl.Domain.Planning;

/// <summary>
/// Simulates scenarios under the rulebook of the telephone. In each replication all scenarios meet the same people: the same needs at the same moments, with the same talks, the same patience and the
/// same will to call again. Every replication begins with an empty office.
/// </summary>
public static class Experiment
{
    const int MostSeats = 1_000;

    /// <summary>Runs.</summary>
    /// <param name="scenarios">At least one; of the same office.</param>
    /// <param name="plan">For which days, how often, with which seed.</param>
    /// <param name="finished">Told how many replications are done, from whichever thread; null for nobody.</param>
    /// <param name="stop">Ends the experiment early: the replications that were finished by then count.</param>
    /// <returns>One outcome for each scenario, in their order.</returns>
    /// <exception cref="ArgumentException">The plan or a scenario cannot be.</exception>
    public static ImmutableArray<ScenarioOutcome> Run(IReadOnlyList<Scenario> scenarios, ExperimentPlan plan, Action<int>? finished = null, CancellationToken stop = default)
    {
        Check(scenarios, plan);
        var offices = scenarios.Select(scenario => new PlannedOffice(scenario, plan)).ToArray();
        ReplicationSums[] Replicate(int replication, CancellationToken ended) => [.. offices.Select(office => new OfficeSimulation(office, plan, replication).Run(ended))];
        var replications = Replications.Run(plan.Replications, plan.Threads, Replicate, finished is null ? null : new Told(finished), stop);
        return [.. offices.Select((office, at) => Summing.OutcomeOf(office, plan.Rule, [.. replications.Select(sums => sums[at])]))];
    }

    /// <summary>The contacts of one replication, as the telephone would have recorded them, in the order of their endings. What has not ended when the days are over has no record.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="plan">For which days, with which seed.</param>
    /// <param name="replication">Which one, from 0.</param>
    /// <exception cref="ArgumentException">The plan or the scenario cannot be.</exception>
    public static ImmutableArray<ContactRecord> Records(Scenario scenario, ExperimentPlan plan, int replication)
    {
        Check([scenario], plan);
        var records = ImmutableArray.CreateBuilder<ContactRecord>();
        new OfficeSimulation(new PlannedOffice(scenario, plan), plan, replication) { Records = records.Add }.Run();
        return records.ToImmutable();
    }

    static void Check(IReadOnlyList<Scenario> scenarios, ExperimentPlan plan)
    {
        ArgumentOutOfRangeException.ThrowIfZero(scenarios.Count, nameof(scenarios));
        ArgumentOutOfRangeException.ThrowIfLessThan(plan.Days, 1, nameof(plan));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(plan.Days, ExperimentPlan.MostDays, nameof(plan));
        ArgumentOutOfRangeException.ThrowIfLessThan(plan.Replications, 1, nameof(plan));
        ArgumentOutOfRangeException.ThrowIfLessThan(plan.Threads, 1, nameof(plan));
        foreach (var scenario in scenarios) Check(scenario);
    }

    // Whoever types a scenario is told in German by the rules of the input; what comes here must be right.
    static void Check(Scenario scenario)
    {
        if (DemandRules.Check(scenario.Demand) is [var refusal, ..]) throw new ArgumentException(refusal.Reason, nameof(scenario));
        if (scenario.AgentsByHalfHour.Length is not (0 or Demand.HalfHours)) throw new ArgumentException($"There are {scenario.AgentsByHalfHour.Length} half-hours, not {Demand.HalfHours}.", nameof(scenario));
        if (scenario.AgentsByHalfHour.Any(seats => seats is < 0 or > MostSeats)) throw new ArgumentException($"Between 0 and {MostSeats} seats can be taken.", nameof(scenario));
        if (!IsShare(scenario.DialsDirect) || !IsShare(scenario.DialsTeam) || !IsShare(scenario.DialsDirect + scenario.DialsTeam) || !IsShare(scenario.WaitsForPhoneHour) || !IsShare(scenario.Shrinkage)) throw new ArgumentException("A share lies between 0 and 1.", nameof(scenario));
    }

    static bool IsShare(double value) => value is >= 0 and <= 1;

    sealed class Told(Action<int> finished) : IProgress<int>
    {
        public void Report(int value) => finished(value);
    }
}
