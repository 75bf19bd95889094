namespace Durchwahl.Queueing.Simulation;

/// <summary>
/// The plain queue M/M/c+M: customers come at random, agents who are alike serve first come, first served, whoever waits too long gives up. Starts empty. All times are in one unit, rates per
/// that unit, whatever it is.
/// </summary>
/// <param name="Lambda">Customers that come per unit of time, above 0.</param>
/// <param name="Mu">Customers that one agent serves per unit of time, above 0.</param>
/// <param name="Agents">At least 1.</param>
/// <param name="Theta">One over the mean patience; 0 when nobody gives up.</param>
/// <param name="Target">A wait up to this counts as in time, at least 0.</param>
/// <param name="Customers">Customers of a replication that count, at least 1.</param>
public sealed record PlainQueue(double Lambda, double Mu, int Agents, double Theta, double Target, int Customers)
{
    const int BetweenLooks = 1 << 16;

    /// <summary>Customers who come before those that count, so that the empty beginning weighs less.</summary>
    public int Warmup { get; init; }

    /// <summary>Runs replications and estimates the figures.</summary>
    /// <param name="replications">How many, at least 1.</param>
    /// <param name="seed">The same seed gives the same figures to the last bit.</param>
    /// <param name="threads">On how many threads at most.</param>
    /// <param name="finished">Is told how many replications have finished, from any thread.</param>
    /// <param name="cancellation">Ends with the replications that have finished.</param>
    public PlainQueueFigures Simulate(int replications, ulong seed, int threads, IProgress<int>? finished = null, CancellationToken cancellation = default) =>
        PlainQueueFigures.Of(Replications.Run(replications, threads, (number, stop) => Replicate(seed, number, stop), finished, cancellation));

    /// <summary>One replication.</summary>
    /// <param name="seed">The seed of the experiment.</param>
    /// <param name="replication">Its number.</param>
    /// <param name="cancellation">Is looked at every 65,536 customers.</param>
    /// <exception cref="OperationCanceledException">The cancellation came first.</exception>
    public PlainQueueRun Replicate(ulong seed, int replication, CancellationToken cancellation = default)
    {
        var unit = TicksPerUnit;
        var (arrivals, handling) = (new SteadyArrivals(unit / Lambda), new ExponentialTime(unit / Mu));
        return Theta == 0
            ? Run(new QueueDraws<SteadyArrivals, ExponentialTime, EndlessTime>(seed, replication, arrivals, handling, default), unit, cancellation)
            : Run(new QueueDraws<SteadyArrivals, ExponentialTime, ExponentialTime>(seed, replication, arrivals, handling, new ExponentialTime(unit / Theta)), unit, cancellation);
    }

    /// <summary>Ticks in a unit of time: a power of two, as fine as the run allows without leaving 64 bits.</summary>
    public double TicksPerUnit
    {
        get
        {
            var customers = (double)Customers + Warmup;
            var longest = (2 * (customers + 64) / Lambda) + (((2 * customers / Agents) + 64) / Mu);
            return Math.ScaleB(1, 56 - Math.ILogB(longest));
        }
    }

    PlainQueueRun Run<TDraws>(TDraws draws, double unit, CancellationToken cancellation) where TDraws : struct, IQueueDraws
    {
        var queue = new FirstComeQueue<TDraws>(draws, Agents);
        var (unseen, tally) = (default(NoWatch), new QueueTally((long)Math.Min(Target * unit, TimeLaw.Longest)));
        Run(queue, Warmup, ref unseen, cancellation);
        var (since, busyBefore) = (queue.Now, queue.Busy);
        Run(queue, Customers, ref tally, cancellation);
        var open = queue.Now - since;
        return new PlainQueueRun(
            tally.Customers, tally.Delayed, tally.Abandoned, tally.InTime, tally.Waited / unit, open == 0 ? double.NaN : (queue.Busy - busyBefore) / open / Agents);
    }

    static void Run<TDraws, TWatch>(FirstComeQueue<TDraws> queue, int customers, ref TWatch watch, CancellationToken cancellation)
        where TDraws : struct, IQueueDraws
        where TWatch : struct, IQueueWatch
    {
        for (; customers > 0; customers -= BetweenLooks)
        {
            cancellation.ThrowIfCancellationRequested();
            queue.Run(Math.Min(customers, BetweenLooks), ref watch);
        }
    }

    struct NoWatch : IQueueWatch
    {
        public readonly void Passes(long from, long until, int waiting, int busy)
        {
        }

        public readonly void Decided(in QueueOutcome outcome)
        {
        }
    }
}

/// <summary>What came out of one replication of a plain queue.</summary>
/// <param name="Customers">Customers that counted.</param>
/// <param name="Delayed">Of them, those who found no agent free.</param>
/// <param name="Abandoned">Of them, those who gave up.</param>
/// <param name="InTime">Of them, those who were served and had waited no longer than the target.</param>
/// <param name="Waited">The waits of all, in the unit of the rates.</param>
/// <param name="Occupancy">The share of the agents' time spent serving, from the last customer who does not count (or the beginning) to the last who does; NaN when no time passed.</param>
public readonly record struct PlainQueueRun(int Customers, int Delayed, int Abandoned, int InTime, double Waited, double Occupancy);

/// <summary>The figures of a plain queue, each the mean over the replications of the ratio in a replication.</summary>
/// <param name="Replications">How many replications finished.</param>
/// <param name="PWait">The share of customers who found no agent free.</param>
/// <param name="PAbandon">The share of customers who gave up.</param>
/// <param name="MeanWaitAll">The mean wait of all, in the unit of the rates.</param>
/// <param name="ServiceLevelOfAll">The share of all customers who were served and had waited no longer than the target.</param>
/// <param name="Occupancy">The share of the agents' time spent serving, up to the last arrival.</param>
public sealed record PlainQueueFigures(int Replications, Estimate PWait, Estimate PAbandon, Estimate MeanWaitAll, Estimate ServiceLevelOfAll, Estimate Occupancy)
{
    /// <summary>The figures of some replications; NaN where there is none.</summary>
    public static PlainQueueFigures Of(IReadOnlyList<PlainQueueRun> runs)
    {
        return new PlainQueueFigures(
            runs.Count,
            Each(run => (double)run.Delayed / run.Customers),
            Each(run => (double)run.Abandoned / run.Customers),
            Each(run => run.Waited / run.Customers),
            Each(run => (double)run.InTime / run.Customers),
            Each(run => run.Occupancy));

        Estimate Each(Func<PlainQueueRun, double> figure) => Estimate.Of(runs.Select(figure).ToArray());
    }
}
