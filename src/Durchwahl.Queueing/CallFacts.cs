namespace Durchwahl.Queueing;

/// <summary>The state of a call.</summary>
public enum CallState : byte
{
    /// <summary>Over; the number of the call will be used again.</summary>
    Over,

    /// <summary>In a line; perhaps the phones of agents ring for it.</summary>
    Waiting,

    /// <summary>Hears why nobody answers and what it can do.</summary>
    Offering,

    /// <summary>Leaves a message.</summary>
    Recording,

    /// <summary>Has hung up and keeps its place in the line: will be called back.</summary>
    Kept,

    /// <summary>Is being called back: an agent waits for the caller to answer.</summary>
    Dialling,

    /// <summary>Talks with an agent.</summary>
    Talking,
}

/// <summary>How a contact ended.</summary>
public enum Ending : byte
{
    /// <summary>A person spoke with a person.</summary>
    Answered,

    /// <summary>The caller hung up while waiting.</summary>
    Left,

    /// <summary>It went to the old telephone system.</summary>
    Diverted,

    /// <summary>A voice message was left.</summary>
    Message,

    /// <summary>A callback is owed.</summary>
    Callback,

    /// <summary>The line was closed and the caller chose nothing.</summary>
    Closed,

    /// <summary>The exchange was lost while the call was open.</summary>
    ExchangeLost,
}

/// <summary>What the engine knows of a call. All times in ticks.</summary>
public struct CallFacts
{
    /// <summary>What happens to it now.</summary>
    public CallState State { get; internal set; }

    /// <summary>The line that was dialled.</summary>
    public int Dialled { get; internal set; }

    /// <summary>The line where it is now or was last.</summary>
    public int Line { get; internal set; }

    /// <summary>How far it has come in the overflow of the dialled line.</summary>
    public int Step { get; internal set; }

    /// <summary>Higher goes first.</summary>
    public int Priority { get; internal set; }

    /// <summary>Languages and qualifications that the agent should have, one bit each.</summary>
    public ulong Needs { get; internal set; }

    /// <summary>Until when only agents with all <see cref="Needs"/> are asked.</summary>
    public long NeedsHoldUntil { get; internal set; }

    /// <summary>Recognises the caller who calls again; 0 when the number is suppressed.</summary>
    public long Caller { get; internal set; }

    /// <summary>Whether the caller is blocked, for a reason and until a date that the office has written down.</summary>
    public bool IsBlocked { get; internal set; }

    /// <summary>When the call came in.</summary>
    public long ArrivedAt { get; internal set; }

    /// <summary>By when it stands in the line: <see cref="ArrivedAt"/>, or the first arrival of a place that was kept.</summary>
    public long Since { get; internal set; }

    /// <summary>When an agent answered; <see cref="Ticks.Never"/> before.</summary>
    public long AnsweredAt { get; internal set; }

    /// <summary>When it ended; <see cref="Ticks.Never"/> before.</summary>
    public long EndedAt { get; internal set; }

    /// <summary>The agent who talks or talked with the caller, or is to; -1 for none.</summary>
    public int Agent { get; internal set; }

    /// <summary>How many phones ring for it.</summary>
    public int Ringing { get; internal set; }

    /// <summary>Whether the caller hears us.</summary>
    public bool IsPickedUp { get; internal set; }

    /// <summary>Whether it is a callback that keeps its place.</summary>
    public bool IsKept { get; internal set; }

    /// <summary>Whether the load guard has led it elsewhere.</summary>
    public bool IsGuarded { get; internal set; }

    /// <summary>For a kept place: how often the caller was called back in vain.</summary>
    public int Attempts { get; internal set; }

    /// <summary>For a kept place: no attempt before this moment.</summary>
    public long NotBefore { get; internal set; }

    /// <summary>What may be chosen now.</summary>
    public Offers Offers { get; internal set; }

    /// <summary>How it counts when the caller hangs up now.</summary>
    public Ending IfLeft { get; internal set; }

    /// <summary>When the rules are asked again; <see cref="Ticks.Never"/> when not.</summary>
    public long AskAgainAt { get; internal set; }

    /// <summary>Whether the caller has hung up while a message was being recorded.</summary>
    internal bool HasHungUp;

    internal int Generation;
}
