using System.Collections.Immutable;
using System.Text;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Promises;

/// <summary>
/// Everything that is kept of a contact, for the file of the office (Aktenvermerk): written before anything of it is deleted. Holds personal data; who asked for it is noted by whoever hands it
/// out. Names of people who answered calls are not in it; who kept a promise is.
/// </summary>
public sealed record ContactFileNote
{
    /// <summary>The name of the office.</summary>
    public required string Office { get; init; }

    /// <summary>The contact.</summary>
    public required ContactId Contact { get; init; }

    /// <summary>When the note was written.</summary>
    public required Instant WrittenAt { get; init; }

    /// <summary>When the contact was, or when it was noted where no record is left.</summary>
    public required Instant At { get; init; }

    /// <summary>How the contact came; null where no record is left.</summary>
    public ContactChannel? Channel { get; init; }

    /// <summary>The name of the topic; null when nobody said.</summary>
    public string? Topic { get; init; }

    /// <summary>How it ended for the person; null when nobody noted it.</summary>
    public ContactResult? Result { get; init; }

    /// <summary>Whether the person was identified.</summary>
    public bool WasIdentified { get; init; }

    /// <summary>What is known of the person; null when it was deleted.</summary>
    public ContactDetails? Details { get; init; }

    /// <summary>What was promised; empty for a contact that was solved.</summary>
    public ImmutableArray<NotedPromise> Promises { get; init; } = [];

    /// <summary>A promise of the contact.</summary>
    /// <param name="Reference">As in <see cref="Promise.Reference"/>.</param>
    /// <param name="Kind">What staff call its kind.</param>
    /// <param name="OpenedAt">When it was given.</param>
    /// <param name="DueAt">By when it was owed.</param>
    /// <param name="DueExplanation">How that was counted.</param>
    /// <param name="Outcome">How it ended; null while it is open.</param>
    /// <param name="EndedAt">When it ended; null while it is open.</param>
    /// <param name="Details">What it says about the person; null when it was deleted.</param>
    /// <param name="Steps">What happened, in order.</param>
    public sealed record NotedPromise(
        string Reference, string Kind, Instant OpenedAt, Instant DueAt, string DueExplanation, PromiseOutcome? Outcome, Instant? EndedAt, PromiseDetails? Details, ImmutableArray<NotedStep> Steps);

    /// <summary>A step of a promise in words.</summary>
    /// <param name="At">When.</param>
    /// <param name="By">Who.</param>
    /// <param name="What">What.</param>
    /// <param name="Words">With which words; null for none.</param>
    public sealed record NotedStep(Instant At, string By, PromiseStepKind What, string? Words);

    /// <summary>Puts a note together.</summary>
    /// <param name="office">The name of the office.</param>
    /// <param name="contact">The contact.</param>
    /// <param name="record">Its record; null where none is left.</param>
    /// <param name="outcome">How it ended; null when nobody noted it.</param>
    /// <param name="details">What is known of the person; null when it was deleted.</param>
    /// <param name="promises">Its promises with their details and steps.</param>
    /// <param name="settings">What the office calls kinds and topics.</param>
    /// <param name="now">The moment.</param>
    public static ContactFileNote Of(
        string office, ContactId contact, ContactRecord? record, ContactOutcome? outcome, ContactDetails? details,
        IEnumerable<(Promise Promise, PromiseDetails? Details, IReadOnlyList<PromiseStep> Steps)> promises, PromiseSettings settings, Instant now) => new()
    {
        Office = office,
        Contact = contact,
        WrittenAt = now,
        At = record?.Arrived ?? outcome?.At ?? now,
        Channel = record?.Channel,
        Topic = settings.FindTopic(outcome?.Topic)?.Name ?? outcome?.Topic ?? record?.Topic,
        Result = outcome?.Result,
        WasIdentified = outcome?.WasIdentified ?? false,
        Details = details,
        Promises = [.. promises.Select(known => Noted(known.Promise, known.Details, known.Steps, settings))],
    };

