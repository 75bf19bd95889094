using System.Collections.Immutable;
using Durchwahl.Domain.Planning.Logs;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Planning.Fitting;

/// <summary>
/// Fits when people call: a level for each weekday times a factor for the start of a month and one for days after holidays (Poisson likelihood, by repeated proportional fitting), the shape of a day, and by moments how much
/// days differ beyond chance (gamma-Poisson: variance = mean + variation^2 mean^2; Brown and others 2005).
/// </summary>
sealed class ArrivalFitting
{
    // With fewer special days their factor is chance: two starts of a month, three holidays, nearly four weeks for the variation.
    const int FewestMonthStarts = 6;
    const int FewestAfterHolidays = 3;
    const int FewestDays = 18;
    const int Rounds = 60;

    readonly HouseCalendar _calendar;
    readonly List<Day> _days;
    readonly List<LeftOutDay> _leftOut = [];
    readonly double[] _levels = new double[7];
    double? _monthStart, _afterHoliday; // null where there are too few such days

    ArrivalFitting(HouseCalendar calendar, List<Day> days) => (_calendar, _days) = (calendar, days);

    /// <summary>Fits.</summary>
    /// <param name="calls">At least one, in the order in which they came in.</param>
    /// <param name="weights">How much of a need each call is: 0 for a repetition, 1 for a first call, between when that is not known.</param>
    /// <param name="calendar">Of the house.</param>
    public static ArrivalFit Of(IReadOnlyList<LoggedCall> calls, double[] weights, HouseCalendar calendar)
    {
        var fitting = new ArrivalFitting(calendar, Collect(calls, weights, calendar));
        fitting.LeaveOut();
        fitting.FitFactors();
        return fitting.Close();
    }

    static List<Day> Collect(IReadOnlyList<LoggedCall> calls, double[] weights, HouseCalendar calendar)
    {
        var first = HouseTime.LocalOf(calls[0].Arrived).Date;
        var last = HouseTime.LocalOf(calls[^1].Arrived).Date;
        var days = Enumerable.Range(0, Period.DaysBetween(first, last) + 1).Select(offset => new Day(first.PlusDays(offset), calendar)).ToList();
        for (var index = 0; index < calls.Count; index++)
        {
            var local = HouseTime.LocalOf(calls[index].Arrived);
            days[Period.DaysBetween(first, local.Date)].Add(local.Hour * 2 + local.Minute / 30, weights[index]);
        }
        return days;
    }

    // Holidays, closures, days on which the telephone was silent, and days at the ends of the log that are cut off.
    void LeaveOut()
    {
        var (first, last) = (_days[0], _days[^1]);
        LeaveOut(day => _calendar.FindClosedDay(day.Date)?.Name);
        LeaveOut(day => !day.IsWeekend && day.Needs == 0 ? "kein Anruf" : null);
        var median = Median([.. _days.Where(day => !day.IsWeekend).Select(day => day.Needs)]);
        LeaveOut(day => !day.IsWeekend && (day == first || day == last) && day.Needs < median / 2 ? "am Rand der Datei und wohl unvollständig" : null);
    }

    void LeaveOut(Func<Day, string?> why)
    {
        foreach (var (day, reason) in _days.Select(day => (day, why(day))).Where(pair => pair.Item2 is not null).ToList())
        {
            _days.Remove(day);
            _leftOut.Add(new(day.Date, reason!));
        }
    }

