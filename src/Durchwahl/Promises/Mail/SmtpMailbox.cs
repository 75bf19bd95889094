using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Security.Authentication;
using System.Text;
using System.Text.RegularExpressions;
using Durchwahl.Domain.Promises.Mail;
using Durchwahl.House;

namespace Durchwahl.Promises.Mail;

/// <summary>Sends over SMTP (RFC 5321) with STARTTLS and login; one connection for each mail.</summary>
sealed partial class SmtpMailbox(HouseOptions options) : IMailbox
{
    const int LongestWords = 300;

    // The client's own limit does not hold for asynchronous sending. Shorter than the lease of the work.
    static readonly TimeSpan LongestSending = TimeSpan.FromSeconds(60);

    // Answers to the login or to the way there: not about this mail, so nothing is given up because of them.
    static readonly int[] AboutUs = [421, 432, 454, 500, 501, 502, 503, 504, 523, 530, 534, 535, 538];

    /// <summary>How long one sending may take; tests wait less.</summary>
    public TimeSpan Longest { get; init; } = LongestSending;

    public bool IsSetUp => options.Smtp is not null;

    public string Domain => options.Smtp?.Domain ?? "durchwahl.invalid";

    public async Task<MailAnswer> Send(OutgoingMail mail, CancellationToken stop)
    {
        var smtp = options.Smtp ?? throw new InvalidOperationException("There is no mail server.");
        // The parser takes lists and comments as well: one mail, one plain address.
        if (!MailAddress.TryCreate(mail.To, out var recipient) || recipient.Address != mail.To) return new MailAnswer.Refused(null, "Die Adresse lässt sich nicht lesen.");
        var answer = await Send(smtp, mail, smtp.StartTls is not StartTls.Off, stop);
        return answer is null ? await Send(smtp, mail, isEncrypted: false, stop) ?? throw new InvalidOperationException("Nothing was encrypted.") : answer;
    }

    // Null when the server offers no encryption and may be used without.
    async Task<MailAnswer?> Send(SmtpSettings smtp, OutgoingMail mail, bool isEncrypted, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Longest);
        using var message = Compose(smtp, mail);
        using var client = new SmtpClient(smtp.Host, smtp.Port) { EnableSsl = isEncrypted, UseDefaultCredentials = false };
        if (smtp.User is not null) client.Credentials = new NetworkCredential(smtp.User, smtp.Password);
        try
        {
            // A server that does not even answer the connection is not left by the client's own cancellation.
            await client.SendMailAsync(message, limit.Token).WaitAsync(limit.Token);
            return new MailAnswer.Taken("250");
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new MailAnswer.Later($"Der Mailserver {smtp} hat {Longest.TotalSeconds:0} Sekunden lang nicht geantwortet.");
        }
        catch (SmtpException problem)
        {
            return isEncrypted && smtp.StartTls is StartTls.Optional && OffersNoEncryption(problem) ? null : AnswerIn(problem, smtp);
        }
    }

    static MailMessage Compose(SmtpSettings smtp, OutgoingMail mail)
    {
        var message = new MailMessage(new MailAddress(smtp.From, PlainText.OneLine(mail.Sender), Encoding.UTF8), new MailAddress(mail.To))
        {
            Subject = PlainText.OneLine(mail.Subject),
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        message.AlternateViews.Add(Text(mail.Text));
        message.Headers.Add("Message-ID", $"<{mail.MessageId}>");
        // So that no out-of-office assistant answers (RFC 3834).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        foreach (var file in mail.Files.IsDefault ? [] : mail.Files)
            message.Attachments.Add(new Attachment(new MemoryStream(file.Content), new ContentType(file.MediaType) { Name = PlainText.OneLine(file.Name) }));
        return message;
    }

    static AlternateView Text(string text) => new(new MemoryStream(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"))), new ContentType("text/plain; charset=utf-8")) { TransferEncoding = TransferEncoding.QuotedPrintable };

    static bool OffersNoEncryption(SmtpException problem) => problem.StatusCode == SmtpStatusCode.GeneralFailure && problem.InnerException is null && problem.Message.Contains("secure connection", StringComparison.OrdinalIgnoreCase);

    static MailAnswer AnswerIn(SmtpException problem, SmtpSettings smtp)
    {
        var code = (int)problem.StatusCode;
        if (problem.InnerException is AuthenticationException) return new MailAnswer.Later($"Das Zertifikat des Mailservers {smtp} ist nicht gültig. Es wurde nichts gesendet.");
        if (OffersNoEncryption(problem)) return new MailAnswer.Later($"Der Mailserver {smtp} bietet keine Verschlüsselung an. Es wurde nichts gesendet.");
        if (code < 0) return new MailAnswer.Later($"Der Mailserver {smtp} ist nicht zu erreichen.");
        var words = WithoutAddresses(problem.Message);
        if (IsAboutLogin(problem, code)) return new MailAnswer.Later($"Der Mailserver {smtp} lässt uns nicht ein ({code}): {words}");
        return code is >= 500 and < 600 ? new MailAnswer.Refused(EnhancedCode.Match(problem.Message) is { Success: true } found ? found.Value : $"{code}", $"{code}: {words}") : new MailAnswer.Later($"{code}: {words}");
    }

    static bool IsAboutLogin(SmtpException problem, int code) =>
        problem is not SmtpFailedRecipientException && (AboutUs.Contains(code) || problem.Message.Contains("authenticat", StringComparison.OrdinalIgnoreCase));

    static string WithoutAddresses(string text) => PlainText.Shortened(PlainText.OneLine(AnyAddress.Replace(text, "(Adresse)")), LongestWords);

    [GeneratedRegex(@"[^\s<>()\[\]:;,""']+@[^\s<>()\[\]:;,""']+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex AnyAddress { get; }

    [GeneratedRegex(@"\b5\.\d{1,3}\.\d{1,3}\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex EnhancedCode { get; }
}
