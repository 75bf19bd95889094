namespace Durchwahl.Planning.Scenarios;

/// <summary>What can be simulated: read from a file, complete and possible.</summary>
abstract record SimulationModel
{
    /// <summary>Why it cannot be done as wished; null when it can.</summary>
    public virtual string? RefusalOf(SimulationWishes wishes) => null;

    /// <summary>Runs the replications.</summary>
    /// <param name="wishes">How.</param>
    /// <param name="finished">Is told how many replications have finished.</param>
    /// <param name="cancellation">Ends with the replications that have finished.</param>
    public abstract SimulationAnswer Simulate(SimulationWishes wishes, IProgress<int> finished, CancellationToken cancellation);
}

/// <summary>How the caller wants it simulated.</summary>
/// <param name="Replications">At least 1.</param>
/// <param name="Seed">The same seed gives the same answer.</param>
/// <param name="Threads">On how many threads at most; changes nothing but the time that it takes.</param>
/// <param name="Warmup">How much goes before what counts; the scenario knows in what unit.</param>
sealed record SimulationWishes(int Replications, ulong Seed, int Threads, int Warmup);

/// <summary>What came out.</summary>
/// <param name="Replications">How many replications finished; 0 leaves nothing to say.</param>
/// <param name="Customers">How many customers or calls went through all of them together, for their number per second.</param>
/// <param name="Figures">As JSON: an object.</param>
/// <param name="Lines">For people.</param>
sealed record SimulationAnswer(int Replications, long Customers, object Figures, IReadOnlyList<string> Lines);
