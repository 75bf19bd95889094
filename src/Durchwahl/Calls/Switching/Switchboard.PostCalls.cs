using System.Collections.Immutable;
using Durchwahl.Calls.Contract;
using Durchwahl.Calls.Exchange;
using Durchwahl.Domain;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Calls.Switching;

// Somebody at a post calls a person: the desk phone rings, then the person is dialled. No line is served by it, so the engine only learns that the post takes no calls meanwhile.
sealed partial class Switchboard
{
    const int OnlyAttempt = 1;
    const long DeskRingsFor = 30 * Ticks.PerSecond;
    const long PersonRingsFor = 45 * Ticks.PerSecond; // the exchange gives up earlier; this is for one that says nothing

    volatile ImmutableDictionary<string, PostCall> _postCalls = ImmutableDictionary.Create<string, PostCall>(StringComparer.Ordinal); // the exchange asks at any time

    long PostCallsDue => _postCalls.IsEmpty ? Ticks.Never : _postCalls.Values.Min(call => call.Until);

    /// <summary>Whether a post has a desk phone and a line under which a call of its own is kept.</summary>
    public bool HasPhone(PostId post) => _office.AgentOf.TryGetValue(post, out var agent) && _office.Posts[agent].Extension is not null && LineOfPost(post) is not null;

    int? LineOfPost(PostId post) => _office.DirectDialOf.TryGetValue(post, out var line) ? line : _office.ServiceLine;

    /// <summary>Rings the desk phone of a post and then dials somebody.</summary>
    public CallBack.Outcome CallBack(PostId post, PhoneNumber number, Guid subject, bool isConnected, long now)
    {
        if (!HasPhone(post)) return new CallBack.Outcome.NoPhone();
        if (!isConnected) return new CallBack.Outcome.Refused("Die Telefonanlage ist gerade nicht erreichbar. Wählen Sie die Nummer von Hand.");
        if (CallbackNumbers.Check(number, _office.Settings.Callbacks, _office.Office.BaseNumber, askedToday: 0) is CallbackCheck.Refused refused) return new CallBack.Outcome.Refused(refused.Reason);
        var agent = _office.AgentOf[post];
        if (_postCalls.Values.Any(call => call.Post == post) || _engine.Agent(agent).State is AgentState.Ringing or AgentState.Dialling or AgentState.Talking)
            return new CallBack.Outcome.Refused("Ihr Telefon ist gerade belegt. Beenden Sie erst dieses Gespräch.");
        if (_postCalls.Values.Any(call => call.Number == number)) return new CallBack.Outcome.Refused("Diese Person wird gerade schon angerufen.");
        return Ring(post, agent, number, subject, now);
    }

    CallBack.Outcome.Rings Ring(PostId post, int agent, PhoneNumber number, Guid subject, long now)
    {
        var contact = new ContactId(_newId());
        var call = new PostCall(contact, $"zusage-{contact.Value:N}", post, number, subject, now) { Until = now + DeskRingsFor, Resumes = _engine.Agent(agent).Wish == AgentState.Free };
        _postCalls = _postCalls.Add(call.Name, call);
        if (call.Resumes) Handle(new CallEvent(CallEventKind.Paused, now, Agent: agent));
        call.Steps.Add(new ContactStep(InstantOf(now), StepKind.Rang, null, post));
        _exchange.Ring(call.Name, new RingOrder(OnlyAttempt, _office.Posts[agent].Extension!, Duration.FromTicks(DeskRingsFor), new CallerShown(number, "Rückruf")));
        return new CallBack.Outcome.Rings(contact, post);
    }

    /// <summary>How far such a call is; null when it is over.</summary>
    public CallBackState? FindCallBack(ContactId contact) => _postCalls.Values.FirstOrDefault(call => call.Contact == contact)?.State;

    void TakeOfPostCall(PostCall call, ExchangeSignal signal, long now)
    {
        switch (signal, call.State)
        {
            case (ExchangeSignal.AgentAnswered, CallBackState.DeskRings): DialPerson(call, now); break;
            case (ExchangeSignal.AgentFailed, _): EndPostCall(call, CallBackEnd.DeskNotAnswered, now); break;
            case (ExchangeSignal.CallerReached, CallBackState.Dialling): LetTalk(call, now); break;
            case (ExchangeSignal.CallerNotReached or ExchangeSignal.CallerHungUp, CallBackState.Dialling): EndPostCall(call, CallBackEnd.NotReached, now); break;
            case (ExchangeSignal.AgentHungUp, CallBackState.Dialling):
                _exchange.StopDialling(call.Name, OnlyAttempt);
                EndPostCall(call, CallBackEnd.GivenUp, now);
                break;
            case (ExchangeSignal.AgentHungUp or ExchangeSignal.CallerHungUp, CallBackState.Talking): EndPostCall(call, CallBackEnd.Reached, now); break;
            default: break; // keys, and what comes too late
        }
    }

