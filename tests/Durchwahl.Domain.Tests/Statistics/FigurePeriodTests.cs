using Durchwahl.Domain.Statistics;
using NodaTime;

namespace Durchwahl.Domain.Tests.Statistics;

public class FigurePeriodTests
{
    [Theory]
    [InlineData(PeriodLength.Day, "2026-11-30", "2026-11-30", "2026-11-30")]
    [InlineData(PeriodLength.Week, "2026-11-30", "2026-12-06", "2026-W49")]
    [InlineData(PeriodLength.Month, "2026-11-01", "2026-11-30", "2026-11")]
    [InlineData(PeriodLength.Quarter, "2026-10-01", "2026-12-31", "2026-Q4")]
    [InlineData(PeriodLength.Year, "2026-01-01", "2026-12-31", "2026")]
    public void A_period_around_a_day_is_whole(PeriodLength length, string from, string lastDay, string name)
    {
        var period = FigurePeriod.Around(new LocalDate(2026, 11, 30), length);
        (period.From.ToString("uuuu-MM-dd", null), period.LastDay.ToString("uuuu-MM-dd", null), FigurePeriod.NameOf(period.From, length)).ShouldBe((from, lastDay, name));
    }

    [Fact]
    public void A_week_belongs_to_the_year_of_its_Thursday() => FigurePeriod.NameOf(new LocalDate(2027, 1, 1), PeriodLength.Week).ShouldBe("2026-W53");

    [Fact]
    public void The_weeks_of_a_month_lie_side_by_side_and_reach_beyond_it()
    {
        var weeks = FigurePeriod.Around(new LocalDate(2026, 9, 1), PeriodLength.Month).Split(PeriodLength.Week).ToList();
        (weeks.Count, weeks[0].From, weeks[^1].LastDay).ShouldBe((5, new LocalDate(2026, 8, 31), new LocalDate(2026, 10, 4)));
        weeks.Zip(weeks.Skip(1), (one, next) => one.LastDay.PlusDays(1) == next.From).ShouldAllBe(touches => touches);
    }

    [Fact]
    public void Whole_months_are_those_that_lie_inside()
    {
        new FigurePeriod(new LocalDate(2026, 9, 2), new LocalDate(2026, 12, 30)).WholeMonths().ShouldBe((new YearMonth(2026, 10), new YearMonth(2026, 11)));
        new FigurePeriod(new LocalDate(2026, 9, 2), new LocalDate(2026, 10, 30)).WholeMonths().ShouldBeNull();
    }
}
