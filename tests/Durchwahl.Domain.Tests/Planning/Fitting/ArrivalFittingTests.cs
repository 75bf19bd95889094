using Durchwahl.Domain.Planning.Fitting;
using Durchwahl.Domain.Planning.Logs;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Tests.Planning.Fitting;

public sealed class ArrivalFittingTests
{
    static readonly HouseCalendar Calendar = HouseCalendar.Default(Land.NI);

    static LoggedCall At(LocalDateTime local) => new(HouseTime.InstantOf(local), 10, 100, LoggedOutcome.Answered, null);

    static IEnumerable<LoggedCall> Calls(LocalDate date, int count, int hour = 10) => Enumerable.Range(0, count).Select(number => At(date.At(new LocalTime(hour, number % 30))));

    // All are answered, so that each is a need.
    static ArrivalFit Fit(IEnumerable<LoggedCall> calls) => DemandFitting.Fit([.. calls], new(Calendar, "Probe"))!.Arrivals;

    static IEnumerable<LocalDate> Days(LocalDate from, LocalDate until) =>
        Enumerable.Range(0, Period.DaysBetween(from, until)).Select(from.PlusDays);

    [Fact]
    public void Holidays_and_closures_do_not_count_and_are_named()
    {
        var days = Days(new(2026, 3, 30), new(2026, 4, 11)).Where(Calendar.IsWorkingDay);
        var fit = Fit(days.SelectMany(day => Calls(day, 20)).Concat(Calls(new(2026, 4, 3), 2)));
        Assert.Equal(["Karfreitag", "Ostermontag"], fit.LeftOut.Select(day => day.Reason).Where(reason => reason.StartsWith('K') || reason.StartsWith("Osterm", StringComparison.Ordinal)));
        Assert.Equal(20, fit.NeedsPerDay, 1e-9);
        Assert.Equal(1, fit.DaysOfWeekday[4]);
    }

    [Fact]
    public void A_day_on_which_the_telephone_was_silent_does_not_count()
    {
        var fit = Fit(Days(new(2026, 3, 9), new(2026, 3, 21)).Where(day => Calendar.IsWorkingDay(day) && day != new LocalDate(2026, 3, 11)).SelectMany(day => Calls(day, 20)));
        Assert.Equal([new LeftOutDay(new(2026, 3, 11), "kein Anruf")], fit.LeftOut);
        Assert.Equal(9, fit.Days.Length);
    }

    [Fact]
    public void Days_at_the_ends_that_are_cut_off_do_not_count()
    {
        var fit = Fit(Days(new(2026, 3, 10), new(2026, 3, 20)).Where(Calendar.IsWorkingDay).SelectMany(day => Calls(day, 20)).Concat(Calls(new(2026, 3, 9), 5)).Concat(Calls(new(2026, 3, 20), 3)));
        Assert.Equal([new LocalDate(2026, 3, 9), new LocalDate(2026, 3, 20)], fit.LeftOut.Select(day => day.Date));
    }

    [Theory]
    [InlineData("2026-03-27", "2026-03-30")]
    [InlineData("2026-10-23", "2026-10-26")]
    public void Ten_o_clock_is_ten_o_clock_before_and_after_the_clocks_change(string before, string after)
    {
        var dates = new[] { before, after }.Select(text => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value);
        var fit = Fit(dates.SelectMany(date => Calls(date, 20)));
        Assert.Equal(1, fit.DayProfile[20], 1e-12);
    }

    [Theory]
    [InlineData(2026, 3, 29)]
    [InlineData(2026, 10, 25)]
    public void The_day_of_the_change_itself_is_one_day(int year, int month, int day)
    {
        var sunday = new LocalDate(year, month, day);
        var fit = Fit(Days(sunday.PlusDays(-2), sunday.PlusDays(2)).SelectMany(date => Calls(date, 4, hour: 1).Concat(Calls(date, 4, hour: 3))));
        Assert.Equal(1, fit.DaysOfWeekday[6]);
        Assert.Equal(8, fit.ByWeekday[6].Sum());
        Assert.Equal((4, 4), (fit.ByWeekday[6][2], fit.ByWeekday[6][6]));
    }

    [Fact]
    public void The_start_of_a_month_is_told_apart_from_mondays()
    {
        var days = Days(new(2026, 1, 5), new(2026, 5, 30)).Where(Calendar.IsWorkingDay).ToList();
        var fit = Fit(days.SelectMany(day => Calls(day, (day.DayOfWeek == IsoDayOfWeek.Monday ? 50 : 40) * (SpecialDays.IsMonthStart(Calendar, day) ? 3 : 2))));
        Assert.Equal(1.5, fit.MonthStartFactor!.Value, 1e-6);
        Assert.Equal(1.25, fit.WeekdayFactors[0], 1e-6);
        Assert.Equal(80, fit.NeedsPerDay, 1e-6);
    }

    [Fact]
    public void The_first_working_day_after_Easter_is_after_a_holiday_and_an_ordinary_Monday_is_not()
    {
        Assert.True(SpecialDays.IsAfterHoliday(Calendar, new(2026, 4, 7)));
        Assert.False(SpecialDays.IsAfterHoliday(Calendar, new(2026, 4, 13)));
        Assert.False(SpecialDays.IsAfterHoliday(Calendar, new(2026, 4, 6)));
    }

    [Fact]
    public void The_first_three_working_days_are_the_start_of_a_month()
    {
        var start = Days(new(2026, 5, 1), new(2026, 6, 1)).Where(day => SpecialDays.IsMonthStart(Calendar, day));
        Assert.Equal([new LocalDate(2026, 5, 4), new LocalDate(2026, 5, 5), new LocalDate(2026, 5, 6)], start);
    }
}
