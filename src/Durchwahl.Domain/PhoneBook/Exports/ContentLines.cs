using System.Text;

namespace Durchwahl.Domain.PhoneBook.Exports;

/// <summary>The lines of vCards and calendars: "NAME;PARAMETER=…:value", folded at 75 octets, ended by CR LF (RFC 6350, 3.2; RFC 5545, 3.1).</summary>
public sealed class ContentLines
{
    const int LongestLine = 75;

    readonly StringBuilder _text = new();

    /// <summary>Adds one line.</summary>
    /// <param name="name">Name of the property with its parameters.</param>
    /// <param name="value">The value as it stands in the file: already escaped where it is text.</param>
    public void Add(string name, string value)
    {
        var octets = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            // A character is never split, and the blank that begins a continuation counts.
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                _text.Append("\r\n ");
                octets = 1;
            }
            _text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }
        _text.Append("\r\n");
    }

    /// <summary>Adds one line whose value is text: it is escaped.</summary>
    public void AddText(string name, string text) => Add(name, Escaped(text));

    /// <summary>Text with backslash, semicolon, comma and line break escaped (RFC 6350, 3.4; RFC 5545, 3.3.11); other control characters are left out.</summary>
    public static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text.ReplaceLineEndings("\n"))
        {
            if (letter is '\\' or ';' or ',') escaped.Append('\\').Append(letter);
            else if (letter == '\n') escaped.Append("\\n");
            else if (!char.IsControl(letter) || letter == '\t') escaped.Append(letter);
        }
        return escaped.ToString();
    }

    /// <summary>All lines so far.</summary>
    public override string ToString() => _text.ToString();
}
