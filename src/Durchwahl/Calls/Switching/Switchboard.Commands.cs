using Durchwahl.Calls.Exchange;
using Durchwahl.Domain;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Calls.Switching;

// What the engine commands, done at the exchange and written into the journal.
sealed partial class Switchboard
{
    void Follow(LiveCall call, in CallCommand command)
    {
        switch (command.Kind)
        {
            case CallCommandKind.PickUp:
                Step(call, StepKind.PickedUp, command.At);
                _exchange.PickUp(call.Name);
                break;
            case CallCommandKind.Wait: LetWait(call, command); break;
            case CallCommandKind.Ring: Ring(call, command); break;
            case CallCommandKind.StopRinging:
                Step(call, StepKind.StoppedRinging, command.At, post: PostOf(command.Agent));
                _exchange.StopRinging(call.Name, command.Attempt);
                break;
            case CallCommandKind.Connect: Connect(call, command); break;
            case CallCommandKind.Offer: Offer(call, command); break;
            case CallCommandKind.Record: Record(call, command); break;
            case CallCommandKind.KeepPlace: KeepPlace(call, command); break;
            case CallCommandKind.DialCaller: DialCaller(call, command); break;
            case CallCommandKind.StopDialling: _exchange.StopDialling(call.Name, command.Attempt); break;
            case CallCommandKind.PassOut:
                Step(call, StepKind.PassedOut, command.At);
                _exchange.PassOut(call.Name, call.Dialled.Value, _oldAddresses.GetValueOrDefault(call.Dialled));
                break;
            case CallCommandKind.End: End(call, command); break;
            default: throw new InvalidOperationException($"There is no command {command.Kind}.");
        }
    }

    void LetWait(LiveCall call, in CallCommand command)
    {
        var line = _office.Lines[command.Line];
        Step(call, StepKind.Waited, command.At, line.Number);
        if (!_engine.Call(call.Id).IsPickedUp) return; // hears the ringing of the exchange
        Ask(call, line.Kind == LineKind.Service ? Menu.Waiting : Menu.None);
        Say(call, WaitingSpeech(call, line, command.Line));
        SetTimers(call, tellsPlaceAt: line.Kind == LineKind.Service ? command.At + FirstPlace : Ticks.Never);
    }

    Speech WaitingSpeech(LiveCall call, SwitchedLine line, int at)
    {
        if (line.Kind == LineKind.Service && !call.IsGreeted)
        {
            call.IsGreeted = true;
            return Speeches.Greeting(_office.Settings.Service, _office.Settings.Callbacks.AreOffered, call.Language);
        }
        if (at == call.DialledLine) return line.Kind == LineKind.DirectDial ? Speeches.Busy(call.Language) : Speech.Music(call.Language);
        return Speeches.GoesOn(line.Kind switch { LineKind.DirectDial => Elsewhere.Deputy, LineKind.Team => Elsewhere.Team, _ => Elsewhere.Service }, call.Language);
    }

    void Ring(LiveCall call, in CallCommand command)
    {
        var post = _office.Posts[command.Agent];
        call.AgentOfAttempt[command.Attempt] = command.Agent;
        Step(call, StepKind.Rang, command.At, _office.Lines[command.Line].Number, post.Id);
        var shown = new CallerShown(call.AskedIn is null ? call.Caller : call.CallbackNumber, ContextOf(call, command));
        _exchange.Ring(call.Name, new RingOrder(command.Attempt, post.Extension ?? "", Duration.FromTicks(command.Value - command.At), shown));
        if (_engine.Call(call.Id).IsPickedUp && call.SpeechToken == 0 && call.AskedIn is null) Say(call, Speech.Music(call.Language));
    }

    // Overflow with its context: whom the call was meant for, and since when it waits.
    string? ContextOf(LiveCall call, in CallCommand command)
    {
        if (call.AskedIn is not null) return "Rückruf";
        if (command.Line == call.DialledLine) return call.IsEmergency ? "Notfall" : null;
        var minutes = (command.At - _engine.Call(call.Id).Since) / Ticks.PerMinute;
        return $"für {_office.Lines[call.DialledLine].Title}{(minutes > 0 ? $", seit {minutes} Min." : "")}";
    }

