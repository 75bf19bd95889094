using Durchwahl.Queueing.Simulation;

namespace Durchwahl.Queueing.Tests.Simulation;

public class EstimateTests
{
    // Mean 5, variance 20 / 3: half the width is 3.1824463 * sqrt(20 / 3 / 4).
    [Fact]
    public void The_interval_is_that_of_Students_t()
    {
        var estimate = Estimate.Of([2, 4, 6, 8]);
        estimate.Mean.ShouldBe(5);
        estimate.HalfWidth95!.Value.ShouldBe(4.108520, 1e-6);
        estimate.From.ShouldBe(0.891480, 1e-6);
        estimate.Until.ShouldBe(9.108520, 1e-6);
    }

    [Fact]
    public void One_replication_gives_a_mean_without_an_interval() => Estimate.Of([0.75]).ShouldBe(new Estimate(0.75, null));

    [Fact]
    public void No_replication_gives_nothing() => Estimate.Of([]).ShouldBe(new Estimate(double.NaN, null));

    [Fact]
    public void A_replication_without_a_value_counts_for_nothing() => Estimate.Of([2, double.NaN, 4, 6, 8]).ShouldBe(Estimate.Of([2, 4, 6, 8]));

    [Fact]
    public void An_interval_contains_its_ends_and_nothing_beyond()
    {
        var estimate = new Estimate(3, 1);
        estimate.Contains(2).ShouldBeTrue();
        estimate.Contains(4).ShouldBeTrue();
        estimate.Contains(4.01).ShouldBeFalse();
        estimate.Contains(double.NaN).ShouldBeFalse();
    }
}
