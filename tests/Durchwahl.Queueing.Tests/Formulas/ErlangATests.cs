using Durchwahl.Queueing.Formulas;

namespace Durchwahl.Queueing.Tests.Formulas;

public class ErlangATests
{
    [Theory]
    [InlineData("erlang_a.csv", 105)]
    [InlineData("erlang_a_random.csv", 220)]
    public void Every_figure_agrees_with_multi_precision_values(string file, int rows)
    {
        var table = ReferenceTable.Read(file);
        table.Count.ShouldBe(rows);
        foreach (var row in table)
        {
            var state = ErlangA.Of(row.Whole("servers"), row["lambda"], row["mu"], row["theta"], row["T"]);
            row.Agrees("p_wait", state.PWait);
            row.Agrees("p_abandon", state.PAbandon);
            row.Agrees("mean_wait_all", state.MeanWaitAll);
            row.Agrees("mean_queue", state.MeanQueue);
            row.Agrees("occupancy", state.Occupancy);
            if (row.Has("mean_wait_served")) row.Agrees("mean_wait_served", state.MeanWaitServed);
            if (row.Has("mean_wait_abandoned")) row.Agrees("mean_wait_abandoned", state.MeanWaitAbandoned);
            row.LevelAgrees("sl_served_le_T_of_all", state.ServiceLevelOfAll);
            row.LevelAgrees("sl_served_le_T_of_served", state.ServiceLevelOfServed);
            if (row.Has("sl_without_abandoned_le_T")) row.LevelAgrees("sl_without_abandoned_le_T", state.ServiceLevelWithoutShortAbandons);
        }
    }

    [Fact]
    public void The_three_service_levels_of_five_agents_agree_with_the_reference()
    {
        foreach (var row in ReferenceTable.Read("acceptance_5agents_forward.csv"))
        {
            var state = new CallLoad(row["calls_per_hour"], row["aht_s"], row["mean_patience_s"]).With(row.Whole("agents"), 30);
            row.Agrees("sl30_served_of_all", state.ServiceLevelOfAll, Printed(12));
            row.Agrees("sl30_of_answered", state.ServiceLevelOfServed, Printed(12));
            row.Agrees("sl30_of_all_minus_abandoned_within_30s", state.ServiceLevelWithoutShortAbandons, Printed(12));
            row.Agrees("p_abandon", state.PAbandon, Printed(12));
            row.Agrees("p_wait", state.PWait, Printed(12));
            row.Agrees("mean_wait_all_s", state.MeanWaitAll, row["mean_wait_all_s"] * Printed(12));
            row.Agrees("occupancy", state.Occupancy, Printed(12));
        }

        static double Printed(int digits) => 6 * Math.Pow(10, -digits);
    }

    [Fact]
    public void Direct_dials_and_pools_agree_with_the_reference()
    {
        foreach (var row in ReferenceTable.Read("acceptance_direct_vs_pooled.csv"))
        {
            var lines = row["servers_total_or_agents"];
            var isPool = row.Text("model").StartsWith("pool", StringComparison.Ordinal);
            var hours = isPool ? row["phone_hours_per_day_each"] : lines * row["phone_hours_per_day_each"];
            var agents = isPool ? (int)lines : 1;
            var load = new CallLoad(row["calls_per_day"] / hours, row["aht_s"], 600);
            var state = load.With(agents, 30);
            row.Agrees("p_wait_erlangA_pat600", state.PWait, 1e-11);
            row.Agrees("p_abandon_erlangA_pat600", state.PAbandon, 1e-11);
            row.Agrees("sl30_served_of_all", state.ServiceLevelOfAll, 1e-11);
            if (row.Has("p_busy_erlangB")) row.Agrees("p_busy_erlangB", ErlangB.Blocking(agents, load.OfferedLoad), 1e-11);
        }
    }

    [Fact]
    public void The_sum_over_the_states_of_the_line_gives_the_same_on_a_wide_random_grid()
    {
        var random = new Random(2026);
        for (var row = 0; row < 3000; row++)
        {
            var (agents, arrivals, abandonment) = RandomLine(random);
            var state = ErlangA.Of(agents, arrivals, 1, abandonment, 1);
            var sum = BirthDeathSum.Of(agents, arrivals, 1, abandonment);
            var inputs = $"{agents} agents, {arrivals:R} arrivals, abandonment {abandonment:R}";
            Agree(state.PWait, sum.PWait, inputs);
            Agree(state.PAbandon, sum.PAbandon, inputs);
            Agree(state.MeanQueue, sum.MeanQueue, inputs);
            Agree(state.Occupancy, sum.Occupancy, inputs);
        }
    }

    [Fact]
    public void Following_a_caller_through_the_queue_gives_the_same_service_levels()
    {
        var random = new Random(17);
        for (var row = 0; row < 150; row++)
        {
            var agents = random.Next(1, 40);
            var arrivals = agents * Math.Pow(10, random.NextDouble() - 0.6);
            var abandonment = Math.Pow(10, (random.NextDouble() * 3) - 1);
            var target = random.NextDouble() * 2;
            var state = ErlangA.Of(agents, arrivals, 1, abandonment, target);
            var sum = BirthDeathSum.Of(agents, arrivals, 1, abandonment);
            var (served, left) = sum.Within(target);
            var inputs = $"{agents} agents, {arrivals:R} arrivals, abandonment {abandonment:R}, target {target:R}";
            Agree(state.ServiceLevelOfAll, served, inputs, 1e-11);
            Agree(state.ServiceLevelOfServed, served / (1 - sum.PAbandon), inputs, 1e-11);
            Agree(state.ServiceLevelWithoutShortAbandons, served / (1 - left), inputs, 1e-11);
        }
    }