    void Connect(LiveCall call, in CallCommand command)
    {
        var post = _office.Posts[command.Agent];
        Step(call, StepKind.Connected, command.At, _office.Lines[command.Line].Number, post.Id);
        Ask(call, Menu.None);
        SetTimers(call);
        _exchange.Connect(call.Name, command.Attempt);
        _journal.Answered(call.Contact, post.Id, InstantOf(command.At));
    }

    void Offer(LiveCall call, in CallCommand command)
    {
        Step(call, StepKind.WasOffered, command.At, _office.Lines[command.Line].Number);
        Ask(call, Menu.Offered);
        var now = HouseTime.LocalOf(InstantOf(command.At));
        var opensAt = _office.Lines[call.DialledLine].Open.NextInside(command.At);
        var speech = Speeches.Offer((Announcement)command.Value, command.Offers, opensAt == Ticks.Never ? null : HouseTime.LocalOf(InstantOf(opensAt)), now, call.Language);
        if (!speech.Prompts.IsEmpty) Say(call, speech);
        SetTimers(call, pauseEndsAt: speech.Prompts.IsEmpty ? command.At : Ticks.Never); // where nothing is said, there is nothing to choose
    }

    void Record(LiveCall call, in CallCommand command)
    {
        Step(call, StepKind.Recorded, command.At, _office.Lines[command.Line].Number);
        Ask(call, Menu.None);
        SetTimers(call);
        _exchange.Record(call.Name, RecordingOf(call.Contact, call.Dialled), Speeches.BeforeMessage(call.Language));
    }

    void KeepPlace(LiveCall call, in CallCommand command)
    {
        if (call.AskedIn is null) TurnIntoCallback(call, command);
        _journal.PlaceKept(PlaceOf(call));
    }

    // The contact in which the callback was asked for is over; the callback is a contact of its own.
    void TurnIntoCallback(LiveCall call, in CallCommand command)
    {
        Step(call, StepKind.KeptPlace, command.At, _office.Lines[command.Line].Number);
        ref readonly var facts = ref _engine.Call(call.Id);
        _journal.Ended(RecordOf(call, facts, command.At, Ending.Callback), [.. call.Steps], call.Caller);
        _exchange.HangUp(call.Name, Speeches.CallbackNoted(call.Language));
        Rename(call, $"callback-{call.Contact.Value:N}");
        (call.AskedIn, call.Contact) = (call.Contact, new ContactId(_newId()));
        call.Steps.Clear();
        SetTimers(call);
    }

    void Rename(LiveCall call, string name)
    {
        _byName.TryRemove(call.Name, out _);
        call.Name = name;
        _byName[name] = call;
    }

    KeptPlace PlaceOf(LiveCall call)
    {
        ref readonly var facts = ref _engine.Call(call.Id);
        return new KeptPlace
        {
            Contact = call.AskedIn!.Value,
            Office = _office.Office.Id,
            Line = _office.Lines[facts.Line].Number,
            Number = call.CallbackNumber!.Value,
            Since = InstantOf(facts.Since),
            Attempts = facts.Attempts,
            NotBefore = InstantOf(Math.Min(facts.NotBefore, facts.Since + (400L * 24 * Ticks.PerHour))),
            Topic = call.Topic,
            Language = call.Language == "de" ? null : call.Language,
            IsEmergency = call.IsEmergency,
        };
    }

    void DialCaller(LiveCall call, in CallCommand command)
    {
        Step(call, StepKind.CalledBack, command.At, post: PostOf(command.Agent));
        _exchange.DialCaller(call.Name, command.Attempt, call.CallbackNumber!.Value, _office.ShownNumber);
    }

