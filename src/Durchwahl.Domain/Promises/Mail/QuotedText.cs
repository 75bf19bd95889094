using System.Text.RegularExpressions;

namespace Durchwahl.Domain.Promises.Mail;

/// <summary>Takes what was quoted off an answer.</summary>
public static partial class QuotedText
{
    const int LongestLine = 400;

    /// <summary>What the person wrote: up to the first sign of a quotation or of a signature, without lines that begin with "&gt;". Who writes below the quotation is read there.</summary>
    public static string Cut(string text)
    {
        var lines = text.Split('\n');
        var above = Own(lines.Take(StartOfQuotation(lines)));
        return above.Length > 0 ? above : Own(lines.Where(line => !IsSign(line)));
    }

    static string Own(IEnumerable<string> lines) => string.Join('\n', lines.Where(line => !line.TrimStart().StartsWith('>')).Select(line => line.TrimEnd())).Trim();

    static int StartOfQuotation(string[] lines)
    {
        for (var at = 0; at < lines.Length; at++)
        {
            // "Am … schrieb …:" may be broken into two lines.
            if (IsSign(lines[at]) || (at + 1 < lines.Length && lines[at].Length + lines[at + 1].Length < LongestLine && Introduction.IsMatch($"{lines[at].TrimEnd()} {lines[at + 1].Trim()}"))) return at;
            if (Sender.IsMatch(lines[at]) && lines.Skip(at + 1).Take(5).Any(Subject.IsMatch)) return at;
        }
        return lines.Length;
    }

    static bool IsSign(string line) => line.Length < LongestLine && (line is "-- " or "--" || Divider.IsMatch(line) || Introduction.IsMatch(line));

    [GeneratedRegex(@"^\s*(-{2,}\s*(Ursprüngliche Nachricht|Original Message|Originalnachricht|Weitergeleitete Nachricht|Forwarded message)|_{10,}\s*$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Divider { get; }

    [GeneratedRegex(@"^\s*(Am|On)\b[^\n]{5,300}\b(schrieb|wrote)\b[^\n]{0,200}:\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Introduction { get; }

    [GeneratedRegex(@"^\s*\*?(Von|From):\*?\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Sender { get; }

    [GeneratedRegex(@"^\s*\*?(Betreff|Subject|Gesendet|Sent|Datum|Date):\*?\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Subject { get; }
}
