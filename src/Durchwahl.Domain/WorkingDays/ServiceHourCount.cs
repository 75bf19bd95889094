using NodaTime;

namespace Durchwahl.Domain.WorkingDays;

/// <summary>Counts "service-hours:N": time runs only while the house can be reached. Real time, so that a change of the clocks inside service time neither gives nor takes an hour.</summary>
static class ServiceHourCount
{
    public static Deadline Deadline(HouseCalendar calendar, LocalDateTime from, int count)
    {
        var start = HouseTime.InstantOf(from);
        var eventDay = Run(calendar, from.Date, start, Duration.FromHours(count));
        var consumed = eventDay.Ran == Duration.Zero ? "" : $"Am Tag des Eingangs liefen davon {InWords.Length(eventDay.Ran)} ";
        if (eventDay.Due is { } sameDay) return Ending(sameDay, [], consumed, count);

        var (days, left) = (new List<CountedDay>(), Duration.FromHours(count) - eventDay.Ran);
        foreach (var date in HouseCalendar.DaysAfter(from.Date, day => !calendar.ServiceWindowsOn(day).IsEmpty))
        {
            var (ran, due) = Run(calendar, date, start, left);
            left -= ran;
            days.Add(Told(calendar, date, ran, left));
            if (due is { } end) return Ending(end, days, consumed, count);
        }
        throw new InvalidOperationException("The days after a day never end.");
    }

    /// <summary>How much of <paramref name="left"/> runs on one day after <paramref name="start"/>, and the instant at which it is used up, if it is.</summary>
    static (Duration Ran, Instant? Due) Run(HouseCalendar calendar, LocalDate date, Instant start, Duration left)
    {
        var ran = Duration.Zero;
        foreach (var window in calendar.ServiceWindowsOn(date))
        {
            var (opens, closes) = (Instant.Max(start, HouseTime.InstantOf(date + window.From)), HouseTime.InstantOf(date + window.Until));
            if (closes <= opens) continue;
            // Not "<": a span that just fits ends at closing time, not at the next opening.
            if (left - ran <= closes - opens) return (left, opens + (left - ran));
            ran += closes - opens;
        }
        return (ran, null);
    }

    static CountedDay Told(HouseCalendar calendar, LocalDate date, Duration ran, Duration left)
    {
        if (ran == Duration.Zero) return new CountedDay(date, false, ServiceDayCount.UncountedReason(calendar, date));
        var rest = left == Duration.Zero ? "damit ist die Frist um" : $"danach bleiben {InWords.Length(left)}";
        return new CountedDay(date, true, $"{InWords.Weekday(date)}, {InWords.Length(ran)} Servicezeit, {rest}");
    }

    static Deadline Ending(Instant due, List<CountedDay> days, string consumed, int count)
    {
        var local = HouseTime.LocalOf(due);
        var counting = $"Die Frist läuft {InWords.Number(count, "Stunde", "Stunden")} lang, nur während der Servicezeit.";
        return new Deadline(local.Date, due.InZone(HouseTime.Zone), days, $"{counting} {consumed}Sie endet: {InWords.Moment(local)}.");
    }
}
