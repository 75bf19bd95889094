using System.Runtime.CompilerServices;

namespace Durchwahl.Queueing.Simulation;

/// <summary>The draws of a plain queue: each purpose has its own random stream, and those who come back have others, so that a change of one thing changes nothing else.</summary>
/// <typeparam name="TArrivals">How customers come.</typeparam>
/// <typeparam name="THandling">How long serving takes.</typeparam>
/// <typeparam name="TPatience">How long a customer would wait.</typeparam>
/// <param name="seed">The seed of the experiment.</param>
/// <param name="replication">The number of the replication.</param>
/// <param name="arrivals">How customers come.</param>
/// <param name="handling">How long serving takes.</param>
/// <param name="patience">How long a customer would wait.</param>
public struct QueueDraws<TArrivals, THandling, TPatience>(ulong seed, int replication, TArrivals arrivals, THandling handling, TPatience patience) : IQueueDraws
    where TArrivals : struct, IArrivalLaw
    where THandling : struct, ITimeLaw
    where TPatience : struct, ITimeLaw
{
    RandomStream _arrivals = RandomStream.Of(seed, replication, 0, 0);
    RandomStream _handling = RandomStream.Of(seed, replication, 0, 1);
    RandomStream _patience = RandomStream.Of(seed, replication, 0, 2);
    RandomStream _handlingAgain = RandomStream.Of(seed, replication, 0, 3);
    RandomStream _patienceAgain = RandomStream.Of(seed, replication, 0, 4);
    RandomStream _returns = RandomStream.Of(seed, replication, 0, 5);
    RandomStream _priorities = RandomStream.Of(seed, replication, 0, 6);

    /// <summary>The share of those who gave up that tries again; 0 for nobody.</summary>
    public double ReturnShare { get; init; }

    /// <summary>After what time on average they try again (exponential), in ticks.</summary>
    public double MeanReturn { get; init; }

    /// <summary>The share of customers who are served before the others; 0 when all are equal.</summary>
    public double PreferredShare { get; init; }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long NextArrival(long now) => arrivals.Next(now, ref _arrivals);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long NextHandling(int attempt) => attempt == 1 ? handling.Next(ref _handling) : handling.Next(ref _handlingAgain);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long NextPatience(int attempt) => attempt == 1 ? patience.Next(ref _patience) : patience.Next(ref _patienceAgain);

    /// <inheritdoc/>
    public int NextPriority() => PreferredShare > 0 && _priorities.NextDouble() >= PreferredShare ? 1 : 0;

    /// <inheritdoc/>
    public long NextReturn(int attempt) => ReturnShare > 0 && _returns.NextDouble() < ReturnShare ? TimeLaw.Whole(_returns.Exponential() * MeanReturn) : Ticks.Never;
}
