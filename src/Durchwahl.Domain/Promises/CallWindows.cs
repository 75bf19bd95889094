using System.Collections.Immutable;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Promises;

/// <summary>The stretches of time in which a person may ask to be called: about two hours each, within the service time of the next working days.</summary>
public static class CallWindows
{
    /// <summary>On how many days windows are offered.</summary>
    public const int Days = 3;

    const int HoursPerWindow = 2;

    // Nobody can be told of a wish and call within less.
    static readonly Duration Notice = Duration.FromHours(2);

    /// <summary>The windows that may be chosen at a moment, in order; empty when the house has no service time.</summary>
    /// <param name="calendar">The calendar of the office.</param>
    /// <param name="now">The moment; what begins within two hours from it is not offered.</param>
    /// <exception cref="CalendarNeverOpenException">The calendar has no working day left.</exception>
    public static ImmutableArray<NewPromise.Window> Offered(HouseCalendar calendar, Instant now)
    {
        var today = HouseTime.LocalOf(now).Date;
        return [.. NextDays(calendar, today).Select(day => On(calendar, day, now)).Where(windows => windows.Count > 0).Take(Days).SelectMany(windows => windows)];
    }

    static IEnumerable<LocalDate> NextDays(HouseCalendar calendar, LocalDate today)
    {
        if (calendar.IsWorkingDay(today)) yield return today;
        // One more than is offered: today may be too late, and a working day may have no service time.
        for (var (day, seen) = (today, 0); seen < 2 * Days; seen++)
        {
            day = calendar.NextWorkingDay(day);
            yield return day;
        }
    }

    static List<NewPromise.Window> On(HouseCalendar calendar, LocalDate day, Instant now) =>
        [.. calendar.ServiceWindowsOn(day).SelectMany(Pieces)
            .Select(piece => new NewPromise.Window(HouseTime.InstantOf(day + piece.From), HouseTime.InstantOf(day + piece.Until)))
            .Where(window => window.From >= now + Notice)];

    // What is left over at the end and too short for a window of its own belongs to the last one.
    static IEnumerable<TimeWindow> Pieces(TimeWindow service)
    {
        var minutes = (int)Period.Between(service.From, service.Until, PeriodUnits.Minutes).Minutes;
        var count = Math.Max(1, minutes / (HoursPerWindow * 60));
        for (var i = 0; i < count; i++)
        {
            var from = service.From.PlusHours(HoursPerWindow * i);
            yield return new TimeWindow(from, i == count - 1 ? service.Until : from.PlusHours(HoursPerWindow));
        }
    }
}
