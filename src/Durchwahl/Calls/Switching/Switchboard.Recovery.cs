using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Durchwahl.Calls.Contract;
using Durchwahl.Calls.Exchange;
using Durchwahl.Domain;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Calls.Switching;

// After a restart, of us or of the exchange: the exchange is asked, not remembered.
sealed partial class Switchboard
{
    readonly Dictionary<string, OpenCall> _before = new(StringComparer.Ordinal);

    // Calls of a former life whose message is still at the exchange.
    readonly Dictionary<ContactId, OpenCall> _leftMessage = [];

    /// <summary>What the journal knows from before the restart; told before the exchange is connected.</summary>
    public void Remember(IEnumerable<OpenCall> open, IEnumerable<KeptPlace> kept, long now)
    {
        foreach (var call in open) _before[call.ExchangeChannel ?? call.Id.Value.ToString()] = call;
        foreach (var place in kept) Resume(place, now);
    }

    /// <summary>How many callbacks numbers have asked for today, in a former life of this program.</summary>
    public void KnowCallbacksAsked(IReadOnlyDictionary<PhoneNumber, int> today, long now)
    {
        foreach (var (number, count) in today) _callbacksAsked[(number, HouseTime.LocalOf(InstantOf(now)).Date)] = count;
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

    void Reconcile(ExchangeSignal.Connected connected, long now)
    {
        ReconcilePostCalls(connected, now);
        var names = connected.Calls.Select(call => call.Call).ToHashSet(StringComparer.Ordinal);
        foreach (var lost in _calls.Values.Where(call => !names.Contains(call.Name)).ToList()) Handle(new CallEvent(CallEventKind.ExchangeLost, now, lost.Id));
        // Talks first, or the phone of somebody who talks would ring for somebody who waits; then by arrival.
        foreach (var call in connected.Calls.Where(call => !_postCalls.ContainsKey(call.Call)).OrderBy(call => call.Attempt is null).ThenBy(call => _before.GetValueOrDefault(call.Call)?.Since ?? Instant.MaxValue))
            if (_byName.TryGetValue(call.Call, out var known)) CatchUp(known, call, now);
            else Adopt(call, now);
        foreach (var lost in _before.Values)
            if (connected.Recordings.Contains(RecordingOf(lost.Id, lost.Dialled))) _leftMessage[lost.Id] = lost;
            else EndUnseen(lost, now);
        _before.Clear();
    }

    // A talk whose desk phone has gone while we could not see it is over. One that is there may be with somebody who was called back before a restart.
    void CatchUp(LiveCall call, FoundCall found, long now)
    {
        var state = _engine.Call(call.Id).State;
        if (state == CallState.Talking && found.Attempt is null) Handle(new CallEvent(CallEventKind.CallerLeft, now, call.Id));
        if (state != CallState.Kept || found is not { Attempt: { } attempt, Phone: { } phone } || _office.FindAgent(phone) is not { } agent) return;
        Step(call, StepKind.TakenUpAgain, now);
        _engine.ResumeTalkOfKept(call.Id, agent, now, _commands);
        NoteFormer(call, attempt, agent);
        Follow();
    }

    void Adopt(FoundCall found, long now)
    {
        if (!_before.Remove(found.Call, out var before))
        {
            Arrive(new ExchangeSignal.CallArrived(found.Call, found.Dialled, found.Caller), now, found.IsPickedUp);
            return;
        }
        if (before.Post is not null && found.Attempt is null)
        {
            EndUnseen(before, now);
            _exchange.HangUp(found.Call); // the talk ended while nobody looked
            return;
        }
        if (_office.FindLine(before.Dialled.Value) is not { } line)
        {
            EndUnseen(before, now); // the number was given up in the meantime
            _exchange.HangUp(found.Call, Speech.Of("nummer_unbekannt", before.Language ?? "de"));
            return;
        }
        TakeUp(found, before, line, now);
    }

    void TakeUp(FoundCall found, OpenCall before, int line, long now)
    {
        var call = new LiveCall
        {
            Contact = before.Id, Name = found.Call, Dialled = before.Dialled, DialledLine = line, Caller = before.Caller, Topic = before.Topic, Language = before.Language ?? "de",
            IsEmergency = before.IsEmergency,
        };
        _byName[call.Name] = call;
        Step(call, StepKind.TakenUpAgain, now);
        var arrival = new Arrival(now, line)
        {
            Caller = CallerNumber.KeyOf(call.Caller), Since = before.Since.ToUnixTimeTicks(), IsPickedUp = found.IsPickedUp, IsBlocked = IsBlocked(call.Caller, now),
            Priority = call.IsEmergency ? OfficeCallRules.EmergencyPriority : 0,
        };
        if (found is { Attempt: { } attempt, Phone: { } phone } && FindIdle(phone) is { } agent) TakeUpTalk(call, arrival, attempt, agent, before.AnsweredAt);
        else if (found.IsRecording) TakeUpRecording(call, arrival);
        else Enter(call, arrival);
    }

    int? FindIdle(string phone) => _office.FindAgent(phone) is { } agent && _engine.Agent(agent).State is not (AgentState.Talking or AgentState.Dialling) ? agent : null;

    // The exchange names the desk phone by the attempt of our former life; the engine gives it a new one.
    void TakeUpTalk(LiveCall call, in Arrival arrival, int attempt, int agent, Instant? answeredAt)
    {
        call.Id = _engine.ResumeTalk(arrival, agent, answeredAt?.ToUnixTimeTicks() ?? arrival.At, _commands);
        _calls[SlotOf(call.Id)] = call;
        NoteFormer(call, attempt, agent);
        Follow();
    }

    void NoteFormer(LiveCall call, int attempt, int agent)
    {
        call.AgentOfAttempt[_engine.Agent(agent).Attempt] = agent;
        call.FormerAttempt = (attempt, _engine.Agent(agent).Attempt);
    }

    void TakeUpRecording(LiveCall call, in Arrival arrival)
    {
        call.Id = _engine.ResumeRecording(arrival, _commands);
        _calls[SlotOf(call.Id)] = call;
        Follow();
    }

    void EndUnseen(OpenCall lost, long now) => _journal.Ended(lost.Lost(), lost.StepsOfLost(InstantOf(now)), lost.Caller);

    static string RecordingOf(ContactId contact, PhoneNumber line) => $"{contact.Value:N}_{line.Value.TrimStart('+')}";

    // Found twice it is the same message: recording and fallback name it.
    void Keep(ExchangeSignal.MessageFound found, long now)
    {
        if (found.Dialled is { } dialled) KeepOfFallback(found, dialled, now);
        else if (found.Name.Split('_') is [var id, var line] && Guid.TryParse(id, out var contact)) KeepOwn(found, new ContactId(contact), $"+{line}", now);
    }

    void KeepOwn(ExchangeSignal.MessageFound found, ContactId contact, string dialled, long now)
    {
        if (_office.FindLine(dialled) is not { } line) return;
        var isOpen = _leftMessage.Remove(contact, out var lost);
        var at = found.RecordedAt ?? lost?.ChangedAt ?? InstantOf(now);
        _journal.MessageLeft(MessageOf(contact, line, at, found.Length), found.Sound.ToArray());
        if (isOpen) _journal.Ended(lost!.EndedAs(Ending.Message, at), lost.StepsOfLost(InstantOf(now)), lost.Caller);
    }

    void KeepOfFallback(ExchangeSignal.MessageFound found, string dialled, long now)
    {
        if (_office.FindLine(dialled) is not { } line) return;
        var contact = new ContactId(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(found.Name)).AsSpan(0, 16)));
        var at = found.RecordedAt ?? InstantOf(now);
        _journal.MessageLeft(MessageOf(contact, line, at, found.Length), found.Sound.ToArray());
        var record = new ContactRecord
        {
            Id = contact, Office = _office.Office.Id, Source = _source, Channel = ContactChannel.Call, Dialled = _office.Lines[line].Number, Kind = _office.Lines[line].Kind,
            EndedOn = _office.Lines[line].Number, Arrived = at, Waited = found.Length, Handled = Duration.Zero, Ending = Ending.Message,
        };
        _journal.Ended(record, [new ContactStep(at, StepKind.Recorded, record.Dialled, null)], CallerNumber.Read(found.Caller));
    }

    VoiceMessage MessageOf(ContactId contact, int line, Instant at, Duration length) => new()
    {
        Id = new VoiceMessageId(contact.Value), // a contact leaves one message at most
        Office = _office.Office.Id,
        Contact = contact,
        Line = _office.Lines[line].Number,
        Post = _office.Lines[line].Post,
        Team = _office.Lines[line].Team,
        RecordedAt = at,
        Length = length,
    };

    /// <summary>The house at this moment.</summary>
    public BoardState Board(long now, bool isConnected) => new(
        InstantOf(now), isConnected, [.. Enumerable.Range(0, _engine.Lines).Where(IsOnBoard).Select(line => LineOnBoard(line, now))],
        [.. Enumerable.Range(0, _engine.Lines).SelectMany(WaitingOnBoard)], [.. Enumerable.Range(0, _engine.Agents).Where(SitsOnBoard).Select(agent => SeatOnBoard(agent, now))],
        Enumerable.Range(0, _engine.Agents).Count(agent => _engine.Agent(agent).State == AgentState.Talking));

    bool IsOnBoard(int line) => _office.Lines[line] is { IsInUse: true } switched && (switched.Kind != Domain.PhoneBook.LineKind.DirectDial || _engine.LoadOf(line).Waiting > 0);

    BoardLine LineOnBoard(int line, long now)
    {
        var (switched, load) = (_office.Lines[line], _engine.LoadOf(line));
        var waiting = _engine.WaitingIn(line).Where(call => !_engine.Call(call).IsKept).ToList();
        var longest = waiting.Select(call => _engine.Call(call).Since).DefaultIfEmpty(Ticks.Never).Min();
        return new BoardLine(
            switched.Title, switched.Number, switched.Kind, switched.Open.Contain(now), waiting.Count, load.Waiting - waiting.Count, longest == Ticks.Never ? null : InstantOf(longest), load.Free, load.Busy);
    }

    IEnumerable<BoardCall> WaitingOnBoard(int line) => _engine.WaitingIn(line).Select((id, at) => OnBoard(line, id, at + 1));

    BoardCall OnBoard(int line, int id, int place)
    {
        var (call, facts) = (_calls[SlotOf(id)], _engine.Call(id));
        return new BoardCall(_office.Lines[line].Title, place, InstantOf(facts.Since), call.Language, call.IsEmergency, facts.IsKept, facts.Ringing > 0, call.Contact, call.Topic);
    }

    bool SitsOnBoard(int agent) => ServesService(agent) || _engine.Agent(agent).State is AgentState.Talking or AgentState.Ringing or AgentState.Dialling or AgentState.WrapUp or AgentState.Paused;

    bool ServesService(int agent) => _office.ServiceLine is { } service && _office.Plan.Lines[service].Agents.Contains(agent);

    BoardSeat SeatOnBoard(int agent, long now) => SeatOf(agent, now);

    /// <summary>What a post does now; null when the office has no such post.</summary>
    public BoardSeat? FindSeat(Domain.PhoneBook.PostId post, long now) => _office.AgentOf.TryGetValue(post, out var agent) ? SeatOf(agent, now) : null;

    /// <summary>The call that a post has in hand, or had last since the start; null for none.</summary>
    public SeatCall? FindCall(Domain.PhoneBook.PostId post)
    {
        if (!_office.AgentOf.TryGetValue(post, out var agent)) return null;
        return _engine.Agent(agent) is { Call: >= 0 } facts && _calls.TryGetValue(SlotOf(facts.Call), out var call)
            ? InHand(call, facts.State == AgentState.Talking ? SeatCallState.Talks : SeatCallState.Rings)
            : _lastTalks.GetValueOrDefault(agent);
    }

    SeatCall InHand(LiveCall call, SeatCallState state)
    {
        ref readonly var facts = ref _engine.Call(call.Id);
        var dialled = _office.Lines[call.DialledLine];
        return new SeatCall(
            call.Contact, state, call.AskedIn is null ? call.Caller : call.CallbackNumber, call.Dialled, dialled.Title, facts.Line != call.DialledLine, call.AskedIn is not null, call.Language, call.Topic,
            call.IsEmergency, InstantOf(facts.ArrivedAt), facts.AnsweredAt == Ticks.Never ? null : InstantOf(facts.AnsweredAt));
    }

    // What a person has talked about last is still asked for while they write it down.
    void NoteLastTalk(LiveCall call, in CallFacts facts)
    {
        if (facts.AnsweredAt != Ticks.Never && facts.Agent >= 0) _lastTalks[facts.Agent] = InHand(call, SeatCallState.Over);
    }

    BoardSeat SeatOf(int agent, long now)
    {
        var (post, facts) = (_office.Posts[agent], _engine.Agent(agent));
        return WithPostCall(new BoardSeat(post.Id, post.Title, facts.State, InstantOf(facts.Since), facts.TalksInHour(now), post.TalksPerHour == int.MaxValue ? null : post.TalksPerHour, post.ServesPool, ServesService(agent)));
    }

    /// <summary>Gives up a kept place: the person needs no callback any more. False when there is none.</summary>
    public bool Withdraw(ContactId askedIn, long now)
    {
        if (_calls.Values.FirstOrDefault(call => call.AskedIn == askedIn) is not { } call) return false;
        Handle(new CallEvent(CallEventKind.KeptPlaceWithdrawn, now, call.Id));
        return true;
    }
}
