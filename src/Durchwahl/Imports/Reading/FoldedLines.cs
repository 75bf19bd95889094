using System.Text;

namespace Durchwahl.Imports.Reading;

/// <summary>The lines of vCard and LDIF: a line that starts with a blank goes on with the line before (RFC 6350, 3.2; RFC 2849).</summary>
static class FoldedLines
{
    /// <summary>Each whole line with the number of its first part.</summary>
    /// <param name="continues">Whether a whole line goes on although the next does not start with a blank: the soft line break of vCard 2.1's quoted-printable.</param>
    public static IEnumerable<(int Line, string Text)> Of(string text, Func<string, bool>? continues = null)
    {
        var whole = new StringBuilder();
        var (line, started) = (0, 0);
        foreach (var part in text.AsSpan().EnumerateLines().ToList())
        {
            line++;
            if (started > 0 && part.Length > 0 && part[0] is ' ' or '\t' && started > 0) whole.Append(part.AsSpan(1));
            else if (started > 0 && continues?.Invoke(whole.ToString()) == true) whole.Append('\n').Append(part);
            else
            {
                if (whole.Length > 0) yield return (started, whole.ToString());
                whole.Clear().Append(part);
                started = line;
            }
        }
        if (whole.Length > 0) yield return (started, whole.ToString());
    }

    static List<string> ToList(this MemoryExtensions.SpanLineEnumerator lines)
    {
        var all = new List<string>();
        foreach (var line in lines) all.Add(line.ToString());
        return all;
    }
}
