using Durchwahl.Queueing.Simulation;
using Durchwahl.Queueing.Tests.Formulas;

namespace Durchwahl.Queueing.Tests.Simulation;

/// <summary>Days on which calls and agents change every half-hour, beside the exact figures.</summary>
public class VaryingDayTests
{
    const int Days = 2000;
    const long Interval = Ticks.PerHour / 2;
    static readonly double[] Shares = [.. ReferenceTable.Read("intraday_profile.csv").Select(row => row["share_of_day"])];

    // A simulated figure lies outside its 95 % interval in one of twenty cases and outside twice the interval in one of ten thousand.
    [Theory]
    [InlineData("A_5agents_450calls", 450, 6.0, 5, 5)]
    [InlineData("B_3agents_300calls", 300, 6.0, 3, 3)]
    [InlineData("C_5agents_900calls_overload", 900, 6.0, 5, 5)]
    [InlineData("D_stepup_3_to_6_450calls", 450, 20.0, 3, 6)]
    public void Every_half_hour_of_the_four_days_lies_in_the_interval(string day, double calls, double abandonment, int agentsUntilTen, int agentsFromTen)
    {
        var days = Replications.Run(Days, 2, (number, _) => Simulate(number, calls, abandonment, agentsUntilTen, agentsFromTen), null, TestContext.Current.CancellationToken);
        var compared = (from row in ReferenceTable.Read("erlang_a_time_varying.csv")
                        where row.Text("case") == day
                        from figure in Figures(row, days)
                        select figure).ToList();
        compared.Count.ShouldBe(10 * 8);
        foreach (var (name, exact, estimate) in compared)
            Math.Abs(estimate.Mean - exact).ShouldBeLessThanOrEqualTo(2 * estimate.HalfWidth95!.Value, $"{name}: {exact:R} is far from {estimate.Mean:R} ± {estimate.HalfWidth95:R}.");
        compared.Count(figure => figure.Estimate.Contains(figure.Exact)).ShouldBeGreaterThanOrEqualTo(70);
    }

    static IEnumerable<(string Name, double Exact, Estimate Estimate)> Figures(ReferenceRow row, IReadOnlyList<HalfHours> days)
    {
        var at = row.Whole("interval");
        var servers = row["servers"];
        return
        [
            Of("arrivals", row["expected_arrivals"], day => day.Arrivals[at]),
            Of("served", row["expected_served_completed"], day => day.Served[at]),
            Of("abandoned", row["expected_abandoned"], day => day.Abandoned[at]),
            Of("delayed", row["p_delay_of_arrivals"] * row["expected_arrivals"], day => day.Delayed[at]),
            Of("queue", row["mean_queue"], day => (double)day.Waiting[at] / Interval),
            Of("busy", row["mean_busy_fraction"], day => day.Busy[at] / servers / Interval),
            Of("queue at end", row["queue_at_end"], day => day.WaitingAtEnd[at]),
            Of("busy at end", row["busy_at_end"], day => day.BusyAtEnd[at]),
        ];

        (string, double, Estimate) Of(string name, double exact, Func<HalfHours, double> figure) => ($"{name} of half-hour {at}", exact, Estimate.Of([.. days.Select(figure)]));
    }

    static HalfHours Simulate(int number, double calls, double abandonment, int agentsUntilTen, int agentsFromTen)
    {
        var arrivals = new VaryingArrivals([.. Shares.Select((share, at) => new ArrivalStretch((at + 1) * Interval, calls * share / Interval))]);
        var draws = new QueueDraws<VaryingArrivals, ExponentialTime, ExponentialTime>(61, number, arrivals, new(Ticks.PerHour / 15.0), new(Ticks.PerHour / abandonment));
        var engine = new QueueEngine<QueueDraws<VaryingArrivals, ExponentialTime, ExponentialTime>>(draws, agentsUntilTen, 1, new AgentStep(4 * Interval, agentsFromTen));
        var watch = new HalfHours();
        engine.Run(int.MaxValue, ref watch);
        return watch;
    }

    // Counts by half-hour; what happens after the last is not looked at.
    struct HalfHours() : IQueueWatch
    {
        public readonly int[] Arrivals = new int[Shares.Length + 1], Served = new int[Shares.Length + 1], Abandoned = new int[Shares.Length + 1], Delayed = new int[Shares.Length + 1];
        public readonly int[] WaitingAtEnd = new int[Shares.Length], BusyAtEnd = new int[Shares.Length];
        public readonly long[] Waiting = new long[Shares.Length], Busy = new long[Shares.Length];

        public readonly void Passes(long from, long until, int waiting, int busy)
        {
            for (var at = from / Interval; at < Shares.Length && from < until; at++)
            {
                var end = Math.Min(until, (at + 1) * Interval);
                Waiting[at] += waiting * (end - from);
                Busy[at] += busy * (end - from);
                if (end == (at + 1) * Interval) (WaitingAtEnd[at], BusyAtEnd[at]) = (waiting, busy);
                from = end;
            }
        }

        public readonly void Decided(in QueueOutcome outcome)
        {
            Arrivals[HalfHour(outcome.Arrived)]++;
            Delayed[HalfHour(outcome.Arrived)] += outcome.Delayed ? 1 : 0;
            if (outcome.Served) Served[HalfHour(outcome.Arrived + outcome.Wait + outcome.Handling)]++;
            else Abandoned[HalfHour(outcome.Arrived + outcome.Wait)]++;
        }

        static int HalfHour(long at) => (int)Math.Min(Shares.Length, at / Interval);
    }
}
