using System.Runtime.CompilerServices;

namespace Durchwahl.Queueing;

/// <summary>What the exchange is to do.</summary>
public enum CallCommandKind : byte
{
    /// <summary>Answer the caller, so that something can be played. <c>Call</c>.</summary>
    PickUp,

    /// <summary>The caller waits and nobody's phone rings: hold music. <c>Call</c>, <c>Line</c>, <c>Value</c> the place.</summary>
    Wait,

    /// <summary>Ring an agent's phone. <c>Call</c>, <c>Agent</c>, <c>Attempt</c>, <c>Line</c>, <c>Value</c> the end of the lease in ticks.</summary>
    Ring,

    /// <summary>Stop ringing, or take the agent out of the call. <c>Call</c>, <c>Agent</c>, <c>Attempt</c>.</summary>
    StopRinging,

    /// <summary>Let caller and agent talk. <c>Call</c>, <c>Agent</c>, <c>Attempt</c>.</summary>
    Connect,

    /// <summary>Say why nobody answers, and offer the choices. <c>Call</c>, <c>Line</c>, <c>Offers</c>, <c>Value</c> the announcement.</summary>
    Offer,

    /// <summary>Record a message. <c>Call</c>, <c>Line</c>.</summary>
    Record,

    /// <summary>The place is kept, from now on or after an attempt in vain: confirm it and let the caller hang up. <c>Call</c>, <c>Line</c>, <c>Value</c> the place.</summary>
    KeepPlace,

    /// <summary>Call back whoever keeps a place; the agent waits. <c>Call</c>, <c>Agent</c>, <c>Attempt</c>.</summary>
    DialCaller,

    /// <summary>Stop calling back. <c>Call</c>, <c>Agent</c>, <c>Attempt</c>.</summary>
    StopDialling,

    /// <summary>Hand the caller to the old telephone system. <c>Call</c>.</summary>
    PassOut,

    /// <summary>The call is over: hang up whatever is left of it and write its record. <c>Call</c>, <c>Ending</c>.</summary>
    End,

    /// <summary>An agent's state has changed. <c>Agent</c>, <c>Value</c> the state.</summary>
    AgentIs,
}

/// <summary>One thing to do.</summary>
/// <param name="Kind">What; it says which of the other fields count.</param>
/// <param name="At">When it was decided, in ticks.</param>
/// <param name="Call">For which call; -1 for none.</param>
/// <param name="Agent">With which agent; -1 for none.</param>
/// <param name="Attempt">Which ringing; 0 for none.</param>
/// <param name="Line">On which line; -1 for none.</param>
/// <param name="Offers">What may be chosen.</param>
/// <param name="Ending">How it ended.</param>
/// <param name="Value">What else.</param>
public readonly record struct CallCommand(
    CallCommandKind Kind, long At, int Call = -1, int Agent = -1, int Attempt = 0, int Line = -1, Offers Offers = Offers.None, Ending Ending = Ending.Answered, long Value = 0);

/// <summary>Commands in the order in which they were decided; owned, emptied and used again by whoever drives the engine.</summary>
public sealed class CommandBuffer
{
    CallCommand[] _commands = new CallCommand[16];

    /// <summary>How many commands there are.</summary>
    public int Count { get; private set; }

    /// <summary>The commands since the last <see cref="Clear"/>; valid until the buffer is used again.</summary>
    public ReadOnlySpan<CallCommand> Commands => _commands.AsSpan(0, Count);

    /// <summary>Empties the buffer.</summary>
    public void Clear() => Count = 0;

    // Inlined, so that a command is made where it is kept.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(in CallCommand command)
    {
        var (commands, at) = (_commands, Count);
        if ((uint)at >= (uint)commands.Length) commands = Grow();
        commands[at] = command;
        Count = at + 1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    CallCommand[] Grow()
    {
        Array.Resize(ref _commands, Count * 2);
        return _commands;
    }
}
