namespace Durchwahl.Queueing;

/// <summary>
/// The calls of one office: who waits where, whose phone rings, who talks. It is told what happens (<see cref="CallEvent"/>), asks the rules where a call goes
/// and answers with commands. It has no clock and does no I/O: the live exchange, the practice exchange and the simulation drive the same engine, and the same
/// events give the same commands. An event that comes too late changes nothing. Not safe for several threads.
/// </summary>
/// <typeparam name="TRules">What the office decides.</typeparam>
public sealed partial class CallEngine<TRules> where TRules : struct, ICallRules
{
    const long OfferLease = 3 * Ticks.PerMinute;
    const long RecordingLease = 10 * Ticks.PerMinute;
    const long RecordingEndLease = Ticks.PerMinute;
    const long ShortestWaitToAsk = Ticks.PerSecond;
    const long ShortestLease = Ticks.PerSecond;
    const long TimeToHangUp = 10 * Ticks.PerSecond; // whoever has just chosen a callback still hears the confirmation: their line is busy
    const long KeptPlaceReview = 15 * Ticks.PerMinute;
    const int MostSteps = 16;

    readonly TimerHeap _callTimers = new();
    readonly TimerHeap _agentTimers = new();
    TRules _rules;
    CommandBuffer _into = new();
    long _now;

    /// <summary>An office without calls in which nobody is at work.</summary>
    /// <param name="plan">Its lines and agents.</param>
    /// <param name="rules">What it decides.</param>
    /// <param name="now">The moment it begins, in ticks.</param>
    public CallEngine(CallPlan plan, TRules rules, long now)
    {
        _now = now;
        _rules = rules;
        Furnish(plan);
    }

    /// <summary>How far time has come, in ticks.</summary>
    public long Now => _now;

    /// <summary>What the office decides.</summary>
    public ref readonly TRules Rules => ref _rules;

    /// <summary>When something happens by itself (a lease runs out, a rest ends): <see cref="CallEventKind.Elapsed"/> is due then. <see cref="Ticks.Never"/> when nothing will.</summary>
    public long NextDue => Math.Min(_agentTimers.NextDue, _callTimers.NextDue);

    /// <summary>Takes in a call.</summary>
    /// <param name="arrival">The call.</param>
    /// <param name="into">Receives the commands behind those that it holds.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    /// <returns>The number of the call: it names the call until its <see cref="CallCommandKind.End"/>.</returns>
    /// <exception cref="InvalidOperationException">65,536 calls are open.</exception>
    public int Arrive(in Arrival arrival, CommandBuffer into)
    {
        Elapse(arrival.At, into);
        var slot = Enter(arrival);
        var id = IdOf(slot);
        Ask(slot, Reason.Arrived);
        LetDueHappen(_now);
        return id;
    }

    /// <summary>Takes up a kept place again after a restart: the person is called back when the turn has come.</summary>
    /// <param name="arrival">The call as it came in, with <see cref="Arrival.Since"/>.</param>
    /// <param name="attempts">How often the person was called back in vain.</param>
    /// <param name="notBefore">No attempt before this moment, in ticks.</param>
    /// <param name="into">Receives the commands.</param>
    /// <returns>The number of the call.</returns>
    public int ResumeKeptPlace(in Arrival arrival, int attempts, long notBefore, CommandBuffer into)
    {
        Elapse(arrival.At, into);
        var slot = Enter(arrival);
        var id = IdOf(slot);
        ref var call = ref _calls[slot];
        call.Attempts = attempts;
        KeepPlace(slot, notBefore);
        LetDueHappen(_now);
        return id;
    }

