using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Domain.Calls;

/// <summary>Identifies a contact: one call, one entered talk, one simulated call.</summary>
public readonly record struct ContactId(Guid Value);

/// <summary>How a contact came.</summary>
public enum ContactChannel
{
    /// <summary>A call that came in.</summary>
    Call,

    /// <summary>A call back that we made.</summary>
    Callback,

    /// <summary>A talk by telephone that somebody entered by hand.</summary>
    Entered,

    /// <summary>A visit that somebody entered by hand.</summary>
    Visit,

    /// <summary>A form on our web pages, from somebody who cannot or does not want to telephone.</summary>
    Written,
}

/// <summary>From which of the drivers a record comes.</summary>
public enum ContactSource
{
    /// <summary>A real exchange.</summary>
    Live,

    /// <summary>The practice exchange: invented.</summary>
    Practice,

    /// <summary>The planning simulation: invented.</summary>
    Simulated,

    /// <summary>No exchange: entered by hand at the desk, or by the person on the web.</summary>
    Hand,
}

/// <summary>
/// One contact, however it came about: every figure, live, published or predicted, is a function of a list of these. Holds nothing that says who the
/// caller is: the number is kept apart, for as long as the office chose, and who answered is protected.
/// </summary>
public sealed record ContactRecord
{
    /// <summary>Identifies the contact.</summary>
    public required ContactId Id { get; init; }

    /// <summary>The office.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>Which driver wrote it.</summary>
    public required ContactSource Source { get; init; }

    /// <summary>How it came.</summary>
    public required ContactChannel Channel { get; init; }

    /// <summary>The number that was dialled.</summary>
    public required PhoneNumber Dialled { get; init; }

    /// <summary>What that number rings.</summary>
    public required LineKind Kind { get; init; }

    /// <summary>The number of the line on which it ended; the dialled one unless it overflowed.</summary>
    public required PhoneNumber EndedOn { get; init; }

    /// <summary>The concern, as the key of a task; null when nobody said.</summary>
    public string? Topic { get; init; }

    /// <summary>The language that the caller chose, as an ISO 639-1 code; null for German.</summary>
    public string? Language { get; init; }

    /// <summary>When it came in.</summary>
    public required Instant Arrived { get; init; }

    /// <summary>From coming in until somebody answered, or until the end for who was not answered.</summary>
    public required Duration Waited { get; init; }

    /// <summary>The talk, without wrap-up; zero when there was none.</summary>
    public required Duration Handled { get; init; }

    /// <summary>How it ended.</summary>
    public required Ending Ending { get; init; }

    /// <summary>Which post answered; null when nobody did. Protected: shown to nobody as a list of persons' work.</summary>
    public PostId? AnsweredBy { get; init; }

    /// <summary>An earlier contact of the same caller, where one can be known (the number was not suppressed, or a callback was asked for); null otherwise.</summary>
    public ContactId? Earlier { get; init; }

    /// <summary>Whether the caller said to be in need (no money at all, no roof, power cut off).</summary>
    public bool IsEmergency { get; init; }

    /// <summary>The team that the dialled line or its post belonged to when it came in; null when none is known.</summary>
    public TeamId? Team { get; init; }

    /// <summary>What the line rings on which it ended; null when that is not known.</summary>
    public LineKind? EndedKind { get; init; }

    /// <summary>Whether the dialled line was open when it came in; false as well when that is not known.</summary>
    public bool IsInHours { get; init; }

    /// <summary>Whether the load guard led it away from the post or team that was dialled.</summary>
    public bool IsGuarded { get; init; }

    /// <summary>Whether a later contact of the same caller would be known: the number was told and is kept for as long as that takes. Says nothing of who it is.</summary>
    public bool CanBeLinked { get; init; }
}

/// <summary>One step of a call: what was decided, or what happened.</summary>
/// <param name="At">When.</param>
/// <param name="What">In short, as in "klingelt" or "wartet".</param>
/// <param name="Line">On which number; null when it does not matter.</param>
/// <param name="Post">Which post; null when none. Protected as in <see cref="ContactRecord.AnsweredBy"/>.</param>
public sealed record ContactStep(Instant At, StepKind What, PhoneNumber? Line, PostId? Post);

/// <summary>What a step of a call was.</summary>
public enum StepKind
{
    /// <summary>It came in.</summary>
    Arrived,

    /// <summary>It was picked up, so that the caller heard something.</summary>
    PickedUp,

    /// <summary>It waited in a line.</summary>
    Waited,

    /// <summary>A phone rang.</summary>
    Rang,

    /// <summary>A phone stopped ringing.</summary>
    StoppedRinging,

    /// <summary>Somebody answered.</summary>
    Connected,

    /// <summary>A message or a callback was offered.</summary>
    WasOffered,

    /// <summary>A message was recorded.</summary>
    Recorded,

    /// <summary>A callback was asked for; the place is kept.</summary>
    KeptPlace,

    /// <summary>The caller was called back.</summary>
    CalledBack,

    /// <summary>It went to the old telephone system.</summary>
    PassedOut,

    /// <summary>It ended.</summary>
    Ended,

    /// <summary>It was taken up again after the program or the exchange had stopped.</summary>
    TakenUpAgain,
}
