using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.PhoneBook.Publishing;
using NodaTime;

namespace Durchwahl.Domain.PhoneBook.Finding;

/// <summary>Whether and when a telephone is answered, seen from one moment.</summary>
/// <param name="At">The moment, on the clock in the house.</param>
/// <param name="Current">The stretch that is running; null when nobody answers now.</param>
/// <param name="Next">The next stretch that begins after <paramref name="At"/>; null when none is in sight.</param>
/// <param name="Absence">The absence of the post itself that covers the day; null when it is there.</param>
/// <param name="Deputy">The entry that answers instead during the absence; null when the post is there or nobody is named.</param>
public sealed record Availability(LocalDateTime At, DatedWindow? Current, DatedWindow? Next, PublishedAbsence? Absence = null, PublishedPost? Deputy = null)
{
    /// <summary>Whether somebody answers now.</summary>
    public bool IsOpen => Current is not null;

    /// <summary>Whether a stretch begins later on the same day.</summary>
    public bool IsLaterToday => Current is null && Next is { } next && next.Date == At.Date;

    /// <summary>The running stretch, else the next one; null when none is in sight.</summary>
    public DatedWindow? CurrentOrNext => Current ?? Next;
}
