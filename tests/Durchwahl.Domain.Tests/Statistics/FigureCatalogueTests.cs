using Durchwahl.Domain.Promises;
using Durchwahl.Domain.Statistics;
using Durchwahl.Queueing;
using NodaTime;
using static Durchwahl.Domain.Tests.Statistics.InventedContacts;

namespace Durchwahl.Domain.Tests.Statistics;

public class FigureCatalogueTests
{
    static readonly LocalDate Later = Day.PlusDays(30);

    static DaySums NewDay(LocalDate? day = null) => new(day ?? Day, default, CountingRule.Default);

    static FigureSums Sums(DaySums day, LocalDate? today = null, PromiseState? state = null, RatingSums? ratings = null) => FigureSums.Of([day], today ?? Later, CountingRule.Default, state, ratings);

    static FigureValue Figure(string key, FigureSums sums) => FigureCatalogue.Get(key).Of(sums);

    [Fact]
    public void Every_figure_has_a_key_of_its_own_that_stands_in_the_list_of_keys()
    {
        var keys = typeof(FigureKeys).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToList();
        FigureCatalogue.All.Select(figure => figure.Key).ShouldBe(keys, ignoreOrder: true);
        keys.ShouldBeUnique();
    }

    [Fact]
    public void Every_figure_answers_under_its_own_key_with_and_without_anything_to_count()
    {
        var day = NewDay();
        day.Calls.Add(new CountedCall(default, Ending.Answered, Ticks.PerSecond, Ticks.PerSecond, false));
        foreach (var sums in (FigureSums[])[Sums(NewDay()), Sums(day)])
            foreach (var figure in FigureCatalogue.All) figure.Of(sums).Key.ShouldBe(figure.Key);
    }

    [Fact]
    public void A_figure_without_anything_to_count_says_so_and_is_no_zero_percent()
    {
        var empty = Sums(NewDay());
        foreach (var figure in FigureCatalogue.All.Where(figure => figure.Unit != FigureUnit.Count)) figure.Of(empty).Value.ShouldBeNull(figure.Key);
        Figure(FigureKeys.ShareAnswered, empty).Why.ShouldBe(Withheld.Nothing);
    }

    [Fact]
    public void Every_definition_is_a_sentence_and_knows_whether_more_is_better_when_somebody_promised_it()
    {
        foreach (var figure in FigureCatalogue.All)
        {
            figure.Definition.ShouldEndWith(".");
            if (!figure.Targets.IsEmpty) figure.MoreIsBetter.ShouldBe(true);
        }
    }

    [Theory]
    [InlineData(PromiseCount.Kept, 1, 1)]
    [InlineData(PromiseCount.KeptLate, 0, 1)]
    [InlineData(PromiseCount.Broken, 0, 1)]
    [InlineData(PromiseCount.Open, 0, 1)]
    [InlineData(PromiseCount.Withdrawn, 0, 0)]
    [InlineData(PromiseCount.NotReached, 0, 0)]
    public void As_kept_counts_only_what_was_kept_in_time(PromiseCount what, long kept, long counting)
    {
        var day = NewDay();
        day.Promises.Add(PromiseKinds.HandOver, what);
        foreach (var key in (string[])[FigureKeys.PromisesKept, FigureKeys.HandOversKept])
            (Figure(key, Sums(day)).Numerator, Figure(key, Sums(day)).Denominator).ShouldBe((kept, counting));
    }

    [Fact]
    public void What_is_open_today_may_still_be_kept_and_counts_from_tomorrow_on()
    {
        var day = NewDay();
        day.Promises.Add(PromiseKinds.Callback, PromiseCount.Open);
        Figure(FigureKeys.PromisesKept, Sums(day, today: Day)).Why.ShouldBe(Withheld.Nothing);
        Figure(FigureKeys.PromisesKept, Sums(day, today: Day.PlusDays(1))).Value.ShouldBe(0);
    }

    [Fact]
    public void The_own_target_of_a_request_for_information_is_no_second_promise()
    {
        var day = NewDay();
        day.Promises.Add(PromiseKinds.DisclosureRequest, PromiseCount.Kept);
        day.Promises.Add(PromiseKinds.DisclosureTarget, PromiseCount.KeptLate);
        Figure(FigureKeys.PromisesKept, Sums(day)).Denominator.ShouldBe(1);
        Figure(FigureKeys.DisclosureInTime, Sums(day)).Value.ShouldBe(1);
    }

    [Fact]
    public void Wrong_numbers_are_told_per_thousand_calls()
    {
        var day = NewDay();
        for (var call = 0; call < 500; call++) day.Calls.Add(new CountedCall(default, Ending.Left, 0, 0, false));
        day.Promises.Add(PromiseKinds.WrongNumber, PromiseCount.Opened);
        Figure(FigureKeys.WrongNumbers, Sums(day)).Value.ShouldBe(2);
    }

    [Fact]
    public void The_mean_wait_is_in_seconds()
    {
        var day = NewDay();
        foreach (var seconds in (int[])[10, 21]) day.Calls.Add(new CountedCall(default, Ending.Answered, seconds * Ticks.PerSecond, 100 * Ticks.PerSecond, false));
        (Figure(FigureKeys.MeanWait, Sums(day)).Value, Figure(FigureKeys.MeanHandling, Sums(day)).Value).ShouldBe((15.5, 100));
    }

    [Fact]
    public void What_is_open_now_is_not_told_of_a_period_in_the_past()
    {
        Figure(FigureKeys.PromisesOpen, Sums(NewDay())).Why.ShouldBe(Withheld.NotForThisPeriod);
        Figure(FigureKeys.PromisesOverdue, Sums(NewDay(), state: new PromiseState(5, 2))).Value.ShouldBe(2);
    }

    [Fact]
    public void Whether_it_helped_is_the_share_of_yes() => Figure(FigureKeys.Satisfaction, Sums(NewDay(), ratings: new RatingSums(6, 3, 1))).Value.ShouldBe(.6);

    [Fact]
    public void The_promise_of_the_115_is_not_held_against_another_time_than_its_own()
    {
        var figure = FigureCatalogue.Get(FigureKeys.InTimeOfAll);
        FigureSettings.Default.TargetsOf(figure).Single().Value.ShouldBe(.75);
        (FigureSettings.Default with { TargetSeconds = 20 }).TargetsOf(figure).ShouldBeEmpty();
        (FigureSettings.Default with { TargetSeconds = 20 }).NameOf(figure).ShouldBe("In 20 Sekunden angenommen");
    }

    [Fact]
    public void What_is_settled_at_once_is_held_against_the_115_and_the_office_itself() =>
        FigureSettings.Default.TargetsOf(FigureCatalogue.Get(FigureKeys.Solved)).Select(target => target.Value).ShouldBe([.65, .85]);

    [Fact]
    public void Settings_that_cannot_be_are_refused_with_the_field()
    {
        FigureSettings.Default.Fault().ShouldBeNull();
        (FigureSettings.Default with { MinimumStaff = 2 }).Fault()!.ShouldContain("Kleinste Gruppe");
        (FigureSettings.Default with { OwnSolvedShare = double.NaN }).Fault()!.ShouldContain("Versprechen");
    }
}
