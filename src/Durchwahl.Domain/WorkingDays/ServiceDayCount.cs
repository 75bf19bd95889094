using System.Collections.Immutable;
using NodaTime;

namespace Durchwahl.Domain.WorkingDays;

/// <summary>Counts "service-days:N": the same clock time, N service days later.</summary>
/// <remarks>
/// Where the clock time has no service on the last day, the deadline ends with the last stretch of service before it, and where there is none before it, when service
/// begins: it never runs on into the next day.
/// </remarks>
static class ServiceDayCount
{
    public static Deadline Deadline(HouseCalendar calendar, LocalDateTime from, int count)
    {
        var start = NextServiceMoment(calendar, from);
        var days = new List<CountedDay>();
        var counted = 0;
        foreach (var date in HouseCalendar.DaysAfter(from.Date, day => IsServiceDay(calendar, day)))
        {
            var counts = date > start.Date && IsServiceDay(calendar, date);
            if (counts) counted++;
            days.Add(new CountedDay(date, counts, Reason(calendar, date, start, counts ? counted : null, count)));
            if (counted == count) break;
        }
        return Ending(calendar, from, start, days, count);
    }

    /// <summary><paramref name="from"/> itself inside service time, else the next opening.</summary>
    static LocalDateTime NextServiceMoment(HouseCalendar calendar, LocalDateTime from)
    {
        foreach (var window in calendar.ServiceWindowsOn(from.Date))
        {
            if (window.Contains(from.TimeOfDay)) return from;
            if (from.TimeOfDay < window.From) return from.Date + window.From;
        }
        var opening = HouseCalendar.DaysAfter(from.Date, day => IsServiceDay(calendar, day)).First(day => IsServiceDay(calendar, day));
        return opening + calendar.ServiceWindowsOn(opening)[0].From;
    }

    static bool IsServiceDay(HouseCalendar calendar, LocalDate date) => !calendar.ServiceWindowsOn(date).IsEmpty;

    static string Reason(HouseCalendar calendar, LocalDate date, LocalDateTime start, int? number, int count)
    {
        if (number is { } told) return $"{InWords.Weekday(date)}, Servicetag {told} von {count}";
        if (date == start.Date) return $"{InWords.Weekday(date)}, gilt als Tag des Eingangs ({InWords.Time(start.TimeOfDay)}) und zählt nicht mit";
        return UncountedReason(calendar, date);
    }

    /// <summary>Why a day without service time has none.</summary>
    public static string UncountedReason(HouseCalendar calendar, LocalDate date)
    {
        var verdict = calendar.On(date);
        return verdict.Kind == DayKind.WorkingDay ? $"{verdict.Reason}, keine Servicezeit" : verdict.Reason;
    }

    static Deadline Ending(HouseCalendar calendar, LocalDateTime from, LocalDateTime start, List<CountedDay> days, int count)
    {
        var last = days[^1];
        var time = WithinService(calendar.ServiceWindowsOn(last.Date), start.TimeOfDay);
        var why = time == start.TimeOfDay ? $"bis zur gleichen Uhrzeit, {InWords.Time(time)}" : $"Servicezeit nur bis {InWords.Time(time)}";
        if (time > start.TimeOfDay) why = $"Servicezeit erst ab {InWords.Time(time)}";
        days[^1] = last with { Reason = $"{last.Reason}; {why}" };
        var due = last.Date + time;
        var counting = start == from
            ? "Der Tag des Eingangs zählt nicht mit."
            : $"Der Eingang liegt außerhalb der Servicezeit und gilt als Eingang am {InWords.Moment(start)}.";
        return new Deadline(last.Date, HouseTime.ZonedOf(due), days,
            $"{counting} {InWords.Number(count, "Servicetag", "Servicetage")} später endet die Frist: {InWords.Moment(due)}.");
    }

    static LocalTime WithinService(ImmutableArray<TimeWindow> windows, LocalTime time)
    {
        var begun = windows.Where(window => window.From <= time).ToList();
        return begun.Count == 0 ? windows[0].From : LocalTime.Min(time, begun[^1].Until);
    }
}
