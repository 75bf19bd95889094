using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Durchwahl.Domain.Promises.Mail;

/// <summary>Text that can be stored and shown: without control characters and without signs that change the direction of what stands beside them.</summary>
public static partial class PlainText
{
    /// <summary>On one line, for headers (OWASP ASVS 5.0.0, 1.3.11): runs of line breaks, blanks and control characters become one blank.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (!char.IsWhiteSpace(letter) && !IsHidden(letter)) line.Append(letter);
            else if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
        }
        return Whole(line.ToString()).TrimEnd();
    }

    /// <summary>On several lines: line ends are "\n", other control characters are left out, broken pairs of surrogates as well.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var letter in text.Replace("\r\n", "\n", StringComparison.Ordinal))
        {
            if (letter is '\n' or '\r' or '\u2028' or '\u2029') clean.Append('\n');
            else if (letter is '\t' or '\u00a0') clean.Append(' ');
            else if (!IsHidden(letter)) clean.Append(letter);
        }
        return Whole(clean.ToString());
    }

    /// <summary>At most so many characters, with "…" when something was left out; no character is cut in two.</summary>
    public static string Shortened(string text, int most)
    {
        if (text.Length <= most) return text;
        var end = Math.Max(most - 1, 0);
        if (end > 0 && char.IsHighSurrogate(text[end - 1])) end--;
        return text[..end] + (most > 0 ? "…" : "");
    }

    static bool IsHidden(char letter) => char.IsControl(letter) || letter is (>= '\u200b' and <= '\u200f') or (>= '\u202a' and <= '\u202e') or (>= '\u2060' and <= '\u2069') or '\ufeff' or '\u2028' or '\u2029';

    static string Whole(string text)
    {
        if (!text.Any(char.IsSurrogate)) return text;
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune != Rune.ReplacementChar || text.Contains('\ufffd', StringComparison.Ordinal)) whole.Append(rune.ToString());
        return whole.ToString();
    }

    /// <summary>The words of an HTML text, without markup, scripts and styles.</summary>
    internal static string OfHtml(string html)
    {
        var words = Visible(html).Replace('\n', ' ').Replace('\r', ' ');
        words = LineEnds.Replace(words, "\n");
        words = Tags.Replace(words, "");
        return ManyBlanks.Replace(WebUtility.HtmlDecode(words), " ").Replace("\n ", "\n", StringComparison.Ordinal).Trim();
    }

    // Without comments, scripts, styles and the head. What is not closed goes to the end: looking for each end only once keeps a hostile text from taking for ever.
    static string Visible(string html)
    {
        var (text, at) = (new StringBuilder(html.Length), 0);
        while (at < html.Length)
        {
            var open = html.IndexOf('<', at);
            if (open < 0) break;
            text.Append(html, at, open - at);
            if (EndOfHidden(html, open) is { } end)
            {
                if (end < 0) return text.ToString();
                at = end;
            }
            else
            {
                text.Append('<');
                at = open + 1;
            }
        }
        return text.Append(html, Math.Min(at, html.Length), html.Length - Math.Min(at, html.Length)).ToString();
    }

    static int? EndOfHidden(string html, int open)
    {
        if (string.CompareOrdinal(html, open, "<!--", 0, 4) == 0) return html.IndexOf("-->", open + 4, StringComparison.Ordinal) is var end and >= 0 ? end + 3 : -1;
        foreach (var name in (ReadOnlySpan<string>)["script", "style", "head"])
        {
            var after = open + 1 + name.Length;
            if (after >= html.Length || char.IsAsciiLetter(html[after]) || string.Compare(html, open + 1, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) != 0) continue;
            return html.IndexOf("</" + name, after, StringComparison.OrdinalIgnoreCase) is var close and >= 0 ? close : -1;
        }
        return null;
    }

    [GeneratedRegex("<(br|/p|/div|/tr|/li|/h[1-6]|/blockquote)[^<>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex LineEnds { get; }

    [GeneratedRegex("<[^<>]*>", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Tags { get; }

    [GeneratedRegex(@"[ \t\u00a0]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ManyBlanks { get; }
}
