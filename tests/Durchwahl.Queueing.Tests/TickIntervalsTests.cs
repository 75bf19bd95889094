using FsCheck;
using FsCheck.Fluent;

namespace Durchwahl.Queueing.Tests;

public class TickIntervalsTests
{
    static readonly Gen<(long From, long Until)[]> Stretches = Gen.Choose(0, 40).Two().Select(two => ((long)two.Item1, (long)two.Item2)).ArrayOf();

    [Fact]
    public void A_stretch_contains_its_beginning_and_not_its_end()
    {
        var open = new TickIntervals([(10, 20)]);
        open.Contain(9).ShouldBeFalse();
        open.Contain(10).ShouldBeTrue();
        open.Contain(19).ShouldBeTrue();
        open.Contain(20).ShouldBeFalse();
    }

    [Fact]
    public void Stretches_and_others_contain_what_either_contains() => Prop.ForAll(Stretches.Two().ToArbitrary(), two =>
    {
        var (one, other) = (new TickIntervals(two.Item1), new TickIntervals(two.Item2));
        var both = one.And(other);
        return Enumerable.Range(-1, 45).All(now => both.Contain(now) == (one.Contain(now) || other.Contain(now)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Always_has_no_end_and_no_time_has_no_beginning()
    {
        TickIntervals.Always.Contain(0).ShouldBeTrue();
        TickIntervals.Always.NextInside(5).ShouldBe(5);
        TickIntervals.Always.NextChangeAfter(5).ShouldBe(Ticks.Never);
        TickIntervals.None.Contain(0).ShouldBeFalse();
        TickIntervals.None.NextInside(5).ShouldBe(Ticks.Never);
    }

    [Fact]
    public void A_moment_is_inside_exactly_when_one_of_the_stretches_has_it() =>
        Holds((stretches, compiled, now) => compiled.Contain(now) == IsInside(stretches, now));

    [Fact]
    public void The_next_change_is_the_first_moment_at_which_the_answer_differs() =>
        Holds((stretches, compiled, now) =>
        {
            var naive = Enumerable.Range((int)now + 1, 60).Where(later => IsInside(stretches, later) != IsInside(stretches, now)).Select(later => (long)later).FirstOrDefault(Ticks.Never);
            return compiled.NextChangeAfter(now) == naive;
        });

    [Fact]
    public void The_next_moment_inside_is_the_first_one() =>
        Holds((stretches, compiled, now) => compiled.NextInside(now) == Enumerable.Range((int)now, 60).Where(later => IsInside(stretches, later)).Select(later => (long)later).FirstOrDefault(Ticks.Never));

    [Fact]
    public void Stretches_are_in_order_and_apart() =>
        Holds((_, compiled, _) => compiled.Stretches.Zip(compiled.Stretches.Skip(1)).All(pair => pair.First.Until < pair.Second.From) && compiled.Stretches.All(stretch => stretch.From < stretch.Until));

    static bool IsInside((long From, long Until)[] stretches, long now) => stretches.Any(stretch => stretch.From <= now && now < stretch.Until);

    static void Holds(Func<(long From, long Until)[], TickIntervals, long, bool> law) =>
        Prop.ForAll(Arb.From(Stretches), Arb.From(Gen.Choose(-2, 45)), (stretches, now) => law(stretches, new TickIntervals(stretches), now)).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
}
