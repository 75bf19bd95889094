using System.Collections.Immutable;
using System.Text;

namespace Durchwahl.Domain.Promises.Mail;

/// <summary>
/// Reads mails as mail servers hand them over: any line ends, any encoding, broken boundaries, NUL bytes, too deep, too long. Never throws; what cannot be read is left out. Every byte is one character
/// until a part says how its text is written.
/// </summary>
public static class MailReading
{
    /// <summary>Most bytes that are read; the rest is left out.</summary>
    public const int LargestMail = 8 * 1024 * 1024;

    const int DeepestNesting = 8;
    const int MostParts = 60;
    const int MostHeaders = 400;
    const int LongestText = 100_000;

    /// <summary>Reads a mail.</summary>
    /// <param name="message">The bytes, with or without the line "From " that mail servers put in front.</param>
    public static ReceivedMail Read(ReadOnlySpan<byte> message)
    {
        var isCut = message.Length > LargestMail;
        var text = Encoding.Latin1.GetString(isCut ? message[..LargestMail] : message).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        if (text.StartsWith("From ", StringComparison.Ordinal)) text = text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        var found = new Found();
        var headers = Unpack(text, found, 0, "text/plain");
        return new ReceivedMail(headers, [.. found.Parts], isCut || found.IsCut);
    }

    // What has been found so far, and whether something had to be left out.
    sealed class Found
    {
        public List<MailPart> Parts { get; } = [];

        public bool IsCut { get; set; }
    }

    static ImmutableArray<MailHeader> Unpack(string entity, Found found, int depth, string usualType)
    {
        var (headers, body) = Divide(entity);
        if (found.Parts.Count >= MostParts || depth > DeepestNesting)
        {
            found.IsCut = true;
            return headers;
        }
        var content = ParameterList.Read(MailHeader.Find(headers, "Content-Type") ?? usualType);
        if (content.Value.StartsWith("multipart/", StringComparison.Ordinal) && content["boundary"] is { Length: > 0 } boundary)
        {
            var within = content.Value == "multipart/digest" ? "message/rfc822" : "text/plain";
            foreach (var part in Between(body, boundary)) Unpack(part, found, depth + 1, within);
        }
        else
        {
            Add(headers, content, body, found, depth);
        }
        return headers;
    }

    static void Add(ImmutableArray<MailHeader> headers, ParameterList content, string body, Found found, int depth)
    {
        var placed = ParameterList.Read(MailHeader.Find(headers, "Content-Disposition") ?? "");
        var isText = content.Value.StartsWith("text/", StringComparison.Ordinal) || content.Value is "message/delivery-status" or "message/global-delivery-status" || content.Value.Length == 0;
        var isMail = content.Value is "message/rfc822" or "message/global";
        var bytes = isText || isMail ? TransferCoding.Decode(body, MailHeader.Find(headers, "Content-Transfer-Encoding")) : null;
        if (isMail)
        {
            // A mail within a mail: its headers tell which one came back. Its own text is nobody's answer.
            var inner = Unpack(Encoding.Latin1.GetString(bytes!).Replace("\r\n", "\n", StringComparison.Ordinal), new Found(), depth + 1, "text/plain");
            found.Parts.Add(new MailPart("message/rfc822", inner, null, null, IsAttached: false));
            return;
        }
        var text = bytes is null ? null : Charsets.Decode(bytes, content["charset"]);
        if (text is not null && content.Value == "text/html") text = PlainText.OfHtml(text);
        if (text?.Length > LongestText) (text, found.IsCut) = (text[..LongestText], true);
        found.Parts.Add(new MailPart(content.Value.Length == 0 ? "text/plain" : content.Value, headers, text is null ? null : PlainText.Clean(text), placed["filename"] ?? content["name"], placed.Value == "attachment"));
    }

    // Headers until the first empty line; a line that is no header ends them as well, because some programs forget the empty line.
    static (ImmutableArray<MailHeader> Headers, string Body) Divide(string entity)
    {
        var headers = ImmutableArray.CreateBuilder<MailHeader>();
        var at = 0;
        while (at < entity.Length)
        {
            var end = EndOfLine(entity, at);
            if (end == at) return (headers.ToImmutable(), entity[Math.Min(end + 1, entity.Length)..]);
            var colon = entity.IndexOf(':', at, end - at);
            if (colon <= at || !IsName(entity.AsSpan(at, colon - at))) return (headers.ToImmutable(), entity[at..]);
            while (end + 1 < entity.Length && entity[end + 1] is ' ' or '\t') end = EndOfLine(entity, end + 1);
            if (headers.Count < MostHeaders) headers.Add(new MailHeader(entity[at..colon].TrimEnd(), EncodedWords.Read(entity[(colon + 1)..end])));
            at = Math.Min(end + 1, entity.Length);
        }
        return (headers.ToImmutable(), "");
    }

    static int EndOfLine(string text, int from) => text.IndexOf('\n', from) is var end and >= 0 ? end : text.Length;

    static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var letter in name.TrimEnd(' '))
            if (letter is <= ' ' or >= (char)127) return false;
        return name.Length <= 200;
    }

    // What stands between the lines "--boundary"; the end may be missing.
    static IEnumerable<string> Between(string body, string boundary)
    {
        var mark = "--" + boundary;
        var start = -1;
        for (var at = 0; at <= body.Length;)
        {
            var end = EndOfLine(body, at);
            var line = body.AsSpan(at, end - at).TrimEnd();
            var isLast = line.Length == mark.Length + 2 && line.EndsWith("--", StringComparison.Ordinal);
            if (line.StartsWith(mark, StringComparison.Ordinal) && (line.Length == mark.Length || isLast))
            {
                if (start >= 0) yield return body[start..Math.Max(start, at - 1)];
                start = isLast ? -1 : Math.Min(end + 1, body.Length);
                if (isLast) yield break;
            }
            at = end + 1;
        }
        if (start >= 0 && start < body.Length) yield return body[start..];
    }
}
