using Durchwahl.Domain.WorkingDays;
using NodaTime;
using NodaTime.Text;

namespace Durchwahl.Domain.Tests.WorkingDays;

public class DeadlineTests
{
    static readonly HouseCalendar LowerSaxony = HouseCalendar.Default(Land.NI);

    [Fact]
    public void A_promise_made_before_Christmas_is_due_on_the_first_working_day_after_and_tells_every_day()
    {
        var deadline = For("2026-12-23T15:10", "next-working-day");
        deadline.DueDate.ShouldBe(new LocalDate(2026, 12, 28));
        Written(deadline).ShouldBe("2026-12-28T18:00:00+01");
        deadline.Days.ShouldBe(
        [
            new(new LocalDate(2026, 12, 24), false, "Heiligabend, das Haus ist geschlossen"),
            new(new LocalDate(2026, 12, 25), false, "1. Weihnachtstag, gesetzlicher Feiertag"),
            new(new LocalDate(2026, 12, 26), false, "2. Weihnachtstag, gesetzlicher Feiertag"),
            new(new LocalDate(2026, 12, 27), false, "Sonntag"),
            new(new LocalDate(2026, 12, 28), true, "Montag, Arbeitstag 1 von 1; die Servicezeit endet um 18:00 Uhr"),
        ]);
        deadline.Explanation.ShouldBe("Der Tag des Eingangs zählt nicht mit. 1 Arbeitstag später endet die Frist: Montag, 28. Dezember 2026, 18:00 Uhr.");
    }

    [Fact]
    public void Two_working_days_after_Maundy_Thursday_is_the_Wednesday_after_Easter() => Due("2026-04-02T09:00", "working-days:2").ShouldBe("2026-04-08T18:00:00+02");

    [Theory]
    [InlineData("2026-07-10", "2026-08-10", "2026-08-11T00:00:00+02")]
    [InlineData("2024-01-31", "2024-02-29", "2024-03-01T00:00:00+01")]
    [InlineData("2023-11-30", "2024-01-02", "2024-01-03T00:00:00+01")]
    [InlineData("2014-03-24", "2014-04-24", "2014-04-25T00:00:00+02")]
    [InlineData("2026-03-02", "2026-04-02", "2026-04-03T00:00:00+02")]
    public void A_month_ends_on_the_same_number_or_the_last_day_and_rolls_over_to_a_working_day(string from, string dueDate, string due)
    {
        var deadline = LowerSaxony.DeadlineFor(LocalDatePattern.Iso.Parse(from).Value, new DeadlineRule.Month());
        $"{deadline.DueDate:yyyy-MM-dd}".ShouldBe(dueDate);
        Written(deadline).ShouldBe(due);
    }

    [Fact]
    public void A_month_from_30_November_2023_rolls_over_Saturday_Sunday_and_New_Year_and_says_so()
    {
        var deadline = For("2023-11-30T10:00", "month");
        deadline.Days.TakeLast(5).ShouldBe(
        [
            new(new LocalDate(2023, 12, 29), true, "Freitag, Tag 29"),
            new(new LocalDate(2023, 12, 30), false, "Samstag, hier kann die Frist nicht enden"),
            new(new LocalDate(2023, 12, 31), false, "Sonntag, hier kann die Frist nicht enden"),
            new(new LocalDate(2024, 1, 1), false, "Neujahr, gesetzlicher Feiertag, hier kann die Frist nicht enden"),
            new(new LocalDate(2024, 1, 2), true, "Dienstag, Tag 30; die Frist endet mit Ablauf dieses Tages"),
        ]);
        deadline.Explanation.ShouldBe("Der Tag des Ereignisses zählt nicht mit (§ 187 Abs. 1 BGB). Einen Monat später endet die Frist (§ 188 Abs. 2 BGB). "
            + "Am Samstag, 30. Dezember 2023, kann sie nicht enden (Samstag); an die Stelle tritt der nächste Werktag (§ 193 BGB, § 26 Abs. 3 SGB X). "
            + "Sie läuft bis Dienstag, 2. Januar 2024, 24:00 Uhr.");
    }

    [Fact]
    public void A_legal_deadline_may_end_on_a_closure_of_the_house()
    {
        var deadline = For("2025-12-10T10:00", "days:14");
        deadline.DueDate.ShouldBe(new LocalDate(2025, 12, 24)); // a Wednesday
        deadline.Days[^1].ShouldBe(new CountedDay(new LocalDate(2025, 12, 24), true, "Mittwoch, Tag 14; die Frist endet mit Ablauf dieses Tages"));
    }

