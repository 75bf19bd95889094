using Durchwahl.Domain.WorkingDays;

namespace Durchwahl.Domain.PhoneBook.Hours;

/// <summary>What came of reading hours that a person wrote: weekly hours, "by appointment only", nothing, or a refusal.</summary>
public abstract record HoursReading
{
    HoursReading()
    {
    }

    /// <summary>Hours that repeat every week.</summary>
    /// <param name="Weekly">Never empty.</param>
    /// <param name="AlsoByAppointment">Whether other times can be agreed upon besides.</param>
    public sealed record Hours(WeeklyHours Weekly, bool AlsoByAppointment) : HoursReading;

    /// <summary>No fixed hours; each talk is agreed upon. Not the same as closed.</summary>
    public sealed record ByAppointmentOnly : HoursReading;

    /// <summary>The writer names no hours: an empty cell, "-", "keine", "geschlossen".</summary>
    public sealed record Nothing : HoursReading;

    /// <summary>What was written cannot be taken for certain hours.</summary>
    /// <param name="Reason">A German sentence or two: the value, what is wrong with it, and mostly what to write instead.</param>
    public sealed record Refused(string Reason) : HoursReading;
}
