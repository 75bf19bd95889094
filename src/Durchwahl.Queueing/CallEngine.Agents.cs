using System.Numerics;

namespace Durchwahl.Queueing;

// Who serves: phones ring, are answered or not, and every reservation is a lease.
public sealed partial class CallEngine<TRules>
{
    LineSpec[] _specs = [];
    WaitingLine[] _lines = [];
    LineLoad[] _loads = [];
    AgentFacts[] _agents = [];
    ulong[] _skills = [];
    int[][] _linesOf = [];
    CallPlan _plan = new() { Lines = [], Skills = [] };
    int _attempts;

    /// <summary>How many lines there are.</summary>
    public int Lines => _specs.Length;

    /// <summary>How many agents there are.</summary>
    public int Agents => _agents.Length;

    /// <summary>The facts of an agent.</summary>
    public ref readonly AgentFacts Agent(int agent) => ref _agents[agent];

    /// <summary>The load of a line.</summary>
    public LineLoad LoadOf(int line) => _loads[line];

    /// <summary>The calls that wait in a line, first to last, kept places included.</summary>
    public IEnumerable<int> WaitingIn(int line) => Enumerable.Range(1, _lines[line].Count).Select(place => _lines[line][place]);

    /// <summary>Puts new lines, agents and rules in place of the old ones; whoever waits, rings or talks goes on.</summary>
    /// <param name="plan">Holds every line and agent of the old plan under the same number; those that are gone have no agents, or serve no line.</param>
    /// <param name="rules">What the office decides now.</param>
    /// <param name="at">When, in ticks.</param>
    /// <param name="into">Receives the commands.</param>
    /// <exception cref="ArgumentException">The plan has fewer lines or agents than the old one.</exception>
    public void Replan(CallPlan plan, TRules rules, long at, CommandBuffer into)
    {
        if (plan.Lines.Length < Lines || plan.Skills.Length < Agents) throw new ArgumentException("A line or agent of the old plan is missing.", nameof(plan));
        Elapse(at, into);
        _rules = rules;
        Furnish(plan);
        for (var agent = 0; agent < Agents; agent++)
            if (_agents[agent].State is AgentState.Free or AgentState.Resting) MakeAvailable(agent);
        for (var slot = 0; slot < _usedSlots; slot++)
            if (_calls[slot] is { State: CallState.Kept, Ringing: 0 }) WaitForAttempt(slot);
        for (var line = 0; line < Lines; line++) LeaveNobodyAlone(line);
        LetDueHappen(_now);
    }

    void Furnish(CallPlan plan)
    {
        _plan = plan;
        _specs = [.. plan.Lines];
        _skills = [.. plan.Skills];
        var (lines, agents) = (_lines.Length, _agents.Length);
        Array.Resize(ref _lines, _specs.Length);
        Array.Resize(ref _agents, _skills.Length);
        for (var line = 0; line < lines; line++) _lines[line].Capacity = _specs[line].Capacity;
        for (var line = lines; line < _lines.Length; line++) _lines[line] = new WaitingLine(_specs[line].Capacity);
        for (var agent = agents; agent < _agents.Length; agent++) _agents[agent] = new AgentFacts { Call = -1, Wish = AgentState.Away, LastTalkEndedAt = long.MinValue, Since = _now };
        _linesOf = [.. Enumerable.Range(0, Agents).Select(agent => Enumerable.Range(0, Lines).Where(line => _specs[line].Agents.Contains(agent)).ToArray())];
        _loads = [.. Enumerable.Range(0, Lines).Select(CountedLoad)];
    }

    LineLoad CountedLoad(int line)
    {
        var free = _specs[line].Agents.Count(agent => _agents[agent].State == AgentState.Free);
        var busy = _specs[line].Agents.Count(agent => _agents[agent].CountsAsBusy);
        var guarded = _specs[line].Agents.Count(agent => _agents[agent].IsGuarded);
        return new LineLoad(_lines[line].Count, free, busy, line < _loads.Length ? _loads[line].MeanHandling : _specs[line].UsualHandling, guarded);
    }

    bool Rings(in CallEvent happened, out int slot) =>
        IsOpen(happened.Call, out slot) && IsAgent(happened.Agent) && _agents[happened.Agent] is { State: AgentState.Ringing } agent
        && agent.Call == happened.Call && agent.Attempt == happened.Attempt;

    bool Holds(in CallEvent happened, out int slot) =>
        IsOpen(happened.Call, out slot) && IsAgent(happened.Agent) && _agents[happened.Agent] is { State: AgentState.Ringing or AgentState.Dialling or AgentState.Talking } agent
        && agent.Call == happened.Call && agent.Attempt == happened.Attempt;

    bool IsAgent(int agent) => (uint)agent < (uint)_agents.Length;

