using System.Collections.Immutable;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.PhoneBook.Hours;

/// <summary>Hours that repeat every week from one day until another, with exceptions on single dates. What the hours are for is told by the type.</summary>
/// <remarks>
/// For a date the first of these that applies decides: outside of the validity there are no hours; an exception replaces everything, also on a closed day;
/// on a closed day there are none; else the weekly hours hold. All times are those of the clock in the house.
/// </remarks>
public abstract record DatedHours
{
    /// <summary>How far ahead <see cref="NextWindow(LocalDateTime, Func{LocalDate, bool})"/> looks: over the longest exceptions and closures, but not for ever.</summary>
    public const int SearchedDays = 400;

    /// <summary>The hours of an ordinary week; none by default.</summary>
    public WeeklyHours Weekly { get; init; } = WeeklyHours.None;

    /// <summary>The first day on which they hold; null when they always did.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The first day on which they do not hold any more; null when no end is known.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>Dates with other hours or none, in order of the dates.</summary>
    /// <exception cref="ArgumentException">Two exceptions stand on the same date.</exception>
    public ImmutableArray<HoursException> Exceptions { get; init => field = Ordered(value); } = [];

    /// <summary>Whether there are neither weekly hours nor exceptions.</summary>
    public bool IsEmpty => Weekly.IsEmpty && Exceptions.All(exception => exception.Windows.IsEmpty);

    /// <summary>Whether they hold on <paramref name="date"/>, open or not.</summary>
    public bool AreValidOn(LocalDate date) => !(date < From) && !(date >= Until);

    /// <summary>The exception on <paramref name="date"/>; null on ordinary days.</summary>
    public HoursException? FindExceptionOn(LocalDate date) => Exceptions.FirstOrDefault(exception => exception.Date == date);

    /// <summary>The windows on <paramref name="date"/> in order; closed are holidays and closures of the house, so that hours on a Saturday can be.</summary>
    public ImmutableArray<TimeWindow> WindowsOn(LocalDate date, HouseCalendar calendar) => WindowsOn(date, day => !calendar.IsClosed(day));

    /// <summary>The windows on <paramref name="date"/> in order; empty when there are none.</summary>
    /// <param name="date">The day.</param>
    /// <param name="isWorkingDay">Whether weekly hours hold on a date. Hours on a Saturday need one that says yes to Saturdays.</param>
    public ImmutableArray<TimeWindow> WindowsOn(LocalDate date, Func<LocalDate, bool> isWorkingDay)
    {
        if (!AreValidOn(date)) return [];
        if (FindExceptionOn(date) is { } exception) return exception.Windows;
        var windows = Weekly.On(date.DayOfWeek);
        return windows.IsEmpty || isWorkingDay(date) ? windows : [];
    }

    /// <summary>Whether <paramref name="when"/> lies in a window; the end of a window does not.</summary>
    public bool AreOpenAt(LocalDateTime when, HouseCalendar calendar) => AreOpenAt(when, day => !calendar.IsClosed(day));

    /// <inheritdoc cref="AreOpenAt(LocalDateTime, HouseCalendar)"/>
    public bool AreOpenAt(LocalDateTime when, Func<LocalDate, bool> isWorkingDay) => FindWindowAt(when, isWorkingDay) is not null;

    /// <summary>The window in which <paramref name="when"/> lies; null when it lies in none.</summary>
    public DatedWindow? FindWindowAt(LocalDateTime when, Func<LocalDate, bool> isWorkingDay)
    {
        foreach (var window in WindowsOn(when.Date, isWorkingDay))
            if (window.Contains(when.TimeOfDay)) return new DatedWindow(when.Date, window);
        return null;
    }

    /// <summary>The first window that begins after <paramref name="after"/>; null when there is none within <see cref="SearchedDays"/>.</summary>
    public DatedWindow? NextWindow(LocalDateTime after, HouseCalendar calendar) => NextWindow(after, day => !calendar.IsClosed(day));

    /// <summary>The first window that begins after <paramref name="after"/>, so never the one in which it lies; null when there is none within <see cref="SearchedDays"/>.</summary>
    public DatedWindow? NextWindow(LocalDateTime after, Func<LocalDate, bool> isWorkingDay)
    {
        if (IsEmpty) return null;
        for (var days = 0; days <= SearchedDays; days++)
        {
            var date = after.Date.PlusDays(days);
            foreach (var window in WindowsOn(date, isWorkingDay))
                if (date.At(window.From) > after) return new DatedWindow(date, window);
        }
        return null;
    }

    /// <summary>Same kind of hours, same week, same validity, same exceptions.</summary>
    public virtual bool Equals(DatedHours? other) => other is not null && EqualityContract == other.EqualityContract
        && Weekly.Equals(other.Weekly) && From == other.From && Until == other.Until && Exceptions.SequenceEqual(other.Exceptions);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(EqualityContract, Weekly, From, Until, Exceptions.Length);

    static ImmutableArray<HoursException> Ordered(ImmutableArray<HoursException> exceptions)
    {
        if (exceptions.IsDefaultOrEmpty) return [];
        var twice = exceptions.GroupBy(exception => exception.Date).FirstOrDefault(date => date.Count() > 1);
        return twice is null ? [.. exceptions.OrderBy(exception => exception.Date)]
            : throw new ArgumentException($"Two exceptions stand on {twice.Key:uuuu-MM-dd}.", nameof(exceptions));
    }
}
