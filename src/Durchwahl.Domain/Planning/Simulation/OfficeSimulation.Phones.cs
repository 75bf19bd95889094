using Durchwahl.Domain.Calls;
using Durchwahl.Queueing;

namespace Durchwahl.Domain.Planning.Simulation;

// What happens at the phones of agents and case workers: they ring, are answered or not, people talk and are called back.
sealed partial class OfficeSimulation
{
    const long LongestRinging = (long)(PhoneHabits.LongestUntilAnswered * Ticks.PerSecond);

    readonly Phone[] _phones;
    readonly Lognormal _answer;

    void Ring(in CallCommand command)
    {
        ref var caller = ref _callers[CallNumber.SlotOf(command.Call)];
        var (habits, chance) = (Habits.Phones, caller.Chance.NextDouble());
        if (chance < habits.Busy) Plan(command, Act.IsBusy, TicksOf(habits.BusyAfter.At(caller.Chance.NextDouble())));
        else if (chance < habits.Busy + habits.NobodyThere) _phoneTimers.Clear(command.Agent); // the lease ends it
        else Plan(command, Act.Answer, habits.MeanUntilAnswered == 0 ? 0 : Math.Min(_answer.Draw(ref caller.Chance), LongestRinging));
    }

    void Talk(in CallCommand command)
    {
        var slot = CallNumber.SlotOf(command.Call);
        _callerTimers.Clear(slot);
        Plan(command, Act.EndTalk, _callers[slot].Talk);
    }

    void CallBack(in CallCommand command)
    {
        ref var caller = ref _callers[CallNumber.SlotOf(command.Call)];
        if (caller.Chance.NextDouble() < Demand.ReachedPerAttempt) Plan(command, Act.IsReached, TicksOf(Habits.Callers.AnswersCallbackAfter.At(caller.Chance.NextDouble())));
        else Plan(command, Act.IsNotReached, TicksOf(Habits.Callers.CallbackRingsFor));
    }

    static long TicksOf(double seconds) => (long)(seconds * Ticks.PerSecond);

    void Plan(in CallCommand command, Act act, long after)
    {
        _phones[command.Agent] = new Phone(command.Call, command.Attempt, act);
        _phoneTimers.Set(command.Agent, _now + after);
    }

    void LetPhoneAct(int agent)
    {
        _phoneTimers.Clear(agent);
        var (call, attempt, act) = _phones[agent];
        var kind = act switch
        {
            Act.Answer => CallEventKind.AgentAnswered,
            Act.IsBusy => CallEventKind.AgentWasBusy,
            Act.EndTalk => CallEventKind.AgentLeft,
            Act.IsReached => CallEventKind.CallerReached,
            _ => CallEventKind.CallerNotReached,
        };
        Tell(new CallEvent(kind, _now, call, agent, attempt));
    }

    /// <summary>A phone at which something is going to happen.</summary>
    readonly record struct Phone(int Call, int Attempt, Act Act);
}
