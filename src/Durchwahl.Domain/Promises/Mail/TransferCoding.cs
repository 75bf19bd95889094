using System.Globalization;
using System.Text;

namespace Durchwahl.Domain.Promises.Mail;

/// <summary>How bytes travel in a mail (RFC 2045, 6): every character of the input stands for one byte. Broken input gives what can be read of it.</summary>
static class TransferCoding
{
    public static byte[] Decode(string body, string? coding) => coding?.Trim().ToLowerInvariant() switch
    {
        "base64" => Base64(body),
        "quoted-printable" => QuotedPrintable(body),
        _ => Encoding.Latin1.GetBytes(body),
    };

    /// <summary>What is no letter of base64 is passed over, a missing end is made up.</summary>
    public static byte[] Base64(string text)
    {
        var bytes = new List<byte>(text.Length * 3 / 4);
        var (held, bits) = (0, 0);
        foreach (var letter in text)
        {
            if (ValueOf(letter) is not { } value) continue;
            held = (held << 6) | value;
            bits += 6;
            if (bits < 8) continue;
            bits -= 8;
            bytes.Add((byte)(held >> bits));
            held &= (1 << bits) - 1;
        }
        return [.. bytes];
    }

    static int? ValueOf(char letter) => letter switch
    {
        >= 'A' and <= 'Z' => letter - 'A',
        >= 'a' and <= 'z' => letter - 'a' + 26,
        >= '0' and <= '9' => letter - '0' + 52,
        '+' or '-' => 62,
        '/' or '_' => 63,
        _ => null,
    };

    /// <summary>"=" and two hexadecimal digits are a byte, "=" at the end of a line joins it to the next; any other "=" stays.</summary>
    public static byte[] QuotedPrintable(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '=') bytes.Add((byte)text[at]);
            else if (ByteAt(text, at + 1) is { } value)
            {
                bytes.Add(value);
                at += 2;
            }
            else if (EndOfSoftBreak(text, at + 1) is { } end) at = end;
            else bytes.Add((byte)'=');
        }
        return [.. bytes];
    }

    /// <summary>"%" and two hexadecimal digits are a byte (RFC 2231).</summary>
    public static byte[] Percent(string text) => QuotedPrintable(text.Replace("=", "=3D", StringComparison.Ordinal).Replace('%', '='));

    static byte? ByteAt(string text, int at) =>
        at + 2 <= text.Length && byte.TryParse(text.AsSpan(at, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) ? value : null;

    // Blanks may have been put behind the sign on the way.
    static int? EndOfSoftBreak(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\r') at++;
        return at >= text.Length ? text.Length : text[at] == '\n' ? at : null;
    }
}
