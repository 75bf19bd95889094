using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Disclosure;

/// <summary>Identifies a request for official information.</summary>
public readonly record struct DisclosureRequestId(Guid Value);

/// <summary>A request for official information (IFG-Antrag) in the register of the authority. Holds nothing that says who asked.</summary>
public sealed record DisclosureRequest
{
    /// <summary>The office's own target beside the legal deadline: four weeks.</summary>
    public static DeadlineRule Target { get; } = new DeadlineRule.Days(28);

    /// <summary>Identifies the request.</summary>
    public required DisclosureRequestId Id { get; init; }

    /// <summary>The authority that was asked.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>Its number in the register, as in "2026-7".</summary>
    public required string Number { get; init; }

    /// <summary>What is asked for, in words that the public may read: no names.</summary>
    public required string Subject { get; init; }

    /// <summary>The day on which it came in.</summary>
    public required LocalDate ReceivedOn { get; init; }

    /// <summary>The key of the law that held on that day.</summary>
    public required string Law { get; init; }

    /// <summary>Where it can be read elsewhere, as an https address; null for nowhere.</summary>
    public string? Elsewhere { get; init; }

    /// <summary>Whether the public register shows it.</summary>
    public bool IsPublic { get; init; }

    /// <summary>The promise of the legal deadline; null where no law says when.</summary>
    public PromiseId? LegalPromise { get; init; }

    /// <summary>The promise of the office's own target.</summary>
    public PromiseId? TargetPromise { get; init; }

    /// <summary>What happened since, in order.</summary>
    public ImmutableArray<DisclosureStep> Steps { get; init; } = [];

    /// <summary>The law; one that is no longer known counts as none.</summary>
    public DisclosureLaw Regime => DisclosureLaws.Find(Law) ?? new DisclosureLaw(Law, Law, null, null, "");

    /// <summary>The step that ended it; null while it is open.</summary>
    public DisclosureStep? End => Steps.FirstOrDefault(step => step.What.Ends());

    /// <summary>Whether an answer is still owed.</summary>
    public bool IsOpen => End is null;

    /// <summary>By when the law wants it answered; null where no law says. Derived, never stored.</summary>
    public Deadline? LegalDue(HouseCalendar calendar) => Regime.Rule is { } rule ? calendar.DeadlineFor(ReceivedOn, rule) : null;

    /// <summary>By when the office itself wants it answered.</summary>
    public Deadline TargetDue(HouseCalendar calendar) => calendar.DeadlineFor(ReceivedOn, Target);

    /// <summary>The last day that is in time: of the law, else of the target.</summary>
    public LocalDate DueDate(HouseCalendar calendar) => (LegalDue(calendar) ?? TargetDue(calendar)).DueDate;

    /// <summary>Whether it is open although its time is over.</summary>
    public bool IsOverdueOn(LocalDate day, HouseCalendar calendar) => IsOpen && day > DueDate(calendar);

    /// <summary>Whether it was answered in time; null while it is open, and for what needs no answer.</summary>
    public bool? WasInTime(HouseCalendar calendar) => End is { } end && end.What != DisclosureStepKind.Withdrawn ? end.On <= DueDate(calendar) : null;

    /// <summary>Until when a third party may comment (§ 8 (1) IFG: one month); null when none is being heard.</summary>
    public LocalDate? HearingUntil(HouseCalendar calendar) =>
        Steps.LastOrDefault(step => step.What is DisclosureStepKind.HearingBegun or DisclosureStepKind.HearingEnded) is { What: DisclosureStepKind.HearingBegun } hearing
            ? calendar.DeadlineFor(hearing.On, new DeadlineRule.Month()).DueDate
            : null;
}

/// <summary>One thing that happened to a request.</summary>
/// <param name="On">The day.</param>
/// <param name="What">What.</param>
/// <param name="Note">For the register only; null for nothing.</param>
public sealed record DisclosureStep(LocalDate On, DisclosureStepKind What, string? Note = null)
{
    /// <summary>Why something is withheld; empty for other steps.</summary>
    public ImmutableArray<RefusalReason> Reasons { get; init; } = [];

    /// <summary>The fee in cents; null for none.</summary>
    public int? FeeCents { get; init; }
}

/// <summary>What happened to a request.</summary>
public enum DisclosureStepKind
{
    /// <summary>The person was told that it came in.</summary>
    Acknowledged,

    /// <summary>The person was asked what exactly is meant.</summary>
    AskedToClarify,

    /// <summary>The person said what is meant.</summary>
    Clarified,

    /// <summary>A third party was asked (§ 8 IFG).</summary>
    HearingBegun,

    /// <summary>The third party has answered, or its month is over.</summary>
    HearingEnded,

    /// <summary>A fee was announced (§ 10 IFG).</summary>
    FeeAnnounced,

    /// <summary>Everything was given.</summary>
    Granted,

    /// <summary>A part was given (§ 7 (2) IFG).</summary>
    PartlyGranted,

    /// <summary>Nothing was given.</summary>
    Refused,

    /// <summary>There is no such information here.</summary>
    NotHeld,

    /// <summary>Another authority is in charge (§ 7 (1) IFG).</summary>
    PassedOn,

    /// <summary>The person no longer wants it.</summary>
    Withdrawn,

    /// <summary>The person called upon the mediator (§ 12 IFG).</summary>
    MediatorCalled,

    /// <summary>The mediation is over.</summary>
    MediatorDone,

    /// <summary>The person objected to the decision.</summary>
    Objected,
}

/// <summary>Why information is withheld.</summary>
public enum RefusalReason
{
    /// <summary>§ 3 No. 1 to 3 IFG: public interests, proceedings, consultations.</summary>
    PublicInterest,

    /// <summary>§ 3 No. 4 IFG with § 35 SGB I: secrecy by law, social data.</summary>
    Secrecy,

    /// <summary>§ 4 IFG: a decision is still being prepared.</summary>
    DecisionInPreparation,

    /// <summary>§ 5 IFG: personal data.</summary>
    PersonalData,

    /// <summary>§ 6 IFG: intellectual property, trade secrets.</summary>
    TradeSecret,

    /// <summary>§ 9 (3) IFG: already known or freely available.</summary>
    Available,

    /// <summary>Another reason, told in the note.</summary>
    Other,
}

/// <summary>What steps mean.</summary>
public static class DisclosureSteps
{
    /// <summary>Whether a step ends the request: afterwards no answer is owed.</summary>
    public static bool Ends(this DisclosureStepKind what) => what is DisclosureStepKind.Granted or DisclosureStepKind.PartlyGranted or DisclosureStepKind.Refused or DisclosureStepKind.NotHeld
        or DisclosureStepKind.PassedOn or DisclosureStepKind.Withdrawn;

    /// <summary>Whether a step withholds something and so needs a reason.</summary>
    public static bool Withholds(this DisclosureStepKind what) => what is DisclosureStepKind.PartlyGranted or DisclosureStepKind.Refused;
}
