using NodaTime;

namespace Durchwahl.Domain.Promises;

/// <summary>One thing that happened to a promise.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who, as an account name, "anrufende Person", or the program.</param>
/// <param name="What">What.</param>
/// <param name="Words">Why, or with which words; personal, deleted with the details. Null for nothing.</param>
public sealed record PromiseStep(Instant At, string By, PromiseStepKind What, string? Words = null)
{
    /// <summary>Under which name the person to whom something is owed stands in the history.</summary>
    public const string Caller = "anrufende Person";
}

/// <summary>What happened to a promise.</summary>
public enum PromiseStepKind
{
    /// <summary>It was given.</summary>
    Opened,

    /// <summary>A mail server took the mail that tells of it.</summary>
    Mailed,

    /// <summary>A mail that tells of it did not arrive.</summary>
    MailFailed,

    /// <summary>Somebody took it.</summary>
    Taken,

    /// <summary>It went to another owner.</summary>
    PassedOn,

    /// <summary>The owner asked whoever gave it.</summary>
    AskedBack,

    /// <summary>The question was answered.</summary>
    Replied,

    /// <summary>The person was called in vain.</summary>
    Attempted,

    /// <summary>The person was called in vain often enough: a letter follows.</summary>
    LetterNeeded,

    /// <summary>It was kept in time.</summary>
    Kept,

    /// <summary>It was kept after its time.</summary>
    KeptLate,

    /// <summary>The person no longer needs it.</summary>
    Withdrawn,

    /// <summary>A withdrawn one is owed again.</summary>
    Reopened,

    /// <summary>The person was not reached and written to.</summary>
    NotReached,

    /// <summary>The office did not keep it.</summary>
    Broken,

    /// <summary>The owner was reminded.</summary>
    Reminded,

    /// <summary>The deputy was told.</summary>
    DeputyTold,

    /// <summary>The team lead was told.</summary>
    LeadTold,

    /// <summary>The owner is away or back: somebody else stands in, or nobody has to.</summary>
    StandInChanged,

    /// <summary>Nobody is there who could act or be warned: the problem stands on the promise.</summary>
    NobodyThere,

    /// <summary>A holiday or a closure was added or taken away: it was counted anew.</summary>
    DueMoved,

    /// <summary>The person added something.</summary>
    Added,

    /// <summary>The person chose another way or time.</summary>
    WayChanged,

    /// <summary>The person said how content they are.</summary>
    Rated,

    /// <summary>A letter or another written notice went out.</summary>
    Written,

    /// <summary>A mail about it came in: an answer of a colleague, or of a program.</summary>
    MailReceived,

    /// <summary>A booked talk lies outside the phone hours, on a closed day or in an absence since: a person has to settle it.</summary>
    TalkDoubted,

    /// <summary>A booked talk fits again.</summary>
    TalkFits,
}
