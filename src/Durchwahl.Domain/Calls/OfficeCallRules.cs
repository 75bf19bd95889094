using Durchwahl.Domain.PhoneBook;
using Durchwahl.Queueing;

namespace Durchwahl.Domain.Calls;

/// <summary>
/// The rulebook: where the calls of an office go. Nobody ever hears a busy tone, and nobody is left without an offer. The live exchange, the practice exchange
/// and the simulation ask these same functions.
/// </summary>
public readonly struct OfficeCallRules : ICallRules
{
    /// <summary>The priority of callers in need: before everybody else.</summary>
    public const int EmergencyPriority = 100;

    readonly SwitchedLine[] _lines;
    readonly SwitchedPost[] _posts;
    readonly ServiceLineSettings _service;
    readonly DirectDialSettings _directDials;
    readonly Offers _offers;
    readonly long _longestWait, _divertsAbove, _busyWait;

    internal OfficeCallRules(SwitchedOffice office)
    {
        (_lines, _posts) = ([.. office.Lines], [.. office.Posts]);
        (_service, _directDials) = (office.Settings.Service, office.Settings.DirectDials);
        _offers = office.Settings.Callbacks.AreOffered ? Offers.Message | Offers.Callback : Offers.Message;
        (_longestWait, _divertsAbove, _busyWait) = (TicksOf(_service.LongestWait), TicksOf(_service.DivertsAbove), TicksOf(_directDials.BusyWait));
    }

    OfficeCallRules(in OfficeCallRules other, SwitchedLine[] lines, SwitchedPost[] posts)
    {
        this = other;
        (_lines, _posts) = (lines, posts);
    }

    /// <summary>The same rules for one run of a simulation, with posts that are away at further times.</summary>
    /// <param name="awayOf">By number of the agent; null for nobody knows of any.</param>
    /// <param name="agentOf">By number of the line, the agent whom a direct dial rings; -1 for others.</param>
    internal OfficeCallRules WithAbsences(TickIntervals?[] awayOf, int[] agentOf) => new(
        this,
        [.. _lines.Select((line, at) => line with { Open = line.Open.Again(), Absent = With(line.Absent, agentOf[at] < 0 ? null : awayOf[agentOf[at]]) })],
        [.. _posts.Select((post, at) => post with { Quiet = With(post.Quiet, awayOf[at]) })]);

    /// <summary>When a line is answered.</summary>
    internal TickIntervals OpenOf(int line) => _lines[line].Open;

    /// <summary>When the post that a line rings is absent.</summary>
    internal TickIntervals AbsentOf(int line) => _lines[line].Absent;

    static TickIntervals With(TickIntervals known, TickIntervals? away) => away is null ? known.Again() : known.And(away).Again();

    /// <inheritdoc/>
    public Verdict Decide(in Situation situation)
    {
        ref readonly var call = ref situation.Call;
        var line = _lines[call.Dialled];
        if (line.Move == MoveState.Old) return new Verdict(VerdictKind.PassOut, call.Dialled);
        if (call.IsBlocked) return Offer(call.Dialled, Announcement.MessageOnly, Offers.Message);
        return situation.Reason switch
        {
            Reason.Arrived or Reason.Found => line.Kind == LineKind.DirectDial ? OnDirectDial(situation, line) : OnPool(situation, line),
            Reason.ChoseToWait when situation.Loads[call.Line].IsServed => Wait(call.Line, situation),
            Reason.Waited => AfterWait(situation),
            Reason.Busy => AfterBusy(situation),
            Reason.Unreachable when line.Move == MoveState.Parallel => new Verdict(VerdictKind.PassOut, call.Dialled),
            _ => AfterNoAnswer(situation),
        };
    }

    /// <inheritdoc/>
    public Rest RestOf(int agent, in AgentFacts facts, long now)
    {
        var post = _posts[agent];
        if (post.Quiet.Contain(now)) return new Rest(post.Quiet.NextChangeAfter(now), false, Ticks.Never);
        if (facts.TalksInHour(now) >= post.TalksPerHour) return new Rest(((now / Ticks.PerHour) + 1) * Ticks.PerHour, false, Ticks.Never);
        var pausesUntil = facts.LastTalkEndedAt == long.MinValue ? long.MinValue : facts.LastTalkEndedAt + post.PauseAfterTalk;
        return pausesUntil > now ? new Rest(pausesUntil, true, Ticks.Never) : new Rest(long.MinValue, false, post.Quiet.NextChangeAfter(now));
    }

    /// <inheritdoc/>
    public long CallbackFrom(int line, long now)
    {
        var opensAt = _lines[line].Open.NextInside(now);
        return _lines[line].Absent.Contain(opensAt) ? Ticks.Never : opensAt; // whoever is away calls nobody back: people have to see to it
    }

    Verdict OnDirectDial(in Situation situation, SwitchedLine line)
    {
        var (dialled, now) = (situation.Call.Dialled, situation.Now);
        if (line.Absent.Contain(now)) return GoElsewhere(situation, _directDials.WhenAbsent, Announcement.Absent);
        if (!line.Open.Contain(now)) return GoElsewhere(situation, _directDials.WhenClosed, Announcement.Closed);
        var load = situation.Loads[dialled];
        if (load.Free > 0) return new Verdict(VerdictKind.Join, dialled);
        return load.Busy > 0 ? Wait(dialled, situation) : AwayFrom(dialled, situation, _directDials.WhenGuarded);
    }

    Verdict OnPool(in Situation situation, SwitchedLine line)
    {
        var dialled = situation.Call.Dialled;
        if (!line.Open.Contain(situation.Now)) return Offer(dialled, Announcement.Closed, _offers);
        var load = situation.Loads[dialled];
        if (!load.IsServed) return AwayFrom(dialled, situation, _directDials.WhenBusy);
        var isNew = situation.Call.Since == situation.Now; // who kept a place, or was led here, does not stand at the end
        return isNew && situation.Call.Priority == 0 && load.WaitOfNext.AtLeast > _divertsAbove ? Offer(dialled, Announcement.LongWait, _offers | Offers.Wait) : Wait(dialled, situation);
    }

    // Whoever waits for a direct dial or a team goes on elsewhere after a short while; on the service number an offer is made after a long one.
    Verdict Wait(int line, in Situation situation, int step = 0)
    {
        var isService = _lines[line].Kind == LineKind.Service;
        var askAgainAt = NoLaterThanClosing(line, situation, situation.Now + (isService ? _longestWait : _busyWait));
        return new Verdict(VerdictKind.Join, line, step, AskAgainAt: askAgainAt, Offers: isService ? _offers : Offers.None, PicksUp: isService || situation.Loads[line].Free == 0);
    }

    long NoLaterThanClosing(int line, in Situation situation, long at) =>
        _service.ServesWaitingAtClosing || !_lines[line].Open.Contain(situation.Now) ? at : Math.Min(at, _lines[line].Open.NextChangeAfter(situation.Now));

    Verdict AfterWait(in Situation situation)
    {
        ref readonly var call = ref situation.Call;
        if (!_service.ServesWaitingAtClosing && !_lines[call.Line].Open.Contain(situation.Now)) return Offer(call.Dialled, Announcement.Closed, _offers);
        if (_lines[call.Line].Kind != LineKind.Service) return GoElsewhere(situation, _directDials.WhenBusy, Announcement.NobodyFree);
        var askAgainAt = NoLaterThanClosing(call.Line, situation, situation.Now + _longestWait);
        return new Verdict(VerdictKind.OfferWhileWaiting, call.Line, AskAgainAt: askAgainAt, Offers: _offers, Announcement: (int)Announcement.WaitedLong);
    }

    Verdict AfterBusy(in Situation situation)
    {
        ref readonly var call = ref situation.Call;
        var until = call.AskAgainAt == Ticks.Never ? situation.Now + _busyWait : call.AskAgainAt;
        return until > situation.Now ? new Verdict(VerdictKind.Stay, call.Line, AskAgainAt: until, PicksUp: true) : GoElsewhere(situation, _directDials.WhenBusy, Announcement.NobodyFree);
    }

    Verdict AfterNoAnswer(in Situation situation)
    {
        ref readonly var call = ref situation.Call;
        var isPool = _lines[call.Line].Kind != LineKind.DirectDial;
        if (isPool && situation.Reason != Reason.LineFull && situation.Loads[call.Line].IsServed) return new Verdict(VerdictKind.Stay, call.Line, AskAgainAt: call.AskAgainAt, PicksUp: true);
        return situation.Reason == Reason.NobodyThere ? AwayFrom(call.Line, situation, _directDials.WhenGuarded) : GoElsewhere(situation, _directDials.WhenBusy, Announcement.NobodyFree);
    }

    // Nobody is there for the line; when the load guard is the reason, the call says so in the figures.
    Verdict AwayFrom(int line, in Situation situation, Elsewhere allowed) =>
        GoElsewhere(situation, allowed, Announcement.NobodyFree) with { IsGuarded = situation.Loads[line].Guarded > 0 };

    // The first line with somebody free, else the first with somebody busy; never one that was tried before.
    Verdict GoElsewhere(in Situation situation, Elsewhere allowed, Announcement why)
    {
        ref readonly var call = ref situation.Call;
        var overflow = _lines[call.Dialled].Overflow;
        var second = -1;
        for (var step = call.Step; step < overflow.Length; step++)
        {
            if (!IsAnswered(overflow[step], allowed, situation) || overflow[step].Line == call.Line) continue;
            if (situation.Loads[overflow[step].Line].Free > 0) return Wait(overflow[step].Line, situation, step + 1);
            if (second < 0 && situation.Loads[overflow[step].Line].Busy > 0) second = step;
        }
        return second >= 0 ? Wait(overflow[second].Line, situation, second + 1) : Offer(call.Dialled, why, _offers);
    }

    bool IsAnswered(in Overflow overflow, Elsewhere allowed, in Situation situation) =>
        (overflow.By & allowed) != Elsewhere.Nowhere && _lines[overflow.Line].Open.Contain(situation.Now) && !_lines[overflow.Line].Absent.Contain(situation.Now);

    static Verdict Offer(int line, Announcement why, Offers offers) =>
        new(VerdictKind.Offer, line, Offers: offers, Announcement: (int)why, IsClosed: why is Announcement.Closed or Announcement.Absent);

    internal static long TicksOf(NodaTime.Duration duration) => duration.BclCompatibleTicks;
}
