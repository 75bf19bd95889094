using Durchwahl.Queueing.Formulas;

namespace Durchwahl.Queueing.Tests.Formulas;

public class StaffingTests
{
    [Fact]
    public void Every_row_is_the_smallest_number_of_agents()
    {
        foreach (var row in ReferenceTable.Read("staffing_min_agents.csv"))
        {
            var load = new CallLoad(row["calls_per_hour"], row["aht_s"], row["mean_patience_s"]);
            var target = row["target_sl30_of_all"];
            var agents = Staffing.FewestAgents(load, 30, target);
            agents.ShouldBe(row.Whole("min_agents"), row.Line);
            row.Agrees("sl_at_min", load.With(agents!.Value, 30).ServiceLevelOfAll, 1e-12);
            if (agents > 1) load.With(agents.Value - 1, 30).ServiceLevelOfAll.ShouldBeLessThan(target);
            if (row.Has("sl_at_min_minus_1")) row.Agrees("sl_at_min_minus_1", load.With(agents.Value - 1, 30).ServiceLevelOfAll, 1e-12);
        }
    }

    [Fact]
    public void Impatient_callers_need_fewer_agents_than_they_offer_erlangs() =>
        Staffing.FewestAgents(new CallLoad(20000, 360, 600), 30, 0.8)!.Value.ShouldBeLessThan(2000);

    [Fact]
    public void Endless_patience_needs_more_agents_than_erlangs() => Staffing.FewestAgents(new CallLoad(60, 240, double.PositiveInfinity), 30, 0.8).ShouldBe(7);

    [Fact]
    public void More_than_the_most_agents_is_no_number() => Staffing.FewestAgents(new CallLoad(1e9, 3600, 60), 30, 0.9).ShouldBeNull();

    [Fact]
    public void Every_load_that_five_agents_can_take_agrees_for_the_three_service_levels()
    {
        foreach (var row in ReferenceTable.Read("acceptance_5agents_115.csv"))
        {
            var callers = new CallLoad(0, row["aht_s"], row["mean_patience_s"]);
            var calls = Staffing.MostCallsPerHour(row.Whole("agents"), callers, 30, 0.75, Level(row.Text("sl_definition")));
            row.Agrees("max_calls_per_hour_at_75pct_30s", calls, 1e-9 * calls);
        }
    }

    [Theory]
    [InlineData(180, 71.6)]
    [InlineData(240, 53.1)]
    [InlineData(300, 42.3)]
    [InlineData(360, 35.2)]
    [InlineData(480, 26.4)]
    [InlineData(600, 21.2)]
    public void Five_agents_on_the_line_keep_the_promise_of_115_up_to_these_calls_an_hour(double handling, double calls) =>
        Staffing.MostCallsPerHour(5, new CallLoad(0, handling, 600), 30, 0.75, state => state.ServiceLevelOfAll).ShouldBe(calls, 0.05);

    [Fact]
    public void Endless_patience_allows_the_load_of_Erlang_C()
    {
        foreach (var row in ReferenceTable.Read("acceptance_5agents_115.csv").Where(row => row.Text("mean_patience_s") == "60" && row.Text("sl_definition") == "sl_all"))
        {
            var calls = Staffing.MostCallsPerHour(row.Whole("agents"), new CallLoad(0, row["aht_s"], double.PositiveInfinity), 30, 0.75, state => state.ServiceLevelOfAll);
            row.Agrees("erlangC_max_calls_per_hour", calls, 1e-9 * calls);
        }
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    [InlineData(double.NaN)]
    public void A_target_of_nothing_or_of_everything_is_refused(double share) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Staffing.FewestAgents(new CallLoad(60, 240, 600), 30, share));

    static Func<SteadyState, double> Level(string definition) => definition switch
    {
        "sl_all" => state => state.ServiceLevelOfAll,
        "sl_answered" => state => state.ServiceLevelOfServed,
        _ => state => state.ServiceLevelWithoutShortAbandons,
    };
}
