using Durchwahl.Queueing.Formulas;

namespace Durchwahl.Queueing.Tests.Formulas;

public class ErlangCTests
{
    [Fact]
    public void Every_row_agrees_with_multi_precision_values()
    {
        foreach (var row in ReferenceTable.Read("erlang_c.csv"))
        {
            var state = ErlangC.Of(row.Whole("servers"), row["offered_erlang"], 1, row["T_over_service"]);
            row.Agrees("p_wait", state.PWait);
            row.Agrees("mean_wait_all_over_service", state.MeanWaitAll);
            row.LevelAgrees("service_level_T", state.ServiceLevelOfAll);
        }
    }

    [Fact]
    public void Printed_values_agree_to_their_last_digit()
    {
        foreach (var row in ReferenceTable.Read("published.csv").Where(row => row.Text("model") == "ErlangC" && row.Text("quantity") is "p_wait" or "service_level"))
        {
            var target = row.Has("aht_s") && row.Has("T_s") ? row["T_s"] / row["aht_s"] : 0;
            var state = ErlangC.Of(row.Whole("servers"), row["offered_erlang"], 1, target);
            row.Agrees("published_value", row.Text("quantity") == "p_wait" ? state.PWait : state.ServiceLevelOfAll, Math.Pow(10, -row["published_decimals"]));
        }
    }

    [Fact]
    public void Nearly_equal_rates_lose_no_digits()
    {
        // One agent: the mean wait is a / (c - a), with c - a in exact arithmetic of the two doubles.
        const double arrivals = 0.29999999999999993;
        var state = ErlangC.Of(1, arrivals, 0.3, 0);
        state.MeanWaitAll.ShouldBe(arrivals / 0.3 / (0.3 - arrivals), 1);
        state.PWait.ShouldBe(arrivals / 0.3, 1e-15);
    }

    [Theory]
    [InlineData(5, 5.0)]
    [InlineData(5, 7.5)]
    public void A_load_at_or_above_the_agents_is_refused_with_a_sentence(int agents, double load) =>
        Should.Throw<ArgumentOutOfRangeException>(() => ErlangC.Of(agents, load, 1, 0)).Message.ShouldContain("the queue would grow without end");
}
