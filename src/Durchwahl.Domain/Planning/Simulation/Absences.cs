using Durchwahl.Queueing;
using Durchwahl.Queueing.Simulation;

namespace Durchwahl.Domain.Planning.Simulation;

/// <summary>
/// Draws on which days posts are away, each day on its own: <see cref="Scenario.Shrinkage"/>. Seats that are planned by half-hour are taken by somebody as planned.
/// </summary>
static class Absences
{
    /// <summary>By agent; null for never.</summary>
    public static TickIntervals?[] Of(PlannedOffice office, int replication)
    {
        var away = new TickIntervals?[office.Office.Posts.Length];
        if (office.Scenario.Shrinkage == 0) return away;
        var streams = office.StreamsOf(replication);
        foreach (var agent in office.Shifts.IsEmpty ? Enumerable.Range(0, away.Length) : office.CaseWorkers) away[agent] = OfAgent(office, streams.Of(Purpose.Absence, agent));
        return away;
    }

    static TickIntervals OfAgent(PlannedOffice office, RandomStream chance)
    {
        var stretches = new List<(long, long)>();
        for (var day = 0; day < office.Days.Length; day++)
            if (chance.NextDouble() < office.Scenario.Shrinkage) stretches.Add((office.Days[day].StartsAt, day + 1 < office.Days.Length ? office.Days[day + 1].StartsAt : office.End));
        return new TickIntervals(stretches);
    }
}
