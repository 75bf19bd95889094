using System.Globalization;
using System.Text;

namespace Durchwahl.Queueing.Tests;

/// <summary>What holds after every event, whatever happens in whatever order.</summary>
public class CallEngineLawsTests
{
    const int Scripts = 600;
    const int EventsOfScript = 200;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Whatever_happens_in_whatever_order_the_laws_of_the_engine_hold(int block)
    {
        for (var seed = block * 100_000; seed < (block * 100_000) + Scripts; seed++)
        {
            var script = new RandomScript(seed);
            try
            {
                script.Play(EventsOfScript);
                script.LetEverythingEnd();
                script.PlaysTheSameAgain();
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                throw new InvalidOperationException($"Script {seed}: {exception.Message}\n{script.LastEvents}", exception);
            }
        }
    }
}

/// <summary>One random office, and everything that happens to it.</summary>
sealed class RandomScript
{
    readonly int _seed;
    readonly Random _random;
    readonly CallEngine<RandomRules> _engine;
    readonly CallPlan _plan;
    readonly CommandBuffer _into = new();
    readonly List<Happening> _happenings = [];
    readonly List<CallCommand> _commands = [];
    readonly List<int> _calls = [];
    readonly Dictionary<int, int> _ends = [];
    readonly Dictionary<int, long> _leases = [];
    readonly Dictionary<int, int> _dials = [];
    CallPlan _current;
    long _now;

    public RandomScript(int seed)
    {
        _seed = seed;
        _random = new Random(seed);
        _current = _plan = RandomPlan();
        _engine = new CallEngine<RandomRules>(_plan, Rules, 0);
    }

    RandomRules Rules => new(_seed, _plan.Lines.Length);

    public string LastEvents => string.Join('\n', _happenings.TakeLast(25));

    CallPlan RandomPlan()
    {
        var (agents, lines) = (_random.Next(1, 6), _random.Next(1, 5));
        return new CallPlan
        {
            Lines = [.. Enumerable.Range(0, lines).Select(_ => RandomSpec(agents))],
            Skills = [.. Enumerable.Range(0, agents).Select(_ => (ulong)_random.Next(8))],
        };
    }

    LineSpec RandomSpec(int agents) => new()
    {
        Agents = [.. Enumerable.Range(0, agents).Where(_ => _random.Next(4) > 0)],
        Strategy = (Strategy)_random.Next(4),
        Capacity = _random.Next(0, 8),
        WaitsForWhoDidNotAnswer = _random.Next(2) == 0,
        RingsFor = _random.Next(0, 30) * Ticks.PerSecond,
        WrapUp = _random.Next(3) * 10 * Ticks.PerSecond,
        NeedsHoldFor = _random.Next(3) * 30 * Ticks.PerSecond,
        KeepsPlaceFor = _random.Next(3) * 60 * Ticks.PerSecond,
        CallbackAttempts = _random.Next(1, 4),
        CallbackGap = _random.Next(0, 10) * Ticks.PerMinute,
        DialsFor = _random.Next(0, 40) * Ticks.PerSecond,
    };

    public void Play(int events)
    {
        for (var i = 0; i < _plan.Skills.Length; i++) Do(new Happening.Event(new CallEvent(CallEventKind.SignedIn, 0, Agent: i)));
        for (var i = 0; i < events; i++)
        {
            _now += _random.Next(4) switch { 0 => 0, 1 => _random.NextInt64(Ticks.PerSecond), 2 => _random.NextInt64(10 * Ticks.PerSecond), _ => _random.NextInt64(Ticks.PerMinute) };
            Do(Next());
        }
    }

    Happening Next() => _random.Next(20) switch
    {
        < 4 => new Happening.Arrives(RandomArrival()),
        < 5 when _random.Next(3) == 0 => new Happening.ResumesKept(RandomArrival() with { Since = _now - 1000 }, _random.Next(3), _random.Next(2) == 0 ? 0 : _now + Ticks.PerMinute),
        < 5 when _random.Next(2) == 0 && IdleAgent() is { } agent => new Happening.ResumesTalk(RandomArrival() with { Since = _now - 1000 }, agent, Math.Max(0, _now - 500)),
        < 6 when _random.Next(10) == 0 => new Happening.Replans(_plan with { Lines = [.. _plan.Lines.Select(_ => RandomSpec(_plan.Skills.Length))] }),
        _ => new Happening.Event(RandomEvent()),
    };

