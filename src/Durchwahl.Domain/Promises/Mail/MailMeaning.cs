namespace Durchwahl.Domain.Promises.Mail;

/// <summary>What a mail that came in wants to say.</summary>
public abstract record MailMeaning
{
    MailMeaning()
    {
    }

    /// <summary>A mail of ours did not arrive, and nobody tries again.</summary>
    /// <param name="Status">The code, as in "5.1.1" (RFC 3463); null when none was told.</param>
    public sealed record Bounced(string? Status) : MailMeaning;

    /// <summary>A mail of ours has not arrived yet; the server goes on trying.</summary>
    public sealed record Delayed : MailMeaning;

    /// <summary>A program wrote it: somebody is away, a receipt.</summary>
    public sealed record Automatic : MailMeaning;

    /// <summary>A person wrote it.</summary>
    /// <param name="Words">What they wrote, without what they quoted; empty when there is nothing else.</param>
    public sealed record Answer(string Words) : MailMeaning;
}