    void DialPerson(PostCall call, long now)
    {
        (call.State, call.Until) = (CallBackState.Dialling, now + PersonRingsFor);
        call.Steps.Add(new ContactStep(InstantOf(now), StepKind.CalledBack, null, call.Post));
        _exchange.DialCaller(call.Name, OnlyAttempt, call.Number, _office.ShownNumber);
    }

    void LetTalk(PostCall call, long now)
    {
        (call.State, call.Until, call.ReachedAt) = (CallBackState.Talking, Ticks.Never, now);
        call.Steps.Add(new ContactStep(InstantOf(now), StepKind.Connected, null, call.Post));
        _exchange.Connect(call.Name, OnlyAttempt);
    }

    void PostCallIsDue(long now)
    {
        foreach (var call in _postCalls.Values.Where(call => call.Until <= now).ToList())
        {
            if (call.State == CallBackState.DeskRings) _exchange.StopRinging(call.Name, OnlyAttempt);
            else _exchange.StopDialling(call.Name, OnlyAttempt);
            EndPostCall(call, call.State == CallBackState.DeskRings ? CallBackEnd.DeskNotAnswered : CallBackEnd.NotReached, now);
        }
    }

    void EndPostCall(PostCall call, CallBackEnd end, long now)
    {
        _postCalls = _postCalls.Remove(call.Name);
        call.Steps.Add(new ContactStep(InstantOf(now), StepKind.Ended, null, null));
        var wasDialled = end is CallBackEnd.Reached or CallBackEnd.NotReached;
        _journal.CalledBack(wasDialled ? RecordOf(call, now) : null, [.. call.Steps], call.Number, new CallBackEnded(call.Contact, _office.Office.Id, call.Subject, end, InstantOf(now)));
        _exchange.HangUp(call.Name);
        if (call.Resumes && _office.AgentOf.TryGetValue(call.Post, out var agent)) Handle(new CallEvent(CallEventKind.Resumed, now, Agent: agent));
    }

    ContactRecord RecordOf(PostCall call, long now)
    {
        var line = _office.Lines[LineOfPost(call.Post) ?? 0];
        return new ContactRecord
        {
            Id = call.Contact,
            Office = _office.Office.Id,
            Source = _source,
            Channel = ContactChannel.Callback,
            Dialled = line.Number,
            Kind = line.Kind,
            EndedOn = line.Number,
            Arrived = InstantOf(call.Began),
            Waited = Duration.FromTicks((call.ReachedAt ?? now) - call.Began),
            Handled = Duration.FromTicks(call.ReachedAt is { } reached ? now - reached : 0),
            Ending = call.ReachedAt is null ? Ending.Callback : Ending.Answered, // whoever was not reached is still owed one
            AnsweredBy = call.ReachedAt is null ? null : call.Post,
            Team = line.BelongsTo,
            EndedKind = line.Kind,
        };
    }

    // What somebody at the post wishes meanwhile holds when the call is over.
    bool Postpones(PostId post, CallEventKind what)
    {
        if (_postCalls.Values.FirstOrDefault(call => call.Post == post) is not { } call || what is not (CallEventKind.Paused or CallEventKind.SignedOut or CallEventKind.Resumed or CallEventKind.SignedIn)) return false;
        call.Resumes = what is CallEventKind.Resumed or CallEventKind.SignedIn;
        return call.Resumes;
    }

    // After the exchange was away: what it still holds goes on, the rest is over.
    void ReconcilePostCalls(ExchangeSignal.Connected connected, long now)
    {
        foreach (var call in _postCalls.Values.ToList())
        {
            var found = connected.Calls.FirstOrDefault(one => one.Call == call.Name);
            if (call.State == CallBackState.Talking && found?.Attempt is null) EndPostCall(call, CallBackEnd.Reached, now);
            else if (found is null) EndPostCall(call, CallBackEnd.GivenUp, now);
        }
    }

    // The board tells who telephones, not how the engine is kept from ringing there.
    BoardSeat WithPostCall(BoardSeat seat) => _postCalls.Values.FirstOrDefault(call => call.Post == seat.Post) is { } call
        ? seat with { State = call.State == CallBackState.Talking ? AgentState.Talking : AgentState.Dialling, Since = InstantOf(call.ReachedAt ?? call.Began) }
        : seat;
}