    Arrival RandomArrival() => new(_now, _random.Next(_plan.Lines.Length))
    {
        Caller = _random.Next(6),
        Needs = _random.Next(3) == 0 ? (ulong)_random.Next(8) : 0,
        Priority = _random.Next(8) == 0 ? 2 : 0,
    };

    int? IdleAgent()
    {
        var agent = _random.Next(_plan.Skills.Length);
        return _engine.Agent(agent).State is AgentState.Talking or AgentState.Dialling ? null : agent;
    }

    CallEvent RandomEvent()
    {
        var kind = (CallEventKind)_random.Next((int)CallEventKind.WrapUpEnded + 1);
        var agent = _random.Next(12) == 0 ? _random.Next(-2, 9) : _random.Next(_plan.Skills.Length);
        var call = _calls.Count == 0 || _random.Next(15) == 0 ? _random.Next(-5, 500_000) : _calls[^_random.Next(1, Math.Min(_calls.Count, 12) + 1)];
        var attempt = _random.Next(40);
        if (_random.Next(5) > 0 && (uint)agent < (uint)_plan.Skills.Length && _engine.Agent(agent).Call >= 0) (call, attempt) = (_engine.Agent(agent).Call, _engine.Agent(agent).Attempt);
        var value = kind == CallEventKind.CallbackChosen ? _now + (_random.Next(-1, 3) * Ticks.PerMinute) : _random.Next(8);
        return new CallEvent(kind, _now - (_random.Next(20) == 0 ? _random.Next(5) : 0), call, agent, attempt, _random.Next(-1, _plan.Lines.Length + 1), value);
    }

    void Do(Happening happening)
    {
        _happenings.Add(happening);
        _into.Clear();
        happening.Befall(_engine, Rules, _into, _calls);
        if (happening is Happening.Replans replans) _current = replans.Plan;
        foreach (ref readonly var command in _into.Commands) Note(command);
        CheckAgents();
        CheckCalls();
        CheckLines();
        if (_random.Next(8) == 0) ComesTooLate(happening);
    }

    void Note(in CallCommand command)
    {
        _commands.Add(command);
        switch (command.Kind)
        {
            case CallCommandKind.End: _ends[command.Call] = _ends.GetValueOrDefault(command.Call) + 1; break;
            case CallCommandKind.Ring: _leases[command.Agent] = command.Value; break;
            case CallCommandKind.Offer: command.Offers.ShouldNotBe(Offers.None); break;
            case CallCommandKind.DialCaller: _dials[command.Agent] = command.Call; break;
            default: break;
        }
    }

    void CheckAgents()
    {
        for (var agent = 0; agent < _engine.Agents; agent++)
        {
            var facts = _engine.Agent(agent);
            var isInCall = facts.State is AgentState.Ringing or AgentState.Dialling or AgentState.Talking;
            Law(isInCall == (facts.Call >= 0), $"agent {agent} is {facts.State} with call {facts.Call}");
            if (!isInCall) continue;
            Law(_engine.IsOpen(facts.Call), $"agent {agent} is {facts.State} for a call that is over");
            var call = _engine.Call(facts.Call);
            Law(facts.State == AgentState.Ringing ? call.State is CallState.Waiting or CallState.Kept && call.Ringing > 0 : call.Agent == agent, $"the call of agent {agent} does not know it");
            Law(facts.State != AgentState.Talking || call.State == CallState.Talking, $"agent {agent} talks with nobody");
            Law(facts.State != AgentState.Dialling || (call.State == CallState.Dialling && _dials[agent] == facts.Call), $"agent {agent} waits for nobody");
            Law(facts.State != AgentState.Ringing || _engine.Now < _leases[agent], $"the lease on agent {agent} has run out");
            Law(facts.State == AgentState.Talking || _engine.NextDue < Ticks.Never, $"nothing ends the lease on agent {agent}");
        }
    }

