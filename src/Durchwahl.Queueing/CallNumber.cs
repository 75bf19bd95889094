namespace Durchwahl.Queueing;

/// <summary>What the number of a call is made of.</summary>
public static class CallNumber
{
    internal const int SlotBits = 16;

    /// <summary>A small number that no other open call has: where a driver keeps what it knows of the call.</summary>
    /// <param name="call">The number of the call.</param>
    public static int SlotOf(int call) => call & ((1 << SlotBits) - 1);
}
