using Durchwahl.Calls.Exchange;
using Durchwahl.Domain;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Calls.Switching;

// What callers hear, and what their keys do.
sealed partial class Switchboard
{
    void Say(LiveCall call, Speech speech)
    {
        call.SpeechToken = ++_speeches;
        _exchange.Say(call.Name, speech, call.SpeechToken);
    }

    static void Ask(LiveCall call, Menu menu) => call.Dialog = new CallDialog(menu);

    void SetTimers(LiveCall call, long pauseEndsAt = Ticks.Never, long tellsPlaceAt = Ticks.Never)
    {
        (call.PauseEndsAt, call.TellsPlaceAt) = (pauseEndsAt, tellsPlaceAt);
        _dialogTimers.Set(SlotOf(call.Id), Math.Min(pauseEndsAt, tellsPlaceAt));
    }

    void Press(LiveCall call, char key, long now)
    {
        (call.Dialog, var choice) = call.Dialog.Press(key);
        SetTimers(call, now + (call.Dialog.Menu switch { Menu.Waiting => CallDialog.SingleKeyCounts, Menu.Number => NumberTakes, _ => CallDialog.ChoiceTakes }), call.TellsPlaceAt);
        Choose(call, choice, now);
    }

    void DialogIsDue(LiveCall call, long now)
    {
        if (call.PauseEndsAt <= now) EndPause(call, now);
        else if (call.TellsPlaceAt <= now) TellPlace(call, now);
    }

    void EndPause(LiveCall call, long now)
    {
        SetTimers(call, tellsPlaceAt: call.TellsPlaceAt);
        switch (call.Dialog.Menu)
        {
            case Menu.Waiting:
                (call.Dialog, var choice) = call.Dialog.Pause();
                Choose(call, choice, now);
                break;
            case Menu.Number: RefuseNumber(call, now); break;
            case Menu.Offered: Handle(new CallEvent(CallEventKind.NothingChosen, now, call.Id)); break;
            default: break;
        }
    }

    void TellPlace(LiveCall call, long now)
    {
        var place = _engine.PlaceOf(call.Id);
        if (place > 0 && call.Dialog.Typed.Length == 0) Say(call, Speeches.Place(place, _engine.WaitOf(call.Id), call.Language));
        SetTimers(call, call.PauseEndsAt, now + NextPlaces);
    }

    void EndSpeech(LiveCall call, int token, long now)
    {
        if (token != call.SpeechToken) return; // something else is being said by now
        if (call.Dialog.Menu == Menu.Offered) SetTimers(call, now + CallDialog.ChoiceTakes);
        if (call.Dialog.Menu == Menu.Number) SetTimers(call, now + NumberTakes);
    }

    void Choose(LiveCall call, Choice choice, long now)
    {
        switch (choice)
        {
            case Choice.Emergency: ChooseEmergency(call, now); break;
            case Choice.English: ChooseEnglish(call, now); break;
            case Choice.Topic topic: ChooseTopic(call, topic.Place, now); break;
            case Choice.EndDigits typed: FindPost(call, typed.Digits, now); break;
            case Choice.Message: Handle(new CallEvent(CallEventKind.MessageChosen, now, call.Id)); break;
            case Choice.Callback: ChooseCallback(call, now); break;
            case Choice.Number typed: TakeNumber(call, typed.Digits, now); break;
            default: break;
        }
    }

    void ChooseEmergency(LiveCall call, long now)
    {
        if (!_office.Settings.Service.AsksForEmergency) return;
        call.IsEmergency = true;
        Handle(new CallEvent(CallEventKind.EmergencyChosen, now, call.Id, Value: OfficeCallRules.EmergencyPriority));
        Note(call, now);
        // Behind the music with which the engine lets the caller go on waiting.
        if (_engine.IsOpen(call.Id) && _engine.Call(call.Id).State == CallState.Waiting) Say(call, Speech.Of("notfall_gewaehlt", call.Language, thenMusic: true));
    }

