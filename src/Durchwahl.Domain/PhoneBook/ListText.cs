using System.Globalization;
using System.Text;

namespace Durchwahl.Domain.PhoneBook;

/// <summary>Text as it stands in lists that people typed, brought to one spelling before it is read.</summary>
static class ListText
{
    const int LongestQuote = 40;

    /// <summary>One kind of dash, space, slash and digit; line ends as '\n'; invisible marks (soft hyphen, text direction) gone.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.GetUnicodeCategory(c) != UnicodeCategory.Format) plain.Append(Plain(c));
        }
        return plain.ToString();
    }

    static char Plain(char c) => c switch
    {
        '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029' => '\n',
        '\u2212' => '-',
        '\u2044' or '\u2215' => '/',
        '[' => '(',
        ']' => ')',
        >= '\uFF01' and <= '\uFF5E' => Plain((char)(c - 0xFEE0)), // full width
        _ when char.IsWhiteSpace(c) => ' ',
        _ when char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation => '-',
        _ when char.IsDigit(c) => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)),
        _ => c,
    };

    /// <summary>The text in German quotation marks for a sentence to a person: on one line, without control characters, at most 40 characters.</summary>
    public static string Quote(string text)
    {
        var visible = new StringBuilder();
        foreach (var rune in text.Trim().EnumerateRunes())
        {
            if (visible.Length >= LongestQuote) return $"„{visible.ToString().TrimEnd()}…“";
            if (Rune.IsWhiteSpace(rune)) visible.Append(' ');
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format)) visible.Append(rune);
        }
        return $"„{visible}“";
    }
}
