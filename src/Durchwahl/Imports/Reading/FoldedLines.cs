using System.Text;

namespace Durchwahl.Imports.Reading;

/// <summary>The lines of vCard and LDIF: a line that starts with a blank goes on with the line before (RFC 6350, 3.2; RFC 2849).</summary>
static class FoldedLines
{
    /// <summary>Each whole line with the number of its first part.</summary>
    /// <param name="mayBreakSoftly">Whether a line of that beginning goes on when a part of it ends in "=": quoted-printable in vCard 2.1.</param>
    public static IEnumerable<(int Line, string Text)> Of(string text, Func<string, bool>? mayBreakSoftly = null)
    {
        var whole = new StringBuilder();
        var (line, started, isSoft, goesOn) = (0, 0, false, false);
        var reader = new StringReader(text);
        while (reader.ReadLine() is { } part)
        {
            line++;
            if (goesOn) whole.Append('\n').Append(part);
            else if (started > 0 && part is [' ' or '\t', ..]) whole.Append(part.AsSpan(1));
            else
            {
                if (whole.Length > 0) yield return (started, whole.ToString());
                whole.Clear().Append(part);
                (started, isSoft) = (line, mayBreakSoftly?.Invoke(part) == true);
            }
            goesOn = isSoft && part.EndsWith('=');
        }
        if (whole.Length > 0) yield return (started, whole.ToString());
    }
}