    void ChooseEnglish(LiveCall call, long now)
    {
        call.Language = "en";
        Say(call, Speeches.Greeting(_office.Settings.Service, _office.Settings.Callbacks.AreOffered, call.Language));
        if (NeedsOf(call) is not 0 and var needs) Handle(new CallEvent(CallEventKind.NeedsChosen, now, call.Id, Value: (long)needs));
        Note(call, now);
    }

    void ChooseTopic(LiveCall call, int place, long now)
    {
        var topics = _office.Settings.Service.Topics;
        if (place >= topics.Length) return;
        call.Topic = topics[place];
        Say(call, Speech.Of("warteschleife", call.Language, thenMusic: true));
        Handle(new CallEvent(CallEventKind.NeedsChosen, now, call.Id, Value: (long)NeedsOf(call)));
    }

    ulong NeedsOf(LiveCall call) => _office.Skills.OfLanguage(call.Language) | (call.Topic is { } task ? _office.Skills.OfTask(task) : 0);

    void FindPost(LiveCall call, string digits, long now)
    {
        if (_office.Settings.Service.AsksForEndDigits && _office.FindByEndDigits(digits) is { } found)
        {
            call.Topic = found.Task;
            Handle(new CallEvent(CallEventKind.PostFound, now, call.Id, Line: found.Line));
            Note(call, now);
        }
        else Say(call, Speech.Of("endziffern_unbekannt", call.Language, thenMusic: true));
    }

    void ChooseCallback(LiveCall call, long now)
    {
        if ((_engine.Call(call.Id).Offers & Offers.Callback) == Offers.None) return;
        if (call.Caller is { } number && MayCallBack(number, now)) TakeCallback(call, number, now);
        else AskForNumber(call, isAgain: false);
    }

    void AskForNumber(LiveCall call, bool isAgain)
    {
        Ask(call, Menu.Number);
        Say(call, Speeches.AskForNumber(isAgain, call.Language));
        SetTimers(call);
    }

    void TakeNumber(LiveCall call, string digits, long now)
    {
        if (CallerNumber.Read(digits) is { } number && MayCallBack(number, now)) TakeCallback(call, number, now);
        else RefuseNumber(call, now);
    }

    // After some attempts in vain nobody goes away with nothing: whoever waits goes on waiting, the others may leave a message.
    void RefuseNumber(LiveCall call, long now)
    {
        if (++call.NumbersTyped < MostNumbersTyped)
        {
            AskForNumber(call, isAgain: true);
            return;
        }
        if (_engine.Call(call.Id).State == CallState.Waiting)
        {
            Ask(call, Menu.Waiting);
            Say(call, Speech.Of("rueckruf_nicht_moeglich", call.Language, thenMusic: true));
            return;
        }
        Ask(call, Menu.Offered);
        Handle(new CallEvent(CallEventKind.NothingChosen, now, call.Id));
    }

    bool MayCallBack(PhoneNumber number, long now)
    {
        var asked = _callbacksAsked.GetValueOrDefault((number, HouseTime.LocalOf(InstantOf(now)).Date));
        return CallbackNumbers.Check(number, _office.Settings.Callbacks, _office.Office.BaseNumber, asked) is CallbackCheck.Allowed;
    }

    void TakeCallback(LiveCall call, PhoneNumber number, long now)
    {
        var today = HouseTime.LocalOf(InstantOf(now)).Date;
        foreach (var old in _callbacksAsked.Keys.Where(asked => asked.Day < today).ToList()) _callbacksAsked.Remove(old);
        _callbacksAsked[(number, today)] = _callbacksAsked.GetValueOrDefault((number, today)) + 1;
        call.CallbackNumber = number;
        Handle(new CallEvent(CallEventKind.CallbackChosen, now, call.Id, Value: now));
    }

    void EndRecording(LiveCall call, ExchangeSignal.RecordingEnded recording, long now)
    {
        var isEmpty = recording.Sound is null || recording.Length < Duration.FromSeconds(1);
        if (!isEmpty) call.Message = (recording.Sound!.Value.ToArray(), recording.Length);
        Handle(new CallEvent(isEmpty ? CallEventKind.MessageEmpty : CallEventKind.MessageLeft, now, call.Id));
    }
}
