namespace Durchwahl.Queueing;

/// <summary>What an agent does.</summary>
public enum AgentState : byte
{
    /// <summary>Not at work.</summary>
    Away,

    /// <summary>At work, and has asked for a pause.</summary>
    Paused,

    /// <summary>Can take a call.</summary>
    Free,

    /// <summary>Left alone for a while by the load guard, or because the phone did not answer.</summary>
    Resting,

    /// <summary>The phone rings: reserved for a call by a lease.</summary>
    Ringing,

    /// <summary>Has answered and waits until the person who is called back answers: reserved by a lease.</summary>
    Dialling,

    /// <summary>Talks.</summary>
    Talking,

    /// <summary>Writes down what came of the talk.</summary>
    WrapUp,
}

/// <summary>What the engine knows of an agent. All times in ticks.</summary>
public struct AgentFacts
{
    /// <summary>What the agent does now.</summary>
    public AgentState State { get; internal set; }

    /// <summary>What follows when the call in hand is over: <see cref="AgentState.Free"/>, <see cref="AgentState.Paused"/> or <see cref="AgentState.Away"/>.</summary>
    public AgentState Wish { get; internal set; }

    /// <summary>Since when the agent has been in this state.</summary>
    public long Since { get; internal set; }

    /// <summary>The call in hand; -1 for none.</summary>
    public int Call { get; internal set; }

    /// <summary>Tells this ringing from an earlier one.</summary>
    public int Attempt { get; internal set; }

    /// <summary>Talks since midnight of the driver's day, or since <see cref="CallEngine{TRules}.BeginDay"/>.</summary>
    public int Talks { get; internal set; }

    /// <summary>Talks begun in the running clock hour; ask with <see cref="TalksInHour"/>.</summary>
    internal int TalksOfHour;

    internal long Hour;

    /// <summary>When the last talk ended; <see cref="long.MinValue"/> before the first.</summary>
    public long LastTalkEndedAt { get; internal set; }

    /// <summary>Whether the rest is short, so that callers may wait for its end.</summary>
    public bool RestsShortly { get; internal set; }

    /// <summary>Whether the load guard keeps the agent from calls for longer than a pause.</summary>
    public bool IsGuarded { get; internal set; }

    /// <summary>How many talks began in the clock hour around <paramref name="now"/>.</summary>
    public readonly int TalksInHour(long now) => now / Ticks.PerHour == Hour ? TalksOfHour : 0;

    internal void BeginTalk(long now)
    {
        if (now / Ticks.PerHour != Hour) (Hour, TalksOfHour) = (now / Ticks.PerHour, 0);
        TalksOfHour++;
        Talks++;
    }

    internal readonly bool CountsAsBusy => State is AgentState.Ringing or AgentState.Dialling or AgentState.Talking or AgentState.WrapUp || (State == AgentState.Resting && RestsShortly);
}
