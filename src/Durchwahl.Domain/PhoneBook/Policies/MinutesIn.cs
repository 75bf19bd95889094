using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.PhoneBook.Policies;

/// <summary>Counts minutes of windows.</summary>
static class MinutesIn
{
    public const int OneDay = 24 * 60;

    /// <summary>The days on which a policy is due: Monday to Friday.</summary>
    public static ImmutableArray<IsoDayOfWeek> WorkingDays { get; } = [.. WeeklyHours.Days.Take(5)];

    /// <summary>The minutes of windows that do not overlap.</summary>
    public static int All(IEnumerable<TimeWindow> windows) => windows.Sum(window => MinuteOf(window.Until) - MinuteOf(window.From));

    /// <summary>As <see cref="All"/>, only what lies in <paramref name="stretch"/>.</summary>
    public static int Within(TimeWindow stretch, IEnumerable<TimeWindow> windows) => All(
        from window in windows
        where window.Overlaps(stretch)
        select new TimeWindow(LocalTime.Max(window.From, stretch.From), LocalTime.Min(window.Until, stretch.Until)));

    static int MinuteOf(LocalTime time) => time == HoursNotation.EndOfDay ? OneDay : (time.Hour * 60) + time.Minute;
}
