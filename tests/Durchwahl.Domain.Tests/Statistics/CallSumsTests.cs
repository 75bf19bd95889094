using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Statistics;
using Durchwahl.Queueing;
using FsCheck;
using FsCheck.Fluent;

namespace Durchwahl.Domain.Tests.Statistics;

public class CallSumsTests
{
    static CountedCall Call(Ending ending, double seconds = 10, LineKind kind = LineKind.Service) =>
        new(kind, ending, (long)(seconds * Ticks.PerSecond), ending == Ending.Answered ? 200 * Ticks.PerSecond : 0, IsOverflow: false, IsInHours: ending != Ending.Closed);

    static CallSums Of(params IEnumerable<CountedCall> calls)
    {
        var sums = new CallSums(CountingRule.Default);
        foreach (var call in calls) sums.Add(call);
        return sums;
    }

    [Fact]
    public void Without_calls_there_is_no_share()
    {
        var sums = Of();
        (sums.ShareAnswered, sums.ShareAbandoned, sums.Waits.Percentile(.5)).ShouldBe((null, null, null));
        foreach (var definition in Enum.GetValues<ServiceLevelDefinition>()) sums.ServiceLevel(definition).ShouldBeNull();
    }

    [Theory]
    [InlineData(30, 1)]
    [InlineData(30.001, 0)]
    public void Exactly_thirty_seconds_is_in_time(double seconds, long inTime) => Of(Call(Ending.Answered, seconds)).AnsweredInTime.ShouldBe(inTime);

    [Theory]
    [InlineData(5, 1)]
    [InlineData(5.001, 0)]
    public void Who_leaves_at_exactly_five_seconds_left_shortly(double seconds, long shortly) => Of(Call(Ending.Left, seconds)).LeftShortly.ShouldBe(shortly);

    [Fact]
    public void The_three_definitions_differ_in_who_counts_that_left()
    {
        var sums = Of(Call(Ending.Answered, 10), Call(Ending.Answered, 40), Call(Ending.Left, 20), Call(Ending.Left, 100));
        sums.ServiceLevel(ServiceLevelDefinition.OfAll).ShouldBe(1 / 4d);
        sums.ServiceLevel(ServiceLevelDefinition.OfAnswered).ShouldBe(1 / 2d);
        sums.ServiceLevel(ServiceLevelDefinition.WithoutShortAbandons).ShouldBe(1 / 3d);
    }

    [Fact]
    public void Closed_and_lost_calls_were_dialled_but_not_offered()
    {
        var sums = Of(Call(Ending.Answered), Call(Ending.Closed), Call(Ending.ExchangeLost));
        (sums.Dialled, sums.Offered, sums.ShareAnswered).ShouldBe((3, 1, 1d));
    }

    [Theory]
    [InlineData(Ending.Message, false, 0)]
    [InlineData(Ending.Callback, false, 0)]
    [InlineData(Ending.Message, true, 1)]
    [InlineData(Ending.Answered, false, 1)]
    [InlineData(Ending.Left, false, 1)]
    public void In_front_of_a_closed_line_a_message_is_no_offered_call_unless_another_line_took_it(Ending ending, bool isOverflow, long offered)
    {
        var sums = Of(Call(ending) with { IsInHours = false, IsOverflow = isOverflow });
        (sums.Offered, sums.OutsideHours).ShouldBe((offered, 1 - offered));
    }

    [Fact]
    public void A_message_is_offered_and_not_answered() => Of(Call(Ending.Answered), Call(Ending.Message)).ShareAnswered.ShouldBe(.5);

    [Fact]
    public void A_short_abandon_counts_neither_as_left_nor_as_offered()
    {
        var sums = Of(Call(Ending.Answered), Call(Ending.Left, 3), Call(Ending.Left, 60));
        (sums.ShareAnswered, sums.ShareAbandoned).ShouldBe((.5, .5));
    }

    [Fact]
    public void A_direct_dial_in_its_hours_is_reached_by_post_deputy_or_team_but_not_by_the_service_number()
    {
        var near = Call(Ending.Answered, kind: LineKind.DirectDial) with { IsInHours = true };
        var sums = Of(near, near with { IsOverflow = true }, near with { IsOverflow = true, EndedOnService = true }, near with { IsInHours = false }, near with { Ending = Ending.Left, Handled = 0 });
        (sums.DirectInHours, sums.DirectAnsweredNear).ShouldBe((4, 2));
    }

    [Fact]
    public void Sums_that_follow_another_rule_are_not_added() =>
        Should.Throw<ArgumentException>(() => Of().Add(new CallSums(CountingRule.Default with { Target = 20 * Ticks.PerSecond })));

    [Fact]
    public void Adding_parts_in_any_order_gives_what_counting_all_gives() => Prop.ForAll(Arb.From(Calls), Arb.From(Gen.Choose(0, 50)), (calls, cut) =>
    {
        var (one, other) = (Of(calls.Skip(cut)), Of(calls.Take(cut)));
        one.Add(other);
        return Same(one, Of(calls));
    }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void What_is_stored_comes_back_exactly() => Prop.ForAll(Arb.From(Calls), calls =>
    {
        var (sums, again, counts) = (Of(calls), new CallSums(CountingRule.Default), new NamedCounts());
        sums.Write(counts);
        again.Read(new NamedCounts(counts.All));
        return Same(sums, again);
    }).Check(Config.QuickThrowOnFailure);

    static bool Same(CallSums one, CallSums other)
    {
        var (ofOne, ofOther) = (new NamedCounts(), new NamedCounts());
        one.Write(ofOne);
        other.Write(ofOther);
        return !NamedCounts.Differences(ofOne, ofOther).Any() && one.Waits.Count == other.Waits.Count;
    }

    static readonly Gen<List<CountedCall>> Calls = Gen.ListOf(
        from kind in Gen.Elements(Enum.GetValues<LineKind>())
        from ending in Gen.Elements(Enum.GetValues<Ending>())
        from waited in Gen.Choose(0, 5000)
        from flags in Gen.Choose(0, 15)
        select new CountedCall(kind, ending, waited * Ticks.PerSecond, ending == Ending.Answered ? 1 : 0, (flags & 1) > 0, (flags & 2) > 0, (flags & 4) > 0, (flags & 8) > 0)).Select(calls => calls.ToList());
}
