using System.Runtime.CompilerServices;

namespace Durchwahl.Queueing.Simulation;

/// <summary>Running sums of what became of customers.</summary>
/// <param name="target">A wait up to this counts as in time, in ticks.</param>
public struct QueueTally(long target) : IQueueWatch
{
    /// <summary>How many customers.</summary>
    public int Customers { get; private set; }

    /// <summary>How many found no agent free.</summary>
    public int Delayed { get; private set; }

    /// <summary>How many gave up.</summary>
    public int Abandoned { get; private set; }

    /// <summary>How many were served and had waited no longer than the target.</summary>
    public int InTime { get; private set; }

    /// <summary>The waits of all, in ticks.</summary>
    public double Waited { get; private set; }

    /// <inheritdoc/>
    public readonly void Passes(long from, long until, int waiting, int busy)
    {
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Decided(in QueueOutcome outcome)
    {
        Customers++;
        Delayed += One(outcome.Wait > 0) | One(!outcome.Served);
        Abandoned += One(!outcome.Served);
        InTime += One(outcome.Served) & One(outcome.Wait <= target);
        Waited += outcome.Wait;
    }

    // Without a branch: nobody can predict who waits.
    static int One(bool yes) => Unsafe.BitCast<bool, byte>(yes);
}
