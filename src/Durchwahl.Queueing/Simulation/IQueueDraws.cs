namespace Durchwahl.Queueing.Simulation;

/// <summary>What chance decides in a plain queue. Implemented by structs that own their random streams, so that the loop calls nothing.</summary>
public interface IQueueDraws
{
    /// <summary>When the next customer comes.</summary>
    /// <param name="now">When the one before came, in ticks; 0 at the beginning.</param>
    /// <returns>In ticks; <see cref="Ticks.Never"/> when nobody comes any more.</returns>
    long NextArrival(long now);

    /// <summary>How long serving will take; drawn when the customer comes, whatever becomes of them.</summary>
    /// <param name="attempt">1 for the first attempt; 2 and above for somebody who comes back.</param>
    long NextHandling(int attempt);

    /// <summary>How long the customer would wait; drawn for every customer, or common random numbers break. <see cref="Ticks.Never"/> for somebody who does not give up.</summary>
    /// <param name="attempt">1 for the first attempt; 2 and above for somebody who comes back.</param>
    long NextPatience(int attempt);

    /// <summary>Who is served first: 0 before 1, and so on; first come, first served among equals.</summary>
    int NextPriority();

    /// <summary>After what time somebody who gave up tries again; <see cref="Ticks.Never"/> for not at all.</summary>
    /// <param name="attempt">The attempt that failed, from 1.</param>
    long NextReturn(int attempt);
}
