using System.Collections.Immutable;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Promises;

/// <summary>Identifies a promise.</summary>
public readonly record struct PromiseId(Guid Value);

/// <summary>
/// What the office owes a person (Zusage): an answer, a callback, a talk. Holds nothing that says who the person is; that stands in <see cref="PromiseDetails"/> and is deleted earlier.
/// Changed only by <see cref="PromiseDecisions"/>.
/// </summary>
public sealed record Promise
{
    /// <summary>Identifies the promise.</summary>
    public required PromiseId Id { get; init; }

    /// <summary>The office that owes it.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>What mails and talks among colleagues call it, as in "Z-7KQ4M2P". Opens nothing: not the code of the caller.</summary>
    public required string Reference { get; init; }

    /// <summary>The key of its <see cref="PromiseKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The key of an <see cref="EnquiryTopic"/>; null when nobody said.</summary>
    public string? Topic { get; init; }

    /// <summary>Who owes it.</summary>
    public required PromiseOwner Owner { get; init; }

    /// <summary>Who stands in while the owner is away; null while the owner is there, or when nobody does.</summary>
    public PostId? StandIn { get; init; }

    /// <summary>The contact in which it was given; null when there was none.</summary>
    public ContactId? Contact { get; init; }

    /// <summary>The voice message that it answers; null for others.</summary>
    public VoiceMessageId? Message { get; init; }

    /// <summary>The callback that it fulfils; null for others.</summary>
    public CallbackRequestId? Request { get; init; }

    /// <summary>The reported number that it corrects; null for others.</summary>
    public WrongNumberReportId? Report { get; init; }

    /// <summary>When it was given.</summary>
    public required Instant OpenedAt { get; init; }

    /// <summary>Who gave it, as an account name, or how it came about.</summary>
    public required string OpenedBy { get; init; }

    /// <summary>From when its days are counted, on the clock in the house: the contact, not the moment of writing it down.</summary>
    public required LocalDateTime CountedFrom { get; init; }

    /// <summary>The rule that was promised; null when the person chose a window.</summary>
    public DeadlineRule? Rule { get; init; }

    /// <summary>Not before this moment; null when any time is right.</summary>
    public Instant? WindowFrom { get; init; }

    /// <summary>By when it is owed, and how that was counted.</summary>
    public required PromiseDue Due { get; init; }

    /// <summary>How the person wants the answer.</summary>
    public required AnswerWay Way { get; init; }

    /// <summary>The language of the person, as an ISO 639-1 code; null for German.</summary>
    public string? Language { get; init; }

    /// <summary>When somebody took it; null before.</summary>
    public Instant? TakenAt { get; init; }

    /// <summary>Who took it, as an account name; null before.</summary>
    public string? TakenBy { get; init; }

    /// <summary>Whether a question to whoever gave it has not been answered.</summary>
    public bool AwaitsReply { get; init; }

    /// <summary>How often the person was called in vain, each in another hour; other attempts do not count.</summary>
    public int Attempts { get; init; }

    /// <summary>When the person was last called in vain; null before.</summary>
    public Instant? LastAttemptAt { get; init; }

    /// <summary>How it ended; null while it is open.</summary>
    public PromiseOutcome? Outcome { get; init; }

    /// <summary>When it ended; null while it is open.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>Who ended it; null while it is open.</summary>
    public string? EndedBy { get; init; }

    /// <summary>The contact in which it was kept; null when a note says how.</summary>
    public ContactId? KeptIn { get; init; }

    /// <summary>Why nobody may know of it (a refused mail), in one German sentence; null when all is well.</summary>
    public string? Problem { get; init; }

    /// <summary>Counts up with each change, so that of two who change it at once one sees that it was changed.</summary>
    public int Version { get; init; }

    /// <summary>Whether it is still owed.</summary>
    public bool IsOpen => Outcome is null;

