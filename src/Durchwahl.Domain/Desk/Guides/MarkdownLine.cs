namespace Durchwahl.Domain.Desk.Guides;

/// <summary>A line of Markdown, and whether it is a heading. What stands between fences (```) is never one.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Text">The line as written.</param>
/// <param name="Level">The level of the heading, 1 to 6; 0 for no heading.</param>
/// <param name="Heading">The words of the heading; empty for no heading.</param>
readonly record struct MarkdownLine(int Number, string Text, int Level, string Heading)
{
    /// <summary>All lines of a text, whatever ends them.</summary>
    public static IEnumerable<MarkdownLine> Of(string markdown)
    {
        string? fence = null;
        var number = 0;
        foreach (var text in markdown.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (FenceOf(text) is { } mark && (fence is null || mark == fence))
            {
                fence = fence is null ? mark : null;
                yield return new MarkdownLine(number, text, 0, "");
            }
            else
            {
                var (level, heading) = fence is null ? HeadingOf(text) : (0, "");
                yield return new MarkdownLine(number, text, level, heading);
            }
        }
    }

    static string? FenceOf(string line)
    {
        var text = line.TrimStart(' ');
        return line.Length - text.Length > 3 ? null : text.StartsWith("```", StringComparison.Ordinal) ? "```" : text.StartsWith("~~~", StringComparison.Ordinal) ? "~~~" : null;
    }

    static (int Level, string Heading) HeadingOf(string line)
    {
        var text = line.TrimStart(' ');
        if (line.Length - text.Length > 3) return (0, "");
        var level = text.TakeWhile(letter => letter == '#').Count();
        if (level is 0 or > 6 || (text.Length > level && text[level] is not (' ' or '\t'))) return (0, "");
        return (level, text[level..].Trim().TrimEnd('#').Trim());
    }
}
