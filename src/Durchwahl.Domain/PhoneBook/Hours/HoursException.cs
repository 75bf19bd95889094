using System.Collections.Immutable;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.PhoneBook.Hours;

/// <summary>A date on which other hours hold than in an ordinary week, or none.</summary>
/// <param name="Date">The date.</param>
/// <param name="Windows">The hours on it, as for one day of <see cref="WeeklyHours"/>: put in order, overlaps merged; empty when there are none.</param>
/// <param name="Reason">Why, in German as people may read it; null when nobody said.</param>
public sealed record HoursException(LocalDate Date, ImmutableArray<TimeWindow> Windows, string? Reason = null)
{
    /// <summary>The hours on the date, in order.</summary>
    public ImmutableArray<TimeWindow> Windows { get; } =
        Windows.IsDefaultOrEmpty ? [] : new WeeklyHours(Windows.Select(window => (Date.DayOfWeek, window))).On(Date.DayOfWeek);

    /// <inheritdoc/>
    public bool Equals(HoursException? other) => other is not null && Date == other.Date && Reason == other.Reason && Windows.SequenceEqual(other.Windows);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Date, Reason, Windows.Length);
}