    /// <summary>Who has to act: the stand-in while there is one.</summary>
    public PromiseOwner ActingOwner => StandIn is { } post ? Owner with { Post = post } : Owner;

    /// <summary>Whether it is still owed although its time is over; the due instant itself is still in time.</summary>
    public bool IsOverdueAt(Instant now) => IsOpen && now > Due.At;
}

/// <summary>Who owes a promise: a post, else a team, else the office as a whole.</summary>
/// <param name="Post">The post; null when a team or the office owes it.</param>
/// <param name="Team">The team, of the post when there is one; null when none is known.</param>
public readonly record struct PromiseOwner(PostId? Post, TeamId? Team)
{
    /// <summary>The office as a whole: whoever serves the service number.</summary>
    public static PromiseOwner WholeOffice => default;
}

/// <summary>By when a promise is owed.</summary>
/// <param name="At">The last instant that is in time.</param>
/// <param name="Date">The day on which that is, in house time.</param>
/// <param name="Explanation">One or two German sentences: what was counted, by which rule.</param>
/// <param name="Days">Every day after the event up to <paramref name="Date"/>; empty when the person chose the time.</param>
public sealed record PromiseDue(Instant At, LocalDate Date, string Explanation, ImmutableArray<CountedDay> Days)
{
    /// <summary>As a deadline was counted.</summary>
    public static PromiseDue Of(Deadline deadline) => new(deadline.Due.ToInstant(), deadline.DueDate, deadline.Explanation, [.. deadline.Days]);

    /// <summary>For a window that the person chose.</summary>
    /// <param name="until">The end of the window, itself still in time.</param>
    public static PromiseDue AtChosenTime(Instant until) =>
        new(until, HouseTime.LocalOf(until).Date, "Diese Zeit wurde mit Ihnen vereinbart.", []);

    /// <summary>The deadline again, to count it anew.</summary>
    public Deadline ToDeadline() => new(Date, At.InZone(HouseTime.Zone), Days, Explanation);
}

/// <summary>How a person wants an answer. Telephone or letter suffice; e-mail is always voluntary.</summary>
public enum AnswerWay
{
    /// <summary>By telephone.</summary>
    Phone,

    /// <summary>By letter.</summary>
    Letter,

    /// <summary>By e-mail.</summary>
    Email,

    /// <summary>In a talk in the house.</summary>
    InPerson,
}

/// <summary>How a promise ended.</summary>
public enum PromiseOutcome
{
    /// <summary>In time.</summary>
    Kept,

    /// <summary>After its time.</summary>
    KeptLate,

    /// <summary>The person no longer needs it.</summary>
    Withdrawn,

    /// <summary>The person was called in vain as often as the kind demands, then written to.</summary>
    NotReached,

    /// <summary>The office did not do it, and says so.</summary>
    Broken,
}

/// <summary>What a promise says about a person, in words. Personal data: kept apart, deleted earlier, never in mails unless the office allows it.</summary>
public sealed record PromiseDetails
{
    /// <summary>What was promised, as the person reads it: "Antwort, ob die neue Miete übernommen wird".</summary>
    public required string What { get; init; }

    /// <summary>What the owner has to know, as written at the desk; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>How the person is called; null when not told.</summary>
    public string? Name { get; init; }

    /// <summary>The number of the benefit unit, as told; null when not told.</summary>
    public string? BenefitUnit { get; init; }

    /// <summary>The number to call; null when there is none.</summary>
    public PhoneBook.Numbers.PhoneNumber? Number { get; init; }

    /// <summary>The e-mail address; null unless given freely.</summary>
    public string? Email { get; init; }

    /// <summary>Where a letter goes; null for the address in the file.</summary>
    public string? Address { get; init; }

    /// <summary>Who may sit by (§ 13 (4) SGB X), or who acts for the person (§ 13 (1) SGB X), in words; null for nobody.</summary>
    public string? Companion { get; init; }
}
