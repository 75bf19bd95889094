using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Planning.Fitting;

/// <summary>Days on which more people call than on others of the same weekday.</summary>
public static class SpecialDays
{
    /// <summary>So many working days are the start of a month.</summary>
    public const int MonthStart = 3;

    /// <summary>Whether it is one of the first three working days of its month.</summary>
    public static bool IsMonthStart(HouseCalendar calendar, LocalDate date)
    {
        if (date.Day > 15 || !calendar.IsWorkingDay(date)) return false;
        return Enumerable.Range(1, date.Day).Count(day => calendar.IsWorkingDay(new LocalDate(date.Year, date.Month, day))) <= MonthStart;
    }

    /// <summary>Whether it is the first working day after a holiday or a closure that fell on Monday to Friday.</summary>
    public static bool IsAfterHoliday(HouseCalendar calendar, LocalDate date)
    {
        if (!calendar.IsWorkingDay(date)) return false;
        for (var before = date.PlusDays(-1); !calendar.IsWorkingDay(before) && before > date.PlusDays(-HouseCalendar.LongestClosedDays); before = before.PlusDays(-1))
            if (before.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)) return true;
        return false;
    }
}
