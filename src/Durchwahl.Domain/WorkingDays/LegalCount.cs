using NodaTime;

namespace Durchwahl.Domain.WorkingDays;

/// <summary>Counts legal deadlines, "days:N" and "month".</summary>
/// <remarks>
/// § 187 Abs. 1 BGB: the day of the event does not count. § 188 Abs. 1: days end with the last of them; Abs. 2: a month ends on the day of the same number; Abs. 3: where
/// there is none, on the last day of the month. § 193 BGB and § 26 Abs. 3 SGB X: where the last day is a Saturday, a Sunday or a public holiday, the next working day takes
/// its place. § 26 Abs. 1 SGB X applies the BGB to authorities. A day ends at the following midnight.
/// </remarks>
static class LegalCount
{
    public static Deadline Days(HouseCalendar calendar, LocalDate eventDate, int count) =>
        Ending(calendar, eventDate, eventDate.PlusDays(count), $"{InWords.Number(count, "Tag", "Tage")} später", "§ 188 Abs. 1 BGB");

    public static Deadline Month(HouseCalendar calendar, LocalDate eventDate) =>
        Ending(calendar, eventDate, eventDate.PlusMonths(1), "Einen Monat später",
            eventDate.PlusMonths(1).Day == eventDate.Day ? "§ 188 Abs. 2 BGB" : "§ 188 Abs. 2 und 3 BGB");

    static Deadline Ending(HouseCalendar calendar, LocalDate eventDate, LocalDate lastDay, string afterWhat, string statute)
    {
        var dueDate = lastDay;
        while (calendar.IsRolledOver(dueDate)) dueDate = dueDate.PlusDays(1);
        var days = DaysUntil(calendar, eventDate, lastDay, dueDate);
        var rolled = dueDate == lastDay ? "" : $" Am {InWords.Date(lastDay)}, kann sie nicht enden ({calendar.On(lastDay).Reason}); an die Stelle tritt der nächste Werktag (§ 193 BGB, § 26 Abs. 3 SGB X).";
        var due = dueDate.PlusDays(1).AtMidnight();
        return new Deadline(dueDate, HouseTime.ZonedOf(due), days,
            $"Der Tag des Ereignisses zählt nicht mit (§ 187 Abs. 1 BGB). {afterWhat} endet die Frist ({statute}).{rolled} Sie läuft bis {InWords.Moment(due)}.");
    }

    /// <summary>The next working day takes the place of the last day, so that as many days count as the rule says.</summary>
    static List<CountedDay> DaysUntil(HouseCalendar calendar, LocalDate eventDate, LocalDate lastDay, LocalDate dueDate)
    {
        var days = new List<CountedDay>();
        var counted = 0;
        for (var date = eventDate.PlusDays(1); date <= dueDate; date = date.PlusDays(1))
        {
            var counts = date < lastDay || date == dueDate;
            if (counts) counted++;
            days.Add(new CountedDay(date, counts, counts ? CountedReason(calendar, date, counted, date == dueDate) : $"{calendar.On(date).Reason}, hier kann die Frist nicht enden"));
        }
        return days;
    }

    static string CountedReason(HouseCalendar calendar, LocalDate date, int number, bool isLast)
    {
        var day = calendar.IsRolledOver(date) ? calendar.On(date).Reason : InWords.Weekday(date);
        return $"{day}, Tag {number}{(isLast ? "; die Frist endet mit Ablauf dieses Tages" : "")}";
    }
}
