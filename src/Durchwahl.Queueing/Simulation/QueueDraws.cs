using System.Runtime.CompilerServices;

namespace Durchwahl.Queueing.Simulation;

/// <summary>The draws of a plain queue: each purpose has its own random stream, those who come back have others, so that a change of one thing changes nothing else.</summary>
/// <typeparam name="TBetween">The time between two customers.</typeparam>
/// <typeparam name="THandling">How long serving takes.</typeparam>
/// <typeparam name="TPatience">How long a customer would wait.</typeparam>
public struct QueueDraws<TBetween, THandling, TPatience>(ulong seed, int replication, TBetween between, THandling handling, TPatience patience) : IQueueDraws
    where TBetween : struct, ITimeLaw
    where THandling : struct, ITimeLaw
    where TPatience : struct, ITimeLaw
{
    RandomStream _between = RandomStream.Of(seed, replication, 0, 0);
    RandomStream _handling = RandomStream.Of(seed, replication, 0, 1);
    RandomStream _patience = RandomStream.Of(seed, replication, 0, 2);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long NextArrival(long now) => now + between.Next(ref _between);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long NextHandling(int attempt) => handling.Next(ref _handling);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long NextPatience(int attempt) => patience.Next(ref _patience);

    /// <inheritdoc/>
    public readonly int NextPriority() => 0;

    /// <inheritdoc/>
    public readonly long NextReturn(int attempt) => Ticks.Never;
}
