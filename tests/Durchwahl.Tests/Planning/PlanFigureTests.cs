using Durchwahl.Planning;
using Durchwahl.Queueing.Simulation;
using Shouldly;
using Xunit;

namespace Durchwahl.Tests.Planning;

public class PlanFigureTests
{
    static readonly PlanFigure Share = new("share", "Anteil", "", _ => default, 100, "0", "%");
    static readonly PlanFigure Hours = new("hours", "Stunden", "", _ => default, 1, "0.0", "Std.");

    [Fact]
    public void A_range_has_the_decimals_of_its_value() => Share.Range(new Estimate(.83, .02)).ShouldBe("81 bis 85\u00A0%");

    [Fact]
    public void Ends_that_would_read_the_same_get_a_decimal_more()
    {
        Share.Range(new Estimate(.983, .001)).ShouldBe("98,2 bis 98,4\u00A0%");
        Hours.Range(new Estimate(2.5, .01)).ShouldBe("2,49 bis 2,51\u00A0Std.");
    }

    [Fact]
    public void A_range_that_nobody_can_see_is_not_written() => Hours.Range(new Estimate(0, 0)).ShouldBeNull();

    [Fact]
    public void No_share_is_less_than_nothing_or_more_than_all()
    {
        Share.Range(new Estimate(.99, .03)).ShouldBe("96 bis 100\u00A0%");
        Share.Range(new Estimate(.01, .03)).ShouldBe("0 bis 4\u00A0%");
    }
}
