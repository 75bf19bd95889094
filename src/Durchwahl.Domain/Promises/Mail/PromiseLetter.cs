using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Promises.Mail;

/// <summary>A mail that tells a post or a team of a promise: subject and text. Says nothing about the person unless <see cref="Details"/> is given.</summary>
public sealed record PromiseLetter
{
    const int LongestSubject = 150;

    /// <summary>Why it is written.</summary>
    public required LetterOccasion Occasion { get; init; }

    /// <summary>The promise.</summary>
    public required Promise Promise { get; init; }

    /// <summary>What its kind is called: "Übergabe".</summary>
    public required string Kind { get; init; }

    /// <summary>What its topic is called; null when nobody said.</summary>
    public string? Topic { get; init; }

    /// <summary>Who has to act, with the person: "Miriam Kuhlmann, Geldleistungen, Stelle 1".</summary>
    public required string Owner { get; init; }

    /// <summary>To whom it is written when that is somebody else (the deputy, the team lead); null for the owner.</summary>
    public string? Reader { get; init; }

    /// <summary>The office.</summary>
    public required string Office { get; init; }

    /// <summary>Where the promise can be taken without signing in.</summary>
    public required string Link { get; init; }

    /// <summary>Until when that works.</summary>
    public required Instant LinkUntil { get; init; }

    /// <summary>Where everything can be seen after signing in.</summary>
    public required string Page { get; init; }

    /// <summary>The personal part; null when the office does not allow it in mails, or it was deleted.</summary>
    public PromiseDetails? Details { get; init; }

    /// <summary>With the reference in brackets, by which answers find back; on one line.</summary>
    public string Subject
    {
        get
        {
            var what = Topic is null ? Kind : $"{Kind}: {Topic}";
            return PlainText.Shortened(PlainText.OneLine($"[{Promise.Reference}] {Announcement}{what}, bis {Due}"), LongestSubject);
        }
    }

    string Announcement => Occasion switch
    {
        LetterOccasion.DueSoon => "Erinnerung: ",
        LetterOccasion.Overdue => "Überfällig: ",
        LetterOccasion.News => "Neues: ",
        LetterOccasion.PassedOn => "Weitergegeben: ",
        _ => "",
    };

    string Due => InWords.Moment(HouseTime.LocalOf(Promise.Due.At));

    /// <summary>The text, with lines of "\n".</summary>
    public string Text => string.Join('\n', (string[])
    [
        "Guten Tag,",
        "",
        Opening,
        "",
        .. Facts().Select(fact => $"{fact.Name + ":",-13}{Indented(fact.Value)}"),
        "",
        "Annehmen, weitergeben oder zurückfragen, ohne Anmeldung:",
        Link,
        $"Der Link gilt einmal und bis {InWords.Moment(HouseTime.LocalOf(LinkUntil))}. Geben Sie ihn nicht weiter.",
        "",
        "Alles sehen und antworten, mit Anmeldung:",
        Page,
        "",
        Details is null ? "In dieser Mail steht nichts über die Person. Schreiben Sie auch in eine Antwort keine Namen." : "Schreiben Sie in eine Antwort keine Namen.",
        "",
        PlainText.OneLine(Office),
        "",
    ]);

    string Opening => Occasion switch
    {
        LetterOccasion.Given => "wir haben jemandem etwas zugesagt. Die Zusage liegt bei Ihnen.",
        LetterOccasion.PassedOn => "diese Zusage liegt jetzt bei Ihnen.",
        LetterOccasion.DueSoon => "diese Zusage ist bald fällig.",
        LetterOccasion.Overdue => "diese Zusage ist überfällig.",
        _ => "zu dieser Zusage gibt es etwas Neues.",
    };

    IEnumerable<(string Name, string Value)> Facts()
    {
        yield return ("Zeichen", Promise.Reference);
        yield return ("Art", Kind);
        if (Topic is not null) yield return ("Thema", Topic);
        yield return ("Fällig", Due);
        yield return ("Zuständig", Owner);
        if (Reader is not null) yield return ("An", Reader);
        yield return ("Gegeben von", $"{Promise.OpenedBy}, {InWords.Moment(HouseTime.LocalOf(Promise.OpenedAt))}");
        if (Details is not { } details) yield break;
        yield return ("Was", details.What);
        if (details.Name is { } name) yield return ("Person", name);
        if (details.BenefitUnit is { } unit) yield return ("BG", unit);
        if (details.Number is { } number) yield return ("Nummer", number.Display());
        if (details.Note is { } note) yield return ("Notiz", note);
    }

    // What people typed stays under its name: none of its lines looks like a fact of its own.
    static string Indented(string value) => PlainText.Clean(value).Trim().Replace("\n", $"\n{new string(' ', 13)}", StringComparison.Ordinal);
}

/// <summary>Why a letter about a promise is written.</summary>
public enum LetterOccasion
{
    /// <summary>It was given.</summary>
    Given,

    /// <summary>It was passed on, or somebody stands in.</summary>
    PassedOn,

    /// <summary>It is due soon.</summary>
    DueSoon,

    /// <summary>Its time is over.</summary>
    Overdue,

    /// <summary>A question was answered, or the person added something.</summary>
    News,
}
