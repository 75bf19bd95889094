using System.Text;
using System.Text.RegularExpressions;
using Durchwahl.Domain.PhoneBook.Exports;
using Durchwahl.Domain.PhoneBook.Finding;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.PhoneBook.Publishing;
using Durchwahl.Domain.Tests.PhoneBook.Hours;
using Durchwahl.Domain.WorkingDays;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Text;

namespace Durchwahl.Domain.Tests.PhoneBook.Exports;

/// <summary>Reads the calendar back as a calendar program would, and compares it with the hours day by day.</summary>
public class PhoneHoursCalendarTests
{
    static readonly LocalDateTimePattern Local = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");
    static readonly InstantPattern Utc = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");
    static readonly string[] Days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    [Fact]
    public void Every_stretch_of_a_year_is_in_the_calendar_and_nothing_else() => Prop.ForAll(Weeks.NotEmpty, weekly =>
        Agrees(Directories.Anna with { PhoneHours = new PhoneHours { Weekly = weekly } })).QuickCheckThrowOnFailure();

    [Fact]
    public void Exceptions_validity_and_the_end_of_the_release_are_kept() => Agrees(Directories.Anna with
    {
        LastDay = new(2027, 3, 1),
        PhoneHours = Directories.Anna.PhoneHours with
        {
            From = new(2026, 9, 17),
            Exceptions = [new(new(2026, 10, 5), []), new(new(2026, 10, 6), [new(new(13, 0), new(15, 0))]), new(new(2026, 12, 24), [new(new(9, 0), new(11, 30))]), new(new(2026, 10, 10), [new(new(9, 0), new(10, 0))])],
        },
    }).ShouldBeTrue();

    static bool Agrees(PublishedPost post)
    {
        var directory = Directories.With(post);
        var read = Stretches(PhoneHoursCalendar.Write(directory, post, Directories.Today)).Where(stretch => stretch.From.Date >= Directories.Today).Order().ToList();
        var meant = Enumerable.Range(0, 366).Select(Directories.Today.PlusDays).Where(post.IsListedOn)
            .SelectMany(day => post.PhoneHours.WindowsOn(day, directory.Calendar).Select(window => new DatedWindow(day, window))).Select(dated => (dated.From, dated.Until))
            .Where(stretch => stretch.From.Date <= Directories.Today.PlusMonths(PhoneHoursCalendar.MonthsAhead)).Order().ToList();
        read.ShouldBe(meant);
        return true;
    }

    [Fact]
    public void An_absence_is_left_out_up_to_today_only_where_its_length_is_not_shown()
    {
        var away = Directories.Anna with { Absences = [new(Directories.Today, Directories.Today.PlusDays(2))] };
        FirstDays(Directories.With(away), away).ShouldBe([Directories.Today.PlusDays(1), Directories.Today.PlusDays(2), Directories.Today.PlusDays(3)]);
    }

    [Fact]
    public void An_absence_is_left_out_whole_where_its_length_is_shown()
    {
        var away = Directories.Anna with { Absences = [new(Directories.Today, Directories.Today.PlusDays(2))] };
        FirstDays(Directories.With(office => office with { Posts = [away], ShowsLengthOfAbsence = true }), away).ShouldBe([Directories.Today.PlusDays(3), Directories.Today.PlusDays(4), Directories.Today.PlusDays(7)]);
    }

    static List<LocalDate> FirstDays(PublicDirectory directory, PublishedPost post) =>
        [.. Stretches(PhoneHoursCalendar.Write(directory, post, Directories.Today)).Select(stretch => stretch.From.Date).Where(day => day >= Directories.Today).Order().Take(3)];

    [Fact]
    public void Holidays_and_closures_are_left_out() =>
        PhoneHoursCalendar.Write(Directories.With(Directories.Anna), Directories.Today).Replace("\r\n ", "", StringComparison.Ordinal)
            .ShouldContain("EXDATE;TZID=Europe/Berlin:20261224T090000,20261225T090000,20261231T090000,20270101T090000");

    [Fact]
    public void The_same_hours_have_the_same_id_in_every_publication_and_on_every_day()
    {
        var first = Ids(PhoneHoursCalendar.Write(Directories.With(Directories.Anna), Directories.Today));
        var later = Directories.With(Directories.Anna);
        var second = Ids(PhoneHoursCalendar.Write(new PublicDirectory(later.Publication with { Number = 43, MadeAt = Instant.FromUtc(2026, 11, 2, 9, 0) }), new LocalDate(2026, 11, 20)));
        second.ShouldBe(first);
        first.Count.ShouldBe(first.Distinct().Count());
    }

    [Fact]
    public void Lines_end_with_CR_LF_and_have_at_most_75_octets() => PhoneHoursCalendar.Write(Directories.With(Directories.Anna), Directories.Today)
        .Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75 && !line.Contains('\n'));

    [Fact]
    public void The_zone_of_the_file_agrees_with_the_time_zone_database_at_both_clock_changes()
    {
        var zone = PhoneHoursCalendar.Write(Directories.With(Directories.Anna), Directories.Today);
        zone.ShouldContain("BEGIN:DAYLIGHT\r\nDTSTART:19960331T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nTZNAME:CEST\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU");
        zone.ShouldContain("BEGIN:STANDARD\r\nDTSTART:19961027T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nTZNAME:CET\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU");
        HouseTime.Zone.GetUtcOffset(Instant.FromUtc(2026, 3, 29, 1, 0)).ShouldBe(Offset.FromHours(2));
        HouseTime.Zone.GetUtcOffset(Instant.FromUtc(2026, 10, 25, 1, 0)).ShouldBe(Offset.FromHours(1));
    }

    static List<string> Ids(string calendar) => [.. Regex.Matches(calendar.Replace("\r\n ", "", StringComparison.Ordinal), @"UID:(?<id>\S+)").Select(match => match.Groups["id"].Value)];

    static IEnumerable<(LocalDateTime From, LocalDateTime Until)> Stretches(string calendar)
    {
        var text = calendar.Replace("\r\n ", "", StringComparison.Ordinal);
        foreach (Match entry in Regex.Matches(text, "BEGIN:VEVENT\r\n(?<body>.*?)END:VEVENT", RegexOptions.Singleline))
        {
            var fields = entry.Groups["body"].Value.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':', 2)).ToDictionary(line => line[0].Split(';')[0], line => line[1]);
            var (from, until) = (Local.Parse(fields["DTSTART"]).Value, Local.Parse(fields["DTEND"]).Value);
            var length = Period.Between(from, until, PeriodUnits.Ticks);
            foreach (var start in Starts(from, fields)) yield return (start, start + length);
        }
    }

    static IEnumerable<LocalDateTime> Starts(LocalDateTime from, Dictionary<string, string> fields)
    {
        if (!fields.TryGetValue("RRULE", out var rule)) return [from];
        var parts = rule.Split(';').Select(part => part.Split('=')).ToDictionary(part => part[0], part => part[1]);
        parts["FREQ"].ShouldBe("WEEKLY");
        var (days, last) = (parts["BYDAY"].Split(','), Utc.Parse(parts["UNTIL"]).Value);
        var left = fields.TryGetValue("EXDATE", out var dates) ? dates.Split(',').Select(date => Local.Parse(date).Value).ToHashSet() : [];
        return Enumerable.Range(0, 500).Select(from.PlusDays).Where(start => days.Contains(Days[(int)start.DayOfWeek - 1]) && HouseTime.InstantOf(start) <= last && !left.Contains(start));
    }
}
