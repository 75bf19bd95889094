using System.Net;
using Durchwahl.Promises.Caller;

namespace Durchwahl.Tests.Promises.Caller;

public class GuessBudgetTests
{
    static readonly IPAddress Authority = IPAddress.Parse("192.0.2.1");

    readonly StoppedTime _time = new();

    [Fact]
    public void A_flood_from_one_address_holds_that_address_and_gives_it_a_guess_a_minute()
    {
        var budget = new GuessBudget(_time);
        for (var guess = 0; guess < GuessBudget.OfAddress; guess++) budget.Missed(Authority);
        budget.WaitOf(Authority).ShouldBe(TimeSpan.FromMinutes(1));
        budget.WaitOf(IPAddress.Parse("192.0.2.2")).ShouldBe(TimeSpan.Zero);
        _time.Advance(TimeSpan.FromMinutes(1));
        budget.WaitOf(Authority).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void A_flood_from_many_addresses_slows_everybody_down_and_shuts_nobody_out()
    {
        var budget = new GuessBudget(_time);
        for (var guess = 0; guess < 20_000; guess++) budget.Missed(new IPAddress(guess));
        budget.Slowness.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(8));
        budget.WaitOf(Authority).ShouldBe(TimeSpan.Zero);
        _time.Advance(TimeSpan.FromHours(3));
        budget.Slowness.ShouldBe(TimeSpan.Zero);
    }

    sealed class StoppedTime : TimeProvider
    {
        long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public void Advance(TimeSpan by) => _now += by.Ticks;
    }
}
