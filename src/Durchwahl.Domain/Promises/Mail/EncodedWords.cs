using System.Text;
using System.Text.RegularExpressions;

namespace Durchwahl.Domain.Promises.Mail;

/// <summary>Headers in words: <c>=?utf-8?q?M=C3=BCller?=</c> is "Müller" (RFC 2047). Bytes above 127 that nobody encoded are read as UTF-8, else as Windows-1252.</summary>
static partial class EncodedWords
{
    const int LongestHeader = 5_000;

    public static string Read(string raw)
    {
        var header = raw.Length > LongestHeader ? raw[..LongestHeader] : raw;
        return PlainText.OneLine(Join(header));
    }

    // Words that stand side by side belong together without the blank between them, and one letter may be cut between two of them: bytes are joined first.
    static string Join(string header)
    {
        var (text, held, heldName, at) = (new StringBuilder(), new List<byte>(), "", 0);
        foreach (Match word in Words.Matches(header))
        {
            var between = header[at..word.Index];
            var follows = held.Count > 0 && string.IsNullOrWhiteSpace(between);
            if (!follows || !word.Groups["charset"].Value.Equals(heldName, StringComparison.OrdinalIgnoreCase)) Flush();
            if (!follows) text.Append(Plain(between));
            held.AddRange(Decode(word));
            heldName = word.Groups["charset"].Value;
            at = word.Index + word.Length;
        }
        Flush();
        return text.Append(Plain(header[at..])).ToString();

        void Flush()
        {
            text.Append(Charsets.Decode([.. held], heldName));
            held.Clear();
        }
    }

    [GeneratedRegex(@"=\?(?<charset>[A-Za-z0-9_.:-]{1,40})(\*[A-Za-z-]{0,20})?\?(?<coding>[bBqQ])\?(?<text>[^?\n]{0,2000})\?=", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Words { get; }

    static byte[] Decode(Match word) => word.Groups["coding"].Value is "b" or "B"
        ? TransferCoding.Base64(word.Groups["text"].Value)
        : TransferCoding.QuotedPrintable(word.Groups["text"].Value.Replace('_', ' '));

    static string Plain(string text) => text.Any(letter => letter > 127) ? Charsets.Decode(Encoding.Latin1.GetBytes(text), null) : text;
}
