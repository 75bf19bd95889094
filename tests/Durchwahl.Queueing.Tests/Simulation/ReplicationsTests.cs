using System.Collections.Concurrent;
using Durchwahl.Queueing.Simulation;

namespace Durchwahl.Queueing.Tests.Simulation;

public class ReplicationsTests
{
    static CancellationToken Here => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void What_comes_out_stands_in_the_order_of_the_numbers_on_any_number_of_threads(int threads) =>
        Replications.Run(100, threads, (number, _) => number * number, null, Here).ShouldBe(Enumerable.Range(0, 100).Select(number => number * number));

    [Fact]
    public void Every_end_is_told_once()
    {
        var told = new Told();
        Replications.Run(50, 4, (number, _) => number, told, Here);
        told.Counts.Order().ShouldBe(Enumerable.Range(1, 50));
    }

    [Fact]
    public void A_cancellation_gives_what_has_finished_and_begins_nothing_more()
    {
        using var cancellation = new CancellationTokenSource();
        var begun = new ConcurrentBag<int>();
        var outcomes = Replications.Run(1000, 1, Replicate, cancellation: cancellation.Token);
        outcomes.ShouldBe([0, 1, 2]);
        begun.Count.ShouldBe(4);

        int Replicate(int number, CancellationToken stop)
        {
            begun.Add(number);
            if (number == 3) cancellation.Cancel();
            stop.ThrowIfCancellationRequested();
            return number;
        }
    }

    [Fact]
    public void A_replication_that_fails_fails_the_experiment() =>
        Should.Throw<AggregateException>(() => Replications.Run<int>(10, 2, (number, _) => number == 5 ? throw new InvalidOperationException("five") : number, null, Here)).InnerException!.Message.ShouldBe("five");

    [Fact]
    public void No_replication_gives_nothing() => Replications.Run(0, 2, (number, _) => number, null, Here).ShouldBeEmpty();

    sealed class Told : IProgress<int>
    {
        public ConcurrentBag<int> Counts { get; } = [];

        public void Report(int value) => Counts.Add(value);
    }
}