    static NotedPromise Noted(Promise promise, PromiseDetails? details, IReadOnlyList<PromiseStep> steps, PromiseSettings settings) => new(
        promise.Reference, settings.KindOf(promise.Kind).Name, promise.OpenedAt, promise.Due.At, promise.Due.Explanation, promise.Outcome, promise.EndedAt, details,
        [.. steps.Select(step => new NotedStep(step.At, step.By, step.What, step.Words))]);

    /// <summary>The note as plain text, one fact a line, times on the clock in the house.</summary>
    /// <param name="inWords">A step as a short phrase.</param>
    public string ToText(Func<PromiseStepKind, string> inWords)
    {
        var text = new StringBuilder();
        Line(text, "Vermerk über einen Kontakt", Office);
        Line(text, "Kontakt", $"{Contact.Value:D}");
        Line(text, "Zeit", Moment(At));
        Line(text, "Weg", Channel is { } channel ? NameOf(channel) : "nicht mehr bekannt");
        Line(text, "Anliegen", Topic ?? "nicht genannt");
        Line(text, "Ergebnis", Result switch { ContactResult.Solved => "gelöst", ContactResult.Promised => "mit Zusage", _ => "nicht notiert" });
        Line(text, "Identität geprüft", WasIdentified ? "ja" : "nein");
        Line(text, "Mitgeteilt", Details?.Reported);
        Line(text, "Name", Details?.Name);
        Line(text, "BG-Nummer", Details?.BenefitUnit);
        Line(text, "Begleitung oder Vertretung", Details?.Companion);
        if (Details is null) Line(text, "Angaben zur Person", "keine, oder nach Ablauf der Frist gelöscht");
        foreach (var promise in Promises) Write(text, promise, inWords);
        text.Append('\n');
        Line(text, "Vermerk erstellt", Moment(WrittenAt));
        return text.ToString();
    }

    static void Write(StringBuilder text, NotedPromise promise, Func<PromiseStepKind, string> inWords)
    {
        text.Append('\n');
        Line(text, "Zusage", $"{promise.Reference}, {promise.Kind}");
        Line(text, "Zugesagt", promise.Details?.What);
        Line(text, "Hinweis", promise.Details?.Note);
        Line(text, "Gegeben", Moment(promise.OpenedAt));
        Line(text, "Fällig", $"{Moment(promise.DueAt)}. {promise.DueExplanation}");
        Line(text, "Stand", promise.Outcome is { } outcome ? $"{NameOf(outcome)}, {Moment(promise.EndedAt!.Value)}" : "offen");
        Line(text, "Name", promise.Details?.Name);
        Line(text, "Telefon", promise.Details?.Number?.Display());
        Line(text, "E-Mail", promise.Details?.Email);
        Line(text, "Anschrift", promise.Details?.Address);
        foreach (var step in promise.Steps) Line(text, $"  {Moment(step.At)}", $"{inWords(step.What)} ({step.By}){(step.Words is { } words ? $": {words}" : "")}");
    }

    // What people typed may have lines: those after the first are set in.
    static void Line(StringBuilder text, string name, string? value)
    {
        if (value is not null) text.Append(name).Append(": ").Append(value.ReplaceLineEndings("\n    ")).Append('\n');
    }

    static string Moment(Instant at) => InWords.Moment(HouseTime.LocalOf(at));

    static string NameOf(ContactChannel channel) => channel switch
    {
        ContactChannel.Call => "Anruf",
        ContactChannel.Callback => "Rückruf",
        ContactChannel.Entered => "Anruf, von Hand eingetragen",
        ContactChannel.Visit => "Besuch",
        _ => "Formular im Netz",
    };

    static string NameOf(PromiseOutcome outcome) => outcome switch
    {
        PromiseOutcome.Kept => "gehalten",
        PromiseOutcome.KeptLate => "verspätet gehalten",
        PromiseOutcome.Withdrawn => "zurückgezogen",
        PromiseOutcome.NotReached => "nicht erreicht, Brief abgeschickt",
        _ => "nicht gehalten",
    };
}
