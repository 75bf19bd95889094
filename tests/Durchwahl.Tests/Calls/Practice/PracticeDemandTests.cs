using Durchwahl.Calls.Practice;
using Durchwahl.Domain;
using NodaTime;

namespace Durchwahl.Tests.Calls.Practice;

/// <summary>Monday is the 14th of September 2026.</summary>
public class PracticeDemandTests
{
    static readonly PracticeDemand Demand = new(15_000);

    [Fact]
    public void Mondays_bring_a_quarter_more_than_the_other_days() => CallsOn(14).ShouldBe(CallsOn(15) * 1.25, 1e-9);

    [Fact]
    public void Every_client_calls_a_fifth_of_a_time_in_a_month_of_21_working_days() =>
        (Enumerable.Range(14, 5).Sum(CallsOn) / 5 * 21).ShouldBe(15_000 * .2, 1e-6);

    [Fact]
    public void Outside_the_service_hours_a_few_call_and_at_night_hardly_anybody()
    {
        Demand.CallsPerHour(new LocalDateTime(2026, 9, 15, 19, 0)).ShouldBeInRange(.1, 5);
        Demand.CallsPerHour(new LocalDateTime(2026, 9, 15, 3, 0)).ShouldBeInRange(.01, .5);
        Demand.CallsPerHour(new LocalDateTime(2026, 9, 13, 12, 0)).ShouldBeInRange(.1, 5);
    }

    [Fact]
    public void Arrivals_follow_the_profile_of_the_day()
    {
        var chance = new Random(1);
        var end = HouseTime.InstantOf(new LocalDateTime(2026, 9, 15, 0, 0)).ToUnixTimeTicks();
        var calls = new double[24];
        for (var day = 0; day < 200; day++)
            for (var at = Demand.NextAfter(HouseTime.InstantOf(new LocalDateTime(2026, 9, 14, 0, 0)).ToUnixTimeTicks(), chance); at < end; at = Demand.NextAfter(at, chance))
                calls[HouseTime.LocalOf(Instant.FromUnixTimeTicks(at)).Hour]++;
        for (var hour = 8; hour < 18; hour++)
        {
            var expected = 200 * (Demand.CallsPerHour(new LocalDateTime(2026, 9, 14, hour, 0)) + Demand.CallsPerHour(new LocalDateTime(2026, 9, 14, hour, 30))) / 2;
            calls[hour].ShouldBe(expected, 5 * Math.Sqrt(expected)); // five standard deviations of a Poisson count
        }
    }

    [Theory]
    [InlineData("2026-09-14T10:00", "2026-09-14T10:00")] // Monday morning: now
    [InlineData("2026-09-14T17:45", "2026-09-14T09:30")] // closes in a quarter of an hour
    [InlineData("2026-09-14T03:00", "2026-09-11T09:30")] // at night: Friday
    [InlineData("2026-09-13T12:00", "2026-09-11T09:30")] // on Sunday: Friday
    public void A_practice_begins_now_while_the_office_is_open_and_else_on_the_last_working_day(string now, string begin)
    {
        var office = new Domain.PhoneBook.OfficeBook
        {
            Office = new Domain.PhoneBook.Office { Id = default, Key = Domain.PhoneBook.OfficeKey.Parse("musterkreis"), Name = "Jobcenter Musterkreis", Land = Domain.WorkingDays.Land.NI },
        };
        PracticeTime.BeginOf([office], Read(now)).ShouldBe(Read(begin));
    }

    static double CallsOn(int day) => Enumerable.Range(0, 20).Sum(half => Demand.CallsPerHour(new LocalDateTime(2026, 9, day, 8 + (half / 2), half % 2 * 30)) / 2);

    static Instant Read(string local) => HouseTime.InstantOf(NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value);
}
