using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;

namespace Durchwahl.Domain.WorkingDays;

/// <summary>Which days the house works, when it can be reached, and which deadlines follow. Knows the years 1995 to 2100; other dates throw <see cref="ArgumentOutOfRangeException"/>.</summary>
/// <remarks>
/// Two kinds of day are kept apart. A <em>working day</em> (Arbeitstag) is Monday to Friday without holiday and closure, whatever the service time says: somebody is at
/// work who can keep a promise. A <em>service day</em> has service time and is neither holiday nor closure: a Saturday with service time is one, a Friday without is not.
/// </remarks>
public sealed class HouseCalendar
{
    /// <summary>How many days in a row may pass uncounted before the calendar is held to be wrong: a year and a day.</summary>
    public const int LongestClosedDays = 367;

    readonly MunicipalHolidays _municipal;
    readonly ConcurrentDictionary<int, FrozenDictionary<LocalDate, string>> _holidaysByYear = new(); // only remembers what is always computed alike

    /// <summary>Makes a calendar.</summary>
    /// <param name="land">The Land whose holidays hold.</param>
    /// <param name="municipality">Where the house stands, read by <see cref="Municipality.HolidaysOf"/>; null: no municipal holidays.</param>
    /// <param name="closures">The closures of the house, all of them: <see cref="HouseClosure.Default"/> is not added.</param>
    /// <param name="serviceTime">When the house can be reached on a service day.</param>
    /// <exception cref="ArgumentException">Nobody knows of the municipality whether it has the municipal holiday.</exception>
    public HouseCalendar(Land land, string? municipality, IReadOnlyList<HouseClosure> closures, WeeklyHours serviceTime)
    {
        (Land, Municipality, Closures, ServiceTime) = (land, municipality, [.. closures], serviceTime);
        _municipal = WorkingDays.Municipality.HolidaysOf(land, municipality);
    }

    /// <summary>Monday to Friday 8 to 18, the service time of the authorities' number 115.</summary>
    public static WeeklyHours DefaultServiceTime { get; } = WeeklyHours.MondayToFriday(new TimeWindow(new LocalTime(8, 0), new LocalTime(18, 0)));

    /// <summary>The calendar of a house that has set nothing: no municipality, closed on 24 and 31 December, Monday to Friday 8 to 18.</summary>
    public static HouseCalendar Default(Land land) => new(land, null, HouseClosure.Default, DefaultServiceTime);

    /// <summary>The Land whose holidays hold.</summary>
    public Land Land { get; }

    /// <summary>Where the house stands; null when not told.</summary>
    public string? Municipality { get; }

    /// <summary>The closures of the house.</summary>
    public ImmutableArray<HouseClosure> Closures { get; }

    /// <summary>When the house can be reached on a service day.</summary>
    public WeeklyHours ServiceTime { get; }

    /// <summary>The same calendar with one more closure.</summary>
    public HouseCalendar With(HouseClosure closure) => new(Land, Municipality, Closures.Add(closure), ServiceTime);

    /// <summary>What kind of day it is, and why: holiday before weekend before closure.</summary>
    public DayVerdict On(LocalDate date)
    {
        if (HolidayNameOn(date) is { } holiday) return new(date, DayKind.PublicHoliday, $"{holiday}, gesetzlicher Feiertag");
        if (IsWeekend(date)) return new(date, DayKind.Weekend, InWords.Weekday(date));
        if (ClosureOn(date) is { } closure) return new(date, DayKind.HouseClosure, $"{closure.Reason}, das Haus ist geschlossen");
        return new(date, DayKind.WorkingDay, InWords.Weekday(date));
    }

    /// <summary>Whether <paramref name="date"/> is Monday to Friday without holiday and closure.</summary>
    public bool IsWorkingDay(LocalDate date) => !IsWeekend(date) && HolidayNameOn(date) is null && ClosureOn(date) is null;

    /// <summary>The first working day after <paramref name="date"/>.</summary>
    /// <exception cref="CalendarNeverOpenException">There is none within <see cref="LongestClosedDays"/>.</exception>
    public LocalDate NextWorkingDay(LocalDate date) => DaysAfter(date, IsWorkingDay).First(IsWorkingDay);

    /// <summary>When the house can be reached on <paramref name="date"/>, in order; empty on holidays, on closures and where the weekly service time has none.</summary>
    public ImmutableArray<TimeWindow> ServiceWindowsOn(LocalDate date) => IsClosed(date) ? [] : ServiceTime.On(date.DayOfWeek);

