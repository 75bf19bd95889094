using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Calls.Practice;

/// <summary>At which moment a practice begins.</summary>
static class PracticeTime
{
    const int MostDaysBack = 14;
    static readonly Period IntoTheDay = Period.FromMinutes(90);
    static readonly Period StillOpenFor = Period.FromMinutes(30);

    /// <summary>Now while an office answers its service number; else the last day on which one did, 90 minutes after it opened, so that a demonstration at night is not an empty board.</summary>
    public static Instant BeginOf(IReadOnlyList<OfficeBook> offices, Instant now)
    {
        var local = HouseTime.LocalOf(now);
        var windows = offices.Select(CalendarOf).SelectMany(calendar => Enumerable.Range(0, MostDaysBack).Select(back => local.Date.PlusDays(-back))
            .SelectMany(day => calendar.ServiceWindowsOn(day).Select(window => (From: day + window.From, Until: day + window.Until)))).ToList();
        if (windows.Count == 0 || windows.Exists(window => window.From <= local && local + StillOpenFor < window.Until)) return now;
        var last = windows.Where(window => window.From + IntoTheDay < local).Select(window => window.From).DefaultIfEmpty(local).Max();
        return last == local ? now : HouseTime.InstantOf(last + IntoTheDay);
    }

    static HouseCalendar CalendarOf(OfficeBook book) => new(book.Office.Land, book.Office.Municipality, [.. book.Closures], book.Office.Settings.ServiceTime);
}