    void CheckCalls()
    {
        var open = _engine.OpenCalls.ToHashSet();
        foreach (var id in _calls) Law(_ends.GetValueOrDefault(id) == (open.Contains(id) ? 0 : 1), $"call {id} ended {_ends.GetValueOrDefault(id)} times");
        foreach (var id in open)
        {
            var call = _engine.Call(id);
            var agents = Enumerable.Range(0, _engine.Agents).Where(agent => _engine.Agent(agent).Call == id).ToList();
            Law(agents.Count(agent => _engine.Agent(agent).State == AgentState.Ringing) == call.Ringing, $"call {id} counts {call.Ringing} phones");
            Law(call.State is not (CallState.Talking or CallState.Dialling) || agents.Count == 1, $"call {id} is {call.State} with {agents.Count} agents");
            Law(call.State is CallState.Waiting or CallState.Kept || call.Ringing == 0, $"phones ring for call {id}, which is {call.State}");
            Law(call.State != CallState.Offering || call.Offers != Offers.None, $"call {id} is offered nothing");
            var stands = Enumerable.Range(0, _engine.Lines).Where(line => _engine.WaitingIn(line).Contains(id)).ToList();
            Law(stands.Count == (call.State is CallState.Waiting or CallState.Kept or CallState.Dialling ? 1 : 0), $"call {id} is {call.State} and stands in {stands.Count} lines");
            Law(stands.All(line => line == call.Line), $"call {id} stands in another line than it says");
        }
    }

    void CheckLines()
    {
        for (var line = 0; line < _engine.Lines; line++)
        {
            var calls = _engine.WaitingIn(line).ToList();
            Law(calls.Zip(calls.Skip(1)).All(pair => StandsRightly(_engine.Call(pair.First), _engine.Call(pair.Second))), $"line {line} is out of order");
            var agents = _current.Lines[line].Agents.Select(agent => _engine.Agent(agent)).ToList();
            var load = _engine.LoadOf(line);
            Law(load.Waiting == calls.Count, $"line {line} counts {load.Waiting} of {calls.Count} calls");
            Law(load.Free == agents.Count(agent => agent.State == AgentState.Free), $"line {line} counts {load.Free} free agents");
            Law(load.Busy == agents.Count(IsBusy), $"line {line} counts {load.Busy} busy agents");
            foreach (var agent in _current.Lines[line].Agents.Where(agent => _engine.Agent(agent).State == AgentState.Free))
                Law(!calls.Exists(call => CouldServe(agent, _engine.Call(call))), $"agent {agent} is free while somebody waits in line {line}");
        }
    }

    static bool StandsRightly(in CallFacts one, in CallFacts other) => one.Priority > other.Priority || (one.Priority == other.Priority && one.Since <= other.Since);

    static bool IsBusy(AgentFacts agent) =>
        agent.State is AgentState.Ringing or AgentState.Dialling or AgentState.Talking or AgentState.WrapUp || (agent.State == AgentState.Resting && agent.RestsShortly);

    bool CouldServe(int agent, in CallFacts call) =>
        call.State is CallState.Waiting or CallState.Kept && call.Ringing == 0
        && ((call.Needs & ~_current.Skills[agent]) == 0 || call.NeedsHoldUntil <= _engine.Now)
        && (call.State == CallState.Waiting || (call.NotBefore <= _engine.Now && Rules.CallbackFrom(call.Line, _engine.Now) <= _engine.Now));

    /// <summary>What has just happened comes again, or something comes for calls and agents that are not there: nothing changes and nothing is to do.</summary>
    void ComesTooLate(Happening last)
    {
        var before = Digest();
        foreach (var late in LateOnes(last))
        {
            _into.Clear();
            _engine.Handle(late, _into);
            if (_into.Count > 0) Law(false, $"{late} comes too late, but: {string.Join("; ", _into.Commands.ToArray())}");
        }
        if (Digest() != before) Law(false, "something that came too late changed something");
    }

    IEnumerable<CallEvent> LateOnes(Happening last)
    {
        var at = _engine.Now;
        if (last is Happening.Event { What: var what } && what.Kind is not (CallEventKind.PostFound or CallEventKind.WaitChosen or CallEventKind.NothingChosen)) yield return what with { At = at };
        foreach (var kind in Enum.GetValues<CallEventKind>())
        {
            yield return new CallEvent(kind, at, Call: -1, Agent: -1);
            yield return new CallEvent(kind, at, Call: int.MaxValue, Agent: int.MaxValue, Attempt: 1, Line: int.MaxValue, Value: long.MaxValue);
            if (kind >= CallEventKind.SignedIn || kind == CallEventKind.Elapsed) continue;
            var over = _calls.LastOrDefault(call => !_engine.IsOpen(call), -1);
            yield return new CallEvent(kind, at, over, Agent: 0, Attempt: _engine.Agent(0).Attempt);
            var isOfAttempt = kind is >= CallEventKind.AgentAnswered and <= CallEventKind.AgentLeft or CallEventKind.CallerReached or CallEventKind.CallerNotReached;
            if (isOfAttempt) yield return new CallEvent(kind, at, _engine.Agent(0).Call, Agent: 0, Attempt: _engine.Agent(0).Attempt - 1);
        }
    }

