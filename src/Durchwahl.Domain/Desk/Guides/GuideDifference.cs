using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.Domain.Desk.Guides;

/// <summary>What differs between two versions of a guide, in words.</summary>
public static class GuideDifference
{
    const string Start = "Einleitung";

    /// <summary>One sentence for each thing that differs, the dates and the audience first, then the text part by part; empty when nothing does.</summary>
    /// <param name="before">The earlier version; null for a first one.</param>
    /// <param name="after">The later one.</param>
    public static ImmutableArray<string> Between(ConversationGuide? before, ConversationGuide after) => before is null ? ["Erste Fassung."] : [.. Facts(before, after), .. Texts(before.Markdown, after.Markdown)];

    static IEnumerable<string> Facts(ConversationGuide before, ConversationGuide after)
    {
        if (before.LegalDate != after.LegalDate) yield return $"Rechtsstand {GermanDate.Write(after.LegalDate)} statt {GermanDate.Write(before.LegalDate)}.";
        if (before.ReviewBy != after.ReviewBy) yield return $"Nächste Prüfung bis {GermanDate.Write(after.ReviewBy)} statt {GermanDate.Write(before.ReviewBy)}.";
        if (before.IsInternal != after.IsInternal) yield return after.IsInternal ? "Jetzt nur noch für Beschäftigte." : "Jetzt auch öffentlich.";
    }

    static IEnumerable<string> Texts(string before, string after)
    {
        var (old, next) = (Parts(before), Parts(after));
        foreach (var (name, lines) in next)
        {
            if (!old.TryGetValue(name, out var last)) yield return $"Neu ist der Teil „{name}“.";
            else if (Lines(last, lines) is { Length: > 0 } words) yield return $"In „{name}“: {words}.";
        }
        foreach (var name in old.Keys.Where(name => !next.ContainsKey(name))) yield return $"Entfallen ist der Teil „{name}“.";
    }

    static string Lines(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var (added, removed) = (Without(after, before), Without(before, after));
        var words = string.Join("; ", added.Select(line => $"neu „{line}“").Concat(removed.Select(line => $"entfallen „{line}“")));
        return words.Length > 0 || before.SequenceEqual(after) ? words : "andere Reihenfolge";
    }

    // Equal lines may stand there several times: one that is gone once is gone once.
    static List<string> Without(IReadOnlyList<string> lines, IReadOnlyList<string> others)
    {
        var counts = others.CountBy(line => line).ToDictionary();
        return [.. lines.Where(line => !counts.TryGetValue(line, out var left) || (counts[line] = left - 1) < 0)];
    }

    // Parts of the same name count as one, so that none is lost.
    static Dictionary<string, List<string>> Parts(string markdown)
    {
        var parts = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var current = Start;
        foreach (var line in MarkdownLine.Of(markdown))
        {
            if (line.Level is 1 or 2) current = line.Heading.Length == 0 ? Start : line.Heading;
            else if (line.Text.Trim() is { Length: > 0 } text) In(current).Add(line.Level > 0 ? line.Heading : text.TrimStart('-', '*', ' '));
            if (line.Level == 2) In(current);
        }
        return parts;

        List<string> In(string name) => parts.TryGetValue(name, out var lines) ? lines : parts[name] = [];
    }
}
