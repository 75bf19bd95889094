using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.PhoneBook.Policies;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Tests.PhoneBook.Policies;

public class PoliciesTests
{
    static OfferedHours Post(string name, string group, string hours) =>
        new(name, group, HoursNotation.Read(hours) is HoursReading.Hours read ? read.Weekly : WeeklyHours.None);

    [Fact]
    public void Who_offers_the_daily_phone_hour_on_each_working_day_keeps_the_policy() =>
        new DailyPhoneHour(60).Check([Post("Leistung 1", "Leistung", "Mo-Do 9-10; Fr 8-8:30, 13-13:30")]).ShouldBeEmpty();

    [Fact]
    public void Each_day_that_falls_short_of_the_daily_phone_hour_is_told_with_its_minutes() =>
        new DailyPhoneHour(60).Check([Post("Leistung 1", "Leistung", "Mo-Fr 9-12"), Post("Leistung 3", "Leistung", "Mo, Di, Do 9-12; Fr 9-9:45")])
            .Select(violation => violation.Text).ShouldBe(["Leistung 3: mittwochs 0 von 60 Minuten", "Leistung 3: freitags 45 von 60 Minuten"]);

    [Fact]
    public void Who_has_no_hours_falls_short_on_five_days() =>
        new DailyPhoneHour(1).Check([Post("Leistung 3", "Leistung", "-")]).Select(violation => violation.Day).ShouldBe(WeeklyHours.Days.Take(5));

    [Fact]
    public void The_afternoon_is_covered_by_the_posts_of_a_group_together() =>
        CoveredAfternoon.From13To16.Check(["Leistung"], [Post("1", "Leistung", "Mo-Fr 13-14:30"), Post("2", "Leistung", "Mo-Fr 14-16")]).ShouldBeEmpty();

    [Fact]
    public void A_gap_in_the_afternoon_and_an_afternoon_without_anybody_are_told() =>
        CoveredAfternoon.From13To16.Check(["Leistung"], [Post("1", "Leistung", "Mo-Do 12-14; Mo-Mi 15-18"), Post("2", "Vermittlung", "Mo-Fr 13-16"), Post("3", "Leistung", "Mo, Di 14-15")])
            .Select(violation => violation.Text).ShouldBe(
            [
                "Leistung: mittwochs ist von 13:00 bis 16:00 Uhr nur 120 von 180 Minuten jemand am Telefon",
                "Leistung: donnerstags ist von 13:00 bis 16:00 Uhr nur 60 von 180 Minuten jemand am Telefon",
                "Leistung: freitags ist von 13:00 bis 16:00 Uhr niemand am Telefon",
            ]);

    [Fact]
    public void An_office_can_ask_for_a_part_of_the_afternoon() =>
        new CoveredAfternoon(new TimeWindow(new LocalTime(13, 0), new LocalTime(16, 0)), 60).Check(["Leistung"], [Post("1", "Leistung", "Mo-Do 14-15; Fr 14-14:59")])
            .Select(violation => violation.Text).ShouldBe(["Leistung: freitags ist von 13:00 bis 16:00 Uhr nur 59 von 60 Minuten jemand am Telefon"]);

    [Fact]
    public void A_group_without_posts_falls_short_on_every_working_day() =>
        CoveredAfternoon.From13To16.Check(["Unterhalt"], []).Length.ShouldBe(5);

    [Fact]
    public void The_minutes_of_a_day_that_ends_at_24_00_are_all_counted() =>
        new DailyPhoneHour(1440).Check([Post("1", "Leistung", "Mo-Fr 0-24")]).ShouldBeEmpty();

    [Theory]
    [InlineData(0)]
    [InlineData(1441)]
    public void A_policy_asks_for_what_a_day_can_hold(int minutes)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new DailyPhoneHour(minutes));
        Should.Throw<ArgumentOutOfRangeException>(() => new CoveredAfternoon(CoveredAfternoon.From13To16.Afternoon, minutes));
    }
}
