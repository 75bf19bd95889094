namespace Durchwahl.Queueing.Simulation;

/// <summary>Sees what happens in a plain queue. Implemented by structs; what does nothing costs nothing.</summary>
public interface IQueueWatch
{
    /// <summary>A stretch of time passes in which nothing happens. The first-come queue, which knows no such stretches, does not tell.</summary>
    /// <param name="from">Its beginning, in ticks.</param>
    /// <param name="until">Its end, in ticks.</param>
    /// <param name="waiting">How many wait.</param>
    /// <param name="busy">How many agents serve.</param>
    void Passes(long from, long until, int waiting, int busy);

    /// <summary>It is decided what becomes of a customer: the wait ends with serving or with giving up.</summary>
    void Decided(in QueueOutcome outcome);
}

/// <summary>What became of one attempt of a customer.</summary>
/// <param name="Customer">The number of the customer in the order of first arrivals, from 0.</param>
/// <param name="Attempt">1 for the first attempt.</param>
/// <param name="Priority">Who is served first: 0 before 1.</param>
/// <param name="Arrived">When the attempt began, in ticks.</param>
/// <param name="Wait">Until serving began or the customer gave up, in ticks.</param>
/// <param name="Handling">How long serving takes or would have taken, in ticks.</param>
/// <param name="Served">False for a customer who gave up.</param>
public readonly record struct QueueOutcome(int Customer, int Attempt, int Priority, long Arrived, long Wait, long Handling, bool Served)
{
    /// <summary>Whether no agent was free.</summary>
    public bool Delayed => Wait > 0 || !Served;
}