    /// <summary>Rings for a call whoever may take it; false when nobody may.</summary>
    bool Ring(int slot)
    {
        ref var call = ref _calls[slot];
        if (_loads[call.Line].Free == 0 || (call.IsKept && !MayBeCalledBack(in call))) return false;
        var spec = _specs[call.Line];
        if (spec.Strategy == Strategy.RingAll) return RingAll(slot, spec);
        var best = -1;
        foreach (var agent in spec.Agents)
            if (_agents[agent].State == AgentState.Free && MayTake(in call, agent) && (best < 0 || GoesBefore(spec.Strategy, agent, best, call.Needs))) best = agent;
        if (best < 0) return false;
        Ring(slot, best);
        return true;
    }

    bool RingAll(int slot, LineSpec spec)
    {
        foreach (var agent in spec.Agents)
            if (_agents[agent].State == AgentState.Free && MayTake(in _calls[slot], agent)) Ring(slot, agent);
        return _calls[slot].Ringing > 0;
    }

    bool MayTake(in CallFacts call, int agent) => (call.Needs & ~_skills[agent]) == 0 || call.NeedsHoldUntil <= _now;

    bool GoesBefore(Strategy strategy, int one, int other, ulong needs)
    {
        ref readonly var a = ref _agents[one];
        ref readonly var b = ref _agents[other];
        var difference = strategy switch
        {
            Strategy.FewestCalls => a.Talks - b.Talks,
            Strategy.MostQualified => BitOperations.PopCount(needs & _skills[other]) - BitOperations.PopCount(needs & _skills[one]),
            _ => 0,
        };
        return difference < 0 || (difference == 0 && a.Since < b.Since);
    }

    void Ring(int slot, int agent)
    {
        ref var call = ref _calls[slot];
        ref var facts = ref _agents[agent];
        (facts.Call, facts.Attempt) = (IdOf(slot), ++_attempts);
        (call.Agent, call.Ringing) = (agent, call.Ringing + 1);
        var lease = _now + Math.Max(_specs[call.Line].RingsFor, ShortestLease);
        Become(agent, AgentState.Ringing, lease);
        Tell(CallCommandKind.Ring, facts.Call, agent, facts.Attempt, call.Line, value: lease);
    }

    void Answer(int slot, int agent)
    {
        ref var call = ref _calls[slot];
        StopOtherPhones(slot, agent);
        call.Agent = agent;
        if (call.State == CallState.Kept)
        {
            call.State = CallState.Dialling;
            Become(agent, AgentState.Dialling, _now + Math.Max(_specs[call.Line].DialsFor, ShortestLease));
            Tell(CallCommandKind.DialCaller, IdOf(slot), agent, _agents[agent].Attempt, call.Line);
            return;
        }
        Leave(slot);
        PickUp(slot);
        BeginTalk(slot, agent);
    }

    void BeginTalk(int slot, int agent)
    {
        ref var call = ref _calls[slot];
        (call.State, call.AnsweredAt, call.Agent) = (CallState.Talking, _now, agent);
        _callTimers.Clear(slot);
        _agents[agent].BeginTalk(_now);
        Become(agent, AgentState.Talking);
        Tell(CallCommandKind.Connect, IdOf(slot), agent, _agents[agent].Attempt, call.Line);
    }

    void Occupy(int agent, int call)
    {
        ref var facts = ref _agents[agent];
        if (facts.State == AgentState.Ringing)
        {
            Tell(CallCommandKind.StopRinging, facts.Call, agent, facts.Attempt);
            if (IsOpen(facts.Call, out var rung)) Miss(rung, agent, Reason.Busy);
        }
        (facts.Call, facts.Attempt, facts.Wish) = (call, ++_attempts, AgentState.Free);
        facts.BeginTalk(_now);
        Become(agent, AgentState.Talking);
    }

    /// <summary>A phone rang in vain: the agent rests, the call goes on.</summary>
    void Miss(int slot, int agent, Reason why)
    {
        ref var call = ref _calls[slot];
        call.Ringing--;
        _agents[agent].Call = -1;
        var comesBackSoon = why == Reason.Busy || (why == Reason.NoAnswer && _specs[call.Line].WaitsForWhoDidNotAnswer);
        Rest(agent, why == Reason.Busy ? _plan.RestAfterBusy : _plan.RestAfterNoAnswer, comesBackSoon);
        if (call.Ringing == 0) GoOnAfterMiss(slot, why);
        foreach (var line in _linesOf[agent]) LeaveNobodyAlone(line);
    }

