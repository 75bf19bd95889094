using System.Collections.Immutable;
using Durchwahl.Calls.Exchange;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Calls.Switching;

// After a restart, of us or of the exchange: the exchange is asked, not remembered.
sealed partial class Switchboard
{
    readonly Dictionary<string, OpenCall> _before = new(StringComparer.Ordinal);

    /// <summary>What the journal knows from before the restart; told before the exchange is connected.</summary>
    public void Remember(IEnumerable<OpenCall> open, IEnumerable<KeptPlace> kept, long now)
    {
        foreach (var call in open) _before[call.ExchangeChannel ?? call.Id.Value.ToString()] = call;
        foreach (var place in kept) Resume(place, now);
    }

    void Resume(KeptPlace place, long now)
    {
        if (_office.FindLine(place.Line.Value) is not { } line) return;
        var call = new LiveCall
        {
            Contact = new ContactId(_newId()), Name = $"callback-{place.Contact.Value:N}", Dialled = place.Line, DialledLine = line, CallbackNumber = place.Number, AskedIn = place.Contact,
            Topic = place.Topic, Language = place.Language ?? "de", IsEmergency = place.IsEmergency,
        };
        _byName[call.Name] = call;
        var arrival = new Arrival(now, line) { Since = place.Since.ToUnixTimeTicks(), Priority = place.IsEmergency ? OfficeCallRules.EmergencyPriority : 0 };
        call.Id = _engine.ResumeKeptPlace(arrival, place.Attempts, place.NotBefore.ToUnixTimeTicks(), _commands);
        _calls[SlotOf(call.Id)] = call;
        Follow();
    }

    void Reconcile(IReadOnlyList<FoundCall> found, long now)
    {
        var names = found.Select(call => call.Call).ToHashSet(StringComparer.Ordinal);
        foreach (var lost in _calls.Values.Where(call => !names.Contains(call.Name)).ToList()) Handle(new CallEvent(CallEventKind.ExchangeLost, now, lost.Id));
        foreach (var call in found)
            if (_byName.TryGetValue(call.Call, out var known)) CatchUp(known, call, now);
            else Adopt(call, now);
        foreach (var (name, lost) in _before.ToList())
            if (!names.Contains(name)) EndUnseen(lost, now);
        _before.Clear();
    }

    // A talk whose desk phone has gone while we could not see it is over.
    void CatchUp(LiveCall call, FoundCall found, long now)
    {
        ref readonly var facts = ref _engine.Call(call.Id);
        if (facts.State == CallState.Talking && found.Attempt is null) Handle(new CallEvent(CallEventKind.CallerLeft, now, call.Id));
    }

    void Adopt(FoundCall found, long now)
    {
        if (!_before.Remove(found.Call, out var before))
        {
            Arrive(new ExchangeSignal.CallArrived(found.Call, found.Dialled, found.Caller), now);
            return;
        }
        if (before.Post is not null && found.Attempt is null)
        {
            EndUnseen(before, now);
            _exchange.HangUp(found.Call); // the talk ended while nobody looked
            return;
        }
        if (_office.FindLine(before.Dialled.Value) is not { } line) return;
        var call = new LiveCall { Contact = before.Id, Name = found.Call, Dialled = before.Dialled, DialledLine = line, Caller = before.Caller };
        _byName[call.Name] = call;
        Step(call, StepKind.TakenUpAgain, now);
        var arrival = new Arrival(now, line)
        {
            Caller = CallerNumber.KeyOf(call.Caller), Since = before.Arrived.ToUnixTimeTicks(), IsPickedUp = found.IsPickedUp, IsBlocked = IsBlocked(call.Caller, now),
        };
        if (found is { Attempt: { } attempt, Phone: { } phone } && _office.FindAgent(phone) is { } agent) TakeUpTalk(call, arrival, attempt, agent, before.AnsweredAt);
        else Enter(call, arrival);
    }

