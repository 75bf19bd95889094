using Durchwahl.Queueing.Simulation;

namespace Durchwahl.Queueing.Tests.Simulation;

public class PlainQueueTests
{
    static readonly PlainQueue Queue = new(4.5, 1, 5, 0.5, 0.125, 3000);

    static CancellationToken Here => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void The_same_seed_gives_the_same_figures_to_the_last_bit_on_any_number_of_threads(int threads) =>
        Queue.Simulate(23, 42, threads, null, Here).ShouldBe(Queue.Simulate(23, 42, 1, null, Here));

    [Fact]
    public void Another_seed_gives_other_figures() => Queue.Simulate(5, 1, 1, null, Here).ShouldNotBe(Queue.Simulate(5, 2, 1, null, Here));

    [Fact]
    public void Whoever_gives_more_replications_keeps_the_first_ones() => Queue.Replicate(42, 3, Here).ShouldBe(Queue.Replicate(42, 3, Here));

    [Fact]
    public void The_figures_do_not_depend_on_the_unit_of_time()
    {
        var (one, other) = (Queue.Simulate(5, 1, 1, null, Here), (Queue with { Lambda = 4.5 / 256, Mu = 1.0 / 256, Theta = 0.5 / 256, Target = 0.125 * 256 }).Simulate(5, 1, 1, null, Here));
        (other.PWait, other.PAbandon, other.ServiceLevelOfAll, other.Occupancy).ShouldBe((one.PWait, one.PAbandon, one.ServiceLevelOfAll, one.Occupancy));
        other.MeanWaitAll.Mean.ShouldBe(256 * one.MeanWaitAll.Mean, 1e-12 * other.MeanWaitAll.Mean);
    }

    // With a lot more agents the same customers come, need the same and wait less: common random numbers.
    [Fact]
    public void The_same_customers_come_whatever_the_agents_are()
    {
        var (few, many) = (Queue.Replicate(1, 0, Here), (Queue with { Agents = 6 }).Replicate(1, 0, Here));
        many.Delayed.ShouldBeLessThan(few.Delayed);
        many.Abandoned.ShouldBeLessThan(few.Abandoned);
        many.Waited.ShouldBeLessThan(few.Waited);
        many.InTime.ShouldBeGreaterThan(few.InTime);
    }

    [Fact]
    public void The_first_customer_finds_an_empty_queue() => (Queue with { Customers = 1 }).Replicate(1, 0, Here).ShouldBe(new PlainQueueRun(1, 0, 0, 1, 0, 0));

    [Fact]
    public void Customers_of_the_warm_up_do_not_count()
    {
        var (cold, warm) = (Queue with { Customers = 20 }, Queue with { Customers = 20, Warmup = 200 });
        cold.Simulate(2000, 1, 2, null, Here).PWait.Mean.ShouldBeLessThan(0.42);
        warm.Simulate(2000, 1, 2, null, Here).PWait.Contains(0.5273).ShouldBeTrue();
        warm.Replicate(1, 0, Here).Customers.ShouldBe(20);
    }

    [Fact]
    public void One_replication_has_no_interval() => Queue.Simulate(1, 1, 1, null, Here).PWait.HalfWidth95.ShouldBeNull();

    [Fact]
    public void Nobody_gives_up_where_patience_is_endless() => (Queue with { Theta = 0 }).Replicate(1, 0, Here).Abandoned.ShouldBe(0);

    [Fact]
    public void A_cancellation_gives_the_figures_of_what_has_finished()
    {
        using var cancellation = new CancellationTokenSource();
        var figures = Queue.Simulate(1000, 1, 1, new Cancelling(cancellation), cancellation.Token);
        figures.ShouldBe(Queue.Simulate(4, 1, 1, null, Here));
        Queue.Simulate(1000, 1, 1, null, cancellation.Token).Replications.ShouldBe(0);
    }

    [Fact]
    public void A_long_replication_looks_at_the_cancellation_while_it_runs()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        Should.Throw<OperationCanceledException>(() => (Queue with { Customers = 100_000_000 }).Replicate(1, 0, cancellation.Token));
    }

    [Theory]
    [InlineData(4.5, 1, 5, 1000)]
    [InlineData(4.5, 1, 5, 100_000_000)]
    [InlineData(1e-6, 1, 5, 1_000_000)]
    [InlineData(5000, 0.001, 100_000, 1_000_000)]
    public void A_run_fits_into_64_bits_with_ticks_that_are_short_beside_everything(double lambda, double mu, int agents, int customers)
    {
        var ticks = new PlainQueue(lambda, mu, agents, 0.5, 1, customers).TicksPerUnit;
        (customers / lambda * ticks).ShouldBeLessThan(Math.ScaleB(1, 57));
        (ticks / Math.Max(lambda, mu)).ShouldBeGreaterThan(10_000);
    }

    sealed class Cancelling(CancellationTokenSource cancellation) : IProgress<int>
    {
        public void Report(int value)
        {
            if (value == 4) cancellation.Cancel();
        }
    }
}
