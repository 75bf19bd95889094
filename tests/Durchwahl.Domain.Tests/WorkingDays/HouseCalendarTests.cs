using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Tests.WorkingDays;

public class HouseCalendarTests
{
    static readonly HouseCalendar LowerSaxony = HouseCalendar.Default(Land.NI);

    [Theory]
    [InlineData("2026-12-23", DayKind.WorkingDay, "Mittwoch")]
    [InlineData("2026-12-24", DayKind.HouseClosure, "Heiligabend, das Haus ist geschlossen")]
    [InlineData("2026-12-25", DayKind.PublicHoliday, "1. Weihnachtstag, gesetzlicher Feiertag")]
    [InlineData("2026-12-26", DayKind.PublicHoliday, "2. Weihnachtstag, gesetzlicher Feiertag")] // a Saturday too
    [InlineData("2026-12-27", DayKind.Weekend, "Sonntag")]
    [InlineData("2022-12-24", DayKind.Weekend, "Samstag")] // a closure too
    [InlineData("2008-05-01", DayKind.PublicHoliday, "Tag der Arbeit und Christi Himmelfahrt, gesetzlicher Feiertag")]
    public void A_day_is_told_with_its_reason(string date, DayKind kind, string reason) =>
        LowerSaxony.On(Date(date)).ShouldBe(new DayVerdict(Date(date), kind, reason));

    [Fact]
    public void A_working_day_is_Monday_to_Friday_without_holiday_and_closure_and_every_day_is_exactly_one_kind()
    {
        for (var date = new LocalDate(2026, 1, 1); date.Year == 2026; date = date.PlusDays(1))
            LowerSaxony.IsWorkingDay(date).ShouldBe(LowerSaxony.On(date).Kind == DayKind.WorkingDay, $"{date}");
        // 261 Mondays to Fridays; without 8 of the 10 holidays (Reformation day and the second day of Christmas are Saturdays; Unity Day too) and two closures.
        AllOf(2026).Count(LowerSaxony.IsWorkingDay).ShouldBe(261 - 7 - 2);
    }

    [Theory]
    [InlineData("2026-12-23", "2026-12-28")]
    [InlineData("2026-12-30", "2027-01-04")]
    [InlineData("2026-09-14", "2026-09-15")]
    public void The_next_working_day_skips_weekends_holidays_and_closures(string from, string next) => LowerSaxony.NextWorkingDay(Date(from)).ShouldBe(Date(next));

    [Fact]
    public void A_Saturday_with_service_time_is_a_service_day_but_no_working_day()
    {
        var calendar = With(new WeeklyHours([(IsoDayOfWeek.Saturday, Window(9, 12))]));
        calendar.ServiceWindowsOn(Date("2026-09-19")).ShouldBe([Window(9, 12)]);
        calendar.IsWorkingDay(Date("2026-09-19")).ShouldBeFalse();
        calendar.IsWorkingDay(Date("2026-09-18")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("2026-12-24")]
    [InlineData("2026-12-25")]
    [InlineData("2026-12-27")]
    public void There_is_no_service_on_closures_holidays_and_where_the_week_has_none(string date) => LowerSaxony.ServiceWindowsOn(Date(date)).ShouldBeEmpty();

    [Fact]
    public void The_holiday_of_the_municipality_counts()
    {
        new HouseCalendar(Land.BY, "Augsburg", [], HouseCalendar.DefaultServiceTime).On(Date("2025-08-08")).Kind.ShouldBe(DayKind.PublicHoliday);
        new HouseCalendar(Land.BY, "München", [], HouseCalendar.DefaultServiceTime).On(Date("2025-08-08")).Kind.ShouldBe(DayKind.WorkingDay);
    }

    [Fact]
    public void A_stretch_closes_from_its_first_day_until_the_day_before_its_end()
    {
        var closure = new HouseClosure.Once(Date("2026-12-28"), Date("2026-12-31"), "Umzug");
        new[] { "2026-12-27", "2026-12-28", "2026-12-30", "2026-12-31" }.Select(day => closure.Covers(Date(day))).ShouldBe([false, true, true, false]);
        LowerSaxony.With(closure).On(Date("2026-12-29")).Reason.ShouldBe("Umzug, das Haus ist geschlossen");
    }

    [Fact]
    public void A_yearly_closure_on_29_February_closes_in_leap_years_only()
    {
        var closure = new HouseClosure.EveryYear(new AnnualDate(2, 29), "Inventur");
        closure.Covers(Date("2028-02-29")).ShouldBeTrue();
        AllOf(2027).Any(closure.Covers).ShouldBeFalse();
    }

    [Fact]
    public void A_closure_without_reason_or_without_days_is_refused()
    {
        Should.Throw<ArgumentException>(() => HouseClosure.On(Date("2026-05-15"), " "));
        Should.Throw<ArgumentException>(() => new HouseClosure.Once(Date("2026-05-15"), Date("2026-05-15"), "Brückentag"));
    }

    [Fact]
    public void A_calendar_without_any_working_day_is_refused_with_what_to_check()
    {
        var closed = LowerSaxony.With(new HouseClosure.Once(Date("2026-01-01"), Date("2090-01-01"), "Umbau"));
        Should.Throw<CalendarNeverOpenException>(() => closed.NextWorkingDay(Date("2026-03-02")))
            .Message.ShouldBe("Nach Montag, 2. März 2026, zählt 367 Tage lang kein Tag. Prüfen Sie die Schließtage und die Servicezeit.");
    }

    [Fact]
    public void A_year_that_the_law_table_does_not_know_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => LowerSaxony.On(new LocalDate(2101, 1, 3)));
        Should.Throw<ArgumentOutOfRangeException>(() => LowerSaxony.NextWorkingDay(new LocalDate(2100, 12, 31)));
    }

    static IEnumerable<LocalDate> AllOf(int year) => Enumerable.Range(0, 365).Select(day => new LocalDate(year, 1, 1).PlusDays(day));

    static HouseCalendar With(WeeklyHours serviceTime) => new(Land.NI, null, HouseClosure.Default, serviceTime);

    static TimeWindow Window(int from, int until) => new(new LocalTime(from, 0), new LocalTime(until, 0));

    static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
