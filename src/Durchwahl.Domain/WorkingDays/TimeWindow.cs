using NodaTime;

namespace Durchwahl.Domain.WorkingDays;

/// <summary>A stretch of one day on the clock in the house, half-open: <see cref="Until"/> itself is outside.</summary>
public readonly record struct TimeWindow : IComparable<TimeWindow>
{
    /// <summary>Makes a window.</summary>
    /// <param name="from">The first moment inside.</param>
    /// <param name="until">The first moment outside; later than <paramref name="from"/> on the same day.</param>
    /// <exception cref="ArgumentException"><paramref name="until"/> is not later than <paramref name="from"/>.</exception>
    public TimeWindow(LocalTime from, LocalTime until)
    {
        if (until <= from) throw new ArgumentException($"A window ends after it begins: {from:HH:mm} to {until:HH:mm}.", nameof(until));
        (From, Until) = (from, until);
    }

    /// <summary>The first moment inside.</summary>
    public LocalTime From { get; }

    /// <summary>The first moment outside.</summary>
    public LocalTime Until { get; }

    /// <summary>How long it is.</summary>
    public Period Length => Period.Between(From, Until);

    /// <summary>Whether <paramref name="time"/> is inside.</summary>
    public bool Contains(LocalTime time) => From <= time && time < Until;

    /// <summary>Whether the two share a moment; touching windows do not.</summary>
    public bool Overlaps(TimeWindow other) => From < other.Until && other.From < Until;

    /// <inheritdoc/>
    public int CompareTo(TimeWindow other) => From != other.From ? From.CompareTo(other.From) : Until.CompareTo(other.Until);

    /// <summary>As in "09:00-11:30".</summary>
    public override string ToString() => $"{From:HH:mm}-{Until:HH:mm}";
}
