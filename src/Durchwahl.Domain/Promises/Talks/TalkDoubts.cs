using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.WorkingDays;

namespace Durchwahl.Domain.Promises.Talks;

/// <summary>Whether a booked talk can still take place as it was booked. It stays in any case: the person was promised it, and somebody has to settle it with them.</summary>
public static class TalkDoubts
{
    const string Ending = " Bitte klären, wer anruft, oder mit der Person einen neuen Termin vereinbaren.";

    /// <summary>Why a person has to look at a talk, in German; null when it fits.</summary>
    /// <param name="talk">The booked slot.</param>
    /// <param name="book">The working state of the phone book.</param>
    /// <param name="calendar">The calendar of the office.</param>
    public static string? Find(TalkSlot talk, OfficeBook book, HouseCalendar calendar)
    {
        var day = talk.Start.Date;
        if (book.Posts.FirstOrDefault(post => post.Id == talk.Post) is not { } post) return "Die Stelle gibt es nicht mehr." + Ending;
        if (calendar.FindClosedDay(day) is { } closed) return $"Am {InWords.Date(day)} ist das Haus geschlossen ({closed.Name})." + Ending;
        if (book.IsAway(post.Id, day)) return $"Die Stelle ist am {InWords.Date(day)} abwesend." + Ending;
        return LiesWithin(talk, post.PhoneHours, calendar) ? null : $"Die Telefonzeit hat sich geändert. Der Termin um {InWords.Time(talk.Start.TimeOfDay)} liegt nicht mehr darin." + Ending;
    }

    static bool LiesWithin(TalkSlot talk, PhoneHours hours, HouseCalendar calendar) =>
        hours.WindowsOn(talk.Start.Date, calendar).Select(window => new DatedWindow(talk.Start.Date, window))
            .Any(window => HouseTime.InstantOf(window.From) <= talk.From && talk.Until <= HouseTime.InstantOf(window.Until));

    /// <summary>Whether a problem of a promise is one that <see cref="Find"/> has told.</summary>
    public static bool IsOurs(string? problem) => problem?.EndsWith(Ending, StringComparison.Ordinal) == true;
}
