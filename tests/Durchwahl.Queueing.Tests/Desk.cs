namespace Durchwahl.Queueing.Tests;

/// <summary>An office with everybody at work, a clock in seconds and the words for what happens: tests of the engine read like a protocol.</summary>
sealed class Desk
{
    readonly CommandBuffer _into = new();

    public Desk(CallPlan plan, ScriptedRules rules = default)
    {
        Engine = new CallEngine<ScriptedRules>(plan, rules, 0);
        for (var agent = 0; agent < plan.Skills.Length; agent++) Happens(CallEventKind.SignedIn, agent: agent);
    }

    public CallEngine<ScriptedRules> Engine { get; }

    public long Now { get; private set; }

    /// <summary>What the last event led to, without what agents are.</summary>
    public string[] Commands => [.. _into.Commands.ToArray().Where(command => command.Kind != CallCommandKind.AgentIs).Select(InWords)];

    public static CallPlan PlanOf(int agents, params LineSpec[] lines) => new() { Lines = [.. lines], Skills = [.. new ulong[agents]] };

    public static long Seconds(double seconds) => (long)(seconds * Ticks.PerSecond);

    public Desk At(double second)
    {
        Now = Seconds(second);
        return this;
    }

    public int Arrives(int line = 0, long caller = 0, ulong needs = 0, int priority = 0)
    {
        _into.Clear();
        return Engine.Arrive(new Arrival(Now, line) { Caller = caller, Needs = needs, Priority = priority }, _into);
    }

    public int Resumes(Func<CommandBuffer, int> how)
    {
        _into.Clear();
        return how(_into);
    }

    public Desk Happens(CallEventKind kind, int call = -1, int agent = -1, int line = -1, long value = 0, int? attempt = null)
    {
        _into.Clear();
        attempt ??= agent >= 0 ? Engine.Agent(agent).Attempt : call >= 0 && Engine.Call(call).Agent is >= 0 and var with ? Engine.Agent(with).Attempt : 0;
        Engine.Handle(new CallEvent(kind, Now, call, agent, attempt.Value, line, value), _into);
        return this;
    }

    public Desk Elapses() => Happens(CallEventKind.Elapsed);

    public Desk Answers(int agent) => Happens(CallEventKind.AgentAnswered, Engine.Agent(agent).Call, agent);

    public Desk Replans(CallPlan plan, ScriptedRules rules = default)
    {
        _into.Clear();
        Engine.Replan(plan, rules, Now, _into);
        return this;
    }

    public AgentState StateOf(int agent) => Engine.Agent(agent).State;

    static string InWords(CallCommand command) => command.Kind switch
    {
        CallCommandKind.End => $"End {command.Ending}",
        CallCommandKind.Wait or CallCommandKind.KeepPlace => $"{command.Kind} {command.Value} in {command.Line}",
        CallCommandKind.Offer => $"Offer {command.Offers}",
        _ when command.Agent >= 0 => $"{command.Kind} {command.Agent}",
        _ => command.Kind.ToString(),
    };
}
