namespace Durchwahl.Queueing;

/// <summary>What happens in the world.</summary>
public enum CallEventKind : byte
{
    /// <summary>Time has passed; nothing else.</summary>
    Elapsed,

    /// <summary>An agent's phone was answered. <c>Call</c>, <c>Agent</c>, <c>Attempt</c>.</summary>
    AgentAnswered,

    /// <summary>An agent's phone rang in vain or was declined. <c>Call</c>, <c>Agent</c>, <c>Attempt</c>.</summary>
    AgentDidNotAnswer,

    /// <summary>An agent's phone was busy. <c>Call</c>, <c>Agent</c>, <c>Attempt</c>.</summary>
    AgentWasBusy,

    /// <summary>An agent's phone could not be reached. <c>Call</c>, <c>Agent</c>, <c>Attempt</c>.</summary>
    AgentWasUnreachable,

    /// <summary>The agent hung up, while waiting for somebody who is called back or in a talk. <c>Call</c>, <c>Agent</c>, <c>Attempt</c>.</summary>
    AgentLeft,

    /// <summary>The caller hung up. <c>Call</c>.</summary>
    CallerLeft,

    /// <summary>The person called back answered. <c>Call</c>, <c>Attempt</c>.</summary>
    CallerReached,

    /// <summary>The person called back did not answer, was busy or out of reach. <c>Call</c>, <c>Attempt</c>.</summary>
    CallerNotReached,

    /// <summary>The caller is in need: no money at all, no roof, power cut off. <c>Call</c>, <c>Value</c> the priority.</summary>
    EmergencyChosen,

    /// <summary>The caller needs a language or a qualification. <c>Call</c>, <c>Value</c> the bits, in place of earlier ones.</summary>
    NeedsChosen,

    /// <summary>The caller is led to the post in charge. <c>Call</c>, <c>Line</c>.</summary>
    PostFound,

    /// <summary>The caller would rather wait. <c>Call</c>.</summary>
    WaitChosen,

    /// <summary>The caller wants to leave a message. <c>Call</c>.</summary>
    MessageChosen,

    /// <summary>The caller wants to be called back on a number that may be called. <c>Call</c>, <c>Value</c> no attempt before this moment, in ticks.</summary>
    CallbackChosen,

    /// <summary>The caller chose nothing. <c>Call</c>.</summary>
    NothingChosen,

    /// <summary>A message was recorded. <c>Call</c>.</summary>
    MessageLeft,

    /// <summary>Nothing was said after the tone, or the recording failed. <c>Call</c>.</summary>
    MessageEmpty,

    /// <summary>The exchange has forgotten the call. <c>Call</c>.</summary>
    ExchangeLost,

    /// <summary>A kept place is given up: the person called us or needs no callback any more. <c>Call</c>.</summary>
    KeptPlaceWithdrawn,

    /// <summary>An agent comes to work. <c>Agent</c>.</summary>
    SignedIn,

    /// <summary>An agent goes home, after the call in hand. <c>Agent</c>.</summary>
    SignedOut,

    /// <summary>An agent wants a pause, after the call in hand. <c>Agent</c>.</summary>
    Paused,

    /// <summary>An agent ends the pause. <c>Agent</c>.</summary>
    Resumed,

    /// <summary>An agent ends the wrap-up before its time. <c>Agent</c>.</summary>
    WrapUpEnded,
}

/// <summary>Something that happened. One that comes too late (the call is over, the attempt another) changes nothing.</summary>
/// <param name="Kind">What; it says which of the other fields count.</param>
/// <param name="At">When, in ticks; never before the last one.</param>
/// <param name="Call">Which call.</param>
/// <param name="Agent">Which agent.</param>
/// <param name="Attempt">Which ringing.</param>
/// <param name="Line">Which line.</param>
/// <param name="Value">What else.</param>
public readonly record struct CallEvent(CallEventKind Kind, long At, int Call = -1, int Agent = -1, int Attempt = 0, int Line = -1, long Value = 0);

/// <summary>A call that comes in, or that comes back after a restart.</summary>
/// <param name="At">When, in ticks.</param>
/// <param name="Line">The line that was dialled.</param>
public readonly record struct Arrival(long At, int Line)
{
    /// <summary>Recognises the caller who calls again; 0 when the number is suppressed.</summary>
    public long Caller { get; init; }

    /// <summary>Languages and qualifications that the agent should have, one bit each.</summary>
    public ulong Needs { get; init; }

    /// <summary>Higher goes first; 0 is ordinary.</summary>
    public int Priority { get; init; }

    /// <summary>Whether the caller is blocked.</summary>
    public bool IsBlocked { get; init; }

    /// <summary>When the call first came, for one that is taken up again after a restart; null for a new one.</summary>
    public long? Since { get; init; }

    /// <summary>Whether the caller hears us already.</summary>
    public bool IsPickedUp { get; init; }
}
