using System.Text;

namespace Durchwahl.Domain.Planning.Logs;

/// <summary>One line of a table: fields that may stand in quotation marks, doubled inside.</summary>
static class DelimitedLine
{
    static readonly char[] Delimiters = [';', '\t', ','];

    /// <summary>The fields, trimmed; null when a quotation mark is not closed.</summary>
    public static List<string>? Split(string line, char delimiter)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var isQuoted = false;
        for (var index = 0; index < line.Length; index++)
        {
            var letter = line[index];
            if (letter == '"')
            {
                if (isQuoted && index + 1 < line.Length && line[index + 1] == '"') field.Append(line[++index]);
                else isQuoted = !isQuoted;
            }
            else if (letter == delimiter && !isQuoted) Finish();
            else field.Append(letter);
        }
        Finish();
        return isQuoted ? null : fields;

        void Finish()
        {
            fields.Add(field.ToString().Trim());
            field.Clear();
        }
    }

    /// <summary>Semicolon, tab or comma, whichever the heading has most of.</summary>
    public static char DelimiterOf(string heading) => Delimiters.MaxBy(delimiter => heading.Count(letter => letter == delimiter));
}
