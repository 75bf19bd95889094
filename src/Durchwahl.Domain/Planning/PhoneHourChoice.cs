using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Planning;

/// <summary>When case workers are at their telephones: each at another time of the day, or all at the same.</summary>
public sealed record PhoneHourChoice
{
    /// <summary>Minutes a day for each, spread over the service time so that somebody is there at any time; null when all have the same hours.</summary>
    public int? MinutesADay { get; init; }

    /// <summary>The same hours for everybody; null when they are spread.</summary>
    public WeeklyHours? Together { get; init; }

    /// <summary>Each at another time.</summary>
    /// <param name="minutesADay">From 1; a day that is shorter is taken whole.</param>
    public static PhoneHourChoice Spread(int minutesADay) => new() { MinutesADay = minutesADay };

    /// <summary>All at the same time.</summary>
    public static PhoneHourChoice Same(WeeklyHours hours) => new() { Together = hours };

    /// <summary>The phone book in which these posts have these phone hours; validity and exceptions of the old ones fall away.</summary>
    /// <param name="book">The phone book.</param>
    /// <param name="posts">The posts, in the order in which their hours follow each other in the day.</param>
    public OfficeBook Give(OfficeBook book, IReadOnlyList<PostId> posts)
    {
        var places = posts.Select((post, place) => (post, place)).ToDictionary(entry => entry.post, entry => entry.place);
        return book with
        {
            Posts = [.. book.Posts.Select(post => places.TryGetValue(post.Id, out var place) ? post with { PhoneHours = new PhoneHours { Weekly = HoursOf(place, book.Office.Settings.ServiceTime) } } : post)],
        };
    }

    WeeklyHours HoursOf(int place, WeeklyHours serviceTime) => Together ?? new WeeklyHours(serviceTime.Windows.Where(entry => entry.Day <= IsoDayOfWeek.Friday)
        .GroupBy(entry => entry.Day, entry => entry.Window).SelectMany(day => Part([.. day], place).Select(window => (day.Key, window))));

    // The next post begins where the one before ends; a part that begins in one window goes on in the next, over a lunch break.
    IEnumerable<TimeWindow> Part(ImmutableArray<TimeWindow> windows, int place)
    {
        var whole = windows.Sum(Minutes);
        var length = Math.Min(MinutesADay ?? 0, whole);
        var from = length == 0 ? 0 : place % (whole / length) * length;
        foreach (var window in windows)
        {
            var (begin, end) = (Math.Max(from, 0), Math.Min(from + length, Minutes(window)));
            if (begin < end) yield return new TimeWindow(window.From.PlusMinutes(begin), end == Minutes(window) ? window.Until : window.From.PlusMinutes(end));
            from -= Minutes(window);
        }
    }

    static int Minutes(TimeWindow window) => SeatPlan.MinuteOf(window.Until) - SeatPlan.MinuteOf(window.From);
}