    [Fact]
    public void A_legal_deadline_rolls_over_the_holiday_of_the_Land_only()
    {
        var rule = new DeadlineRule.Days(10);
        HouseCalendar.Default(Land.NW).DeadlineFor(new LocalDate(2026, 5, 25), rule).DueDate.ShouldBe(new LocalDate(2026, 6, 5)); // Corpus Christi is 4 June
        LowerSaxony.DeadlineFor(new LocalDate(2026, 5, 25), rule).DueDate.ShouldBe(new LocalDate(2026, 6, 4));
    }

    [Fact]
    public void On_a_day_of_the_month_that_is_missing_the_explanation_names_the_third_paragraph() => For("2024-01-31T08:00", "month").Explanation.ShouldContain("§ 188 Abs. 2 und 3 BGB");

    [Theory]
    [InlineData("2026-03-27T09:00", "next-working-day", "2026-03-30T18:00:00+02")]
    [InlineData("2026-03-27T09:00", "days:3", "2026-03-31T00:00:00+02")]
    [InlineData("2026-02-28T09:00", "month", "2026-03-31T00:00:00+02")] // 28 March is a Saturday
    [InlineData("2026-10-23T09:00", "next-working-day", "2026-10-26T18:00:00+01")]
    [InlineData("2026-10-23T09:00", "days:3", "2026-10-27T00:00:00+01")]
    [InlineData("2026-09-25T09:00", "month", "2026-10-27T00:00:00+01")] // 25 October is a Sunday
    public void A_deadline_across_a_change_of_the_clocks_keeps_house_time(string from, string rule, string due) => Due(from, rule).ShouldBe(due);

    [Theory]
    [InlineData("2026-12-23T15:10", "2026-12-28T15:10:00+01")]
    [InlineData("2026-09-18T17:30", "2026-09-21T17:30:00+02")] // Friday to Monday
    [InlineData("2026-09-18T18:00", "2026-09-22T08:00:00+02")] // closing time is outside: counts as Monday 8:00
    [InlineData("2026-09-19T11:00", "2026-09-22T08:00:00+02")] // a Saturday
    [InlineData("2026-09-21T07:00", "2026-09-22T08:00:00+02")] // before opening
    [InlineData("2026-09-21T08:00", "2026-09-22T08:00:00+02")]
    [InlineData("2026-03-27T09:00", "2026-03-30T09:00:00+02")] // clocks go forward between
    [InlineData("2026-10-23T09:00", "2026-10-26T09:00:00+01")] // clocks go back between
    public void A_service_day_later_is_the_same_clock_time_and_outside_service_time_counts_as_the_next_opening(string from, string due) =>
        Due(from, "service-days:1").ShouldBe(due);

    [Theory]
    [InlineData("2026-09-14T09:00", "2026-09-15T09:00:00+02", "2026-09-16T13:00:00+02")]
    [InlineData("2026-09-18T17:30", "2026-09-21T17:30:00+02", "2026-09-23T11:30:00+02")]
    [InlineData("2026-12-23T15:10", "2026-12-28T15:10:00+01", "2026-12-30T09:10:00+01")]
    public void The_24_hours_of_115_can_be_read_in_two_ways_and_the_first_is_the_stricter(string from, string byDays, string byHours)
    {
        Written(LowerSaxony.DeadlineFor(At(from), DeadlineRule.PromiseOf115)).ShouldBe(byDays);
        Due(from, "service-hours:24").ShouldBe(byHours);
    }

    [Fact]
    public void The_day_that_an_event_outside_service_time_is_moved_to_does_not_count()
    {
        var deadline = For("2026-09-19T11:00", "service-days:1");
        deadline.Days.ShouldBe(
        [
            new(new LocalDate(2026, 9, 20), false, "Sonntag"),
            new(new LocalDate(2026, 9, 21), false, "Montag, gilt als Tag des Eingangs (08:00 Uhr) und zählt nicht mit"),
            new(new LocalDate(2026, 9, 22), true, "Dienstag, Servicetag 1 von 1; bis zur gleichen Uhrzeit, 08:00 Uhr"),
        ]);
        deadline.Explanation.ShouldBe("Der Eingang liegt außerhalb der Servicezeit und gilt als Eingang am Montag, 21. September 2026, 08:00 Uhr. "
            + "1 Servicetag später endet die Frist: Dienstag, 22. September 2026, 08:00 Uhr.");
    }

