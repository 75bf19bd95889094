using Durchwahl.Queueing.Simulation;

namespace Durchwahl.Queueing.Tests.Simulation;

/// <summary>Writes down what becomes of everybody, and adds up how many waited and were served for how long.</summary>
struct Recording() : IQueueWatch
{
    public List<QueueOutcome> Outcomes { get; } = [];

    public long Waiting { get; private set; }

    public long Serving { get; private set; }

    public long Until { get; private set; }

    public void Passes(long from, long until, int waiting, int busy)
    {
        from.ShouldBe(Until);
        Waiting += waiting * (until - from);
        Serving += busy * (until - from);
        Until = until;
    }

    public readonly void Decided(in QueueOutcome outcome) => Outcomes.Add(outcome);
}
