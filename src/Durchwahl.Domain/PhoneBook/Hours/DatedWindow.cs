using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.PhoneBook.Hours;

/// <summary>A window on a certain date, half-open, on the clock in the house.</summary>
/// <param name="Date">The date.</param>
/// <param name="Window">The window.</param>
public readonly record struct DatedWindow(LocalDate Date, TimeWindow Window)
{
    /// <summary>The first moment inside.</summary>
    public LocalDateTime From => Date.At(Window.From);

    /// <summary>The first moment outside; the next midnight for <see cref="HoursNotation.EndOfDay"/>.</summary>
    public LocalDateTime Until => Window.Until == HoursNotation.EndOfDay ? Date.PlusDays(1).AtMidnight() : Date.At(Window.Until);
}
