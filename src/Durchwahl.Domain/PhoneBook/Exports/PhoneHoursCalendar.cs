using System.Collections.Immutable;
using System.Globalization;
using Durchwahl.Domain.PhoneBook.Finding;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.PhoneBook.Publishing;
using Durchwahl.Domain.WorkingDays;
using NodaTime;
using NodaTime.Text;

namespace Durchwahl.Domain.PhoneBook.Exports;

/// <summary>Phone hours as a calendar to subscribe to, iCalendar (RFC 5545): weekly events without holidays, closures and absences.</summary>
/// <remarks>
/// Events begin in the week of the publication and end <see cref="MonthsAhead"/> months after the day of the file: closed days must be named one by one, and nobody knows those of all
/// years. Whoever subscribes gets the next months with the next file. An absence is left out up to the day of the file only, unless the office shows how long people are absent.
/// </remarks>
public static class PhoneHoursCalendar
{
    /// <summary>How far ahead a file reaches.</summary>
    public const int MonthsAhead = 12;

    static readonly InstantPattern Utc = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");
    static readonly LocalDateTimePattern Local = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");
    static readonly string[] DayNames = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    /// <summary>The service time of the office and the phone hours of all entries that may be seen on <paramref name="day"/>.</summary>
    public static string Write(PublicDirectory directory, LocalDate day)
    {
        var lines = Begin(directory, $"Telefonzeiten {directory.Office.Name}");
        if (directory.Office.ServiceLine is { } service) AddService(lines, directory, service, day);
        foreach (var post in directory.PostsOn(day)) AddEntry(lines, directory, post, day);
        return End(lines);
    }

    /// <summary>The phone hours of one entry.</summary>
    /// <param name="directory">The publication.</param>
    /// <param name="post">An entry of it that may be seen on <paramref name="day"/>.</param>
    /// <param name="day">The day of the file.</param>
    public static string Write(PublicDirectory directory, PublishedPost post, LocalDate day)
    {
        var lines = Begin(directory, $"Telefonzeiten {post.Name ?? post.Title}, {directory.Office.Name}");
        AddEntry(lines, directory, post, day);
        return End(lines);
    }

    static ContentLines Begin(PublicDirectory directory, string name)
    {
        var lines = new ContentLines();
        lines.Add("BEGIN", "VCALENDAR");
        lines.Add("VERSION", "2.0");
        lines.Add("PRODID", $"-//Durchwahl//{directory.Office.Key}//DE");
        lines.Add("CALSCALE", "GREGORIAN");
        lines.Add("METHOD", "PUBLISH");
        lines.AddText("NAME", name);
        lines.AddText("X-WR-CALNAME", name);
        lines.Add("REFRESH-INTERVAL;VALUE=DURATION", "P1D");
        AddZone(lines);
        return lines;
    }

    // The rules of the European Union since 1996 (Directive 2000/84/EC); no event lies before.
    static void AddZone(ContentLines lines)
    {
        lines.Add("BEGIN", "VTIMEZONE");
        lines.Add("TZID", HouseTime.Zone.Id);
        AddChange(lines, "DAYLIGHT", "19960331T020000", "+0100", "+0200", "CEST", 3);
        AddChange(lines, "STANDARD", "19961027T030000", "+0200", "+0100", "CET", 10);
        lines.Add("END", "VTIMEZONE");
    }

    static void AddChange(ContentLines lines, string kind, string start, string from, string to, string name, int month)
    {
        lines.Add("BEGIN", kind);
        lines.Add("DTSTART", start);
        lines.Add("TZOFFSETFROM", from);
        lines.Add("TZOFFSETTO", to);
        lines.Add("TZNAME", name);
        lines.Add("RRULE", string.Create(CultureInfo.InvariantCulture, $"FREQ=YEARLY;BYMONTH={month};BYDAY=-1SU"));
        lines.Add("END", kind);
    }

    static void AddService(ContentLines lines, PublicDirectory directory, PublishedLine service, LocalDate day) => AddHours(lines, new(
        directory, day, directory.Publication.Office.Value, $"Service-Nummer {service.Number.Display(directory.Office.BaseNumber)}", null, directory.Office.ServiceTime, directory.Calendar.ServiceWindowsOn));

