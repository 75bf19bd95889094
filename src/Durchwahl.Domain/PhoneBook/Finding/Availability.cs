using Durchwahl.Domain.PhoneBook.Publishing;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.PhoneBook.Finding;

/// <summary>A stretch in which a telephone is answered, on the clock in the house.</summary>
/// <param name="Date">The day.</param>
/// <param name="Window">The stretch of that day.</param>
public sealed record PhoneHour(LocalDate Date, TimeWindow Window)
{
    /// <summary>When it begins.</summary>
    public LocalDateTime From => Date.At(Window.From);

    /// <summary>When it ends; the moment itself is outside.</summary>
    public LocalDateTime Until => Date.At(Window.Until);
}

/// <summary>Whether and when a telephone is answered, seen from one moment.</summary>
/// <param name="At">The moment, on the clock in the house.</param>
/// <param name="Current">The stretch that is running; null when nobody answers now.</param>
/// <param name="Next">The next stretch that begins after <paramref name="At"/>; null when none is in sight.</param>
/// <param name="Absence">The absence of the post itself that covers the day; null when it is there.</param>
/// <param name="Deputy">The entry that answers instead during the absence; null when the post is there or nobody is named.</param>
public sealed record Availability(LocalDateTime At, PhoneHour? Current, PhoneHour? Next, PublishedAbsence? Absence = null, PublishedPost? Deputy = null)
{
    /// <summary>Whether somebody answers now.</summary>
    public bool IsOpen => Current is not null;

    /// <summary>Whether a stretch begins later on the same day.</summary>
    public bool IsLaterToday => Current is null && Next is { } next && next.Date == At.Date;

    /// <summary>The running stretch, else the next one; null when none is in sight.</summary>
    public PhoneHour? CurrentOrNext => Current ?? Next;
}
