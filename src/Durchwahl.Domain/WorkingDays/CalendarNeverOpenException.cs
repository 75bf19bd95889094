namespace Durchwahl.Domain.WorkingDays;

/// <summary>A day was sought that counts, and the calendar has none within <see cref="HouseCalendar.LongestClosedDays"/>: its closures or hours are set wrongly.</summary>
public sealed class CalendarNeverOpenException : InvalidOperationException
{
    /// <summary>Makes the exception with a general message.</summary>
    public CalendarNeverOpenException() : this("Der Kalender hat keinen Tag, der zählt.")
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">German, for the person who set the closures: what is missing and what to check.</param>
    public CalendarNeverOpenException(string message) : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">German, for the person who set the closures.</param>
    /// <param name="innerException">What led here.</param>
    public CalendarNeverOpenException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
