using System.Collections.Immutable;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.PhoneBook;

/// <summary>What an office may choose; every default can stay.</summary>
public sealed record OfficeSettings
{
    /// <summary>When the service centre answers; Monday to Friday 8 to 18 by default.</summary>
    public WeeklyHours ServiceTime { get; init; } = WeeklyHours.MondayToFriday(new TimeWindow(new LocalTime(8, 0), new LocalTime(18, 0)));

    /// <summary>How many people the office looks after; a number for planning, null when unknown.</summary>
    public int? Clients { get; init; }

    /// <summary>The public mailbox; null when there is none.</summary>
    public string? Email { get; init; }

    /// <summary>Where letters go, on one line; null for the first site.</summary>
    public string? PostalAddress { get; init; }

    /// <summary>Whether a publication takes a second person.</summary>
    public bool NeedsSecondApprover { get; init; }

    /// <summary>Whether the public sees until when somebody is away. Off by default.</summary>
    public bool ShowsLengthOfAbsence { get; init; }

    /// <summary>Minutes of phone hour that every case worker offers on each working day; null when the office has no such rule.</summary>
    public int? MinutesOfPhoneHourPerDay { get; init; }

    /// <summary>Whether each task must have somebody at the telephone in the afternoon.</summary>
    public bool CoversAfternoon { get; init; }

    /// <summary>What happens when a line is busy or closed, in one or two German sentences; null for the text that follows from the lines.</summary>
    public string? Otherwise { get; init; }

    /// <summary>The tasks of the office in the order in which people are asked; empty for the six usual ones.</summary>
    public ImmutableArray<PublicTask> Tasks { get; init; } = [];
}
