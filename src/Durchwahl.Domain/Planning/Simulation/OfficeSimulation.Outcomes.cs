using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Statistics;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Domain.Planning.Simulation;

// What follows from a call: it is counted, takes time, leaves a promise, or the person calls again.
sealed partial class OfficeSimulation
{
    int _contacts;

    // The call in which a callback was asked for is over; the callback is a contact of its own.
    void KeepPlace(in CallCommand command)
    {
        var slot = CallNumber.SlotOf(command.Call);
        ref var caller = ref _callers[slot];
        if (caller.IsKept) return;
        Count(command, Ending.Callback);
        (caller.IsKept, caller.GivesUpAt, caller.ActsAt) = (true, Ticks.Never, Ticks.Never);
        _callerTimers.Clear(slot);
        caller.Due = _owed.Open(OwedKind.Callback, _day, _now);
    }

    void End(in CallCommand command)
    {
        var slot = CallNumber.SlotOf(command.Call);
        ref readonly var caller = ref _callers[slot];
        _callerTimers.Clear(slot);
        if (command.Ending == Ending.Answered) CountWork(command, caller.IsKept);
        if (caller.IsKept) EndCallback(command, caller);
        else
        {
            Count(command, command.Ending);
            Conclude(command.Ending, caller);
        }
    }

    void Count(in CallCommand command, Ending ending)
    {
        ref readonly var facts = ref _engine.Call(command.Call);
        ref readonly var caller = ref _callers[CallNumber.SlotOf(command.Call)];
        var counted = CountedOf(caller, facts, ending);
        Sums.Count(counted, caller.Day, facts.ArrivedAt);
        Records?.Invoke(RecordOf(counted, caller, facts, ContactChannel.Call));
    }

    CountedCall CountedOf(in Caller caller, in CallFacts facts, Ending ending)
    {
        var isAnswered = facts.AnsweredAt != Ticks.Never;
        return new CountedCall(
            _office.KindOf[caller.Dialled], ending, (isAnswered ? facts.AnsweredAt : _now) - facts.ArrivedAt, isAnswered ? _now - facts.AnsweredAt : 0, caller.Dialled != facts.Line,
            facts.IsGuarded, _engine.Rules.OpenOf(caller.Dialled).Contain(facts.ArrivedAt), _office.KindOf[facts.Line] == LineKind.Service);
    }

    void CountWork(in CallCommand command, bool isCallback)
    {
        ref readonly var facts = ref _engine.Call(command.Call);
        var time = _now - facts.AnsweredAt + _office.WrapUpOf[facts.Line];
        if (isCallback) Sums.AnswerTime += time;
        if (_office.IsSeat[facts.Agent]) Sums.ServiceTime += time;
        else
        {
            Sums.CaseworkTime += time;
            if (!isCallback) Sums.Interruptions++;
        }
    }

    void EndCallback(in CallCommand command, in Caller caller)
    {
        if (Records is { } records)
        {
            ref readonly var facts = ref _engine.Call(command.Call);
            records(RecordOf(CountedOf(caller, facts, command.Ending), caller, facts, ContactChannel.Callback));
        }
        ref readonly var person = ref _persons[caller.Person];
        if (command.Ending != Ending.Answered) _owed.Add(OwedKind.Callback, OwnerOf(caller), person.Entity, caller.Due);
        else
        {
            _owed.Settle(_now, caller.Due);
            HandOverUnlessSolved(person);
        }
        Meet(caller.Person);
    }

    void Conclude(Ending ending, in Caller caller)
    {
        ref readonly var person = ref _persons[caller.Person];
        switch (ending)
        {
            case Ending.Answered:
                HandOverUnlessSolved(person);
                Meet(caller.Person);
                break;
            case Ending.Message or Ending.Callback:
                var kind = caller.IsInNeed ? OwedKind.Emergency : ending == Ending.Message ? OwedKind.Message : OwedKind.Callback;
                _owed.Add(kind, OwnerOf(caller), person.Entity, _owed.Open(kind, _day, _now));
                Meet(caller.Person);
                break;
            case Ending.Diverted: Meet(caller.Person); break;
            default: TryAgain(caller.Person, ending); break;
        }
    }

    void HandOverUnlessSolved(in Person person)
    {
        if (!person.IsSolvedAtOnce) _owed.Add(OwedKind.HandOver, person.InCharge, person.Entity, _owed.Open(OwedKind.HandOver, _day, _now));
    }

    // Messages for a direct dial are the post's, all others the service team's.
    int OwnerOf(in Caller caller) => _office.AgentOf[caller.Dialled];

    void Meet(int person)
    {
        Sums.Met++;
        _freePersons.Push(person);
    }

    void TryAgain(int person, Ending ending)
    {
        ref readonly var who = ref _persons[person];
        var chance = _streams.Of(Purpose.Again + who.Dials, who.Entity);
        if (chance.NextDouble() >= Demand.RedialShare)
        {
            Sums.Unmet++;
            _freePersons.Push(person);
        }
        else if (ending == Ending.Closed && chance.NextDouble() < _office.Scenario.WaitsForPhoneHour) _agenda.Plan(WhenOpen(who.Line, chance.NextDouble()), Turn.Dial, person);
        else _agenda.Plan(_now + _redial.Draw(ref chance), Turn.Dial, person);
    }

    ContactRecord RecordOf(in CountedCall call, in Caller caller, in CallFacts facts, ContactChannel channel) => new()
    {
        Id = new ContactId(new Guid(++_contacts, (short)_replication, 0, "planning"u8.ToArray())),
        Office = _office.Office.Office.Id,
        Source = ContactSource.Simulated,
        Channel = channel,
        Dialled = _office.Office.Lines[caller.Dialled].Number,
        Kind = call.Kind,
        EndedOn = _office.Office.Lines[facts.Line].Number,
        EndedKind = _office.Office.Lines[facts.Line].Kind,
        IsInHours = call.IsInHours,
        IsGuarded = call.IsGuarded,
        Language = _office.Office.Skills.LanguageIn(facts.Needs),
        Arrived = Instant.FromUnixTimeTicks(facts.ArrivedAt),
        Waited = Duration.FromTicks(call.Waited),
        Handled = Duration.FromTicks(call.Handled),
        Ending = call.Ending,
        AnsweredBy = call.Ending == Ending.Answered ? _office.Office.Posts[facts.Agent].Id : null,
        IsEmergency = caller.IsInNeed,
    };
}
