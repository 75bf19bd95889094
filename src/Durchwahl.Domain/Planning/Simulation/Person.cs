using Durchwahl.Queueing.Simulation;

namespace Durchwahl.Domain.Planning.Simulation;

/// <summary>Somebody who wants to reach the office, from the first call until helped or given up.</summary>
struct Person
{
    /// <summary>What else is drawn for this person's first call.</summary>
    public RandomStream Chance;

    /// <summary>Names the need; the same in every scenario.</summary>
    public int Entity;

    /// <summary>The agent in charge; -1 when there are no case workers.</summary>
    public int InCharge;

    /// <summary>The line that this person dials.</summary>
    public int Line;

    /// <summary>Calls so far.</summary>
    public int Dials;

    public bool SuppressesNumber, IsSolvedAtOnce;
}

/// <summary>Somebody on the telephone; kept where the engine keeps the call.</summary>
struct Caller
{
    public RandomStream Chance;

    /// <summary>Who calls, by number.</summary>
    public int Person;

    /// <summary>The number of the call.</summary>
    public int Call;

    /// <summary>The line that was dialled, wherever the call was led since.</summary>
    public int Dialled;

    /// <summary>The number of the day on which the call came.</summary>
    public int Day;

    /// <summary>How long the talk will take, in ticks.</summary>
    public long Talk;

    /// <summary>When patience ends, in ticks.</summary>
    public long GivesUpAt;

    /// <summary>When the caller does something, in ticks; what.</summary>
    public long ActsAt;

    public Act Act;

    /// <summary>Whether a place is kept: the caller has hung up and will be called back.</summary>
    public bool IsKept;

    /// <summary>By when the callback is due, in ticks.</summary>
    public long Due;

    public bool HasHeardGreeting, IsInNeed;
}

/// <summary>What somebody does next.</summary>
enum Act : byte
{
    HangUp,
    ChooseNothing,
    ChooseMessage,
    ChooseCallback,
    ChooseEmergency,
    ChooseEnglish,
    TypeEndDigits,
    LeaveMessage,
    SayNothing,

    /// <summary>A phone is answered.</summary>
    Answer,

    /// <summary>A phone is busy.</summary>
    IsBusy,

    /// <summary>A talk ends.</summary>
    EndTalk,

    /// <summary>Whoever is called back answers.</summary>
    IsReached,

    /// <summary>Whoever is called back does not answer.</summary>
    IsNotReached,
}
