using Durchwahl.Queueing.Simulation;

namespace Durchwahl.Queueing.Tests.Simulation;

public class FirstComeQueueTests
{
    const int Customers = 20_000;

    [Theory]
    [InlineData(1, 1100, 2000)]
    [InlineData(2, 600, 300)]
    [InlineData(5, 222, 2000)]
    [InlineData(5, 100, 1000)]
    [InlineData(16, 66, 2000)]
    [InlineData(17, 62, 2000)]
    [InlineData(120, 8, 500)]
    public void Agrees_with_the_engine_customer_by_customer(int agents, double gap, double patience)
    {
        var draws = new QueueDraws<SteadyArrivals, LognormalTime, ExponentialTime>(4, 0, new(gap), new(1000, 1.1), new(patience));
        var (fast, general) = (new Recording(), new Recording());
        new FirstComeQueue<QueueDraws<SteadyArrivals, LognormalTime, ExponentialTime>>(draws, agents).Run(Customers, ref fast);
        var engine = new QueueEngine<QueueDraws<SteadyArrivals, LognormalTime, ExponentialTime>>(draws, agents);
        engine.Run(Customers, ref general);
        engine.Drain(ref general);
        fast.Outcomes.ShouldBe(general.Outcomes.OrderBy(outcome => outcome.Customer).ToList());
        fast.Outcomes.ShouldContain(outcome => outcome.Wait > 0 && outcome.Served);
        fast.Outcomes.ShouldContain(outcome => !outcome.Served);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(40)]
    public void Knows_how_long_the_agents_have_served_up_to_the_last_arrival(int agents)
    {
        var draws = new QueueDraws<SteadyArrivals, ExponentialTime, ExponentialTime>(5, 0, new(1000.0 / agents), new(1000), new(2000));
        var fast = new FirstComeQueue<QueueDraws<SteadyArrivals, ExponentialTime, ExponentialTime>>(draws, agents);
        var engine = new QueueEngine<QueueDraws<SteadyArrivals, ExponentialTime, ExponentialTime>>(draws, agents);
        var (unread, recording) = (new Recording(), new Recording());
        for (var part = 0; part < 20; part++)
        {
            fast.Run(37, ref unread);
            engine.Run(37, ref recording);
            fast.Now.ShouldBe(engine.Now);
            fast.Busy.ShouldBe(recording.Serving);
        }
    }

    [Fact]
    public void Ends_with_the_last_customer_of_the_draws()
    {
        var recording = new Recording();
        var queue = new FirstComeQueue<ScriptedDraws>(new ScriptedDraws(new Script(new Script.Customer(3, 1))), 1);
        queue.Run(0, ref recording);
        recording.Outcomes.ShouldBeEmpty();
        (queue.Now, queue.Busy).ShouldBe((0, 0));
    }

    [Fact]
    public void A_run_in_parts_is_the_run_in_one_piece()
    {
        var (whole, parts) = (new Recording(), new Recording());
        MakeQueue().Run(12_000, ref whole);
        var queue = MakeQueue();
        foreach (var part in (int[])[1, 4095, 4096, 3808]) queue.Run(part, ref parts);
        parts.Outcomes.ShouldBe(whole.Outcomes);

        FirstComeQueue<QueueDraws<SteadyArrivals, ExponentialTime, ExponentialTime>> MakeQueue() => new(new(6, 0, new(222), new(1000), new(2000)), 5);
    }

    [Fact]
    public void A_queue_without_agents_is_refused() => Should.Throw<ArgumentOutOfRangeException>(() => new FirstComeQueue<ScriptedDraws>(default, 0));
}
