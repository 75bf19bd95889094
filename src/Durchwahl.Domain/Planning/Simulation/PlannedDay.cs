using System.Collections.Immutable;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Planning.Simulation;

/// <summary>A day of an experiment, compiled.</summary>
/// <param name="Date">The date.</param>
/// <param name="StartsAt">Its midnight, in ticks.</param>
/// <param name="IsWorkingDay">Whether somebody is at work.</param>
/// <param name="Needs">How many people are expected to want to reach the office.</param>
readonly record struct PlannedDay(LocalDate Date, long StartsAt, bool IsWorkingDay, double Needs)
{
    const int MonthStartDays = 3;

    /// <summary>The first half-hour of its weekday among those of a week from Monday.</summary>
    public int FirstHalfHour { get; } = ((int)Date.DayOfWeek - 1) * Demand.HalfHours;

    public static ImmutableArray<PlannedDay> Of(HouseCalendar calendar, Demand demand, LocalDate from, int days) =>
        [.. Enumerable.Range(0, days).Select(from.PlusDays).Select(date => new PlannedDay(date, MidnightOf(date), calendar.IsWorkingDay(date), demand.NeedsPerDay * FactorOf(calendar, demand, date)))];

    public static long MidnightOf(LocalDate date) => HouseTime.InstantOf(date.AtMidnight()).ToUnixTimeTicks();

    // Everybody knows of a public holiday, hardly anybody of a closure of the house.
    static double FactorOf(HouseCalendar calendar, Demand demand, LocalDate date)
    {
        var weekday = calendar.IsRolledOver(date) && date.DayOfWeek <= IsoDayOfWeek.Friday ? IsoDayOfWeek.Sunday : date.DayOfWeek;
        return demand.WeekdayFactors[(int)weekday - 1] * (IsMonthStart(calendar, date) ? demand.MonthStartFactor : 1) * (FollowsHoliday(calendar, date) ? demand.AfterHolidayFactor : 1);
    }

    static bool IsMonthStart(HouseCalendar calendar, LocalDate date) =>
        calendar.IsWorkingDay(date) && Enumerable.Range(1, date.Day).Count(day => calendar.IsWorkingDay(new LocalDate(date.Year, date.Month, day))) <= MonthStartDays;

    static bool FollowsHoliday(HouseCalendar calendar, LocalDate date)
    {
        if (!calendar.IsWorkingDay(date)) return false;
        for (var before = date.PlusDays(-1); !calendar.IsWorkingDay(before); before = before.PlusDays(-1))
            if (before.DayOfWeek <= IsoDayOfWeek.Friday) return true;
        return false;
    }
}
