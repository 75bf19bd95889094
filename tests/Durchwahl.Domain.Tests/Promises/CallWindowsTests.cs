using Durchwahl.Domain.Promises;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Tests.Promises;

public class CallWindowsTests
{
    static readonly HouseCalendar House = HouseCalendar.Default(Land.NI);

    [Fact]
    public void Windows_of_two_hours_are_offered_on_three_working_days() => Offered(new LocalDateTime(2026, 9, 14, 7, 0)).ShouldBe(
    [
        "2026-09-14T10", "2026-09-14T12", "2026-09-14T14", "2026-09-14T16",
        "2026-09-15T08", "2026-09-15T10", "2026-09-15T12", "2026-09-15T14", "2026-09-15T16",
        "2026-09-16T08", "2026-09-16T10", "2026-09-16T12", "2026-09-16T14", "2026-09-16T16",
    ]);

    [Fact]
    public void What_begins_within_two_hours_is_too_soon() => Offered(new LocalDateTime(2026, 9, 14, 10, 1)).First().ShouldBe("2026-09-14T14");

    [Fact]
    public void Holidays_and_weekends_are_passed_over() =>
        Offered(new LocalDateTime(2026, 12, 23, 17, 0)).Select(window => window[..10]).Distinct().ShouldBe(["2026-12-28", "2026-12-29", "2026-12-30"]);

    [Fact]
    public void The_short_rest_of_a_day_belongs_to_its_last_window()
    {
        var house = new HouseCalendar(Land.NI, null, [], WeeklyHours.MondayToFriday(new TimeWindow(new LocalTime(8, 0), new LocalTime(12, 30))));
        var last = CallWindows.Offered(house, HouseTime.InstantOf(new LocalDateTime(2026, 9, 13, 12, 0)))[1];
        HouseTime.LocalOf(last.From).TimeOfDay.ShouldBe(new LocalTime(10, 0));
        HouseTime.LocalOf(last.Until).TimeOfDay.ShouldBe(new LocalTime(12, 30));
    }

    [Fact]
    public void A_house_without_service_time_offers_nothing() =>
        CallWindows.Offered(new HouseCalendar(Land.NI, null, [], WeeklyHours.None), HouseTime.InstantOf(new LocalDateTime(2026, 9, 14, 7, 0))).ShouldBeEmpty();

    static IEnumerable<string> Offered(LocalDateTime now) =>
        CallWindows.Offered(House, HouseTime.InstantOf(now)).Select(window => HouseTime.LocalOf(window.From).ToString("uuuu-MM-dd'T'HH", System.Globalization.CultureInfo.InvariantCulture));
}
