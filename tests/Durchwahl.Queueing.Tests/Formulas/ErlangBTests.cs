using Durchwahl.Queueing.Formulas;

namespace Durchwahl.Queueing.Tests.Formulas;

public class ErlangBTests
{
    [Fact]
    public void Every_row_agrees_with_exact_arithmetic()
    {
        foreach (var row in ReferenceTable.Read("erlang_b.csv")) row.Agrees("blocking", ErlangB.Blocking(row.Whole("servers"), row["offered_erlang"]));
    }

    [Fact]
    public void Small_losses_keep_their_digits()
    {
        var row = ReferenceTable.Read("erlang_b.csv").Single(row => row.Text("servers") == "500");
        row.Agrees("blocking", ErlangB.Blocking(500, 100), 1e-12 * row["blocking"]);
    }

    [Fact]
    public void Every_inverse_load_agrees()
    {
        foreach (var row in ReferenceTable.Read("erlang_b_inverse_load.csv"))
            row.Agrees("max_offered_erlang", ErlangB.OfferedLoad(row.Whole("servers"), row["blocking_target"]), 1e-13 * Math.Max(row["max_offered_erlang"], 1e-3));
    }

    [Fact]
    public void Beginning_the_recursion_late_changes_nothing()
    {
        var random = new Random(5);
        for (var row = 0; row < 2000; row++)
        {
            var (agents, load) = (random.Next(0, 6000), Math.Pow(10, (random.NextDouble() * 8) - 3));
            var whole = WholeRecursion(agents, load);
            ErlangB.Blocking(agents, load).ShouldBe(whole, (1e-13 * whole) + 1e-300, $"{agents} agents, {load:R} erlangs");
        }
    }

    [Fact]
    public void Without_agents_every_call_is_lost() => ErlangB.Blocking(0, 3).ShouldBe(1);

    [Fact]
    public void Without_calls_none_is_lost() => ErlangB.Blocking(3, 0).ShouldBe(0);

    [Theory]
    [InlineData(-1, 1.0)]
    [InlineData(1, -1.0)]
    [InlineData(1, double.NaN)]
    [InlineData(1, double.PositiveInfinity)]
    public void A_line_that_cannot_be_is_refused(int agents, double load) => Should.Throw<ArgumentOutOfRangeException>(() => ErlangB.Blocking(agents, load));

    [Theory]
    [InlineData(0, 0.1)]
    [InlineData(1, 0.0)]
    [InlineData(1, 1.0)]
    [InlineData(1, double.NaN)]
    public void A_loss_that_cannot_be_asked_for_is_refused(int agents, double blocking) => Should.Throw<ArgumentOutOfRangeException>(() => ErlangB.OfferedLoad(agents, blocking));

    static double WholeRecursion(int agents, double load)
    {
        var blocking = 1.0;
        for (var n = 1; n <= agents; n++) blocking = load * blocking / (n + (load * blocking));
        return blocking;
    }
}
