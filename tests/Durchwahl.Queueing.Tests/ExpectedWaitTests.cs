namespace Durchwahl.Queueing.Tests;

public class ExpectedWaitTests
{
    const long Mean = 240 * Ticks.PerSecond;

    [Fact]
    public void Nobody_who_serves_means_that_nobody_knows() => ExpectedWait.Of(0, 0, 0, Mean).ShouldBe(ExpectedWait.Unknown);

    [Fact]
    public void Somebody_free_with_nobody_ahead_means_no_wait() => ExpectedWait.Of(1, 5, 2, Mean).ShouldBe(new ExpectedWait(0, 0));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 5)]
    [InlineData(1, 5)]
    [InlineData(2, 3)]
    [InlineData(7, 5)]
    [InlineData(30, 4)]
    [InlineData(200, 10)]
    public void Both_ends_are_the_quantiles_of_the_gamma_distribution_within_three_percent(int ahead, int agents)
    {
        var wait = ExpectedWait.Of(ahead, agents, 0, Mean);
        ErlangDistribution(ahead + 1, wait.AtLeast * 0.97 * agents / Mean).ShouldBeLessThan(0.1);
        ErlangDistribution(ahead + 1, wait.AtLeast * 1.03 * agents / Mean).ShouldBeGreaterThan(0.1);
        ErlangDistribution(ahead + 1, wait.AtMost * 0.97 * agents / Mean).ShouldBeLessThan(0.9);
        ErlangDistribution(ahead + 1, wait.AtMost * 1.03 * agents / Mean).ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void Four_of_five_simulated_waits_lie_inside()
    {
        var random = new Random(17);
        var wait = ExpectedWait.Of(4, 3, 0, Mean);
        var inside = Enumerable.Range(0, 20_000).Count(_ =>
        {
            var waited = Enumerable.Range(0, 5).Sum(_ => -Math.Log(1 - random.NextDouble()) * Mean / 3);
            return wait.AtLeast <= waited && waited < wait.AtMost;
        });
        (inside / 20_000.0).ShouldBeInRange(0.79, 0.81);
    }

    [Fact]
    public void More_callers_ahead_never_shorten_the_wait()
    {
        var waits = Enumerable.Range(0, 60).Select(ahead => ExpectedWait.Of(ahead, 4, 0, Mean)).ToList();
        waits.Zip(waits.Skip(1)).ShouldAllBe(pair => pair.First.AtLeast < pair.Second.AtLeast && pair.First.AtMost < pair.Second.AtMost);
    }

    // The sum of k exponential gaps of mean 1 is at most x (Erlang's distribution): 1 - e^-x (1 + x + ... + x^(k-1) / (k-1)!).
    static double ErlangDistribution(int k, double x)
    {
        var (term, sum) = (Math.Exp(-x), 0.0);
        for (var i = 0; i < k; i++)
        {
            sum += term;
            term *= x / (i + 1);
        }
        return 1 - sum;
    }
}
