using Durchwahl.Domain.WorkingDays;

namespace Durchwahl.Domain.Planning.Fitting;

/// <summary>How a demand shall be fitted.</summary>
/// <param name="Calendar">Holidays and closures of the house: those days do not count.</param>
/// <param name="Source">What the calls come from, as in "queue_log" or "eigene Aufzeichnung".</param>
public sealed record FitWishes(HouseCalendar Calendar, string Source)
{
    /// <summary>A call of the same caller counts as repeated when it comes at most so many seconds after an unanswered one.</summary>
    public double RedialWindow { get; init; } = 3600;
}
