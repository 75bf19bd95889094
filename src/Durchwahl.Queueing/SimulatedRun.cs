namespace Durchwahl.Queueing;

/// <summary>
/// Drives the call engine in virtual time: whoever simulates plans what callers and agents do, sees every command, and lets time pass as fast as the machine can.
/// At the same moment leases run out first, then what was planned happens in the order in which it was planned. Not safe for several threads.
/// </summary>
/// <typeparam name="TRules">What the office decides.</typeparam>
/// <param name="plan">Lines and agents.</param>
/// <param name="rules">What the office decides.</param>
/// <param name="begin">The moment at which the run begins, in ticks.</param>
public sealed class SimulatedRun<TRules>(CallPlan plan, TRules rules, long begin) where TRules : struct, ICallRules
{
    readonly CommandBuffer _commands = new();
    readonly PriorityQueue<Action, (long At, int Order)> _agenda = new();
    int _planned;

    /// <summary>The engine, for questions about calls and agents.</summary>
    public CallEngine<TRules> Engine { get; } = new(plan, rules, begin);

    /// <summary>How far time has come, in ticks.</summary>
    public long Now { get; private set; } = begin;

    /// <summary>Sees every command in its order; may plan, but tell nothing. Null for nobody.</summary>
    public Action<CallCommand>? Watch { get; set; }

    /// <summary>When something happens next, in ticks; <see cref="Ticks.Never"/> when nothing will.</summary>
    public long NextDue => Math.Min(Engine.NextDue, _agenda.TryPeek(out _, out var next) ? next.At : Ticks.Never);

    /// <summary>Lets something happen later.</summary>
    /// <param name="at">When, in ticks; a moment that has passed counts as now.</param>
    /// <param name="what">What somebody does: it may tell events, let calls arrive and plan more.</param>
    public void Plan(long at, Action what) => _agenda.Enqueue(what, (Math.Max(at, Now), ++_planned));

    /// <summary>A call comes in now.</summary>
    /// <param name="line">The line that was dialled.</param>
    /// <param name="arrival">What else is known of it; its moment and line are set here.</param>
    /// <returns>The number of the call.</returns>
    public int Arrive(int line, Arrival arrival = default)
    {
        var call = Engine.Arrive(arrival with { At = Now, Line = line }, _commands);
        Follow();
        return call;
    }

    /// <summary>Somebody does something now.</summary>
    /// <param name="happened">What; its moment is set here.</param>
    public void Tell(in CallEvent happened)
    {
        Engine.Handle(happened with { At = Now }, _commands);
        Follow();
    }

    /// <summary>Lets time pass: everything that is due up to and at this moment has happened when it returns.</summary>
    /// <param name="until">In ticks.</param>
    public void RunUntil(long until)
    {
        while (NextDue is var due && due <= until)
        {
            Now = Math.Max(Now, due);
            if (Engine.NextDue <= due) Tell(new CallEvent(CallEventKind.Elapsed, Now));
            else _agenda.Dequeue()();
        }
        Now = Math.Max(Now, until);
    }

    void Follow()
    {
        if (Watch is { } watch)
            foreach (ref readonly var command in _commands.Commands) watch(command);
        _commands.Clear();
    }
}
