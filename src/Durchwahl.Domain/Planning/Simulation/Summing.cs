using System.Collections.Immutable;
using Durchwahl.Domain.Statistics;
using Durchwahl.Queueing;
using Durchwahl.Queueing.Simulation;

namespace Durchwahl.Domain.Planning.Simulation;

/// <summary>Makes figures of what replications have counted.</summary>
static class Summing
{
    const int Friday = 5;
    const double FewestCalls = .05; // in a half-hour, on average

    public static ReplicationFigures FiguresOf(PlannedOffice office, ReplicationSums sums)
    {
        var calls = sums.Calls;
        double days = WorkingDays(office);
        var (perDay, workerDays) = (1 / days, office.CaseWorkers.Length * days);
        return new()
        {
            Needs = sums.Needs,
            Met = sums.Met,
            Unmet = sums.Unmet,
            Dials = sums.Dials,
            ServiceLevels = [.. Enum.GetValues<ServiceLevelDefinition>().Select(definition => calls.ServiceLevel(definition) ?? double.NaN)],
            ShareAnswered = calls.ShareAnswered ?? double.NaN,
            ShareAbandoned = calls.ShareAbandoned ?? double.NaN,
            ShareClosed = (double)calls.OutsideHours / calls.Dialled,
            MeanWait = calls.WaitedInAll / (double)calls.Offered / Ticks.PerSecond,
            WaitOfNineInTen = calls.Waits.Percentile(.9) ?? double.NaN,
            AttemptsPerNeed = (double)sums.Dials / sums.Needs,
            NeedsMet = (double)sums.Met / (sums.Met + sums.Unmet),
            DialsPerDay = sums.Dials * perDay,
            PromisesPerDay = sums.PromisesOpened * perDay,
            PromisesKept = (double)sums.PromisesKept / (sums.PromisesKept + sums.PromisesLate),
            InterruptionsPerCaseWorkerAndDay = sums.Interruptions / workerDays,
            CaseworkMinutesPerCaseWorkerAndDay = (((double)sums.CaseworkTime / Ticks.PerSecond) + (sums.Interruptions * office.Scenario.InterruptionCost)) / 60 / workerDays,
            CallbackHoursPerDay = (double)sums.AnswerTime / Ticks.PerHour * perDay,
            ServiceHoursPerDay = (double)sums.ServiceTime / Ticks.PerHour * perDay,
            Occupancy = (double)sums.ServiceTime / sums.SeatTime,
            GuardDiversionsPerDay = sums.GuardDiversions * perDay,
        };
    }

    static int WorkingDays(PlannedOffice office) => office.Days.Count(day => day.IsWorkingDay);

    public static ScenarioOutcome OutcomeOf(PlannedOffice office, CountingRule rule, IReadOnlyList<ReplicationSums> sums)
    {
        ImmutableArray<ReplicationFigures> figures = [.. sums.Select(one => FiguresOf(office, one))];
        Estimate Of(Func<ReplicationFigures, double> figure) => Estimate.Of([.. figures.Select(figure)]);
        var all = new CallSums(rule);
        foreach (var one in sums) all.Add(one.Calls);
        return new()
        {
            Replications = sums.Count,
            Days = WorkingDays(office),
            ServiceLevels = [.. Enum.GetValues<ServiceLevelDefinition>().Select((_, at) => Of(one => one.ServiceLevels[at]))],
            ShareAnswered = Of(one => one.ShareAnswered),
            ShareAbandoned = Of(one => one.ShareAbandoned),
            ShareClosed = Of(one => one.ShareClosed),
            MeanWait = Of(one => one.MeanWait),
            WaitOfNineInTen = Of(one => one.WaitOfNineInTen),
            AttemptsPerNeed = Of(one => one.AttemptsPerNeed),
            NeedsMet = Of(one => one.NeedsMet),
            DialsPerDay = Of(one => one.DialsPerDay),
            PromisesPerDay = Of(one => one.PromisesPerDay),
            PromisesKept = Of(one => one.PromisesKept),
            InterruptionsPerCaseWorkerAndDay = Of(one => one.InterruptionsPerCaseWorkerAndDay),
            CaseworkMinutesPerCaseWorkerAndDay = Of(one => one.CaseworkMinutesPerCaseWorkerAndDay),
            CallbackHoursPerDay = Of(one => one.CallbackHoursPerDay),
            ServiceHoursPerDay = Of(one => one.ServiceHoursPerDay),
            Occupancy = Of(one => one.Occupancy),
            GuardDiversionsPerDay = Of(one => one.GuardDiversionsPerDay),
            ServiceLevelOfDays = RangeOf(office, sums, day => day.ServiceLevel),
            ShareAnsweredOfDays = RangeOf(office, sums, day => day.ShareAnswered),
            HalfHours = HalfHoursOf(office, sums),
            Sums = all,
            Figures = figures,
        };
    }

    static DayRange RangeOf(PlannedOffice office, IReadOnlyList<ReplicationSums> sums, Func<Tally, double> figure)
    {
        var days = sums.SelectMany(one => one.Days.Where((_, at) => office.Days[at].IsWorkingDay)).Select(figure).Where(value => !double.IsNaN(value)).Order().ToArray();
        double At(double share) => days.Length == 0 ? double.NaN : days[Math.Min((int)(share * days.Length), days.Length - 1)];
        return new DayRange(At(.1), At(.5), At(.9));
    }

    static ImmutableArray<HalfHourOutcome> HalfHoursOf(PlannedOffice office, IReadOnlyList<ReplicationSums> sums)
    {
        var outcomes = ImmutableArray.CreateBuilder<HalfHourOutcome>();
        for (var at = 0; at < Friday * Demand.HalfHours; at++)
        {
            var (weekday, together) = ((at / Demand.HalfHours) + 1, new Tally());
            foreach (var one in sums) together.Add(one.HalfHours[at]);
            var dials = together.Dials / (double)(Math.Max(1, office.Days.Count(day => day.IsWorkingDay && (int)day.Date.DayOfWeek == weekday)) * sums.Count);
            if (together.Dials == 0) continue;
            var hardlyAny = dials < FewestCalls || together.Offered == 0;
            outcomes.Add(new HalfHourOutcome(weekday, at % Demand.HalfHours, dials, hardlyAny ? null : together.ServiceLevel, hardlyAny ? null : together.Waited / (double)together.Offered / Ticks.PerSecond));
        }
        return outcomes.ToImmutable();
    }
}
