using NodaTime;

namespace Durchwahl.Domain.WorkingDays;

/// <summary>What kind of day a day is for the house. Where several fit, the first that holds is told: holiday, weekend, closure.</summary>
public enum DayKind
{
    /// <summary>Monday to Friday without a holiday and without a closure (Arbeitstag); says nothing about service time.</summary>
    WorkingDay,

    /// <summary>A Saturday or Sunday that is no public holiday.</summary>
    Weekend,

    /// <summary>A public holiday, on whichever day of the week.</summary>
    PublicHoliday,

    /// <summary>A closure of the house on what would have been a working day.</summary>
    HouseClosure,
}

/// <summary>The calendar's word on one day.</summary>
/// <param name="Date">The day.</param>
/// <param name="Kind">What kind of day it is.</param>
/// <param name="Reason">Why, in German, without a full stop: "Montag", "Samstag", "1. Weihnachtstag, gesetzlicher Feiertag", "Heiligabend, das Haus ist geschlossen".</param>
public sealed record DayVerdict(LocalDate Date, DayKind Kind, string Reason);
