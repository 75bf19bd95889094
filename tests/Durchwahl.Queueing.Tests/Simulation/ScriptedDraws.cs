using Durchwahl.Queueing.Simulation;

namespace Durchwahl.Queueing.Tests.Simulation;

/// <summary>What somebody wrote down instead of chance.</summary>
sealed record Script(params IReadOnlyList<Script.Customer> Customers)
{
    /// <summary>A customer: when they come, how long serving takes, how long they wait, who goes before them, and after what time they try again.</summary>
    public sealed record Customer(long At, long Handling, long Patience = Ticks.Never, int Priority = 0, long Return = Ticks.Never);

    public static IReadOnlyList<QueueOutcome> Play(int agents, IEnumerable<AgentStep> steps, params IReadOnlyList<Customer> customers)
    {
        var engine = new QueueEngine<ScriptedDraws>(new ScriptedDraws(new Script(customers)), agents, 2, steps);
        var recording = new Recording();
        engine.Run(int.MaxValue, ref recording);
        return recording.Outcomes;
    }

    public static IReadOnlyList<QueueOutcome> Play(int agents, params IReadOnlyList<Customer> customers) => Play(agents, [], customers);
}

/// <summary>Hands a script to the queue, one customer after the other; somebody who comes back is the one who came last.</summary>
struct ScriptedDraws(Script script) : IQueueDraws
{
    int _next = -1;

    public long NextArrival(long now) => ++_next < script.Customers.Count ? script.Customers[_next].At : Ticks.Never;

    // The moment of the following customer has been asked for by then.
    public readonly long NextHandling(int attempt) => Present.Handling;

    public readonly long NextPatience(int attempt) => Present.Patience;

    public readonly int NextPriority() => Present.Priority;

    public readonly long NextReturn(int attempt) => attempt == 1 ? Present.Return : Ticks.Never;

    readonly Script.Customer Present => script.Customers[Math.Min(_next, script.Customers.Count) - 1];
}
