using System.Text;

namespace Durchwahl.Domain.Promises.Mail;

/// <summary>A header with parameters, as in <c>text/plain; charset="utf-8"; name*0*=utf-8''a; name*1=b</c> (RFC 2045, 2231).</summary>
sealed class ParameterList
{
    const int Most = 50;

    readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    ParameterList(string value) => Value = value;

    /// <summary>What stands in front, in small letters.</summary>
    public string Value { get; }

    /// <summary>A parameter; continued and encoded ones are put together; null when it is missing.</summary>
    public string? this[string name]
    {
        get
        {
            if (_values.TryGetValue(name, out var whole)) return whole;
            if (_values.TryGetValue(name + "*", out var encoded)) return Encoded(encoded);
            var joined = new StringBuilder();
            for (var number = 0; number < Most; number++)
            {
                if (_values.TryGetValue($"{name}*{number}", out var piece) || _values.TryGetValue($"{name}*{number}*", out piece)) joined.Append(piece);
                else break;
            }
            return joined.Length == 0 ? null : _values.ContainsKey($"{name}*0*") ? Encoded(joined.ToString()) : joined.ToString();
        }
    }

    public static ParameterList Read(string header)
    {
        var pieces = Split(header);
        var list = new ParameterList(PlainText.OneLine(pieces.FirstOrDefault() ?? "").ToLowerInvariant());
        foreach (var piece in pieces.Skip(1).Take(Most))
        {
            var equals = piece.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0) list._values.TryAdd(piece[..equals].Trim(), Unquoted(piece[(equals + 1)..].Trim()));
        }
        return list;
    }

    // At semicolons outside of quotation marks.
    static List<string> Split(string header)
    {
        var (pieces, start, isQuoted) = (new List<string>(), 0, false);
        for (var at = 0; at < header.Length && pieces.Count <= Most; at++)
        {
            if (header[at] == '\\' && isQuoted) at++;
            else if (header[at] == '"') isQuoted = !isQuoted;
            else if (header[at] == ';' && !isQuoted)
            {
                pieces.Add(header[start..at]);
                start = at + 1;
            }
        }
        pieces.Add(header[start..]);
        return pieces;
    }

    static string Unquoted(string value)
    {
        if (value.Length == 0 || value[0] != '"') return value;
        var text = new StringBuilder();
        for (var at = 1; at < value.Length && value[at] != '"'; at++)
        {
            if (value[at] == '\\' && at + 1 < value.Length) at++;
            text.Append(value[at]);
        }
        return text.ToString();
    }

    // utf-8'de'M%C3%BCller
    static string Encoded(string value)
    {
        var parts = value.Split('\'', 3);
        return parts.Length < 3 ? value : Charsets.Decode(TransferCoding.Percent(parts[2]), parts[0]);
    }
}
