using Durchwahl.Domain.PhoneBook.Exports;
using NodaTime;
using NodaTime.Text;

namespace Durchwahl.Domain.Promises.Talks;

/// <summary>A booked talk as a file for calendars, iCalendar (RFC 5545). Says nothing of the person and nothing of what it is about.</summary>
public static class TalkFile
{
    /// <summary>What the file is called; nothing personal stands in it.</summary>
    public const string Name = "telefontermin.ics";

    /// <summary>The type under which it is sent (RFC 5545, 8.1).</summary>
    public const string MediaType = "text/calendar; charset=utf-8";

    static readonly InstantPattern Utc = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    /// <summary>The text of the file.</summary>
    /// <param name="talk">Identifies the talk: the same event in every file of it.</param>
    /// <param name="office">The key of the office, for the identifier.</param>
    /// <param name="from">When it begins.</param>
    /// <param name="until">When it ends.</param>
    /// <param name="madeAt">When it was booked.</param>
    /// <param name="summary">The headline: "Telefontermin, Jobcenter Musterkreis".</param>
    /// <param name="description">What happens: "Wir rufen Sie an."</param>
    public static string Write(TalkId talk, string office, Instant from, Instant until, Instant madeAt, string summary, string description)
    {
        var lines = new ContentLines();
        lines.Add("BEGIN", "VCALENDAR");
        lines.Add("VERSION", "2.0");
        lines.Add("PRODID", $"-//Durchwahl//{office}//DE");
        lines.Add("CALSCALE", "GREGORIAN");
        lines.Add("METHOD", "PUBLISH");
        lines.Add("BEGIN", "VEVENT");
        lines.Add("UID", $"{talk.Value:D}@{office}");
        lines.Add("DTSTAMP", Utc.Format(madeAt));
        lines.Add("DTSTART", Utc.Format(from));
        lines.Add("DTEND", Utc.Format(until));
        lines.AddText("SUMMARY", summary);
        lines.AddText("DESCRIPTION", description);
        lines.Add("END", "VEVENT");
        lines.Add("END", "VCALENDAR");
        return lines.ToString();
    }
}
