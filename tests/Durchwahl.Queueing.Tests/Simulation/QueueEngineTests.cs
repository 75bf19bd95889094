using Durchwahl.Queueing.Simulation;
using static Durchwahl.Queueing.Tests.Simulation.Script;

namespace Durchwahl.Queueing.Tests.Simulation;

public class QueueEngineTests
{
    [Fact]
    public void Whoever_finds_an_agent_free_does_not_wait() =>
        Play(2, new Customer(10, 5), new Customer(11, 5)).ShouldBe([new(0, 1, 0, 10, 0, 5, true), new(1, 1, 0, 11, 0, 5, true)]);

    [Fact]
    public void First_come_first_served() =>
        Play(1, new Customer(0, 10), new Customer(1, 10), new Customer(2, 10)).Select(outcome => (outcome.Customer, outcome.Wait)).ShouldBe([(0, 0), (1, 9), (2, 18)]);

    [Fact]
    public void Whoever_waits_too_long_gives_up_and_the_next_in_line_is_served() =>
        Play(1, new Customer(0, 10), new Customer(1, 10, Patience: 5), new Customer(2, 10)).ShouldBe([new(0, 1, 0, 0, 0, 10, true), new(1, 1, 0, 1, 5, 10, false), new(2, 1, 0, 2, 8, 10, true)]);

    [Fact]
    public void Whoever_is_served_at_the_very_end_of_their_patience_is_served() => Play(1, new Customer(0, 10), new Customer(1, 10, Patience: 9))[1].ShouldBe(new(1, 1, 0, 1, 9, 10, true));

    [Fact]
    public void Whoever_comes_at_the_moment_at_which_an_agent_becomes_free_does_not_wait() => Play(1, new Customer(0, 10), new Customer(10, 3, Patience: 0))[1].ShouldBe(new(1, 1, 0, 10, 0, 3, true));

    [Fact]
    public void Somebody_without_patience_leaves_at_once() => Play(1, new Customer(0, 10), new Customer(1, 10, Patience: 0))[1].ShouldBe(new(1, 1, 0, 1, 0, 10, false));

    [Fact]
    public void A_timer_of_somebody_who_was_served_does_not_touch_who_took_the_place()
    {
        // The second waits from 1 to 10; the third takes the same place at 11, and the timer of the second runs out at 16.
        var outcomes = Play(1, new Customer(0, 10), new Customer(1, 10, Patience: 15), new Customer(11, 10));
        outcomes[2].ShouldBe(new(2, 1, 0, 11, 9, 10, true));
    }

    [Fact]
    public void Whoever_is_preferred_is_served_before_those_who_came_earlier() =>
        Play(1, new Customer(0, 10), new Customer(1, 10, Priority: 1), new Customer(2, 10, Priority: 0)).Select(outcome => (outcome.Customer, outcome.Wait)).ShouldBe([(0, 0), (2, 8), (1, 19)]);

    [Fact]
    public void Whoever_comes_back_tries_once_more_with_the_next_attempt() =>
        Play(1, new Customer(0, 20), new Customer(1, 5, Patience: 4, Return: 30)).Skip(1).ShouldBe([new(1, 1, 0, 1, 4, 5, false), new(1, 2, 0, 35, 0, 5, true)]);

    [Fact]
    public void An_agent_who_comes_serves_who_waits() => Play(0, [new(7, 1)], new Customer(1, 5)).ShouldBe([new(0, 1, 0, 1, 6, 5, true)]);

    [Fact]
    public void An_agent_who_leaves_finishes_the_call_and_takes_no_other() =>
        Play(2, [new(5, 1)], new Customer(0, 10), new Customer(1, 20), new Customer(2, 3)).ShouldBe([new(0, 1, 0, 0, 0, 10, true), new(1, 1, 0, 1, 0, 20, true), new(2, 1, 0, 2, 19, 3, true)]);

    [Fact]
    public void Several_steps_follow_each_other_in_any_order_of_naming() =>
        Play(0, [new(30, 2), new(10, 1), new(20, 0)], new Customer(1, 15), new Customer(2, 5), new Customer(3, 5)).Select(outcome => outcome.Wait).ShouldBe([9, 28, 27]);

    [Fact]
    public void A_queue_without_agents_loses_everybody_whose_patience_ends() => Play(0, new Customer(1, 5, Patience: 3), new Customer(2, 5, Patience: 1)).Select(outcome => outcome.Customer).ShouldBe([1, 0]);

    [Fact]
    public void A_run_stops_at_the_last_customer_and_can_go_on()
    {
        var (whole, parts) = (new Recording(), new Recording());
        MakeEngine().Run(500, ref whole);
        var engine = MakeEngine();
        engine.Run(200, ref parts);
        engine.Arrived.ShouldBe(200);
        engine.Run(300, ref parts);
        parts.Outcomes.ShouldBe(whole.Outcomes);
        engine.Drain(ref parts);
        engine.Run(int.MaxValue, ref parts);
        (engine.Arrived, parts.Outcomes.Count).ShouldBe((500, 500));

        QueueEngine<QueueDraws<SteadyArrivals, ExponentialTime, ExponentialTime>> MakeEngine() => new(new(1, 0, new(222), new(1000), new(2000)), 5);
    }

    [Theory]
    [InlineData(1, 900, 2000, 0, 0)]
    [InlineData(5, 222, 2000, 0, 0)]
    [InlineData(5, 100, 500, 0.6, 0)]
    [InlineData(5, 180, 3000, 0.3, 0.4)]
    [InlineData(40, 26, 2000, 0.5, 0.1)]
    public void Littles_law_and_the_balance_of_flow_hold_to_the_tick(int agents, double gap, double patience, double returnShare, double preferredShare)
    {
        var draws = new QueueDraws<SteadyArrivals, LognormalTime, ExponentialTime>(9, 0, new(gap * 1000), new(1_000_000, 1.3), new(patience * 1000))
        {
            ReturnShare = returnShare, MeanReturn = 5_000_000, PreferredShare = preferredShare,
        };
        var engine = new QueueEngine<QueueDraws<SteadyArrivals, LognormalTime, ExponentialTime>>(draws, agents, 2, new AgentStep(50_000_000, agents / 2), new AgentStep(120_000_000, agents + 2));
        var recording = new Recording();
        engine.Run(20_000, ref recording);
        engine.Drain(ref recording);

        recording.Waiting.ShouldBe(recording.Outcomes.Sum(outcome => outcome.Wait));
        recording.Serving.ShouldBe(recording.Outcomes.Where(outcome => outcome.Served).Sum(outcome => outcome.Handling));
        recording.Outcomes.Count(outcome => outcome.Attempt == 1).ShouldBe(20_000);
        recording.Outcomes.GroupBy(outcome => outcome.Customer).ShouldAllBe(attempts => attempts.Count(outcome => outcome.Served) <= 1);
        var returned = recording.Outcomes.Count(outcome => outcome.Attempt > 1);
        var lost = recording.Outcomes.GroupBy(outcome => outcome.Customer).Count(attempts => attempts.All(outcome => !outcome.Served));
        recording.Outcomes.Count.ShouldBe(20_000 + returned);
        recording.Outcomes.Count(outcome => outcome.Served).ShouldBe(20_000 - lost);
        (returned > 0).ShouldBe(returnShare > 0);
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new QueueEngine<ScriptedDraws>(default, -1));
        Should.Throw<ArgumentOutOfRangeException>(() => new QueueEngine<ScriptedDraws>(default, 1, 0));
    }
}