    string Digest()
    {
        var text = new StringBuilder();
        for (var agent = 0; agent < _engine.Agents; agent++) Add(text, _engine.Agent(agent));
        foreach (var call in _engine.OpenCalls) Add(text.Append(call).Append(' '), _engine.Call(call));
        for (var line = 0; line < _engine.Lines; line++) text.Append(_engine.LoadOf(line)).AppendJoin(',', _engine.WaitingIn(line));
        return text.Append(CultureInfo.InvariantCulture, $"{_engine.NextDue} {_engine.Now}").ToString();
    }

    static void Add<T>(StringBuilder text, T facts)
    {
        foreach (var property in Properties<T>.All) text.Append(property.GetValue(facts)).Append(' ');
        text.AppendLine();
    }

    /// <summary>Everybody hangs up, then time passes: nothing is left.</summary>
    public void LetEverythingEnd()
    {
        foreach (var id in _engine.OpenCalls.ToList())
            foreach (var kind in (ReadOnlySpan<CallEventKind>)[CallEventKind.CallerLeft, CallEventKind.KeptPlaceWithdrawn])
                Do(new Happening.Event(new CallEvent(kind, _now, id)));
        _now += Ticks.PerHour;
        Do(new Happening.Event(new CallEvent(CallEventKind.Elapsed, _now)));
        Law(!_engine.OpenCalls.Any(), "calls are left");
        for (var agent = 0; agent < _engine.Agents; agent++)
            Law(_engine.Agent(agent) is { Call: -1, State: AgentState.Free or AgentState.Resting or AgentState.Paused or AgentState.Away }, $"agent {agent} is left {_engine.Agent(agent).State}");
    }

    public void PlaysTheSameAgain()
    {
        var (engine, into) = (new CallEngine<RandomRules>(_plan, Rules, 0), new CommandBuffer());
        foreach (var happening in _happenings) happening.Befall(engine, Rules, into, []);
        Law(into.Commands.SequenceEqual(_commands.ToArray()), "the same events gave other commands");
    }

    static void Law(bool holds, string otherwise)
    {
        if (!holds) throw new InvalidOperationException(otherwise);
    }

    static class Properties<T>
    {
        public static readonly System.Reflection.PropertyInfo[] All = typeof(T).GetProperties();
    }
}

/// <summary>Something that a script does to an engine.</summary>
abstract record Happening
{
    public abstract void Befall(CallEngine<RandomRules> engine, RandomRules rules, CommandBuffer into, List<int> calls);

    public sealed record Event(CallEvent What) : Happening
    {
        public override void Befall(CallEngine<RandomRules> engine, RandomRules rules, CommandBuffer into, List<int> calls) => engine.Handle(What, into);
    }

    public sealed record Arrives(Arrival What) : Happening
    {
        public override void Befall(CallEngine<RandomRules> engine, RandomRules rules, CommandBuffer into, List<int> calls) => calls.Add(engine.Arrive(What, into));
    }

    public sealed record ResumesKept(Arrival What, int Attempts, long NotBefore) : Happening
    {
        public override void Befall(CallEngine<RandomRules> engine, RandomRules rules, CommandBuffer into, List<int> calls) => calls.Add(engine.ResumeKeptPlace(What, Attempts, NotBefore, into));
    }

    public sealed record ResumesTalk(Arrival What, int Agent, long AnsweredAt) : Happening
    {
        public override void Befall(CallEngine<RandomRules> engine, RandomRules rules, CommandBuffer into, List<int> calls)
        {
            if (engine.Agent(Agent).State is not (AgentState.Talking or AgentState.Dialling)) calls.Add(engine.ResumeTalk(What, Agent, AnsweredAt, into));
        }
    }

    public sealed record Replans(CallPlan Plan) : Happening
    {
        public override void Befall(CallEngine<RandomRules> engine, RandomRules rules, CommandBuffer into, List<int> calls) => engine.Replan(Plan, rules, engine.Now, into);
    }
}
