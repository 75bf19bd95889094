using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using NodaTime;

namespace Durchwahl.Domain.Calls;

/// <summary>How a kept place ended.</summary>
public enum KeptPlaceOutcome
{
    /// <summary>The person was reached.</summary>
    Reached,

    /// <summary>All attempts failed; a <see cref="CallbackRequest"/> followed.</summary>
    NotReached,

    /// <summary>The person called us, or somebody settled it.</summary>
    Withdrawn,
}

/// <summary>A place in the line of somebody who has hung up and is called back by itself (Rückruf, statt zu warten).</summary>
public sealed record KeptPlace
{
    /// <summary>The contact in which the place was kept; there is at most one for each.</summary>
    public required ContactId Contact { get; init; }

    /// <summary>The office.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>The number of the line.</summary>
    public required PhoneNumber Line { get; init; }

    /// <summary>The number to call.</summary>
    public required PhoneNumber Number { get; init; }

    /// <summary>The arrival by which the place counts.</summary>
    public required Instant Since { get; init; }

    /// <summary>How often the person was called in vain.</summary>
    public int Attempts { get; init; }

    /// <summary>No attempt before this moment.</summary>
    public required Instant NotBefore { get; init; }

    /// <summary>As in <see cref="ContactRecord.Topic"/>.</summary>
    public string? Topic { get; init; }

    /// <summary>As in <see cref="ContactRecord.Language"/>.</summary>
    public string? Language { get; init; }

    /// <summary>As in <see cref="ContactRecord.IsEmergency"/>.</summary>
    public bool IsEmergency { get; init; }

    /// <summary>How it ended; null while the place is kept.</summary>
    public KeptPlaceOutcome? Outcome { get; init; }

    /// <summary>When it ended; null while the place is kept.</summary>
    public Instant? EndedAt { get; init; }
}
