namespace Durchwahl.Queueing.Simulation;

/// <summary>Runs the replications of an experiment on several threads; what comes out does not depend on how many.</summary>
public static class Replications
{
    /// <summary>Runs replications, each by its number from 0.</summary>
    /// <param name="count">How many.</param>
    /// <param name="threads">On how many threads at most, at least 1.</param>
    /// <param name="replicate">One replication: a function of its number alone. It may end early with an <see cref="OperationCanceledException"/> of the token that it is given.</param>
    /// <param name="finished">Is told how many have finished, from any thread.</param>
    /// <param name="cancellation">Begins no more replications and ends those that look.</param>
    /// <returns>What came out, in the order of the numbers; after a cancellation only of those that finished.</returns>
    /// <exception cref="AggregateException">A replication failed.</exception>
    public static IReadOnlyList<T> Run<T>(
        int count, int threads, Func<int, CancellationToken, T> replicate, IProgress<int>? finished = null, CancellationToken cancellation = default)
    {
        var (outcomes, next, done) = (new (bool Finished, T Outcome)[count], -1, 0);
        Parallel.For(0, Math.Min(threads, count), new ParallelOptions { MaxDegreeOfParallelism = threads }, (_, loop) =>
        {
            while (!cancellation.IsCancellationRequested && !loop.IsExceptional && Interlocked.Increment(ref next) is var number && number < count)
            {
                try
                {
                    outcomes[number] = (true, replicate(number, cancellation));
                }
                catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
                {
                    return;
                }
                finished?.Report(Interlocked.Increment(ref done));
            }
        });
        return [.. outcomes.Where(outcome => outcome.Finished).Select(outcome => outcome.Outcome)];
    }
}