    [Theory]
    [InlineData("2026-09-17T15:00", "2026-09-18T12:00:00+02", "Freitag, Servicetag 1 von 1; Servicezeit nur bis 12:00 Uhr")]
    [InlineData("2026-09-18T08:30", "2026-09-19T09:00:00+02", "Samstag, Servicetag 1 von 1; Servicezeit erst ab 09:00 Uhr")]
    [InlineData("2026-09-19T11:30", "2026-09-21T11:30:00+02", "Montag, Servicetag 1 von 1; bis zur gleichen Uhrzeit, 11:30 Uhr")]
    [InlineData("2026-09-14T13:00", "2026-09-17T13:00:00+02", "Donnerstag, Servicetag 1 von 1; bis zur gleichen Uhrzeit, 13:00 Uhr")] // as the afternoon begins
    [InlineData("2026-09-14T12:30", "2026-09-17T12:00:00+02", "Donnerstag, Servicetag 1 von 1; Servicezeit nur bis 12:00 Uhr")] // in the lunch break
    [InlineData("2026-09-17T12:30", "2026-09-18T12:00:00+02", "Freitag, Servicetag 1 von 1; Servicezeit nur bis 12:00 Uhr")] // at noon Thursday is closed: counts as 13:00
    public void Where_the_last_day_has_other_hours_the_deadline_stays_within_them(string from, string due, string reason)
    {
        var deadline = UnevenWeek.DeadlineFor(At(from), DeadlineRule.Parse("service-days:1"));
        Written(deadline).ShouldBe(due);
        deadline.Days[^1].Reason.ShouldBe(reason);
    }

    [Theory]
    [InlineData("2026-12-23T15:10", "service-hours:24", "2026-12-30T09:10:00+01")]
    [InlineData("2026-09-14T08:00", "service-hours:10", "2026-09-14T18:00:00+02")] // just fits: closing time, not the next opening
    [InlineData("2026-09-14T17:00", "service-hours:1", "2026-09-14T18:00:00+02")]
    [InlineData("2026-09-14T17:01", "service-hours:1", "2026-09-15T08:01:00+02")]
    [InlineData("2026-09-14T18:00", "service-hours:10", "2026-09-15T18:00:00+02")]
    [InlineData("2026-09-13T12:00", "service-hours:1", "2026-09-14T09:00:00+02")] // a Sunday
    [InlineData("2026-03-27T17:00", "service-hours:2", "2026-03-30T09:00:00+02")] // clocks go forward between
    [InlineData("2026-10-23T17:00", "service-hours:2", "2026-10-26T09:00:00+01")] // clocks go back between
    public void Service_hours_run_only_while_the_house_can_be_reached(string from, string rule, string due) => Due(from, rule).ShouldBe(due);

    [Fact]
    public void Service_hours_tell_how_much_ran_on_each_day_and_on_the_day_of_the_event()
    {
        var deadline = For("2026-12-28T15:10", "service-hours:24");
        deadline.Days.ShouldBe(
        [
            new(new LocalDate(2026, 12, 29), true, "Dienstag, 10 Std. Servicezeit, danach bleiben 11 Std. 10 Min."),
            new(new LocalDate(2026, 12, 30), true, "Mittwoch, 10 Std. Servicezeit, danach bleiben 1 Std. 10 Min."),
            new(new LocalDate(2026, 12, 31), false, "Silvester, das Haus ist geschlossen"),
            new(new LocalDate(2027, 1, 1), false, "Neujahr, gesetzlicher Feiertag"),
            new(new LocalDate(2027, 1, 2), false, "Samstag"),
            new(new LocalDate(2027, 1, 3), false, "Sonntag"),
            new(new LocalDate(2027, 1, 4), true, "Montag, 1 Std. 10 Min. Servicezeit, damit ist die Frist um"),
        ]);
        deadline.Explanation.ShouldBe("Die Frist läuft 24 Stunden lang, nur während der Servicezeit. Am Tag des Eingangs liefen davon 2 Std. 50 Min. Sie endet: Montag, 4. Januar 2027, 09:10 Uhr.");
    }

    [Fact]
    public void Service_hours_that_end_on_the_day_of_the_event_list_no_day()
    {
        var deadline = For("2026-09-14T09:00", "service-hours:2");
        deadline.Days.ShouldBeEmpty();
        deadline.DueDate.ShouldBe(new LocalDate(2026, 9, 14));
    }

    [Theory]
    [InlineData("2026-03-29T01:00", "2026-03-29T05:00:00+02")] // 3 hours are 01-02 and 03-05: the night is one hour shorter
    [InlineData("2026-10-25T01:00", "2026-10-25T03:00:00+01")] // 3 hours are 01-02, 02-03 twice
    public void Hours_are_real_hours_when_the_clocks_change_inside_service_time(string from, string due)
    {
        var atNight = new HouseCalendar(Land.NI, null, [], new WeeklyHours([(IsoDayOfWeek.Sunday, new TimeWindow(new LocalTime(0, 0), new LocalTime(8, 0)))]));
        Written(atNight.DeadlineFor(At(from), DeadlineRule.Parse("service-hours:3"))).ShouldBe(due);
    }

