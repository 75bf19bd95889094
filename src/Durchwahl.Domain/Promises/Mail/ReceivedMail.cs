using System.Collections.Immutable;

namespace Durchwahl.Domain.Promises.Mail;

/// <summary>A mail as it came in (RFC 5322, 2045-2047), as far as it could be read: whatever is broken is left out, nothing is refused.</summary>
public sealed class ReceivedMail
{
    readonly ImmutableArray<MailHeader> _headers;

    internal ReceivedMail(ImmutableArray<MailHeader> headers, ImmutableArray<MailPart> parts, bool isCut) => (_headers, Parts, IsCut) = (headers, parts, isCut);

    /// <summary>Its parts in order, nested ones unpacked, containers left out; one for a mail that is not divided.</summary>
    public ImmutableArray<MailPart> Parts { get; }

    /// <summary>Whether it was longer, deeper or had more parts than is read.</summary>
    public bool IsCut { get; }

    /// <summary>The subject in words; empty when there is none.</summary>
    public string Subject => Header("Subject") ?? "";

    /// <summary>The first header of this name, in words and on one line; null when there is none.</summary>
    /// <param name="name">Small and capital letters are the same.</param>
    public string? Header(string name) => MailHeader.Find(_headers, name);

    /// <summary>The parts that people read as text: no attachments, and plain text before HTML.</summary>
    public string Text
    {
        get
        {
            var texts = Parts.Where(part => part.Text is not null && part.FileName is null && !part.IsAttached).ToList();
            var plain = texts.Where(part => part.MediaType == "text/plain").ToList();
            return string.Join("\n\n", (plain.Count > 0 ? plain : texts.Where(part => part.MediaType == "text/html")).Select(part => part.Text!.Trim())).Trim();
        }
    }

    /// <summary>How many parts are files; their content is not read.</summary>
    public int Files => Parts.Count(part => part.FileName is not null || part.IsAttached || (part.Text is null && !part.IsReport));

    /// <summary>Everything that can be searched: the values of all headers and all texts, those of returned mails included.</summary>
    public IEnumerable<string> Everything => _headers.Select(header => header.Value).Concat(Parts.SelectMany(part => part.Headers.Select(header => header.Value).Append(part.Text ?? "")));
}

/// <summary>One header of a mail.</summary>
/// <param name="Name">As it was written.</param>
/// <param name="Value">In words: encoded words read (RFC 2047), on one line, without control characters.</param>
public readonly record struct MailHeader(string Name, string Value)
{
    internal static string? Find(ImmutableArray<MailHeader> headers, string name)
    {
        foreach (var header in headers)
            if (header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return header.Value;
        return null;
    }
}

/// <summary>A part of a mail that holds no further parts.</summary>
/// <param name="MediaType">In small letters, as in "text/plain".</param>
/// <param name="Headers">Its own headers.</param>
/// <param name="Text">What stands in it; null for what is not text.</param>
/// <param name="FileName">The name of an attachment; null for none.</param>
/// <param name="IsAttached">Whether it says that it is an attachment.</param>
public sealed record MailPart(string MediaType, ImmutableArray<MailHeader> Headers, string? Text, string? FileName, bool IsAttached)
{
    /// <summary>Whether it is the part of a report that programs read (RFC 3464) or the mail that comes back with it.</summary>
    public bool IsReport => MediaType is "message/delivery-status" or "message/global-delivery-status" or "text/rfc822-headers" or "message/rfc822";
}