    void GoOnAfterMiss(int slot, Reason why)
    {
        ref var call = ref _calls[slot];
        call.Agent = -1;
        if (call.State == CallState.Kept)
        {
            WaitForAttempt(slot);
            return;
        }
        var hasWaitedEnough = call.AskAgainAt <= _now && why != Reason.Unreachable; // phones that ring one after the other must not keep the call from being decided about
        if (!hasWaitedEnough && Ring(slot)) return;
        if (hasWaitedEnough) call.AskAgainAt = Ticks.Never;
        Decide(slot, hasWaitedEnough ? Reason.Waited : why);
    }

    void Decide(int slot, Reason why)
    {
        ref var call = ref _calls[slot];
        var lastCommand = _into.Count;
        Ask(slot, why);
        if (call.State != CallState.Waiting || call.Ringing > 0 || Ring(slot)) return;
        if (!HearsSomething(IdOf(slot), lastCommand)) HearMusicAgain(slot);
    }

    bool HearsSomething(int call, int fromCommand)
    {
        foreach (ref readonly var command in _into.Commands[fromCommand..])
            if (command.Call == call && command.Kind is CallCommandKind.Wait or CallCommandKind.Offer) return true;
        return false;
    }

    void Rest(int agent, long duration, bool isShort)
    {
        ref var facts = ref _agents[agent];
        if (facts.Wish != AgentState.Free)
        {
            Become(agent, facts.Wish);
            return;
        }
        Become(agent, AgentState.Resting, _now + duration, isShort);
    }

    void LeaveTalk(int slot, int agent)
    {
        switch (_agents[agent].State)
        {
            case AgentState.Ringing: Miss(slot, agent, Reason.NoAnswer); break;
            case AgentState.Dialling:
                Tell(CallCommandKind.StopDialling, IdOf(slot), agent, _agents[agent].Attempt);
                FailAttempt(slot);
                break;
            default: EndTalk(slot); break;
        }
    }

    void EndTalk(int slot, Ending ending = Ending.Answered)
    {
        ref var call = ref _calls[slot];
        var (agent, spec) = (call.Agent, _specs[call.Line]);
        ref var facts = ref _agents[agent];
        (facts.Call, facts.LastTalkEndedAt) = (-1, _now);
        ref var load = ref _loads[call.Line];
        load.MeanHandling += (_now - call.AnsweredAt + spec.WrapUp - load.MeanHandling) / 16;
        Close(slot, ending);
        if (spec.WrapUp > 0) Become(agent, AgentState.WrapUp, _now + spec.WrapUp);
        else MakeAvailable(agent);
    }

    void StopPhones(int slot) => StopOtherPhones(slot, -1);

    void StopOtherPhones(int slot, int except)
    {
        ref var call = ref _calls[slot];
        if (call.Ringing == 0 || (call.Ringing == 1 && call.Agent == except))
        {
            call.Ringing = 0;
            return;
        }
        var id = IdOf(slot);
        (call.Ringing, call.Agent) = (0, -1);
        for (var agent = 0; agent < Agents; agent++)
            if (agent != except && _agents[agent].Call == id && _agents[agent].State == AgentState.Ringing) StopPhone(id, agent);
    }

    void StopPhone(int call, int agent)
    {
        ref var facts = ref _agents[agent];
        Tell(CallCommandKind.StopRinging, call, agent, facts.Attempt);
        facts.Call = -1;
        Become(agent, AgentState.Resting, _now, isShort: true); // free again at once, but only when the event in hand is done
    }

    void Wish(int agent, AgentState wish)
    {
        if (!IsAgent(agent)) return;
        ref var facts = ref _agents[agent];
        facts.Wish = wish;
        switch (facts.State)
        {
            case AgentState.Away or AgentState.Paused or AgentState.Free or AgentState.Resting:
                if (wish != facts.State) MakeAvailable(agent);
                break;
            case AgentState.Ringing when wish != AgentState.Free:
                Tell(CallCommandKind.StopRinging, facts.Call, agent, facts.Attempt);
                if (IsOpen(facts.Call, out var slot)) Miss(slot, agent, Reason.NoAnswer);
                break;
            default: break; // after the call in hand
        }
    }

    void EndWrapUp(int agent)
    {
        if (IsAgent(agent) && _agents[agent].State == AgentState.WrapUp) MakeAvailable(agent);
    }

    // Whatever the agent becomes sets the timer anew.
    void AgentIsDue(int agent)
    {
        ref var facts = ref _agents[agent];
        switch (facts.State)
        {
            case AgentState.Ringing:
                Tell(CallCommandKind.StopRinging, facts.Call, agent, facts.Attempt);
                if (IsOpen(facts.Call, out var ringing)) Miss(ringing, agent, Reason.NoAnswer);
                else MakeAvailable(agent);
                break;
            case AgentState.Dialling:
                Tell(CallCommandKind.StopDialling, facts.Call, agent, facts.Attempt);
                if (IsOpen(facts.Call, out var dialled)) FailAttempt(dialled);
                else MakeAvailable(agent);
                break;
            case AgentState.WrapUp or AgentState.Resting or AgentState.Free: MakeAvailable(agent); break;
            default: _agentTimers.Clear(agent); break;
        }
    }