    [Theory]
    [InlineData("next-working-day", "2026-09-15T18:00:00+02")]
    [InlineData("service-days:1", "2026-09-15T08:00:00+02")]
    [InlineData("service-hours:4", "2026-09-14T12:00:00+02")]
    public void Of_which_only_the_day_is_known_is_taken_to_have_happened_as_the_day_began(string rule, string due) =>
        Written(LowerSaxony.DeadlineFor(new LocalDate(2026, 9, 14), DeadlineRule.Parse(rule))).ShouldBe(due);

    [Fact]
    public void A_working_day_without_service_time_has_no_closing_time_and_runs_until_midnight()
    {
        var noFridays = new HouseCalendar(Land.NI, null, [], new WeeklyHours([(IsoDayOfWeek.Thursday, new TimeWindow(new LocalTime(8, 0), new LocalTime(16, 0)))]));
        var deadline = noFridays.DeadlineFor(At("2026-09-17T10:00"), DeadlineRule.Parse("next-working-day"));
        deadline.DueDate.ShouldBe(new LocalDate(2026, 9, 18));
        Written(deadline).ShouldBe("2026-09-19T00:00:00+02");
        deadline.Days[^1].Reason.ShouldBe("Freitag, Arbeitstag 1 von 1; der Tag hat keine Servicezeit, die Frist endet um 24:00 Uhr");
    }

    [Theory]
    [InlineData("next-working-day")]
    [InlineData("working-days:3")]
    [InlineData("service-days:1")]
    [InlineData("service-hours:1")]
    public void A_calendar_that_never_opens_is_refused(string rule)
    {
        var closed = LowerSaxony.With(new HouseClosure.Once(new LocalDate(2026, 1, 1), new LocalDate(2099, 1, 1), "Umbau"));
        Should.Throw<CalendarNeverOpenException>(() => closed.DeadlineFor(At("2026-09-14T09:00"), DeadlineRule.Parse(rule)));
    }

    [Fact]
    public void Without_service_time_promises_in_working_days_still_hold_and_service_days_are_refused()
    {
        var unreachable = new HouseCalendar(Land.NI, null, [], WeeklyHours.None);
        unreachable.DeadlineFor(At("2026-09-14T09:00"), DeadlineRule.Parse("next-working-day")).DueDate.ShouldBe(new LocalDate(2026, 9, 15));
        Should.Throw<CalendarNeverOpenException>(() => unreachable.DeadlineFor(At("2026-09-14T09:00"), DeadlineRule.Parse("service-days:1")));
    }

    [Fact]
    public void A_long_closure_is_waited_for_and_every_day_of_it_is_told()
    {
        var rebuilding = LowerSaxony.With(new HouseClosure.Once(new LocalDate(2026, 9, 15), new LocalDate(2027, 9, 1), "Umbau"));
        var deadline = rebuilding.DeadlineFor(At("2026-09-14T09:00"), DeadlineRule.Parse("next-working-day"));
        deadline.DueDate.ShouldBe(new LocalDate(2027, 9, 1));
        deadline.Days.Count.ShouldBe(352);
    }

    [Fact]
    public void The_longest_closure_that_is_waited_for_is_367_days()
    {
        var from = new LocalDate(2026, 9, 14);
        HouseCalendar ClosedFor(int days) => LowerSaxony.With(new HouseClosure.Once(from.PlusDays(1), from.PlusDays(1 + days), "Umbau"));
        ClosedFor(367).DeadlineFor(from, new DeadlineRule.NextWorkingDay()).DueDate.ShouldBe(from.PlusDays(368));
        Should.Throw<CalendarNeverOpenException>(() => ClosedFor(368).DeadlineFor(from, new DeadlineRule.NextWorkingDay()));
    }

    [Fact]
    public void A_deadline_beyond_the_years_of_the_law_table_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => For("2100-12-30T09:00", "working-days:3"));

    static readonly HouseCalendar UnevenWeek = new(Land.NI, null, [], new WeeklyHours(
    [
        (IsoDayOfWeek.Monday, new TimeWindow(new LocalTime(8, 0), new LocalTime(16, 0))),
        (IsoDayOfWeek.Thursday, new TimeWindow(new LocalTime(8, 0), new LocalTime(12, 0))),
        (IsoDayOfWeek.Thursday, new TimeWindow(new LocalTime(13, 0), new LocalTime(18, 0))),
        (IsoDayOfWeek.Friday, new TimeWindow(new LocalTime(8, 0), new LocalTime(12, 0))),
        (IsoDayOfWeek.Saturday, new TimeWindow(new LocalTime(9, 0), new LocalTime(12, 0))),
    ]));

    static Deadline For(string from, string rule) => LowerSaxony.DeadlineFor(At(from), DeadlineRule.Parse(rule));

    static string Due(string from, string rule) => Written(For(from, rule));

    static string Written(Deadline deadline) => OffsetDateTimePattern.GeneralIso.Format(deadline.Due.ToOffsetDateTime());

    static LocalDateTime At(string text) => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value;
}
