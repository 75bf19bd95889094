using Durchwahl.Queueing.Formulas;

namespace Durchwahl.Queueing.Tests.Formulas;

public class TimeVaryingDayTests
{
    static readonly double[] Shares = [.. ReferenceTable.Read("intraday_profile.csv").Select(row => row["share_of_day"])];

    [Theory]
    [InlineData("A_5agents_450calls", 450, 6.0, 5, 5)]
    [InlineData("B_3agents_300calls", 300, 6.0, 3, 3)]
    [InlineData("C_5agents_900calls_overload", 900, 6.0, 5, 5)]
    [InlineData("D_stepup_3_to_6_450calls", 450, 20.0, 3, 6)]
    public void Every_interval_of_the_four_days_agrees(string day, double calls, double abandonment, int agentsUntilTen, int agentsFromTen)
    {
        var figures = TimeVaryingDay.Figures([.. Shares.Select((share, at) => new DayInterval(0.5, calls * share / 0.5, at < 4 ? agentsUntilTen : agentsFromTen))], 15, abandonment);
        var rows = ReferenceTable.Read("erlang_a_time_varying.csv").Where(row => row.Text("case") == day).ToList();
        rows.ShouldNotBeEmpty();
        foreach (var row in rows)
        {
            var interval = figures[row.Whole("interval")];
            row.Agrees("expected_arrivals", interval.Arrivals, 1e-10);
            row.Agrees("expected_served_completed", interval.Served, 1e-8);
            row.Agrees("expected_abandoned", interval.Abandoned, 1e-8);
            row.Agrees("p_delay_of_arrivals", interval.PDelay, 1e-8);
            row.Agrees("mean_queue", interval.MeanQueue, 1e-8);
            row.Agrees("mean_busy_fraction", interval.MeanBusyFraction, 1e-8);
            row.Agrees("queue_at_end", interval.QueueAtEnd, 1e-8);
            row.Agrees("busy_at_end", interval.BusyAtEnd, 1e-8);
        }
    }

    [Theory]
    [InlineData(5, 2, 6)]
    [InlineData(6, 0, 3)]
    [InlineData(1, 9, 4)]
    public void No_call_is_lost_between_the_intervals_whatever_the_agents_do(params int[] agents)
    {
        var day = TimeVaryingDay.Figures([.. agents.Select(count => new DayInterval(0.5, 60, count))], 15, 6);
        var inside = 0.0;
        foreach (var interval in day)
        {
            var before = inside;
            inside = interval.QueueAtEnd + interval.BusyAtEnd;
            inside.ShouldBe(before + interval.Arrivals - interval.Served - interval.Abandoned, 1e-10);
        }
    }

    [Fact]
    public void Who_talks_when_the_shift_ends_finishes_the_talk()
    {
        // Nobody arrives any more: the busy agents of 9 o'clock finish one by one, e^(-mu t) of them are still busy after t.
        var day = TimeVaryingDay.Figures([new DayInterval(1, 100, 4), new DayInterval(0.1, 0, 0)], 15, 6);
        day[1].BusyAtEnd.ShouldBe(day[0].BusyAtEnd * Math.Exp(-1.5), 1e-12);
        day[1].QueueAtEnd.ShouldBe(day[0].QueueAtEnd * Math.Exp(-0.6), 1e-12);
        day[1].PDelay.ShouldBe(1, 1e-12);
    }

    [Fact]
    public void A_long_interval_ends_in_the_steady_state()
    {
        var day = TimeVaryingDay.Figures([new DayInterval(40, 70, 5), new DayInterval(1, 70, 5)], 15, 6);
        var steady = ErlangA.Of(5, 70, 15, 6, 0);
        day[1].PDelay.ShouldBe(steady.PWait, 1e-11);
        day[1].MeanQueue.ShouldBe(steady.MeanQueue, 1e-11);
        day[1].MeanBusyFraction.ShouldBe(steady.Occupancy, 1e-11);
        day[1].Abandoned.ShouldBe(70 * steady.PAbandon, 1e-10);
    }

    [Fact]
    public void The_numbers_of_a_line_where_everybody_is_served_at_once_are_Poisson_distributed()
    {
        var day = TimeVaryingDay.Figures([new DayInterval(0.2, 30, 200)], 15, 6);
        day[0].BusyAtEnd.ShouldBe(2 * (1 - Math.Exp(-3)), 1e-12);
        day[0].PDelay.ShouldBe(0, 1e-30);
    }

    [Fact]
    public void Without_agents_and_patience_everybody_waits()
    {
        var day = TimeVaryingDay.Figures([new DayInterval(2, 10, 0)], 15, 0);
        (day[0].Served, day[0].MeanBusyFraction, day[0].Abandoned).ShouldBe((0, 0, 0));
        day[0].QueueAtEnd.ShouldBe(20, 1e-10);
    }

    [Theory]
    [InlineData(0.0, 1.0, 1)]
    [InlineData(1.0, -1.0, 1)]
    [InlineData(1.0, double.NaN, 1)]
    [InlineData(1.0, 1.0, -1)]
    public void An_interval_that_cannot_be_is_refused(double length, double arrivals, int agents) =>
        Should.Throw<ArgumentOutOfRangeException>(() => TimeVaryingDay.Figures([new DayInterval(length, arrivals, agents)], 15, 6));
}
