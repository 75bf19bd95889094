using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Tests.PhoneBook.Hours;

public class DatedHoursTests
{
    static readonly HouseCalendar Calendar = HouseCalendar.Default(Land.NI);
    static readonly LocalDate Monday = new(2026, 9, 14);

    static WeeklyHours Week(string text) => ((HoursReading.Hours)HoursNotation.Read(text)).Weekly;

    static PhoneHours Hours(string text) => new() { Weekly = Week(text) };

    static string Shown(IEnumerable<TimeWindow> windows) => string.Join(", ", windows.Select(HoursNotation.Write));

    static LocalDateTime At(LocalDate date, int hour, int minute = 0) => date.At(new LocalTime(hour, minute));

    [Fact]
    public void A_line_without_hours_never_opens()
    {
        PhoneHours.None.AreOpenAt(At(Monday, 10), Calendar).ShouldBeFalse();
        PhoneHours.None.NextWindow(At(Monday, 10), Calendar).ShouldBeNull();
        PhoneHours.None.IsEmpty.ShouldBeTrue();
    }

    [Theory]
    [InlineData(8, 59, false)]
    [InlineData(9, 0, true)]
    [InlineData(11, 29, true)]
    [InlineData(11, 30, false)]
    public void The_end_of_a_window_is_outside(int hour, int minute, bool isOpen) =>
        Hours("Mo 9-11:30").AreOpenAt(At(Monday, hour, minute), Calendar).ShouldBe(isOpen);

    [Fact]
    public void There_are_no_hours_on_holidays_and_on_closures_of_the_house()
    {
        var hours = Hours("Mo-Fr 9-12");
        hours.WindowsOn(new LocalDate(2026, 12, 23), Calendar).ShouldNotBeEmpty();
        hours.WindowsOn(new LocalDate(2026, 12, 24), Calendar).ShouldBeEmpty();
        hours.WindowsOn(new LocalDate(2026, 12, 25), Calendar).ShouldBeEmpty();
    }

    [Fact]
    public void Hours_on_a_Saturday_hold_although_it_is_no_working_day_but_not_on_a_holiday()
    {
        var hours = Hours("Sa 9-12");
        hours.WindowsOn(new LocalDate(2026, 9, 19), Calendar).ShouldNotBeEmpty();
        hours.WindowsOn(new LocalDate(2026, 10, 3), Calendar).ShouldBeEmpty();
        hours.WindowsOn(new LocalDate(2026, 9, 19), Calendar.IsWorkingDay).ShouldBeEmpty();
    }

    [Fact]
    public void They_hold_from_the_first_day_until_the_day_that_is_outside()
    {
        var hours = Hours("Mo-Fr 9-12") with { From = Monday, Until = Monday.PlusDays(2) };
        Enumerable.Range(-3, 7).Where(days => !hours.WindowsOn(Monday.PlusDays(days), Calendar).IsEmpty).ShouldBe([0, 1]);
    }

    [Fact]
    public void An_exception_replaces_the_week_even_on_a_closed_day()
    {
        var hours = Hours("Mo-Fr 9-12") with
        {
            Exceptions = [new(new LocalDate(2026, 12, 24), [new TimeWindow(new LocalTime(8, 0), new LocalTime(10, 0))]), new(Monday, [], "Fortbildung")],
        };
        Shown(hours.WindowsOn(new LocalDate(2026, 12, 24), Calendar)).ShouldBe("08:00–10:00");
        hours.WindowsOn(Monday, Calendar).ShouldBeEmpty();
        hours.FindExceptionOn(Monday)!.Reason.ShouldBe("Fortbildung");
        Shown(hours.WindowsOn(Monday.PlusDays(1), Calendar)).ShouldBe("09:00–12:00");
    }

    [Fact]
    public void Outside_of_the_validity_an_exception_does_not_hold_either() =>
        (Hours("Mo 9-12") with { Until = Monday, Exceptions = [new(Monday, [new TimeWindow(new LocalTime(8, 0), new LocalTime(10, 0))])] })
            .WindowsOn(Monday, Calendar).ShouldBeEmpty();

    [Fact]
    public void Two_exceptions_on_one_date_contradict_each_other() =>
        Should.Throw<ArgumentException>(() => new PhoneHours { Exceptions = [new(Monday, []), new(Monday, [])] });

    [Theory]
    [InlineData(8, "2026-09-14 09:00–11:00")]
    [InlineData(9, "2026-09-14 13:00–15:00")]
    [InlineData(10, "2026-09-14 13:00–15:00")]
    [InlineData(14, "2026-09-17 09:00–11:00")]
    public void The_next_window_begins_later_so_it_is_never_the_one_that_is_open(int hour, string expected)
    {
        var next = Hours("Mo 9-11, 13-15; Do 9-11").NextWindow(At(Monday, hour), Calendar)!.Value;
        $"{next.Date:uuuu-MM-dd} {HoursNotation.Write(next.Window)}".ShouldBe(expected);
    }

    [Fact]
    public void The_next_window_skips_holidays_closures_and_exceptions()
    {
        var hours = Hours("Do 9-12") with { Exceptions = [new(new LocalDate(2027, 1, 7), [])] };
        hours.NextWindow(At(new LocalDate(2026, 12, 18), 8), Calendar)!.Value.Date.ShouldBe(new LocalDate(2027, 1, 14));
    }

    [Fact]
    public void The_search_for_the_next_window_ends_after_400_days()
    {
        var asked = 0;
        Hours("Mo-Fr 9-12").NextWindow(At(Monday, 10), day => { asked++; return false; }).ShouldBeNull();
        asked.ShouldBe(287); // the working weekdays of 401 days from a Monday on
        (Hours("Mo 9-12") with { From = Monday.PlusDays(399) }).NextWindow(At(Monday, 10), _ => true)!.Value.Date.ShouldBe(Monday.PlusDays(399));
        (Hours("Mo 9-12") with { From = Monday.PlusDays(407) }).NextWindow(At(Monday, 10), _ => true).ShouldBeNull();
    }

    [Fact]
    public void A_window_until_24_00_ends_at_the_next_midnight()
    {
        var window = Hours("Mo 22-24").FindWindowAt(At(Monday, 23, 59), _ => true)!.Value;
        window.From.ShouldBe(At(Monday, 22));
        window.Until.ShouldBe(Monday.PlusDays(1).AtMidnight());
    }

    [Fact]
    public void Phone_hours_and_visiting_hours_are_never_the_same_fact()
    {
        DatedHours phone = Hours("Mo 9-12"), visits = new VisitingHours { Weekly = Week("Mo 9-12") };
        phone.ShouldNotBe(visits);
        phone.ShouldBe(Hours("Mo 9-10, 10-12"));
        (Hours("Mo 9-12") with { Exceptions = [new(Monday, [])] }).ShouldBe(Hours("Mo 9-12") with { Exceptions = [new(Monday, [])] });
        (Hours("Mo 9-12") with { Exceptions = [new(Monday, [])] }).ShouldNotBe(Hours("Mo 9-12"));
    }

    [Theory]
    [InlineData("09:00–12:00", "09:00–12:00")]
    [InlineData("9-24 Uhr", "09:00–24:00")]
    public void A_single_window_is_read_without_a_day(string text, string written) => HoursNotation.Write(HoursNotation.ParseWindow(text)).ShouldBe(written);

    [Theory]
    [InlineData("")]
    [InlineData("Mo 9-12")]
    [InlineData("12-9")]
    [InlineData("9-12, 13-15")]
    public void Anything_but_a_single_window_is_none(string text) => Should.Throw<FormatException>(() => HoursNotation.ParseWindow(text));
}
