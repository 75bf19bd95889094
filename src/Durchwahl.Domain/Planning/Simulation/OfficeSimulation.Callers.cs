using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Queueing;

namespace Durchwahl.Domain.Planning.Simulation;

// What callers do: they dial, wait, choose, leave messages and give up.
sealed partial class OfficeSimulation
{
    const int NumberKeys = 12; // a number to call back, and the hash
    const double Tone = 1;
    const long LongestRush = Ticks.PerHour; // whoever waits until a line opens calls within its first hour

    readonly Lognormal _talk, _redial;
    readonly Stack<int> _freePersons = new();
    Person[] _persons = new Person[64];
    Caller[] _callers = new Caller[64];
    int _usedPersons;

    void MeetPerson()
    {
        var entity = _needs.Entity;
        _needs.Advance();
        var chance = _streams.Of(Purpose.Person, entity);
        var (who, way) = (chance.NextDouble(), chance.NextDouble());
        var (waitsForPhoneHour, moment) = (chance.NextDouble() < _office.Scenario.WaitsForPhoneHour, chance.NextDouble());
        var inCharge = _office.InCharge.Length == 0 ? -1 : _office.InCharge[(int)(who * _office.InCharge.Length)];
        var direct = inCharge < 0 ? -1 : _office.LineOf[inCharge];
        var team = _office.TeamLines.Length == 0 || !DialsTeam(way) ? -1 : _office.TeamLines[(int)(who * _office.TeamLines.Length)];
        var dialsDirect = direct >= 0 && team < 0 && (way < _office.Scenario.DialsDirect || _office.ServiceLine < 0);
        var line = dialsDirect ? direct : team >= 0 ? team : _office.ServiceLine;
        if (line < 0) return; // there is no number to dial
        var person = _freePersons.TryPop(out var free) ? free : NewPerson();
        ref var known = ref _persons[person];
        (known.Entity, known.InCharge, known.Line, known.Dials) = (entity, inCharge, line, 0);
        (known.SuppressesNumber, known.IsSolvedAtOnce) = (chance.NextDouble() < Habits.Callers.SuppressNumber, chance.NextDouble() < Demand.SolvedAtOnce);
        known.Chance = chance;
        if (dialsDirect && waitsForPhoneHour) _agenda.Plan(WhenOpen(direct, moment), Turn.Dial, person);
        else Dial(person);
    }

    bool DialsTeam(double way) => way >= _office.Scenario.DialsDirect && way < _office.Scenario.DialsDirect + _office.Scenario.DialsTeam;

    int NewPerson()
    {
        if (_usedPersons == _persons.Length) Array.Resize(ref _persons, _usedPersons * 2);
        return _usedPersons++;
    }

    // Now when the line is open; else some time in the next phone hour.
    long WhenOpen(int line, double moment)
    {
        var open = _engine.Rules.OpenOf(line);
        var from = open.NextInside(_now);
        if (from == _now || from == Ticks.Never) return from;
        return from + (long)(Math.Min(open.NextChangeAfter(from) - from, LongestRush) * moment);
    }

    void Dial(int person)
    {
        ref var who = ref _persons[person];
        if (who.Dials++ == 0) Sums.Needs++;
        Sums.Dials++;
        CountDiversion(who.Line);
        var call = _engine.Arrive(new Arrival(_now, who.Line) { Caller = who.SuppressesNumber ? 0 : who.Entity + 1L }, _commands);
        var slot = CallNumber.SlotOf(call);
        if (slot >= _callers.Length) Array.Resize(ref _callers, _callers.Length * 2);
        ref var caller = ref _callers[slot];
        caller = default;
        (caller.Person, caller.Call, caller.Dialled, caller.Day, caller.ActsAt) = (person, call, who.Line, _day, Ticks.Never);
        caller.Chance = who.Dials == 1 ? who.Chance : _streams.Of(Purpose.Dial + who.Dials, who.Entity);
        caller.GivesUpAt = _now + (long)(caller.Chance.Exponential() * Demand.MeanPatience * Ticks.PerSecond);
        caller.Talk = Math.Min(Habits.TalksAreExponential ? (long)(caller.Chance.Exponential() * Demand.MeanTalk * Ticks.PerSecond) : _talk.Draw(ref caller.Chance), UsualCalls.LongestTalk);
        SetCallerTimer(slot);
        Follow();
    }

    // A phone that rests because the guard says so, although its line is open and the post is there.
    void CountDiversion(int line)
    {
        var agent = _office.AgentOf[line];
        if (agent < 0 || _engine.Agent(agent).State != AgentState.Resting || _engine.Agent(agent).RestsShortly) return;
        var rest = _engine.Rules.RestOf(agent, _engine.Agent(agent), _now);
        if (rest.Until > _now && !rest.IsShort && _engine.Rules.OpenOf(line).Contain(_now) && !_engine.Rules.AbsentOf(line).Contain(_now)) Sums.GuardDiversions++;
    }

    void SetCallerTimer(int slot) => _callerTimers.Set(slot, Math.Min(_callers[slot].GivesUpAt, _callers[slot].ActsAt));

    void LetCallerAct(int slot)
    {
        _callerTimers.Clear(slot);
        ref var caller = ref _callers[slot];
        if (caller.GivesUpAt <= _now)
        {
            Tell(new CallEvent(CallEventKind.CallerLeft, _now, caller.Call));
            return;
        }
        caller.ActsAt = Ticks.Never;
        SetCallerTimer(slot);
        Do(caller.Act, slot);
    }

