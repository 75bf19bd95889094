using NodaTime;

namespace Durchwahl.Domain.WorkingDays;

/// <summary>What a changed calendar does to an open deadline: whether it moves, from where to where, and why. Who keeps deadlines decides what follows and writes it down.</summary>
/// <param name="Before">The deadline as it was promised, with the days counted then.</param>
/// <param name="After">The deadline under the calendar as it is now.</param>
/// <param name="Move">Which way it moves.</param>
/// <param name="Summary">In German, for the log and for the person: the move and the days that are counted otherwise than before, or that nothing moves.</param>
public sealed record DeadlineRecalculation(Deadline Before, Deadline After, DeadlineMove Move, string Summary)
{
    /// <summary>Counts an open deadline anew.</summary>
    /// <param name="from">When the event happened, on the clock in the house.</param>
    /// <param name="rule">The rule that was promised.</param>
    /// <param name="before">The deadline as it stands.</param>
    /// <param name="now">The calendar with the holiday or closure that was added, changed or taken away.</param>
    /// <returns>Also when nothing moves: then <see cref="After"/> may still explain its days otherwise.</returns>
    /// <exception cref="CalendarNeverOpenException">The calendar has no day left that counts.</exception>
    public static DeadlineRecalculation Of(LocalDateTime from, DeadlineRule rule, Deadline before, HouseCalendar now)
    {
        var after = now.DeadlineFor(from, rule);
        var move = (DeadlineMove)Math.Sign(after.Due.ToInstant().CompareTo(before.Due.ToInstant()));
        return new DeadlineRecalculation(before, after, move, Tell(before, after, move));
    }

    /// <summary>Whether the instant at which it is due changes.</summary>
    public bool Moves => Move != DeadlineMove.Stays;

    static string Tell(Deadline before, Deadline after, DeadlineMove move)
    {
        var (was, becomes) = (InWords.Moment(before.Due.LocalDateTime), InWords.Moment(after.Due.LocalDateTime));
        if (move == DeadlineMove.Stays) return $"Die Frist bleibt: {was}.";
        var days = string.Join("; ", ChangedDays(before, after).Select(day => $"{InWords.Date(day.Date)}: {day.Reason}"));
        return $"Die Frist verschiebt sich von {was} auf {becomes}.{(days.Length == 0 ? "" : $" Geändert: {days}.")}";
    }

    static IEnumerable<CountedDay> ChangedDays(Deadline before, Deadline after)
    {
        var counted = before.Days.ToDictionary(day => day.Date, day => day.Counted);
        return after.Days.Where(day => counted.TryGetValue(day.Date, out var was) && was != day.Counted);
    }
}

/// <summary>Which way a deadline moves.</summary>
public enum DeadlineMove
{
    /// <summary>A holiday or closure was taken away.</summary>
    Earlier = -1,

    /// <summary>Due at the same instant as before.</summary>
    Stays = 0,

    /// <summary>A holiday or closure was added.</summary>
    Later = 1,
}