    /// <summary>Whether a public holiday or a closure keeps the house shut; a weekend alone does not.</summary>
    public bool IsClosed(LocalDate date) => HolidayNameOn(date) is not null || ClosureOn(date) is not null;

    /// <summary>The holiday or closure on <paramref name="date"/> with its German name; null when the house is not shut for either. Weekends alone are none.</summary>
    public ClosedDay? FindClosedDay(LocalDate date) =>
        HolidayNameOn(date) is { } holiday ? new ClosedDay(date, IsPublicHoliday: true, holiday)
        : ClosureOn(date) is { } closure ? new ClosedDay(date, IsPublicHoliday: false, closure.Reason)
        : null;

    /// <summary>The deadline of something that happened at a time of day.</summary>
    /// <param name="from">When it happened, on the clock in the house. Only the same day, service days and service hours look at the time.</param>
    /// <param name="rule">How long it runs.</param>
    /// <exception cref="CalendarNeverOpenException">No day counts within <see cref="LongestClosedDays"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The way to the deadline leaves the years that the calendar knows.</exception>
    public Deadline DeadlineFor(LocalDateTime from, DeadlineRule rule) => rule switch
    {
        DeadlineRule.SameDay => WorkingDayCount.SameDay(this, from),
        DeadlineRule.NextWorkingDay => WorkingDayCount.Deadline(this, from.Date, 1),
        DeadlineRule.WorkingDays(var count) => WorkingDayCount.Deadline(this, from.Date, count),
        DeadlineRule.ServiceDays(var count) => ServiceDayCount.Deadline(this, from, count),
        DeadlineRule.ServiceHours(var count) => ServiceHourCount.Deadline(this, from, count),
        DeadlineRule.Days(var count) => LegalCount.Days(this, from.Date, count),
        DeadlineRule.Month => LegalCount.Month(this, from.Date),
        _ => throw new ArgumentException("The hierarchy is closed.", nameof(rule)),
    };

    /// <summary>The deadline of something of which only the day is known: taken to have happened as that day began, so that nobody waits longer than promised.</summary>
    /// <param name="from">The day on which it happened.</param>
    /// <param name="rule">How long it runs.</param>
    /// <exception cref="CalendarNeverOpenException">As above.</exception>
    /// <exception cref="ArgumentOutOfRangeException">As above.</exception>
    public Deadline DeadlineFor(LocalDate from, DeadlineRule rule) => DeadlineFor(from.AtMidnight(), rule);

    /// <summary>Whether a legal deadline cannot end on this day: Saturday, Sunday or public holiday, never a closure (§ 193 BGB, § 26 Abs. 3 SGB X).</summary>
    public bool IsRolledOver(LocalDate date) => IsWeekend(date) || HolidayNameOn(date) is not null;

    /// <summary>The days after <paramref name="date"/>, one by one; gives up when too many in a row do not count.</summary>
    internal static IEnumerable<LocalDate> DaysAfter(LocalDate date, Func<LocalDate, bool> counts)
    {
        for (var (day, uncounted) = (date.PlusDays(1), 0); ; day = day.PlusDays(1))
        {
            uncounted = counts(day) ? 0 : uncounted + 1;
            if (uncounted > LongestClosedDays) throw NeverOpen(date);
            yield return day;
        }
    }

    /// <summary>The name of the holiday on a day, two of them joined by "und"; null when there is none.</summary>
    string? HolidayNameOn(LocalDate date) => _holidaysByYear.GetOrAdd(date.Year, HolidayNamesIn).GetValueOrDefault(date);

    FrozenDictionary<LocalDate, string> HolidayNamesIn(int year) => PublicHolidays.In(Land, year, _municipal)
        .GroupBy(holiday => holiday.Date)
        .ToFrozenDictionary(day => day.Key, day => string.Join(" und ", day.Select(holiday => holiday.Name)));

    HouseClosure? ClosureOn(LocalDate date) => Closures.FirstOrDefault(closure => closure.Covers(date));

    static bool IsWeekend(LocalDate date) => date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;

    static CalendarNeverOpenException NeverOpen(LocalDate date) => new(
        $"Nach {InWords.Date(date)}, zählt {LongestClosedDays} Tage lang kein Tag. Prüfen Sie die Schließtage und die Servicezeit.");
}
