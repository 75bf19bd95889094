using Durchwahl.Queueing.Formulas;
using Durchwahl.Queueing.Simulation;

namespace Durchwahl.Queueing.Tests.Simulation;

/// <summary>
/// What theory knows of queues, found again by the simulation within its confidence interval. One honest interval in twenty misses the truth, so the seeds are fixed where none does; that no more than
/// one in twenty misses is what the thousand intervals show.
/// </summary>
public class QueueLawsTests
{
    const double Service = 1 << 30;

    static CancellationToken Here => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(5, 4.5, 0.5)]
    [InlineData(1, 0.7, 1)]
    [InlineData(5, 9, 0.25)]
    [InlineData(50, 50, 2)]
    public void The_plain_queue_agrees_with_Erlang_A(int agents, double lambda, double theta)
    {
        var exact = ErlangA.Of(agents, lambda, 1, theta, 0.125);
        var figures = new PlainQueue(lambda, 1, agents, theta, 0.125, 40_000) { Warmup = 40 * agents }.Simulate(20, 1, 2, null, Here);
        figures.PWait.ShouldContain(exact.PWait);
        figures.PAbandon.ShouldContain(exact.PAbandon);
        figures.MeanWaitAll.ShouldContain(exact.MeanWaitAll);
        figures.ServiceLevelOfAll.ShouldContain(exact.ServiceLevelOfAll);
        figures.Occupancy.ShouldContain(exact.Occupancy);
    }

    [Fact]
    public void Without_end_of_patience_the_plain_queue_agrees_with_Erlang_C()
    {
        var exact = ErlangC.Of(5, 4, 1, 0.125);
        var figures = new PlainQueue(4, 1, 5, 0, 0.125, 100_000) { Warmup = 2000 }.Simulate(20, 3, 2, null, Here);
        figures.PWait.ShouldContain(exact.PWait);
        figures.MeanWaitAll.ShouldContain(exact.MeanWaitAll);
        figures.ServiceLevelOfAll.ShouldContain(exact.ServiceLevelOfAll);
        figures.Occupancy.ShouldContain(0.8);
    }

    [Fact]
    public void Of_a_thousand_intervals_950_contain_the_truth_give_or_take_20()
    {
        var exact = ErlangA.Of(5, 4.5, 1, 0.5, 0.125);
        var queue = new PlainQueue(4.5, 1, 5, 0.5, 0.125, 1000) { Warmup = 150 };
        var repeats = Enumerable.Range(0, 1000).Select(seed => queue.Simulate(10, (ulong)seed, 2, null, Here)).ToList();
        Covering(figures => figures.PWait, exact.PWait).ShouldBeInRange(930, 970);
        Covering(figures => figures.PAbandon, exact.PAbandon).ShouldBeInRange(930, 970);
        Covering(figures => figures.MeanWaitAll, exact.MeanWaitAll).ShouldBeInRange(930, 970);
        Covering(figures => figures.ServiceLevelOfAll, exact.ServiceLevelOfAll).ShouldBeInRange(930, 970);
        Covering(figures => figures.Occupancy, exact.Occupancy).ShouldBeInRange(930, 970);

        int Covering(Func<PlainQueueFigures, Estimate> figure, double truth) => repeats.Count(figures => figure(figures).Contains(truth));
    }

    // Poisson arrivals see time averages: the share of customers who find everybody busy is the share of time in which everybody is.
    [Fact]
    public void Arrivals_see_time_averages() =>
        Estimate.Of([.. Enumerable.Range(0, 30).Select(replication =>
        {
            var engine = new QueueEngine<QueueDraws<SteadyArrivals, LognormalTime, ExponentialTime>>(new(8, replication, new(Service / 4), new(Service, 1.2), new(2 * Service)), 4);
            var watch = new AllBusy(4);
            engine.Run(20_000, ref watch);
            return ((double)watch.Delayed / watch.Customers) - ((double)watch.Full / engine.Now);
        })]).ShouldContain(0);

    [Fact]
    public void Nearly_endless_patience_is_endless_patience() =>
        (new PlainQueue(4.5, 1, 5, 1e-15, 0.125, 20_000).Replicate(1, 0, Here) with { Waited = 0 }).ShouldBe(new PlainQueue(4.5, 1, 5, 0, 0.125, 20_000).Replicate(1, 0, Here) with { Waited = 0 });

    [Fact]
    public void Hardly_any_patience_leaves_Erlangs_loss() => new PlainQueue(4.5, 1, 5, 1e9, 0.125, 40_000) { Warmup = 200 }.Simulate(20, 5, 2, null, Here).PAbandon.ShouldContain(ErlangB.Blocking(5, 4.5));

    [Fact]
    public void An_overloaded_queue_of_patient_customers_loses_what_is_too_much() =>
        new PlainQueue(10, 1, 5, 0.01, 0.125, 40_000) { Warmup = 10_000 }.Simulate(20, 6, 2, null, Here).PAbandon.ShouldContain(0.5);

    // Pollaczek and Khinchine: the mean wait for one agent depends on the handling time through its mean and variance only.
    [Theory]
    [InlineData(0.5)]
    [InlineData(1.2)]
    public void One_agent_with_lognormal_handling_follows_Pollaczek_and_Khinchine(double variation)
    {
        const double load = 0.7;
        var waits = Replications.Run(20, 2, (number, _) => MeanWait(new(21, number, new(Service / load), new(Service, variation), default)), null, Here);
        Estimate.Of([.. waits]).ShouldContain(load * (1 + (variation * variation)) / (2 * (1 - load)));

        static double MeanWait(QueueDraws<SteadyArrivals, LognormalTime, EndlessTime> draws)
        {
            var queue = new FirstComeQueue<QueueDraws<SteadyArrivals, LognormalTime, EndlessTime>>(draws, 1);
            var (before, tally) = (new QueueTally(0), new QueueTally(0));
            queue.Run(5000, ref before);
            queue.Run(150_000, ref tally);
            return tally.Waited / Service / tally.Customers;
        }
    }

    [Fact]
    public void Erlangs_loss_does_not_depend_on_the_law_of_the_handling_time()
    {
        var exact = ErlangB.Blocking(10, 9);
        LossWith(new ExponentialTime(Service)).ShouldContain(exact);
        LossWith(new LognormalTime(Service, 2)).ShouldContain(exact);
        LossWith(new FixedTime((long)Service)).ShouldContain(exact);
    }

    static Estimate LossWith<THandling>(THandling handling) where THandling : struct, ITimeLaw
    {
        return Estimate.Of([.. Replications.Run(20, 2, (number, _) => Lost(number), null, Here)]);

        double Lost(int number)
        {
            var queue = new FirstComeQueue<QueueDraws<SteadyArrivals, THandling, FixedTime>>(new(31, number, new(Service / 9), handling, new(0)), 10);
            var (before, tally) = (new QueueTally(0), new QueueTally(0));
            queue.Run(1000, ref before);
            queue.Run(40_000, ref tally);
            return (double)tally.Abandoned / tally.Customers;
        }
    }

    // Cobham (Operations Research 2, 1954): with c agents and two priorities of equal handling, W1 = W0 / (1 - r1) and W2 = W0 / ((1 - r1)(1 - r)), where W0 is P(wait) / (c mu).
    [Fact]
    public void Who_is_preferred_waits_as_Cobham_says()
    {
        const double load = 0.8, preferred = 0.3;
        var runs = Replications.Run(20, 2, (number, _) => Waits(number), null, Here);
        var residual = ErlangC.Of(4, 4 * load, 1, 0).PWait / 4;
        Estimate.Of([.. runs.Select(run => run.Preferred)]).ShouldContain(residual / (1 - (load * preferred)));
        Estimate.Of([.. runs.Select(run => run.Others)]).ShouldContain(residual / (1 - (load * preferred)) / (1 - load));

        static (double Preferred, double Others) Waits(int number)
        {
            var draws = new QueueDraws<SteadyArrivals, ExponentialTime, EndlessTime>(41, number, new(Service / (4 * load)), new(Service), default) { PreferredShare = preferred };
            var engine = new QueueEngine<QueueDraws<SteadyArrivals, ExponentialTime, EndlessTime>>(draws, 4, 2);
            var (before, watch) = (new WaitByPriority(), new WaitByPriority());
            engine.Run(2000, ref before);
            engine.Run(50_000, ref watch);
            return (watch.Waited0 / Service / watch.Count0, watch.Waited1 / Service / watch.Count1);
        }
    }

    // Who comes back after a long time is as good as a new customer: the total rate is the fixed point that the formula finds.
    [Fact]
    public void Late_returns_load_the_queue_as_the_fixed_point_says()
    {
        var load = Redials.WithRedials(new CallLoad(4.5 * 15, 240, 480), 5, 0.6);
        var exact = load.With(5, 30);
        var runs = Replications.Run(20, 2, (number, _) => Run(number), null, Here);
        Estimate.Of([.. runs.Select(run => run.Attempts)]).ShouldContain(load.CallsPerHour / (4.5 * 15));
        Estimate.Of([.. runs.Select(run => run.Lost)]).ShouldContain(exact.PAbandon);

        static (double Attempts, double Lost) Run(int number)
        {
            var draws = new QueueDraws<SteadyArrivals, ExponentialTime, ExponentialTime>(51, number, new(Service / 4.5), new(Service), new(2 * Service)) { ReturnShare = 0.6, MeanReturn = 200 * Service };
            var engine = new QueueEngine<QueueDraws<SteadyArrivals, ExponentialTime, ExponentialTime>>(draws, 5);
            var (before, tally) = (new QueueTally(0), new QueueTally(0));
            engine.Run(20_000, ref before);
            engine.Run(40_000, ref tally);
            return (tally.Customers / 40_000.0, (double)tally.Abandoned / tally.Customers);
        }
    }

    struct AllBusy(int agents) : IQueueWatch
    {
        public int Customers, Delayed;
        public long Full;

        public void Passes(long from, long until, int waiting, int busy) => Full += busy == agents ? until - from : 0;

        public void Decided(in QueueOutcome outcome)
        {
            Customers++;
            Delayed += outcome.Delayed ? 1 : 0;
        }
    }

    struct WaitByPriority : IQueueWatch
    {
        public int Count0, Count1;
        public double Waited0, Waited1;

        public readonly void Passes(long from, long until, int waiting, int busy)
        {
        }

        public void Decided(in QueueOutcome outcome)
        {
            if (outcome.Priority == 0) (Count0, Waited0) = (Count0 + 1, Waited0 + outcome.Wait);
            else (Count1, Waited1) = (Count1 + 1, Waited1 + outcome.Wait);
        }
    }
}

static class EstimateShould
{
    /// <summary>The interval contains the truth.</summary>
    public static void ShouldContain(this Estimate estimate, double truth) => estimate.Contains(truth).ShouldBeTrue($"{truth:R} is not in {estimate.Mean:R} ± {estimate.HalfWidth95:R}.");
}