    void FitFactors()
    {
        if (CanTellApart(day => day.IsMonthStart, FewestMonthStarts)) _monthStart = 1;
        if (CanTellApart(day => day.IsAfterHoliday, FewestAfterHolidays)) _afterHoliday = 1;
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var weekday in _days.GroupBy(day => day.Weekday)) _levels[weekday.Key] = weekday.Sum(day => day.Needs) / weekday.Sum(Special);
            if (_monthStart is not null) _monthStart *= Correction(day => day.IsMonthStart);
            if (_afterHoliday is not null) _afterHoliday *= Correction(day => day.IsAfterHoliday);
        }
    }

    bool CanTellApart(Func<Day, bool> isSpecial, int fewest) => Counted.Count(isSpecial) >= fewest && Counted.Any(day => !isSpecial(day));

    IEnumerable<Day> Counted => _days.Where(day => !day.IsWeekend);

    double Special(Day day) => (day.IsMonthStart ? _monthStart ?? 1 : 1) * (day.IsAfterHoliday ? _afterHoliday ?? 1 : 1);

    double Expected(Day day) => _levels[day.Weekday] * Special(day);

    double Correction(Func<Day, bool> isMeant)
    {
        var meant = Counted.Where(isMeant).ToList();
        return meant.Sum(day => day.Needs) / meant.Sum(Expected);
    }

    ArrivalFit Close()
    {
        var ordinary = Ordinary();
        var counts = Enumerable.Range(0, 7).Select(weekday => _days.Count(day => day.Weekday == weekday)).ToImmutableArray();
        return new(
            ordinary,
            Profile(),
            [.. Enumerable.Range(0, 7).Select(weekday => counts[weekday] > 0 && ordinary > 0 ? _levels[weekday] / ordinary : DefaultDemand.WeekdayFactors[weekday])],
            _monthStart,
            _afterHoliday,
            Variation(),
            [.. Enumerable.Range(0, 7).Select(Average)],
            counts,
            [.. Counted.Select(day => new FittedDay(day.Date, day.Needs, Expected(day)))],
            [.. _leftOut.OrderBy(day => day.Date)]);
    }

    // Of Tuesday to Thursday; where the log has none, of the days that it has, by the default factors.
    double Ordinary()
    {
        var middle = _days.Where(day => day.Weekday is 1 or 2 or 3).ToList();
        var chosen = middle.Count > 0 ? middle : [.. Counted];
        if (chosen.Count == 0) return 0;
        return chosen.Sum(day => day.Needs) / chosen.Sum(day => Special(day) * (middle.Count > 0 ? 1 : DefaultDemand.WeekdayFactors[day.Weekday]));
    }

    ImmutableArray<double> Profile()
    {
        var total = Counted.Sum(day => day.Needs);
        return total == 0 ? DefaultDemand.DayProfile : [.. Enumerable.Range(0, Demand.HalfHours).Select(half => Counted.Sum(day => day.HalfHours[half]) / total)];
    }

    // Each call adds the square of its weight to what chance alone explains.
    double? Variation()
    {
        var days = Counted.ToList();
        var parameters = days.Select(day => day.Weekday).Distinct().Count() + (_monthStart is null ? 0 : 1) + (_afterHoliday is null ? 0 : 1);
        if (days.Count < FewestDays || days.Count <= parameters) return null;
        var squares = days.Sum(day => (day.Needs - Expected(day)) * (day.Needs - Expected(day))) * days.Count / (days.Count - parameters);
        return Math.Sqrt(Math.Max(0, squares - days.Sum(day => day.Chance)) / days.Sum(day => Expected(day) * Expected(day)));
    }

    ImmutableArray<double> Average(int weekday)
    {
        var days = _days.Where(day => day.Weekday == weekday).ToList();
        return [.. Enumerable.Range(0, Demand.HalfHours).Select(half => days.Count == 0 ? 0 : days.Average(day => day.HalfHours[half]))];
    }

    static double Median(List<double> values)
    {
        values.Sort();
        return values.Count == 0 ? 0 : values[values.Count / 2];
    }

    sealed class Day(LocalDate date, HouseCalendar calendar)
    {
        public LocalDate Date => date;

        public int Weekday { get; } = (int)date.DayOfWeek - 1;

        public bool IsWeekend => Weekday >= 5;

        public bool IsMonthStart { get; } = SpecialDays.IsMonthStart(calendar, date);

        public bool IsAfterHoliday { get; } = SpecialDays.IsAfterHoliday(calendar, date);

        public double[] HalfHours { get; } = new double[Demand.HalfHours];

        public double Needs { get; private set; }

        public double Chance { get; private set; }

        public void Add(int halfHour, double weight)
        {
            HalfHours[halfHour] += weight;
            Needs += weight;
            Chance += weight * weight;
        }
    }
}
