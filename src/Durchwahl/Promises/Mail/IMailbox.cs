using System.Collections.Immutable;
using Durchwahl.Promises.Contract;

namespace Durchwahl.Promises.Mail;

/// <summary>Where our mails go out.</summary>
interface IMailbox
{
    /// <summary>Whether there is one; while there is none, mails wait.</summary>
    bool IsSetUp { get; }

    /// <summary>The name behind the @ of our Message-IDs.</summary>
    string Domain { get; }

    /// <summary>Hands one mail to the mail server. Ends in time, whatever the server does.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> ended it; whether the server has taken the mail is not known.</exception>
    Task<MailAnswer> Send(OutgoingMail mail, CancellationToken stop);
}

/// <summary>One mail to one recipient.</summary>
/// <param name="MessageId">Without brackets; the same at each attempt.</param>
/// <param name="Sender">The name beside the address of the sender.</param>
/// <param name="To">The address.</param>
/// <param name="Subject">Line breaks are taken out.</param>
/// <param name="Text">Plain text.</param>
/// <param name="Files">Attachments.</param>
sealed record OutgoingMail(string MessageId, string Sender, string To, string Subject, string Text, ImmutableArray<MailFile> Files);

/// <summary>What the mail server said.</summary>
abstract record MailAnswer
{
    MailAnswer()
    {
    }

    /// <summary>It has the mail.</summary>
    /// <param name="Code">As in "250".</param>
    public sealed record Taken(string Code) : MailAnswer;

    /// <summary>It will never take this mail.</summary>
    /// <param name="Code">As in "550" or "5.1.1"; null when the mail did not get so far.</param>
    /// <param name="Words">For the operator, in German.</param>
    public sealed record Refused(string? Code, string Words) : MailAnswer;

    /// <summary>Not now: it may take it later, or somebody has to put something right that holds for all mails.</summary>
    /// <param name="Words">For the operator, in German.</param>
    public sealed record Later(string Words) : MailAnswer;
}
