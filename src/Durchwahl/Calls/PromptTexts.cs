using System.Collections.Frozen;

namespace Durchwahl.Calls;

/// <summary>What the announcements say: the list from which the generated voice speaks them.</summary>
static class PromptTexts
{
    /// <summary>One announcement.</summary>
    public sealed record Text(string Key, string German, string English)
    {
        public string In(string language) => language == "en" ? English : German;
    }

    static readonly Lazy<IReadOnlyList<Text>> Read = new(() => [.. Lines().Select(line => line.Split(" | ")).Where(parts => parts.Length == 3).Select(parts => new Text(parts[0].Trim(), parts[1].Trim(), parts[2].Trim()))]);

    static readonly Lazy<FrozenSet<string>> Keys = new(() => Read.Value.Select(text => text.Key).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>All announcements, in the order of the list.</summary>
    public static IReadOnlyList<Text> All => Read.Value;

    /// <summary>Whether there is such an announcement in such a language.</summary>
    public static bool IsKnown(string key, string language) => language is "de" or "en" && Keys.Value.Contains(key);

    static IEnumerable<string> Lines() => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "deploy", "asterisk", "prompts.txt")).Where(line => !line.StartsWith('#'));
}