    /// <summary>Takes up a talk that went on while nobody drove the engine.</summary>
    /// <param name="arrival">The call as it came in.</param>
    /// <param name="agent">Who talks with the caller; rings for nobody else from now on.</param>
    /// <param name="answeredAt">Since when, in ticks.</param>
    /// <param name="into">Receives the commands.</param>
    /// <returns>The number of the call.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line or agent.</exception>
    /// <exception cref="InvalidOperationException">The agent talks with somebody else.</exception>
    public int ResumeTalk(in Arrival arrival, int agent, long answeredAt, CommandBuffer into)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)agent, (uint)Agents, nameof(agent));
        Elapse(arrival.At, into);
        if (_agents[agent].State is AgentState.Talking or AgentState.Dialling) throw new InvalidOperationException($"Agent {agent} talks with somebody else.");
        var slot = Enter(arrival);
        var id = IdOf(slot);
        ref var call = ref _calls[slot];
        (call.State, call.Agent, call.AnsweredAt) = (CallState.Talking, agent, answeredAt);
        Occupy(agent, id);
        LetDueHappen(_now);
        return id;
    }

    /// <summary>Takes up a talk with somebody who keeps a place and was called back before a restart; nothing happens when the place has ended or the agent talks with somebody else.</summary>
    /// <param name="call">The number of the call.</param>
    /// <param name="agent">Who talks with the caller.</param>
    /// <param name="now">The moment, in ticks; the talk counts from now.</param>
    /// <param name="into">Receives the commands.</param>
    public void ResumeTalkOfKept(int call, int agent, long now, CommandBuffer into)
    {
        Elapse(now, into);
        if (!IsOpen(call, out var slot) || _calls[slot].State != CallState.Kept || !IsAgent(agent) || _agents[agent].State is AgentState.Talking or AgentState.Dialling) return;
        StopPhones(slot);
        Leave(slot);
        _callTimers.Clear(slot);
        ref var facts = ref _calls[slot];
        (facts.State, facts.Agent, facts.AnsweredAt) = (CallState.Talking, agent, _now);
        Occupy(agent, call);
        LetDueHappen(_now);
    }

    /// <summary>Takes up a caller who went on leaving a message while nobody drove the engine.</summary>
    /// <param name="arrival">The call as it came in.</param>
    /// <param name="into">Receives the commands.</param>
    /// <returns>The number of the call.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public int ResumeRecording(in Arrival arrival, CommandBuffer into)
    {
        Elapse(arrival.At, into);
        var slot = Enter(arrival);
        _calls[slot].State = CallState.Recording;
        _callTimers.Set(slot, _now + RecordingLease);
        return IdOf(slot);
    }

    /// <summary>Lets time pass up to the event, then lets the event happen.</summary>
    /// <param name="happened">The event; its time is never before the last one's.</param>
    /// <param name="into">Receives the commands behind those that it holds.</param>
    public void Handle(in CallEvent happened, CommandBuffer into)
    {
        Elapse(happened.At, into);
        switch (happened.Kind)
        {
            case CallEventKind.Elapsed: break;
            case CallEventKind.AgentAnswered when Rings(happened, out var slot): Answer(slot, happened.Agent); break;
            case CallEventKind.AgentDidNotAnswer when Rings(happened, out var slot): Miss(slot, happened.Agent, Reason.NoAnswer); break;
            case CallEventKind.AgentWasBusy when Rings(happened, out var slot): Miss(slot, happened.Agent, Reason.Busy); break;
            case CallEventKind.AgentWasUnreachable when Rings(happened, out var slot): Miss(slot, happened.Agent, Reason.Unreachable); break;
            case CallEventKind.AgentLeft when Holds(happened, out var slot): LeaveTalk(slot, happened.Agent); break;
            case CallEventKind.CallerLeft when IsOpen(happened.Call, out var slot): LoseCaller(slot); break;
            case CallEventKind.CallerReached when IsDialled(happened, out var slot): Reach(slot); break;
            case CallEventKind.CallerNotReached when IsDialled(happened, out var slot): FailAttempt(slot); break;
            case CallEventKind.EmergencyChosen when Listens(happened.Call, out var slot): MoveUp(slot, (int)happened.Value); break;
            case CallEventKind.NeedsChosen when Listens(happened.Call, out var slot): Need(slot, (ulong)happened.Value); break;
            case CallEventKind.PostFound when Listens(happened.Call, out var slot) && IsLine(happened.Line): Lead(slot, happened.Line); break;
            case CallEventKind.WaitChosen when IsOffered(happened.Call, Offers.Wait, out var slot): GoOnWaiting(slot); break;
            case CallEventKind.MessageChosen when IsOffered(happened.Call, Offers.Message, out var slot): Record(slot); break;
            case CallEventKind.CallbackChosen when IsOffered(happened.Call, Offers.Callback, out var slot): ChooseCallback(slot, happened.Value); break;
            case CallEventKind.NothingChosen when IsOpen(happened.Call, out var slot): ChooseNothing(slot); break;
            case CallEventKind.MessageLeft when Records(happened.Call, out var slot): Close(slot, Ending.Message); break;
            case CallEventKind.MessageEmpty when Records(happened.Call, out var slot): Close(slot, _calls[slot].IfLeft); break;
            case CallEventKind.ExchangeLost when IsOpen(happened.Call, out var slot): LoseExchange(slot); break;
            case CallEventKind.KeptPlaceWithdrawn when IsOpen(happened.Call, out var slot): Withdraw(slot); break;
            case CallEventKind.SignedIn or CallEventKind.Resumed: Wish(happened.Agent, AgentState.Free); break;
            case CallEventKind.SignedOut: Wish(happened.Agent, AgentState.Away); break;
            case CallEventKind.Paused: Wish(happened.Agent, AgentState.Paused); break;
            case CallEventKind.WrapUpEnded: EndWrapUp(happened.Agent); break;
            default: break; // It came too late: what it speaks of is over.
        }
        LetDueHappen(_now);
    }

    /// <summary>Begins a new day: talks are counted from zero.</summary>
    public void BeginDay()
    {
        foreach (ref var agent in _agents.AsSpan()) agent.Talks = 0;
    }

    void Elapse(long until, CommandBuffer into)
    {
        _into = into;
        LetDueHappen(until);
        _now = Math.Max(_now, until);
    }

    void LetDueHappen(long until)
    {
        while (NextDue is var due && due <= until)
        {
            _now = Math.Max(_now, due);
            if (_agentTimers.NextDue == due) AgentIsDue(_agentTimers.First);
            else CallIsDue(_callTimers.First);
        }
    }

    void Tell(CallCommandKind kind, int call = -1, int agent = -1, int attempt = 0, int line = -1, Offers offers = Offers.None, Ending ending = Ending.Answered, long value = 0) =>
        _into.Add(new CallCommand(kind, _now, call, agent, attempt, line, offers, ending, value));
}
