using NodaTime;

namespace Durchwahl.Domain.WorkingDays;

/// <summary>Counts "same-day", "next-working-day" and "working-days:N".</summary>
static class WorkingDayCount
{
    public static Deadline SameDay(HouseCalendar calendar, LocalDateTime from)
    {
        var (due, _) = ClosingTime(calendar, from.Date);
        if (!calendar.IsWorkingDay(from.Date) || due <= from) return Deadline(calendar, from.Date, 1);
        return new Deadline(from.Date, HouseTime.ZonedOf(due), [], $"Noch am selben Tag endet die Frist: {InWords.Moment(due)}.");
    }

    public static Deadline Deadline(HouseCalendar calendar, LocalDate eventDate, int count)
    {
        var days = new List<CountedDay>();
        var counted = 0;
        foreach (var date in HouseCalendar.DaysAfter(eventDate, calendar.IsWorkingDay))
        {
            var verdict = calendar.On(date);
            var counts = verdict.Kind == DayKind.WorkingDay;
            if (counts) counted++;
            days.Add(new CountedDay(date, counts, counts ? $"{verdict.Reason}, Arbeitstag {counted} von {count}" : verdict.Reason));
            if (counted == count) break;
        }
        return Ending(calendar, days, count);
    }

    static Deadline Ending(HouseCalendar calendar, List<CountedDay> days, int count)
    {
        var last = days[^1];
        var (due, why) = ClosingTime(calendar, last.Date);
        days[^1] = last with { Reason = $"{last.Reason}; {why}" };
        return new Deadline(last.Date, HouseTime.ZonedOf(due), days,
            $"Der Tag des Eingangs zählt nicht mit. {InWords.Number(count, "Arbeitstag", "Arbeitstage")} später endet die Frist: {InWords.Moment(due)}.");
    }

    // People work on a working day without service time too, but no closing time can be named for it: the promise then holds until the day is over.
    static (LocalDateTime Due, string Why) ClosingTime(HouseCalendar calendar, LocalDate date)
    {
        var windows = calendar.ServiceWindowsOn(date);
        return windows.IsEmpty
            ? (date.PlusDays(1).AtMidnight(), "der Tag hat keine Servicezeit, die Frist endet um 24:00 Uhr")
            : (date + windows[^1].Until, $"die Servicezeit endet um {InWords.Time(windows[^1].Until)}");
    }
}
