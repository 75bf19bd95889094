using System.Collections.Immutable;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.Planning.Simulation;

namespace Durchwahl.Domain.Planning;

/// <summary>
/// Simulates scenarios under the rulebook of the telephone. In each replication all scenarios meet the same people: the same needs at the same moments, with the same talks, the same patience and the
/// same will to call again. Every replication begins with an empty office.
/// </summary>
public static class Experiment
{
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
        var replications = new ReplicationSums[plan.Replications][];
        var (next, done) = (-1, 0);
        void Work()
        {
            while (!stop.IsCancellationRequested && Interlocked.Increment(ref next) is var replication && replication < plan.Replications)
            {
                replications[replication] = [.. offices.Select(office => new OfficeSimulation(office, plan, replication).Run())];
                finished?.Invoke(Interlocked.Increment(ref done));
            }
        }
        Parallel.For(0, Math.Min(plan.Threads, plan.Replications), new ParallelOptions { MaxDegreeOfParallelism = plan.Threads }, _ => Work());
        var ended = replications.Where(sums => sums is not null).ToList();
        return [.. offices.Select((office, at) => Summing.OutcomeOf(office, plan.Rule, [.. ended.Select(sums => sums[at])]))];
    }

    /// <summary>The contacts of one replication, as the telephone would have recorded them, in the order of their endings. What has not ended when the days are over has no record.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="plan">For which days, with which seed.</param>
    /// <param name="replication">Which one, from 0.</param>
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
    }
}
