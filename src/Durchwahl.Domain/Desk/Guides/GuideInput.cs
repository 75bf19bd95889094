using System.Collections.Immutable;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using NodaTime;

namespace Durchwahl.Domain.Desk.Guides;

/// <summary>The form of a guide, as typed.</summary>
public sealed record GuideInput
{
    /// <summary>The text.</summary>
    public string Markdown { get; init; } = "";

    /// <summary>The day whose law it tells.</summary>
    public string LegalDate { get; init; } = "";

    /// <summary>The last day on which it counts as reviewed.</summary>
    public string ReviewBy { get; init; } = "";

    /// <summary>Whether only staff read it.</summary>
    public bool IsInternal { get; init; }

    /// <summary>Why it is changed.</summary>
    public string Why { get; init; } = "";

    /// <summary>The newest version when the form was opened.</summary>
    public string BasedOn { get; init; } = "";

    /// <summary>Whether it is to be released; otherwise it stays a draft.</summary>
    public bool IsToBeReleased { get; init; }

    /// <summary>The form as it opens for a guide: the reason is empty, the review date of one that is expired too.</summary>
    public static GuideInput Of(ConversationGuide guide, LocalDate today) => new()
    {
        Markdown = guide.Markdown,
        LegalDate = Typed(guide.LegalDate),
        ReviewBy = guide.ReviewBy <= today ? "" : Typed(guide.ReviewBy),
        IsInternal = guide.IsInternal,
        BasedOn = guide.Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    static string Typed(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);
}

/// <summary>What came of looking at a guide that somebody typed.</summary>
public abstract record GuideDecision
{
    GuideDecision()
    {
    }

    /// <summary>There is a new version.</summary>
    /// <param name="Guide">The version.</param>
    public sealed record Made(ConversationGuide Guide) : GuideDecision;

    /// <summary>Nothing changes, for these reasons.</summary>
    /// <param name="Refusals">At least one.</param>
    public sealed record Refused(ImmutableArray<FieldRefusal> Refusals) : GuideDecision;

    /// <summary>Most characters of a guide.</summary>
    public const int Longest = 30_000;

    /// <summary>How long a review holds at most, in months.</summary>
    public const int MostMonths = 24;

    /// <summary>Looks at what was typed.</summary>
    /// <param name="before">The newest version; null for a topic without any.</param>
    /// <param name="input">The form.</param>
    /// <param name="office">The office.</param>
    /// <param name="topic">The key of the topic.</param>
    /// <param name="now">The moment.</param>
    /// <param name="by">Who.</param>
    public static GuideDecision Of(ConversationGuide? before, GuideInput input, OfficeId office, string topic, Instant now, Actor by)
    {
        var (fields, today) = (new TypedFields(), HouseTime.LocalOf(now).Date);
        if (input.BasedOn != VersionOf(before)) fields.Refuse("", $"Inzwischen gibt es Fassung {before?.Version} von {before?.MadeBy}. Ihr Text steht noch hier: Vergleichen Sie ihn mit der neuen Fassung und speichern Sie noch einmal.");
        var markdown = TextIn(input, fields);
        var legalDate = LegalDateIn(input, today, fields);
        var reviewBy = ReviewIn(input, today, fields);
        var why = fields.Required(nameof(input.Why), input.Why, "Der Anlass fehlt. Schreiben Sie in wenigen Worten, was sich geändert hat oder wer geprüft hat.", 300);
        return fields.AreRefused ? new Refused(fields.Refusals) : new Made(new ConversationGuide
        {
            Office = office, Topic = topic, Version = (before?.Version ?? 0) + 1, State = input.IsToBeReleased ? GuideState.Released : GuideState.Draft, Markdown = markdown,
            LegalDate = legalDate, ReviewBy = reviewBy, IsInternal = input.IsInternal, MadeAt = now, MadeBy = by.Name, Why = why,
        });
    }

    static string VersionOf(ConversationGuide? guide) => (guide?.Version ?? 0).ToString(System.Globalization.CultureInfo.InvariantCulture);

    static string TextIn(GuideInput input, TypedFields fields)
    {
        var text = input.Markdown.ReplaceLineEndings("\n").Trim();
        if (text.Length == 0) fields.Refuse(nameof(input.Markdown), "Der Leitfaden hat noch keinen Text.");
        if (text.Length > Longest) fields.Refuse(nameof(input.Markdown), $"Der Text hat {text.Length} Zeichen. Hier passen {Longest}.");
        foreach (var finding in GuideCheck.Of(text).Where(finding => finding.Stops)) fields.Refuse(nameof(input.Markdown), finding.Sentence);
        return text;
    }

    static LocalDate LegalDateIn(GuideInput input, LocalDate today, TypedFields fields)
    {
        if (input.LegalDate.Trim().Length == 0) fields.Refuse(nameof(input.LegalDate), "Der Rechtsstand fehlt: der Tag, zu dem Sie die Vorschriften geprüft haben.");
        var date = fields.Date(nameof(input.LegalDate), input.LegalDate);
        if (date > today) fields.Refuse(nameof(input.LegalDate), "Der Rechtsstand liegt in der Zukunft. Ein Leitfaden gilt, sobald er gespeichert ist.");
        return date ?? default;
    }

    static LocalDate ReviewIn(GuideInput input, LocalDate today, TypedFields fields)
    {
        if (input.ReviewBy.Trim().Length == 0) fields.Refuse(nameof(input.ReviewBy), "Der Tag der nächsten Prüfung fehlt. Danach nennt niemand mehr Werte aus diesem Leitfaden.");
        var date = fields.Date(nameof(input.ReviewBy), input.ReviewBy);
        var latest = today.PlusMonths(MostMonths);
        if (date <= today) fields.Refuse(nameof(input.ReviewBy), "Der Tag der nächsten Prüfung ist vorbei. Wählen Sie einen späteren.");
        if (date > latest) fields.Refuse(nameof(input.ReviewBy), $"Spätestens nach {MostMonths} Monaten wird geprüft, hier also bis {GermanDate.Write(latest)}.");
        return date ?? default;
    }
}