    void Do(Act act, int slot)
    {
        var call = _callers[slot].Call;
        switch (act)
        {
            case Act.HangUp: Tell(new CallEvent(CallEventKind.CallerLeft, _now, call)); break;
            case Act.ChooseNothing: Tell(new CallEvent(CallEventKind.NothingChosen, _now, call)); break;
            case Act.ChooseMessage: Tell(new CallEvent(CallEventKind.MessageChosen, _now, call)); break;
            case Act.ChooseCallback: Tell(new CallEvent(CallEventKind.CallbackChosen, _now, call)); break;
            case Act.ChooseEnglish: Tell(new CallEvent(CallEventKind.NeedsChosen, _now, call, Value: (long)_office.English)); break;
            case Act.TypeEndDigits: LeadToPost(slot); break;
            case Act.LeaveMessage: Tell(new CallEvent(CallEventKind.MessageLeft, _now, call)); break;
            case Act.SayNothing: Tell(new CallEvent(CallEventKind.MessageEmpty, _now, call)); break;
            case Act.ChooseEmergency:
                _callers[slot].IsInNeed = true;
                Tell(new CallEvent(CallEventKind.EmergencyChosen, _now, call, Value: OfficeCallRules.EmergencyPriority));
                break;
            default: throw new InvalidOperationException($"No caller does {act}.");
        }
    }

    void LeadToPost(int slot)
    {
        var digits = _callers[slot].Chance.NextDouble();
        if (_office.LineOfEndDigits[(int)(digits * _office.LineOfEndDigits.Length)] is >= 0 and var line) Tell(new CallEvent(CallEventKind.PostFound, _now, _callers[slot].Call, Line: line));
    }

    // The greeting of the service number names the keys.
    void HearMusic(in CallCommand command)
    {
        var slot = CallNumber.SlotOf(command.Call);
        ref var caller = ref _callers[slot];
        if (caller.HasHeardGreeting || _office.KindOf[command.Line] != LineKind.Service) return;
        caller.HasHeardGreeting = true;
        var (habits, settings, chance) = (Habits.Callers, _office.Scenario.Settings, caller.Chance.NextDouble());
        if ((chance -= habits.ChooseEmergency) < 0)
        {
            if (settings.Service.AsksForEmergency) Type(slot, Act.ChooseEmergency);
        }
        else if ((chance -= habits.ChooseEnglish) < 0)
        {
            if (_office.English != 0) Type(slot, Act.ChooseEnglish);
        }
        else if ((chance -= habits.TypeEndDigits) < 0)
        {
            if (settings.Service.AsksForEndDigits) Plan(slot, Act.TypeEndDigits, habits.Announcement + Reaction(slot) + (2 * habits.KeyTakes.Mean));
        }
        else if (chance < habits.ChooseCallback && settings.Callbacks.AreOffered) Type(slot, Act.ChooseCallback, (caller.Chance.Exponential() * habits.MeanUntilCallback) + NumberTyping(slot));
    }

    // A key that may also be the first of several counts after a pause.
    void Type(int slot, Act act, double after = 0) => Plan(slot, act, Habits.Callers.Announcement + after + Reaction(slot) + Seconds(CallDialog.SingleKeyCounts));

    double Reaction(int slot) => Habits.Callers.ReactsAfter.At(_callers[slot].Chance.NextDouble());

    // Whose number is suppressed is asked for it.
    double NumberTyping(int slot) => _persons[_callers[slot].Person].SuppressesNumber ? Habits.Callers.Announcement + Habits.Callers.ReactsAfter.Mean + ((NumberKeys - 1) * Habits.Callers.KeyTakes.Mean) : 0;

    void HearOffer(in CallCommand command)
    {
        var slot = CallNumber.SlotOf(command.Call);
        ref var caller = ref _callers[slot];
        var (chance, choices) = (caller.Chance.NextDouble(), (command.Offers & Offers.Wait) != Offers.None ? Habits.Callers.OnOfferWhileWaiting : Habits.Callers.OnOffer);
        var act = chance < choices.HangUp ? Act.HangUp
            : (command.Offers & Offers.Callback) == Offers.None ? Act.ChooseNothing
            : chance < choices.HangUp + choices.Message ? Act.ChooseMessage
            : chance < choices.HangUp + choices.Message + choices.Callback ? Act.ChooseCallback
            : Act.ChooseNothing;
        Plan(slot, act, Habits.Callers.Announcement + (act switch { Act.ChooseNothing => Seconds(CallDialog.ChoiceTakes), Act.ChooseCallback => Reaction(slot) + NumberTyping(slot), _ => Reaction(slot) }));
    }

    void Speak(in CallCommand command)
    {
        var slot = CallNumber.SlotOf(command.Call);
        ref var caller = ref _callers[slot];
        caller.GivesUpAt = Ticks.Never;
        var saysNothing = caller.Chance.NextDouble() < Habits.Callers.SayNothing;
        var length = Habits.Callers.MessageTakes.At(caller.Chance.NextDouble());
        Plan(slot, saysNothing ? Act.SayNothing : Act.LeaveMessage, Habits.Callers.Announcement + Tone + (saysNothing ? 0 : length));
    }

    static double Seconds(long ticks) => (double)ticks / Ticks.PerSecond;

    void Plan(int slot, Act act, double seconds)
    {
        (_callers[slot].Act, _callers[slot].ActsAt) = (act, _now + (long)(seconds * Ticks.PerSecond));
        SetCallerTimer(slot);
    }
}
