namespace Durchwahl.Queueing.Tests;

public class SimulatedRunTests
{
    static readonly CallPlan OneSeat = new() { Lines = [new LineSpec { Agents = [0], RingsFor = 20 * Ticks.PerSecond }], Skills = [0] };

    readonly SimulatedRun<ScriptedRules> _run = new(OneSeat, new ScriptedRules(), 0);
    readonly List<CallCommand> _seen = [];

    public SimulatedRunTests()
    {
        _run.Watch = _seen.Add;
        _run.Tell(new CallEvent(CallEventKind.SignedIn, 0, Agent: 0));
    }

    [Fact]
    public void What_was_planned_happens_at_its_time_and_in_its_order()
    {
        var order = new List<string>();
        _run.Plan(2, () => order.Add($"late at {_run.Now}"));
        _run.Plan(1, () => order.Add($"first at {_run.Now}"));
        _run.Plan(1, () => order.Add($"second at {_run.Now}"));
        _run.RunUntil(10);
        order.ShouldBe(["first at 1", "second at 1", "late at 2"]);
        _run.Now.ShouldBe(10);
    }

    [Fact]
    public void A_simulated_agent_answers_what_rings_and_the_caller_hangs_up()
    {
        _run.Plan(Ticks.PerSecond, () => _run.Arrive(0));
        _run.RunUntil(Ticks.PerSecond);
        var ring = _seen.Single(command => command.Kind == CallCommandKind.Ring);
        _run.Plan(5 * Ticks.PerSecond, () => _run.Tell(new CallEvent(CallEventKind.AgentAnswered, 0, ring.Call, ring.Agent, ring.Attempt)));
        _run.Plan(65 * Ticks.PerSecond, () => _run.Tell(new CallEvent(CallEventKind.CallerLeft, 0, ring.Call)));
        _run.RunUntil(Ticks.PerHour);
        var end = _seen.Single(command => command.Kind == CallCommandKind.End);
        (end.At, end.Ending).ShouldBe((65 * Ticks.PerSecond, Ending.Answered));
    }

    [Fact]
    public void A_lease_runs_out_before_what_was_planned_for_the_same_moment()
    {
        _run.Arrive(0);
        var ring = _seen.Single(command => command.Kind == CallCommandKind.Ring);
        _run.Plan(ring.Value, () => _run.Tell(new CallEvent(CallEventKind.AgentAnswered, 0, ring.Call, ring.Agent, ring.Attempt)));
        _run.RunUntil(ring.Value);
        _seen.ShouldNotContain(command => command.Kind == CallCommandKind.Connect);
    }
}
