namespace Durchwahl.Domain.Promises.Mail;

/// <summary>What staff read when a mail did not arrive.</summary>
public static class MailFaults
{
    /// <summary>What mails to the person to whom something is owed call their recipient: nobody's name.</summary>
    public const string Person = "die Person";

    /// <summary>The problem of the promise, in two German sentences: what happened, what to do.</summary>
    /// <param name="recipient">The name of the team or the title of the post; <see cref="Person"/> for the person to whom something is owed; null when it is not known.</param>
    /// <param name="code">What the server answered, as in "550" or "5.1.1"; null when it told none.</param>
    /// <param name="hasComeBack">Whether it came back later; otherwise it was refused at once.</param>
    public static string Of(string? recipient, string? code, bool hasComeBack) =>
        $"Die Mail an {recipient ?? "die zuständige Stelle"} {(hasComeBack ? "ist zurückgekommen" : "wurde abgelehnt")}{(code is null ? "" : $" ({code})")}: {Reason(code)} {(recipient == Person ? "Rufen Sie an oder schreiben Sie einen Brief." : "Geben Sie die Zusage weiter oder sagen Sie selbst Bescheid.")}";

    static string Reason(string? code) => code switch
    {
        not null when code.StartsWith("5.1", StringComparison.Ordinal) || code is "550" or "551" or "553" => "Das Postfach gibt es dort nicht, oder es nimmt von uns nichts an.",
        not null when code.StartsWith("5.2.2", StringComparison.Ordinal) || code is "552" => "Das Postfach ist voll.",
        not null when code.StartsWith("5.2", StringComparison.Ordinal) => "Das Postfach nimmt keine Mails an.",
        not null when code.StartsWith("5.7", StringComparison.Ordinal) => "Der Mailserver hat sie aus Sicherheitsgründen abgewiesen.",
        _ => "Der Mailserver hat sie nicht angenommen.",
    };
}