    void MakeAvailable(int agent)
    {
        ref var facts = ref _agents[agent];
        var rest = facts.Wish == AgentState.Free ? _rules.RestOf(agent, in facts, _now) : default;
        var served = facts.State == AgentState.Free || facts.CountsAsBusy;
        if (facts.Wish != AgentState.Free) Become(agent, facts.Wish);
        else if (rest.Until > _now) Become(agent, AgentState.Resting, rest.Until, rest.IsShort, isGuarded: !rest.IsShort);
        else
        {
            BecomeFree(agent, rest.AskAgainAt);
            return;
        }
        if (!served) return;
        foreach (var line in _linesOf[agent]) LeaveNobodyAlone(line);
    }

    void BecomeFree(int agent, long askAgainAt)
    {
        askAgainAt = Math.Max(askAgainAt, _now + ShortestWaitToAsk);
        Become(agent, AgentState.Free, askAgainAt);
        TakeNext(agent);
    }

    /// <summary>Rings the agent for the caller whose turn it is in the lines that the agent serves.</summary>
    void TakeNext(int agent)
    {
        var best = -1;
        foreach (var line in _linesOf[agent])
        {
            var next = NextFor(agent, line);
            if (next >= 0 && (best < 0 || ServedBefore(in _calls[next], in _calls[best]))) best = next;
        }
        if (best >= 0) Ring(best, agent);
    }

    int NextFor(int agent, int line)
    {
        var ringsAll = _specs[line].Strategy == Strategy.RingAll;
        var waiting = _lines[line];
        for (var place = 1; place <= waiting.Count; place++)
        {
            var slot = waiting[place] & SlotMask;
            ref readonly var call = ref _calls[slot];
            if (call.State == CallState.Dialling || (call.Ringing > 0 && !(ringsAll && MayRingMore(in call))) || !MayTake(in call, agent) || !MayBeServed(slot)) continue;
            return slot;
        }
        return -1;
    }

    // Where all phones ring, one that joins the others later must not keep the call from being decided about.
    bool MayRingMore(in CallFacts call) => call.IsKept || call.AskAgainAt > _now;

    bool MayBeServed(int slot)
    {
        ref readonly var call = ref _calls[slot];
        if (!call.IsKept || MayBeCalledBack(in call)) return true;
        if (call.NotBefore > _now) return false;
        var opensAt = _rules.CallbackFrom(call.Line, _now); // the line has closed meanwhile
        _callTimers.Set(slot, opensAt == Ticks.Never ? _now : opensAt);
        return false;
    }

    bool MayBeCalledBack(in CallFacts call) => call.NotBefore <= _now && _rules.CallbackFrom(call.Line, _now) <= _now;

    static bool ServedBefore(in CallFacts one, in CallFacts other) => one.Priority > other.Priority || (one.Priority == other.Priority && one.Since < other.Since);

    /// <summary>When nobody serves a line any more, everybody who waits in it is decided about anew.</summary>
    void LeaveNobodyAlone(int line)
    {
        if (_loads[line].IsServed || _lines[line].Count == 0) return;
        for (var place = 1; place <= _lines[line].Count;)
        {
            var call = _lines[line][place];
            if (_calls[call & SlotMask] is { State: CallState.Waiting, Ringing: 0 }) Ask(call & SlotMask, Reason.NobodyThere);
            if (_lines[line].PlaceOf(call) > 0) place++; // whoever stays may have moved up, never down
        }
    }

    void Become(int agent, AgentState state, long until = Ticks.Never, bool isShort = false, bool isGuarded = false)
    {
        ref var facts = ref _agents[agent];
        if (facts.State == state && facts.RestsShortly == isShort && facts.IsGuarded == isGuarded && state != AgentState.Talking)
        {
            _agentTimers.Set(agent, until);
            return;
        }
        var (wasFree, wasBusy, wasGuarded) = (facts.State == AgentState.Free, facts.CountsAsBusy, facts.IsGuarded);
        (facts.State, facts.Since, facts.RestsShortly, facts.IsGuarded) = (state, _now, isShort, isGuarded);
        var free = (state == AgentState.Free ? 1 : 0) - (wasFree ? 1 : 0);
        var busy = (facts.CountsAsBusy ? 1 : 0) - (wasBusy ? 1 : 0);
        var guarded = (isGuarded ? 1 : 0) - (wasGuarded ? 1 : 0);
        if ((free | busy | guarded) != 0)
            foreach (var line in _linesOf[agent]) _loads[line].Change(free, busy, guarded);
        _agentTimers.Set(agent, until);
        Tell(CallCommandKind.AgentIs, agent: agent, value: (long)state);
    }
}
