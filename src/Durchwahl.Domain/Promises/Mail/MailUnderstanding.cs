using System.Text.RegularExpressions;

namespace Durchwahl.Domain.Promises.Mail;

/// <summary>Finds out what a mail wants to say: reports of servers (RFC 3464 and the usual forms without it), replies of programs (RFC 3834), answers of people.</summary>
public static partial class MailUnderstanding
{
    static readonly string[] AutomaticSubjects =
        ["automatische antwort", "auto:", "abwesenheit", "abwesend", "out of office", "automatic reply", "auto reply", "autoreply", "autosvar", "gelesen:", "read:", "lesebestätigung"];

    static readonly string[] UndeliverableSubjects =
    [
        "undeliver", "unzustellbar", "nicht zugestellt", "nicht zustellbar", "delivery status notification", "mail delivery", "returned mail", "failure notice", "delivery failure", "zustellung fehlgeschlagen",
        "delivery has failed", "mail could not be delivered", "rejected",
    ];

    static readonly string[] DelayedSubjects = ["delay", "verzöger", "warning: could not send", "(relay)"];

    /// <summary>What the mail wants to say.</summary>
    public static MailMeaning Of(ReceivedMail mail) => Report(mail) ?? OldReport(mail) ?? (IsAutomatic(mail) ? new MailMeaning.Automatic() : new MailMeaning.Answer(QuotedText.Cut(mail.Text)));

    // message/delivery-status: one group of lines for the mail, one for each recipient.
    static MailMeaning? Report(ReceivedMail mail)
    {
        var lines = mail.Parts.Where(part => part.MediaType is "message/delivery-status" or "message/global-delivery-status").SelectMany(part => (part.Text ?? "").Split('\n')).ToList();
        if (lines.Count == 0) return null;
        var actions = Values(lines, "Action").Select(action => action.Split(' ', '(')[0].ToLowerInvariant()).ToList();
        var status = Values(lines, "Status").Select(StatusIn).OfType<string>().FirstOrDefault();
        return actions.Contains("failed") || (actions.Count == 0 && status?[0] == '5') ? new MailMeaning.Bounced(Values(lines, "Status").Select(StatusIn).FirstOrDefault(code => code?[0] == '5') ?? status)
            : actions.Contains("delayed") || status?[0] == '4' ? new MailMeaning.Delayed()
            : new MailMeaning.Automatic();
    }

    static IEnumerable<string> Values(List<string> lines, string name) =>
        lines.Where(line => line.StartsWith(name, StringComparison.OrdinalIgnoreCase) && line.AsSpan(name.Length).TrimStart().StartsWith(":")).Select(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());

    static string? StatusIn(string text) => StatusCode.Match(text) is { Success: true } found ? found.Value : null;

    // What servers write that do not know the report, told by who wrote it and by the subject.
    static MailMeaning? OldReport(ReceivedMail mail)
    {
        if (mail.Header("X-Failed-Recipients") is null && !(IsFromServer(mail) && SubjectHas(mail, UndeliverableSubjects))) return IsFromServer(mail) && SubjectHas(mail, DelayedSubjects) ? new MailMeaning.Delayed() : null;
        return SubjectHas(mail, DelayedSubjects) ? new MailMeaning.Delayed() : new MailMeaning.Bounced(StatusIn(mail.Text));
    }

    static bool IsFromServer(ReceivedMail mail)
    {
        if (mail.Header("Return-Path")?.Replace(" ", "", StringComparison.Ordinal) == "<>") return true;
        var from = mail.Header("From") ?? "";
        return from.Contains("mailer-daemon", StringComparison.OrdinalIgnoreCase) || from.Contains("postmaster", StringComparison.OrdinalIgnoreCase) || from.Contains("mail delivery", StringComparison.OrdinalIgnoreCase);
    }

    static bool SubjectHas(ReceivedMail mail, string[] words) => words.Any(word => mail.Subject.Contains(word, StringComparison.OrdinalIgnoreCase));

    static bool IsAutomatic(ReceivedMail mail) =>
        (mail.Header("Auto-Submitted") is { } submitted && !submitted.StartsWith("no", StringComparison.OrdinalIgnoreCase))
        || mail.Header("X-Autoreply") is not null || mail.Header("X-Autorespond") is not null
        || mail.Header("Precedence")?.ToLowerInvariant() is "bulk" or "junk" or "auto_reply" or "list"
        || IsFromServer(mail)
        || AutomaticSubjects.Any(word => mail.Subject.StartsWith(word, StringComparison.OrdinalIgnoreCase))
        || mail.Parts.Any(part => part.MediaType == "message/disposition-notification");

    /// <summary>Which of our mails it is about: the ids of ours that it names, those that a person's mail program puts there first.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="meaning">What it wants to say. A person's answer is placed by its headers alone: what is quoted may be about something else.</param>
    public static IReadOnlyList<Guid> OwnMails(ReceivedMail mail, MailMeaning meaning)
    {
        var places = new[] { mail.Header("In-Reply-To"), mail.Header("References") }.OfType<string>();
        if (meaning is not MailMeaning.Answer) places = places.Concat(mail.Everything);
        return [.. places.SelectMany(place => OwnId.Matches(place).Select(found => Guid.ParseExact(found.Groups["id"].Value, "N"))).Distinct().Take(20)];
    }

    /// <summary>The reference of the promise that it names, as in "Z-7KQ4M2P"; null when it names none.</summary>
    public static string? Reference(ReceivedMail mail, MailMeaning meaning)
    {
        var places = meaning is MailMeaning.Answer or MailMeaning.Automatic ? [mail.Subject] : mail.Everything.Prepend(mail.Subject);
        return places.Select(place => ReferenceSign.Match(place)).FirstOrDefault(found => found.Success)?.Value.ToUpperInvariant();
    }

    /// <summary>The Message-ID of a mail of ours, without brackets; the same for each attempt.</summary>
    /// <param name="outboxId">The work that the mail is.</param>
    /// <param name="domain">What stands behind the @ of the sender.</param>
    public static string MessageId(Guid outboxId, string domain) => $"dw-{outboxId:N}@{domain}";

    [GeneratedRegex("dw-(?<id>[0-9a-f]{32})@", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OwnId { get; }

    [GeneratedRegex(@"\bZ-[2-9A-HJ-NP-Z]{7}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReferenceSign { get; }

    [GeneratedRegex(@"\b[245]\.\d{1,3}\.\d{1,3}\b", RegexOptions.CultureInvariant)]
    private static partial Regex StatusCode { get; }
}