    [Fact]
    public void Balances_hold_for_every_line()
    {
        var random = new Random(99);
        for (var row = 0; row < 3000; row++)
        {
            var (agents, arrivals, abandonment) = RandomLine(random);
            var state = ErlangA.Of(agents, arrivals, 1, abandonment, random.NextDouble() * 3);
            var inputs = $"{agents} agents, {arrivals:R} arrivals, abandonment {abandonment:R}";
            Agree(state.MeanWaitAll, ((1 - state.PAbandon) * state.MeanWaitServed) + (state.PAbandon * state.MeanWaitAbandoned), inputs, 1e-11);
            Agree(state.Occupancy * agents / arrivals, 1 - state.PAbandon, inputs, 1e-11);
            state.ServiceLevelOfAll.ShouldBeInRange(0, 1 + 1e-15);
            state.ServiceLevelOfAll.ShouldBeLessThanOrEqualTo(state.ServiceLevelWithoutShortAbandons);
            state.ServiceLevelOfAll.ShouldBeLessThanOrEqualTo(state.ServiceLevelOfServed);
        }
    }

    [Fact]
    public void Patience_without_end_is_Erlang_C()
    {
        var patient = ErlangA.Of(14, 10, 1, 1e-300, 0.25);
        var endless = ErlangC.Of(14, 10, 1, 0.25);
        patient.PWait.ShouldBe(endless.PWait, 1e-14);
        patient.MeanWaitAll.ShouldBe(endless.MeanWaitAll, 1e-14);
        patient.ServiceLevelOfAll.ShouldBe(endless.ServiceLevelOfAll, 1e-14);
        ErlangA.Of(14, 10, 1, 0, 0.25).ShouldBe(endless);
    }

    [Fact]
    public void No_patience_is_Erlang_B()
    {
        ErlangA.Of(5, 4.5, 1, 1e300, 1).PAbandon.ShouldBe(ErlangB.Blocking(5, 4.5), 1e-14);
        var none = ErlangA.Of(5, 4.5, 1, double.PositiveInfinity, 1);
        none.PAbandon.ShouldBe(ErlangB.Blocking(5, 4.5));
        (none.MeanWaitAll, none.MeanQueue, none.ServiceLevelOfServed).ShouldBe((0, 0, 1));
    }

    [Fact]
    public void Very_patient_callers_in_an_overload_leave_at_the_rate_that_cannot_be_served() =>
        ErlangA.Of(5, 20, 1, 1e-12, 1).PAbandon.ShouldBe(0.75, 1e-14);

    [Fact]
    public void Another_unit_of_time_changes_only_the_times()
    {
        var hours = ErlangA.Of(7, 75, 15, 6, 1 / 120.0);
        var seconds = new CallLoad(75, 240, 600).With(7, 30);
        seconds.ServiceLevelOfAll.ShouldBe(hours.ServiceLevelOfAll, 1e-14);
        seconds.MeanWaitAbandoned.ShouldBe(hours.MeanWaitAbandoned * 3600, 1e-11);
        seconds.MeanQueue.ShouldBe(hours.MeanQueue, 1e-14);
    }

    [Fact]
    public void Nobody_calls_and_everything_is_answered_at_once()
    {
        var state = ErlangA.Of(3, 0, 1, 1, 0);
        (state.PWait, state.ServiceLevelOfAll, state.Occupancy, state.MeanQueue).ShouldBe((0, 1, 0, 0));
    }

    [Theory]
    [InlineData(0, 1.0, 1.0, 1.0, 1.0)]
    [InlineData(1, -1.0, 1.0, 1.0, 1.0)]
    [InlineData(1, double.NaN, 1.0, 1.0, 1.0)]
    [InlineData(1, 1.0, 0.0, 1.0, 1.0)]
    [InlineData(1, 1.0, 1.0, -1.0, 1.0)]
    [InlineData(1, 1.0, 1.0, double.NaN, 1.0)]
    [InlineData(1, 1.0, 1.0, 1.0, -1.0)]
    [InlineData(1, 1.0, 1.0, 1.0, double.PositiveInfinity)]
    [InlineData(1, 1.0, 1.0, 0.0, 1.0)]
    public void A_line_that_cannot_be_is_refused(int agents, double arrivals, double service, double abandonment, double target) =>
        Should.Throw<ArgumentOutOfRangeException>(() => ErlangA.Of(agents, arrivals, service, abandonment, target));

    static (int Agents, double Arrivals, double Abandonment) RandomLine(Random random)
    {
        var agents = (int)Math.Pow(10, random.NextDouble() * 3.5);
        var load = random.Next(3) switch { 0 => 1 + ((random.NextDouble() - 0.5) / Math.Sqrt(agents)), 1 => 0.5 + random.NextDouble(), _ => Math.Pow(10, (random.NextDouble() * 3) - 2) };
        return (agents, agents * load, Math.Pow(10, (random.NextDouble() * 8) - 2));
    }

    static void Agree(double one, double other, string inputs, double tolerance = 1e-12) =>
        (Math.Abs(one - other) <= tolerance * Math.Max(Math.Abs(other), 1e-3)).ShouldBeTrue($"{one:R} and {other:R} for {inputs}");
}
