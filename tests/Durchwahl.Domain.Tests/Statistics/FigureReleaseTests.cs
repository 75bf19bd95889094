using Durchwahl.Domain.Statistics;
using NodaTime;

namespace Durchwahl.Domain.Tests.Statistics;

public class FigureReleaseTests
{
    static readonly Instant Now = Instant.FromUtc(2026, 9, 1, 8, 0);

    [Fact]
    public void A_release_holds_what_was_chosen_and_nothing_else()
    {
        var release = Of([FigureKeys.Solved, FigureKeys.Dialled], Month(7, 100, .5), Month(8, 200, .6));
        release.Figures.Select(figure => figure.Key).ShouldBe([FigureKeys.Dialled, FigureKeys.Solved]);
        release.Months.ShouldBe(["2026-07", "2026-08"]);
        release.Find(FigureKeys.Solved)!.Values.Select(value => value.Value).ShouldBe([.5, .6]);
        release.Find(FigureKeys.Answered).ShouldBeNull();
    }

    [Fact]
    public void What_rests_on_fewer_cases_than_the_minimum_is_withheld_with_its_counts_and_zero_is_shown()
    {
        var release = Of([FigureKeys.Solved, FigureKeys.Dialled], Month(6, 9, .5), Month(7, 10, .5), Month(8, 0, null));
        release.Find(FigureKeys.Solved)!.Values.ShouldBe([FigureValue.Hidden(FigureKeys.Solved, Withheld.TooFew), new(FigureKeys.Solved, .5, 5, 10), FigureValue.Hidden(FigureKeys.Solved, Withheld.Nothing)]);
        release.Find(FigureKeys.Dialled)!.Values.Select(value => value.Value).ShouldBe([null, 10, 0]);
    }

    [Fact]
    public void The_words_are_those_of_the_settings_at_the_time_of_the_release()
    {
        var release = FigureRelease.Of(1, Now, FigureSettings.Default with { TargetSeconds = 20, OwnSolvedShare = .9 }, [Month(8, 100, .5)], new HashSet<string> { FigureKeys.InTimeOfAll, FigureKeys.Solved });
        release.Find(FigureKeys.InTimeOfAll)!.Name.ShouldBe("In 20 Sekunden angenommen");
        release.Find(FigureKeys.Solved)!.Targets.Select(target => target.Value).ShouldBe([.65, .9]);
    }

    [Fact]
    public void What_was_promised_to_people_stands_first_and_never_more_than_three()
    {
        Of([FigureKeys.Dialled, FigureKeys.Solved, FigureKeys.InTimeOfAll, FigureKeys.PromisesKept, FigureKeys.MeanWait], Month(8, 100, .5)).First().Select(figure => figure.Key)
            .ShouldBe([FigureKeys.PromisesKept, FigureKeys.InTimeOfAll, FigureKeys.Solved]);
        Of([FigureKeys.Dialled, FigureKeys.MeanWait], Month(8, 100, .5)).First().Select(figure => figure.Key).ShouldBe([FigureKeys.Dialled, FigureKeys.MeanWait]);
    }

    [Theory]
    [InlineData(FigureKeys.Solved, .65, true)]
    [InlineData(FigureKeys.Solved, .649, false)]
    [InlineData(FigureKeys.ShareAbandoned, .65, true)]
    [InlineData(FigureKeys.ShareAbandoned, .651, false)]
    public void A_promise_is_kept_at_its_value_and_on_the_better_side_of_it(string key, double value, bool expected) =>
        Of([key], Month(8, 100, .5)).Figures[0].Reaches(value, new FigureTarget(.65, "Test")).ShouldBe(expected);

    static FigureRelease Of(string[] chosen, params PeriodFigures[] months) => FigureRelease.Of(1, Now, FigureSettings.Default, months, chosen.ToHashSet());

    static PeriodFigures Month(int month, long count, double? share) => new(
        FigurePeriod.Around(new LocalDate(2026, month, 1), PeriodLength.Month), FigureBasis.Measured,
        [.. FigureCatalogue.All.Select(figure => figure.Unit is FigureUnit.Count ? new FigureValue(figure.Key, count, count, count)
            : share is { } known ? new FigureValue(figure.Key, known, (long)(count * known), count) : FigureValue.Hidden(figure.Key, Withheld.Nothing))], Now);
}
