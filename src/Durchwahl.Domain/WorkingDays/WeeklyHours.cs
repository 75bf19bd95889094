using System.Collections.Immutable;
using NodaTime;

namespace Durchwahl.Domain.WorkingDays;

/// <summary>Stretches of time that repeat every week: several a day, ordered, never overlapping; touching ones are merged.</summary>
public sealed class WeeklyHours : IEquatable<WeeklyHours>
{
    readonly ImmutableArray<ImmutableArray<TimeWindow>> _byDay; // Monday first
    readonly int _hashCode;

    /// <summary>Makes weekly hours from windows in any order.</summary>
    /// <param name="windows">Overlapping and touching windows of a day become one.</param>
    public WeeklyHours(IEnumerable<(IsoDayOfWeek Day, TimeWindow Window)> windows)
    {
        var byDay = windows.ToLookup(entry => entry.Day, entry => entry.Window);
        _byDay = [.. Days.Select(day => Merge(byDay[day]))];
        _hashCode = Windows.Aggregate(0, HashCode.Combine);
    }

    /// <summary>Monday to Sunday.</summary>
    public static ImmutableArray<IsoDayOfWeek> Days { get; } =
        [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday];

    // Stands below Days: static members are initialised in the order of the text, and the constructor needs Days.
    /// <summary>No hours at all.</summary>
    public static WeeklyHours None { get; } = new([]);

    /// <summary>The same windows on each of Monday to Friday.</summary>
    public static WeeklyHours MondayToFriday(params TimeWindow[] windows) => new(Days.Take(5).SelectMany(day => windows.Select(window => (day, window))));

    /// <summary>Whether no day has a window.</summary>
    public bool IsEmpty => _byDay.All(day => day.IsEmpty);

    /// <summary>Every window of the week, Monday first, each day in order.</summary>
    public IEnumerable<(IsoDayOfWeek Day, TimeWindow Window)> Windows => Days.SelectMany(day => On(day).Select(window => (day, window)));

    /// <summary>The windows of one day of the week in order; empty when there are none.</summary>
    public ImmutableArray<TimeWindow> On(IsoDayOfWeek day) => _byDay[(int)day - 1];

    /// <summary>Whether <paramref name="when"/> (time in the house) lies in a window of its day of the week.</summary>
    public bool AreOpenAt(LocalDateTime when)
    {
        foreach (var window in On(when.DayOfWeek))
            if (window.Contains(when.TimeOfDay)) return true;
        return false;
    }

    /// <inheritdoc/>
    public bool Equals(WeeklyHours? other) => ReferenceEquals(this, other) || (other is not null && Windows.SequenceEqual(other.Windows));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as WeeklyHours);

    /// <inheritdoc/>
    public override int GetHashCode() => _hashCode;

    static ImmutableArray<TimeWindow> Merge(IEnumerable<TimeWindow> windows)
    {
        var merged = new List<TimeWindow>();
        foreach (var window in windows.Order())
        {
            if (merged.Count > 0 && window.From <= merged[^1].Until)
                merged[^1] = new TimeWindow(merged[^1].From, LocalTime.Max(merged[^1].Until, window.Until));
            else
                merged.Add(window);
        }
        return [.. merged];
    }
}
