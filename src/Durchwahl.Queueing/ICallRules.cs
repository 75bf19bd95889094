namespace Durchwahl.Queueing;

/// <summary>
/// What an office decides about its calls. The engine keeps the states, the lines and the leases and asks these questions; the live exchange, the practice
/// exchange and the simulation ask the same ones. Implemented by a struct, so that the questions are compiled into the engine.
/// </summary>
public interface ICallRules
{
    /// <summary>Where a call goes now.</summary>
    Verdict Decide(in Situation situation);

    /// <summary>Whether an agent who has nothing to do may be offered a call: the load guard.</summary>
    /// <param name="agent">Which agent.</param>
    /// <param name="facts">What the agent has done so far.</param>
    /// <param name="now">In ticks.</param>
    Rest RestOf(int agent, in AgentFacts facts, long now);

    /// <summary>From when on somebody who keeps a place in a line may be called back, in ticks: <paramref name="now"/> when at once, <see cref="Ticks.Never"/> when not in sight.</summary>
    long CallbackFrom(int line, long now);
}

/// <summary>Why the engine asks where a call goes.</summary>
public enum Reason : byte
{
    /// <summary>It has just arrived.</summary>
    Arrived,

    /// <summary>It was led from another line to <see cref="CallFacts.Line"/> (the caller typed who is in charge).</summary>
    Found,

    /// <summary>The moment that the last verdict named has come.</summary>
    Waited,

    /// <summary>It was offered something else and would rather wait.</summary>
    ChoseToWait,

    /// <summary>An agent's phone was busy.</summary>
    Busy,

    /// <summary>An agent did not answer in time, or declined.</summary>
    NoAnswer,

    /// <summary>An agent's phone could not be reached: switched off, unplugged.</summary>
    Unreachable,

    /// <summary>The last agent of the line has gone, paused or is guarded.</summary>
    NobodyThere,

    /// <summary>The line that the last verdict named is full.</summary>
    LineFull,
}

/// <summary>A call that needs a decision, and the state of the house around it.</summary>
public readonly ref struct Situation
{
    readonly ref readonly CallFacts _call;

    internal Situation(ref readonly CallFacts call, Reason reason, long now, ReadOnlySpan<LineLoad> loads)
    {
        _call = ref call;
        Reason = reason;
        Now = now;
        Loads = loads;
    }

    /// <summary>The call.</summary>
    public ref readonly CallFacts Call => ref _call;

    /// <summary>Why the question comes up.</summary>
    public Reason Reason { get; }

    /// <summary>In ticks.</summary>
    public long Now { get; }

    /// <summary>The load of every line, by number of the line.</summary>
    public ReadOnlySpan<LineLoad> Loads { get; }
}

/// <summary>How much a line has to do.</summary>
/// <param name="Waiting">Callers in the line, those included whose agent's phone rings.</param>
/// <param name="Free">Agents who could take a call now.</param>
/// <param name="Busy">Agents who will be free soon: ringing, talking, wrapping up, in the short pause after a talk.</param>
/// <param name="MeanHandling">Talk and wrap-up of a call on average, in ticks.</param>
/// <param name="Guarded">Agents whom the load guard keeps from calls for longer than a pause.</param>
public record struct LineLoad(int Waiting, int Free, int Busy, long MeanHandling, int Guarded = 0)
{
    /// <summary>Callers in the line.</summary>
    public int Waiting { get; internal set; } = Waiting;

    /// <summary>Agents who could take a call now.</summary>
    public int Free { get; private set; } = Free;

    /// <summary>Agents who will be free soon.</summary>
    public int Busy { get; private set; } = Busy;

    /// <summary>Talk and wrap-up of a call on average, in ticks.</summary>
    public long MeanHandling { get; internal set; } = MeanHandling;

    /// <summary>Agents whom the load guard keeps from calls.</summary>
    public int Guarded { get; private set; } = Guarded;

    /// <summary>Whether anybody serves the line.</summary>
    public readonly bool IsServed => Free + Busy > 0;

    /// <summary>How long a caller who joined now would wait.</summary>
    public readonly ExpectedWait WaitOfNext => ExpectedWait.Of(Waiting, Free + Busy, Free, MeanHandling);

    internal void Change(int free, int busy, int guarded)
    {
        Free += free;
        Busy += busy;
        Guarded += guarded;
    }
}

/// <summary>What becomes of a call.</summary>
public enum VerdictKind : byte
{
    /// <summary>It waits in a line, or goes on waiting where it is.</summary>
    Join,

    /// <summary>It stays as it is until the named moment.</summary>
    Stay,

    /// <summary>It keeps its place and is asked whether it would rather leave a message or be called back.</summary>
    OfferWhileWaiting,

    /// <summary>It is told why nobody answers and what it can do instead.</summary>
    Offer,

    /// <summary>It goes to the old telephone system.</summary>
    PassOut,
}

/// <summary>What a caller may choose instead of an answer at once.</summary>
[Flags]
public enum Offers : byte
{
    /// <summary>Nothing. No verdict may say so.</summary>
    None = 0,

    /// <summary>Leave a voice message.</summary>
    Message = 1,

    /// <summary>Be called back.</summary>
    Callback = 2,

    /// <summary>Go on waiting.</summary>
    Wait = 4,
}

/// <summary>What becomes of a call, and when to ask again.</summary>
/// <param name="Kind">What becomes of it.</param>
/// <param name="Line">For <see cref="VerdictKind.Join"/>: the line. For <see cref="VerdictKind.Offer"/>: the line whose people receive the message.</param>
/// <param name="Step">How far the call has come in the overflow of the line that was dialled; only ever grows.</param>
/// <param name="Priority">Higher goes first; 0 is ordinary.</param>
/// <param name="AskAgainAt">When to ask again, in ticks; <see cref="Ticks.Never"/> when not.</param>
/// <param name="Offers">For the two offers: what may be chosen; never <see cref="Offers.None"/>.</param>
/// <param name="Announcement">For the two offers: what is said, a number that rules and driver share.</param>
/// <param name="PicksUp">Whether the call is answered before an agent does, so that it can hear something.</param>
/// <param name="IsClosed">Whether the offer is made because the line is closed: who hangs up there is recorded as <see cref="Ending.Closed"/>.</param>
/// <param name="IsGuarded">Whether the load guard leads the call elsewhere; it is remembered of the call.</param>
public readonly record struct Verdict(
    VerdictKind Kind, int Line, int Step = 0, int Priority = 0, long AskAgainAt = Ticks.Never, Offers Offers = Offers.None, int Announcement = 0, bool PicksUp = false, bool IsClosed = false,
    bool IsGuarded = false);

/// <summary>Whether and until when an agent is left alone.</summary>
/// <param name="Until">Until when no call is offered, in ticks; at or before now when one may be.</param>
/// <param name="IsShort">Whether the rest is a pause after a talk, so that a caller may well wait for its end; otherwise calls go elsewhere at once.</param>
/// <param name="AskAgainAt">When a new rest may begin although nothing happens (quiet times, end of a shift), in ticks.</param>
public readonly record struct Rest(long Until, bool IsShort, long AskAgainAt)
{
    /// <summary>No rest, and none in sight.</summary>
    public static Rest None { get; } = new(long.MinValue, false, Ticks.Never);
}
