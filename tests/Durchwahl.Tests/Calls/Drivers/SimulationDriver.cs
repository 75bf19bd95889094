using Durchwahl.Domain.Calls;
using Durchwahl.Queueing;

namespace Durchwahl.Tests.Calls.Drivers;

/// <summary>The engine alone in virtual time, as the simulation drives it: no exchange, no announcements, callers choose without keys.</summary>
sealed class SimulationDriver : Driver
{
    const long KeyCountsAfter = 2 * Ticks.PerSecond;
    const long ChoiceTakes = 8 * Ticks.PerSecond;
    readonly SimulatedRun<OfficeCallRules> _run;
    readonly TimerHeap _choiceTimers = new();
    readonly Dictionary<int, (World.SeenCall Call, int Chapter, CallEvent Happens)> _choices = [];

    public SimulationDriver(SwitchedOffice office) : base(office)
    {
        _run = new SimulatedRun<OfficeCallRules>(office.Plan, office.Rules, ScriptedOffice.Begin);
        for (var agent = 0; agent < office.Posts.Length; agent++)
            if (!office.Settings.Service.AgentsSignIn || !office.Posts[agent].ServesPool) _run.Tell(new CallEvent(CallEventKind.SignedIn, 0, Agent: agent));
        _run.Watch = See;
    }

    // Whoever says nothing to an offer has chosen nothing some seconds after it was made.
    void See(CallCommand command)
    {
        World.See(command);
        if (command.Kind != CallCommandKind.Offer) return;
        var hasChoice = (Announcement)command.Value != Announcement.MessageOnly || (command.Offers & Offers.Callback) != Offers.None;
        PlanUnlessNew(hasChoice ? command.At + SpeechTakes + ChoiceTakes : command.At, World.Find(command.Call)!, new CallEvent(CallEventKind.NothingChosen, 0, command.Call));
    }

    // At the same moment in the order of the calls, as the switchboard has it: a call has one choice to make at a time.
    void PlanUnlessNew(long at, World.SeenCall call, CallEvent happens)
    {
        _choices[call.Id & 0xFFFF] = (call, call.Chapter, happens);
        _choiceTimers.Set(call.Id & 0xFFFF, at);
        _run.Plan(at, LetChoicesHappen);
    }

    void LetChoicesHappen()
    {
        while (_choiceTimers.NextDue <= _run.Now)
        {
            var (call, chapter, happens) = _choices[_choiceTimers.First];
            _choiceTimers.Clear(_choiceTimers.First);
            if (World.Find(call.Id) == call && call.Chapter == chapter) _run.Tell(happens with { Value = happens.Kind == CallEventKind.CallbackChosen ? _run.Now : happens.Value });
        }
    }

    protected override void RunUntil(long until) => _run.RunUntil(until);

    protected override void Do(Deed deed, long now)
    {
        switch (deed)
        {
            case Deed.Calls it:
                var caller = CallerNumber.Read(it.Caller);
                _run.Arrive(Office.FindLine(it.Dialled)!.Value, new Arrival { Caller = CallerNumber.KeyOf(caller), IsBlocked = caller == ScriptedOffice.Blocked });
                break;
            case Deed.AgentAnswers it: Tell(CallEventKind.AgentAnswered, it.Call, it.Agent, it.Attempt); break;
            case Deed.AgentFails it: Tell(it.How, it.Call, it.Agent, it.Attempt); break;
            case Deed.AgentHangsUp it: Tell(CallEventKind.AgentLeft, it.Call, it.Agent, it.Attempt); break;
            case Deed.CallerHangsUp it:
                Tell(CallEventKind.CallerLeft, it.Call);
                if (it.WhileRecording) Tell(CallEventKind.MessageEmpty, it.Call);
                break;
            case Deed.LeavesMessage it: Tell(CallEventKind.MessageLeft, it.Call); break;
            case Deed.CallerReached it: Tell(CallEventKind.CallerReached, it.Call, attempt: it.Attempt); break;
            case Deed.CallerNotReached it: Tell(CallEventKind.CallerNotReached, it.Call, attempt: it.Attempt); break;
            case Deed.Chooses it: PlanUnlessNew(it.By.Menu == Menu.Offered || it.Keys.Length > 1 ? now : now + KeyCountsAfter, it.By, EventOf(it)); break;
            case Deed.SeatChanges it: Tell(it.What, agent: it.Agent); break;
            default: throw new InvalidOperationException("The hierarchy is closed.");
        }
        _run.RunUntil(now);
    }

    CallEvent EventOf(Deed.Chooses it) => (it.By.Menu, it.Keys) switch
    {
        (Menu.Offered, "1") => new CallEvent(CallEventKind.MessageChosen, 0, it.By.Id),
        (_, "2") => new CallEvent(CallEventKind.CallbackChosen, 0, it.By.Id),
        (_, "1") => new CallEvent(CallEventKind.EmergencyChosen, 0, it.By.Id, Value: OfficeCallRules.EmergencyPriority),
        (_, "9") => new CallEvent(CallEventKind.NeedsChosen, 0, it.By.Id, Value: (long)Office.Skills.OfLanguage("en")),
        _ => new CallEvent(CallEventKind.PostFound, 0, it.By.Id, Line: Office.FindByEndDigits(ScriptedOffice.EndDigits)!.Line),
    };

    void Tell(CallEventKind what, int call = -1, int agent = -1, int attempt = 0) => _run.Tell(new CallEvent(what, 0, call, agent, attempt));
}
