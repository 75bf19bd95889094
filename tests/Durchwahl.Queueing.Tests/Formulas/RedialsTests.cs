using Durchwahl.Queueing.Formulas;

namespace Durchwahl.Queueing.Tests.Formulas;

public class RedialsTests
{
    [Theory]
    [InlineData(45, 3, 0.7)]
    [InlineData(45, 5, 0.3)]
    [InlineData(450, 5, 0.9)]
    [InlineData(1, 200, 0.5)]
    public void The_total_is_the_first_calls_and_the_redials_that_it_causes(double calls, int agents, double share)
    {
        var total = Redials.WithRedials(new CallLoad(calls, 240, 180), agents, share);
        var redials = share * total.CallsPerHour * total.With(agents, 30).PAbandon;
        total.CallsPerHour.ShouldBe(calls + redials, 1e-11 * calls);
    }

    [Fact]
    public void Who_never_dials_again_adds_nothing() => Redials.WithRedials(new CallLoad(45, 240, 180), 3, 0).CallsPerHour.ShouldBe(45);

    [Fact]
    public void Who_never_leaves_never_dials_again() => Redials.WithRedials(new CallLoad(45, 240, double.PositiveInfinity), 3, 0.9).CallsPerHour.ShouldBe(45);

    [Theory]
    [InlineData(1.0)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void A_share_of_everybody_is_refused(double share) => Should.Throw<ArgumentOutOfRangeException>(() => Redials.WithRedials(new CallLoad(45, 240, 180), 3, share));
}
