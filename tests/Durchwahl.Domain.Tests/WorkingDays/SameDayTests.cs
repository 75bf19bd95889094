using Durchwahl.Domain.WorkingDays;
using NodaTime;
using NodaTime.Text;

namespace Durchwahl.Domain.Tests.WorkingDays;

public class SameDayTests
{
    static readonly HouseCalendar LowerSaxony = HouseCalendar.Default(Land.NI);

    [Theory]
    [InlineData("2026-09-14T10:00", "2026-09-14T18:00:00+02")]
    [InlineData("2026-09-14T06:00", "2026-09-14T18:00:00+02")] // before opening
    [InlineData("2026-09-14T17:59:59", "2026-09-14T18:00:00+02")]
    [InlineData("2026-09-14T18:00", "2026-09-15T18:00:00+02")] // at closing time the day is over
    [InlineData("2026-09-14T23:30", "2026-09-15T18:00:00+02")]
    [InlineData("2026-09-18T19:00", "2026-09-21T18:00:00+02")] // Friday evening
    [InlineData("2026-09-19T10:00", "2026-09-21T18:00:00+02")] // Saturday
    [InlineData("2026-10-03T10:00", "2026-10-05T18:00:00+02")] // German Unity Day, a Saturday in 2026
    [InlineData("2026-12-24T09:00", "2026-12-28T18:00:00+01")] // a closure, then Christmas
    [InlineData("2026-03-27T20:00", "2026-03-30T18:00:00+02")] // clocks go forward between
    [InlineData("2026-10-23T20:00", "2026-10-26T18:00:00+01")] // clocks go back between
    public void It_is_due_when_the_house_closes_today_else_on_the_next_working_day(string from, string due) => Written(LowerSaxony, from).ShouldBe(due);

    [Fact]
    public void On_the_day_itself_no_day_is_counted_and_the_sentence_says_until_when()
    {
        var deadline = LowerSaxony.DeadlineFor(new LocalDateTime(2026, 9, 14, 10, 0), new DeadlineRule.SameDay());
        deadline.Days.ShouldBeEmpty();
        deadline.DueDate.ShouldBe(new LocalDate(2026, 9, 14));
        deadline.Explanation.ShouldBe("Noch am selben Tag endet die Frist: Montag, 14. September 2026, 18:00 Uhr.");
    }

    [Fact]
    public void A_working_day_without_service_time_holds_until_its_end()
    {
        var noFriday = new HouseCalendar(Land.NI, null, [], new WeeklyHours([(IsoDayOfWeek.Monday, new TimeWindow(new LocalTime(8, 0), new LocalTime(12, 0)))]));
        Written(noFriday, "2026-09-18T20:00").ShouldBe("2026-09-19T00:00:00+02");
        Written(noFriday, "2026-09-14T12:30").ShouldBe("2026-09-16T00:00:00+02"); // Tuesday without hours
    }

    [Fact]
    public void A_closure_on_the_day_moves_it_to_the_next() =>
        Written(LowerSaxony.With(HouseClosure.On(new LocalDate(2026, 9, 14), "Wasserschaden")), "2026-09-14T10:00").ShouldBe("2026-09-15T18:00:00+02");

    [Theory]
    [InlineData("same-day")]
    [InlineData(" Same-Day ")]
    public void It_is_written_as_it_is_read(string text) => DeadlineRule.Parse(text).ToString().ShouldBe("same-day");

    [Fact]
    public void It_takes_no_number()
    {
        DeadlineRule.TryParse("same-day:1", out _, out var refusal).ShouldBeFalse();
        refusal.ShouldBe("„same-day“ steht ohne Zahl. Lassen Sie „:1“ weg.");
    }

    static string Written(HouseCalendar calendar, string from) => ZonedDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'sso<g>", null)
        .Format(calendar.DeadlineFor(Read(from), new DeadlineRule.SameDay()).Due);

    static LocalDateTime Read(string text) => LocalDateTimePattern.CreateWithInvariantCulture(text.Length == 16 ? "uuuu-MM-ddTHH:mm" : "uuuu-MM-ddTHH:mm:ss").Parse(text).Value;
}