    void End(LiveCall call, in CallCommand command)
    {
        ref readonly var facts = ref _engine.Call(command.Call);
        Step(call, StepKind.Ended, command.At);
        NoteLastTalk(call, facts);
        _calls.Remove(SlotOf(command.Call));
        _byName.TryRemove(call.Name, out _);
        _dialogTimers.Clear(SlotOf(command.Call));
        TellOfMessage(call, command.At);
        TellOfCallback(call, facts, command);
        _journal.Ended(RecordOf(call, facts, command.At, command.Ending), [.. call.Steps], call.AskedIn is null ? call.Caller : call.CallbackNumber);
        if (command.Ending != Ending.Diverted) _exchange.HangUp(call.Name, LastWords(call, command.Ending));
    }

    void TellOfMessage(LiveCall call, long at)
    {
        if (call.Message is not { } message) return;
        _journal.MessageLeft(MessageOf(call.Contact, call.DialledLine, InstantOf(at), message.Length), message.Sound);
    }

    void TellOfCallback(LiveCall call, in CallFacts facts, in CallCommand command)
    {
        if (call.AskedIn is not null)
            _journal.PlaceKept(PlaceOf(call) with { Outcome = OutcomeOf(command.Ending), EndedAt = InstantOf(command.At) });
        if (command.Ending != Ending.Callback || call.CallbackNumber is not { } number) return;
        _journal.CallbackRequested(new CallbackRequest
        {
            Id = new CallbackRequestId(_newId()),
            Office = _office.Office.Id,
            Contact = call.AskedIn ?? call.Contact,
            Line = call.Dialled,
            Number = number,
            AskedAt = InstantOf(facts.Since),
            Why = call.AskedIn is null ? CallbackReason.Asked : CallbackReason.NotReached,
        });
    }

    static KeptPlaceOutcome OutcomeOf(Ending ending) => ending switch
    {
        Ending.Answered => KeptPlaceOutcome.Reached,
        Ending.Callback => KeptPlaceOutcome.NotReached,
        _ => KeptPlaceOutcome.Withdrawn,
    };

    static Speech? LastWords(LiveCall call, Ending ending) => ending switch
    {
        Ending.Message => Speech.Of("nachricht_danke", call.Language),
        Ending.Callback when call.AskedIn is null => Speeches.CallbackNoted(call.Language),
        Ending.Closed => Speech.Of("abschied", call.Language),
        _ => null,
    };

    ContactRecord RecordOf(LiveCall call, in CallFacts facts, long endedAt, Ending ending)
    {
        var isAnswered = facts.AnsweredAt != Ticks.Never;
        var (dialled, endedOn) = (_office.Lines[call.DialledLine], _office.Lines[facts.Line]);
        return new ContactRecord
        {
            Id = call.Contact,
            Office = _office.Office.Id,
            Source = _source,
            Channel = call.AskedIn is null ? ContactChannel.Call : ContactChannel.Callback,
            Dialled = call.Dialled,
            Kind = dialled.Kind,
            EndedOn = endedOn.Number,
            Topic = call.Topic,
            Language = _office.Skills.LanguageIn(facts.Needs) ?? (call.Language == "de" ? null : call.Language),
            Arrived = InstantOf(facts.ArrivedAt),
            Waited = Duration.FromTicks((isAnswered ? facts.AnsweredAt : endedAt) - facts.ArrivedAt),
            Handled = Duration.FromTicks(isAnswered ? endedAt - facts.AnsweredAt : 0),
            Ending = ending,
            AnsweredBy = isAnswered ? PostOf(facts.Agent) : null,
            Earlier = call.AskedIn,
            IsEmergency = call.IsEmergency,
            Team = dialled.BelongsTo,
            EndedKind = endedOn.Kind,
            IsInHours = dialled.Open.Contain(facts.ArrivedAt),
            IsGuarded = facts.IsGuarded,
        };
    }

    PostId? PostOf(int agent) => agent < 0 ? null : _office.Posts[agent].Id;
}