    // The exchange names the desk phone by the attempt of our former life; the engine gives it a new one.
    void TakeUpTalk(LiveCall call, in Arrival arrival, int attempt, int agent, Instant? answeredAt)
    {
        call.Id = _engine.ResumeTalk(arrival, agent, answeredAt?.ToUnixTimeTicks() ?? arrival.At, _commands);
        _calls[SlotOf(call.Id)] = call;
        call.AgentOfAttempt[_engine.Agent(agent).Attempt] = agent;
        call.FormerAttempt = (attempt, _engine.Agent(agent).Attempt);
        Follow();
    }

    void EndUnseen(OpenCall lost, long now) => _journal.Ended(lost.Lost(), lost.StepsOfLost(InstantOf(now)), lost.Caller);

    /// <summary>The house at this moment.</summary>
    public BoardState Board(long now, bool isConnected) => new(
        InstantOf(now), isConnected, [.. Enumerable.Range(0, _engine.Lines).Where(IsOnBoard).Select(line => LineOnBoard(line, now))],
        [.. Enumerable.Range(0, _engine.Lines).SelectMany(WaitingOnBoard)], [.. Enumerable.Range(0, _engine.Agents).Where(SitsOnBoard).Select(agent => SeatOnBoard(agent, now))],
        Enumerable.Range(0, _engine.Agents).Count(agent => _engine.Agent(agent).State == AgentState.Talking));

    bool IsOnBoard(int line) => _office.Lines[line] is { IsInUse: true } switched && (switched.Kind != Domain.PhoneBook.LineKind.DirectDial || _engine.LoadOf(line).Waiting > 0);

    BoardLine LineOnBoard(int line, long now)
    {
        var (switched, load) = (_office.Lines[line], _engine.LoadOf(line));
        var longest = _engine.WaitingIn(line).Select(call => _engine.Call(call).Since).DefaultIfEmpty(Ticks.Never).Min();
        return new BoardLine(switched.Title, switched.Number, switched.Kind, switched.Open.Contain(now), load.Waiting, longest == Ticks.Never ? null : InstantOf(longest), load.Free, load.Busy);
    }

    IEnumerable<BoardCall> WaitingOnBoard(int line) => _engine.WaitingIn(line).Select((id, at) => OnBoard(line, id, at + 1));

    BoardCall OnBoard(int line, int id, int place)
    {
        var (call, facts) = (_calls[SlotOf(id)], _engine.Call(id));
        return new BoardCall(_office.Lines[line].Title, place, InstantOf(facts.Since), call.Language, call.IsEmergency, facts.IsKept, facts.Ringing > 0, call.Contact);
    }

    bool SitsOnBoard(int agent) => _office.Posts[agent].ServesPool || _engine.Agent(agent).State is AgentState.Talking or AgentState.Ringing or AgentState.Dialling or AgentState.WrapUp or AgentState.Paused;

    BoardSeat SeatOnBoard(int agent, long now) => SeatOf(agent, now);

    /// <summary>What a post does now; null when the office has no such post.</summary>
    public BoardSeat? FindSeat(Domain.PhoneBook.PostId post, long now) => _office.AgentOf.TryGetValue(post, out var agent) ? SeatOf(agent, now) : null;

    BoardSeat SeatOf(int agent, long now)
    {
        var (post, facts) = (_office.Posts[agent], _engine.Agent(agent));
        return new BoardSeat(post.Id, post.Title, facts.State, InstantOf(facts.Since), facts.TalksInHour(now), post.TalksPerHour == int.MaxValue ? null : post.TalksPerHour, post.ServesPool);
    }

    /// <summary>Gives up a kept place: the person needs no callback any more. False when there is none.</summary>
    public bool Withdraw(ContactId askedIn, long now)
    {
        if (_calls.Values.FirstOrDefault(call => call.AskedIn == askedIn) is not { } call) return false;
        Handle(new CallEvent(CallEventKind.KeptPlaceWithdrawn, now, call.Id));
        return true;
    }
}