    static void AddEntry(ContentLines lines, PublicDirectory directory, PublishedPost post, LocalDate day)
    {
        if (post.Mode == ReleaseMode.TeamNumberOnly) return; // the service time tells it
        var number = post.LineOn(day)?.Number.Display(directory.Office.BaseNumber);
        AddHours(lines, new(
            directory, day, post.Id.Value, string.Join(", ", new[] { $"Telefonzeit {post.Name ?? post.Title}", number }.OfType<string>()), post.Title, post.PhoneHours.Weekly,
            date => post.IsListedOn(date) && !IsAway(directory, post, date, day) ? post.PhoneHours.WindowsOn(date, directory.Calendar) : []));
    }

    static bool IsAway(PublicDirectory directory, PublishedPost post, LocalDate date, LocalDate day) =>
        (date <= day || directory.Office.ShowsLengthOfAbsence) && post.AbsenceOn(date) is not null;

    /// <summary>Hours to be written: the ordinary week, and what really holds on each date.</summary>
    sealed record Hours(PublicDirectory Directory, LocalDate Day, Guid Id, string Summary, string? Description, WeeklyHours Weekly, Func<LocalDate, ImmutableArray<TimeWindow>> On)
    {
        public LocalDate First { get; } = HouseTime.LocalOf(Directory.Publication.MadeAt).Date is var made && made < Day ? MondayOf(made) : MondayOf(Day);

        public LocalDate Last { get; } = Day.PlusMonths(MonthsAhead);

        public IEnumerable<LocalDate> Days => Enumerable.Range(0, Period.DaysBetween(First, Last) + 1).Select(First.PlusDays);

        static LocalDate MondayOf(LocalDate date) => date.PlusDays(1 - (int)date.DayOfWeek);
    }

    static void AddHours(ContentLines lines, Hours hours)
    {
        foreach (var window in hours.Weekly.Windows.GroupBy(entry => entry.Window, entry => entry.Day)) AddWeekly(lines, hours, window.Key, [.. window]);
        // What holds on a date without being in its ordinary week: hours of an exception.
        foreach (var date in hours.Days)
            foreach (var window in hours.On(date).Where(window => !hours.Weekly.On(date.DayOfWeek).Contains(window))) AddOnce(lines, hours, date, window);
    }

    static void AddWeekly(ContentLines lines, Hours hours, TimeWindow window, ImmutableArray<IsoDayOfWeek> days)
    {
        var dates = hours.Days.Where(date => days.Contains(date.DayOfWeek)).ToList();
        var held = dates.Where(date => hours.On(date).Contains(window)).ToList();
        if (held.Count == 0) return;
        var (first, last) = (held[0], held[^1]);
        BeginEvent(lines, hours, first, window, $"{window.From:HHmm}-{window.Until:HHmm}");
        lines.Add("RRULE", $"FREQ=WEEKLY;BYDAY={string.Join(',', days.Select(day => DayNames[(int)day - 1]))};UNTIL={Utc.Format(HouseTime.InstantOf(last.At(window.From)))}");
        var left = dates.Where(date => first < date && date < last).Except(held).Select(date => Local.Format(date.At(window.From))).ToList();
        if (left.Count > 0) lines.Add($"EXDATE;TZID={HouseTime.Zone.Id}", string.Join(',', left));
        lines.Add("END", "VEVENT");
    }

    static void AddOnce(ContentLines lines, Hours hours, LocalDate date, TimeWindow window)
    {
        BeginEvent(lines, hours, date, window, $"{date:uuuuMMdd}-{window.From:HHmm}-{window.Until:HHmm}");
        lines.Add("END", "VEVENT");
    }

    static void BeginEvent(ContentLines lines, Hours hours, LocalDate date, TimeWindow window, string part)
    {
        var (publication, dated) = (hours.Directory.Publication, new DatedWindow(date, window));
        lines.Add("BEGIN", "VEVENT");
        lines.Add("UID", $"{hours.Id:D}-{part}@{hours.Directory.Office.Key}");
        lines.Add("DTSTAMP", Utc.Format(publication.MadeAt));
        lines.Add("SEQUENCE", publication.Number.ToString(CultureInfo.InvariantCulture));
        lines.Add($"DTSTART;TZID={HouseTime.Zone.Id}", Local.Format(dated.From));
        lines.Add($"DTEND;TZID={HouseTime.Zone.Id}", Local.Format(dated.Until));
        lines.AddText("SUMMARY", hours.Summary);
        if (hours.Description is { } description) lines.AddText("DESCRIPTION", description);
        lines.Add("TRANSP", "TRANSPARENT");
    }

    static string End(ContentLines lines)
    {
        lines.Add("END", "VCALENDAR");
        return lines.ToString();
    }
}
