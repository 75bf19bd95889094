using System.Collections.Immutable;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Promises;

/// <summary>What sort of promise: its deadline, its warnings, its texts. New kinds are configuration of an office.</summary>
public sealed record PromiseKind
{
    /// <summary>The word under which promises name it, as in "hand-over".</summary>
    public required string Key { get; init; }

    /// <summary>As staff call it: "Übergabe".</summary>
    public required string Name { get; init; }

    /// <summary>How long there is; null when the person chooses a window.</summary>
    public DeadlineRule? Rule { get; init; }

    /// <summary>Who is told when, in the order of time.</summary>
    public ImmutableArray<PromiseWarning> Warnings { get; init; } = PromiseWarning.Usual;

    /// <summary>How often a person is called in vain, each time in another hour, before a letter is written. At least 1.</summary>
    public int AttemptsUntilLetter { get; init; } = 3;

    /// <summary>Whether the owner is told by mail when it is given or passed on.</summary>
    public bool TellsOwner { get; init; } = true;

    /// <summary>What the person reads of it, as in "Wir antworten Ihnen auf Ihre Frage."</summary>
    public required string CallerText { get; init; }
}

/// <summary>Somebody is told that a promise is due.</summary>
/// <param name="Whom">Who.</param>
/// <param name="Before">How long before it is due; negative for afterwards, zero for the moment itself.</param>
public readonly record struct PromiseWarning(WarnedParty Whom, Duration Before)
{
    /// <summary>The owner four hours before, the deputy one hour before, the team lead when it is overdue.</summary>
    public static ImmutableArray<PromiseWarning> Usual { get; } =
        [new(WarnedParty.Owner, Duration.FromHours(4)), new(WarnedParty.Deputy, Duration.FromHours(1)), new(WarnedParty.TeamLead, Duration.Zero)];
}

/// <summary>Who is told that a promise is due.</summary>
public enum WarnedParty
{
    /// <summary>The owner, or who stands in.</summary>
    Owner,

    /// <summary>The deputy of the owner.</summary>
    Deputy,

    /// <summary>Who leads the team of the owner.</summary>
    TeamLead,
}

/// <summary>The kinds that every office has.</summary>
public static class PromiseKinds
{
    /// <summary>An enquiry that was handed over to the responsible post.</summary>
    public const string HandOver = "hand-over";

    /// <summary>The answer to a voice message.</summary>
    public const string VoiceMessage = "voice-message";

    /// <summary>A callback in a window that the person chose.</summary>
    public const string Callback = "callback";

    /// <summary>Somebody is in need: the same day.</summary>
    public const string Emergency = "emergency";

    /// <summary>The answer to somebody who cannot or does not want to telephone.</summary>
    public const string WrittenContact = "written-contact";

    /// <summary>A talk by telephone at a booked time.</summary>
    public const string BookedTalk = "booked-talk";

    /// <summary>The correction of a number that somebody reported as wrong.</summary>
    public const string WrongNumber = "wrong-number";

    /// <summary>The answer to a freedom-of-information request within the legal month.</summary>
    public const string DisclosureRequest = "disclosure-request";

    /// <summary>The office's own target for the same: 28 days.</summary>
    public const string DisclosureTarget = "disclosure-target";

    static readonly ImmutableArray<PromiseWarning> BeforeMonth =
        [new(WarnedParty.Owner, Duration.FromDays(7)), new(WarnedParty.Deputy, Duration.FromDays(3)), new(WarnedParty.TeamLead, Duration.FromDays(1)), new(WarnedParty.TeamLead, Duration.Zero)];

    static readonly ImmutableArray<PromiseWarning> SameDay =
        [new(WarnedParty.Owner, Duration.FromHours(3)), new(WarnedParty.Deputy, Duration.FromHours(2)), new(WarnedParty.TeamLead, Duration.FromHours(1)), new(WarnedParty.TeamLead, Duration.Zero)];

    static readonly ImmutableArray<PromiseWarning> ShortBefore =
        [new(WarnedParty.Owner, Duration.FromMinutes(15)), new(WarnedParty.Deputy, Duration.Zero), new(WarnedParty.TeamLead, Duration.FromMinutes(-30))];

    /// <summary>The kinds as they are unless an office changes them.</summary>
    public static ImmutableArray<PromiseKind> Usual { get; } =
    [
        new() { Key = HandOver, Name = "Übergabe", Rule = new DeadlineRule.NextWorkingDay(), CallerText = "Wir antworten Ihnen auf Ihre Frage." },
        new() { Key = VoiceMessage, Name = "Nachricht", Rule = new DeadlineRule.NextWorkingDay(), TellsOwner = false, CallerText = "Wir antworten Ihnen auf Ihre Nachricht." },
        new() { Key = Callback, Name = "Rückruf", Warnings = ShortBefore, TellsOwner = false, CallerText = "Wir rufen Sie zurück." },
        new() { Key = Emergency, Name = "Notlage", Rule = new DeadlineRule.SameDay(), Warnings = SameDay, CallerText = "Wir kümmern uns noch heute um Ihre Notlage." },
        new() { Key = WrittenContact, Name = "Schriftlich", Rule = new DeadlineRule.NextWorkingDay(), CallerText = "Wir antworten Ihnen auf dem Weg, den Sie gewählt haben." },
        new() { Key = BookedTalk, Name = "Telefontermin", Warnings = ShortBefore, TellsOwner = false, CallerText = "Wir rufen Sie zum Termin an." },
        new() { Key = WrongNumber, Name = "Falsche Nummer", Rule = new DeadlineRule.WorkingDays(2), TellsOwner = false, CallerText = "Wir berichtigen die Nummer." },
        new() { Key = DisclosureRequest, Name = "Antrag auf Informationen", Rule = new DeadlineRule.Month(), Warnings = BeforeMonth, CallerText = "Wir beantworten Ihren Antrag auf Informationen." },
        new() { Key = DisclosureTarget, Name = "Ziel für den Antrag", Rule = new DeadlineRule.Days(28), Warnings = BeforeMonth, TellsOwner = false, CallerText = "Unser Ziel ist eine Antwort in 28 Tagen." },
    ];
}
