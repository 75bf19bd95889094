using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Durchwahl.Texts;

namespace Durchwahl.Tests.Texts;

public partial class WordsTests
{
    [Fact]
    public void Every_text_exists_in_both_languages() => Words.English.Keys.Order().ShouldBe(Words.German.Keys.Order());

    [Fact]
    public void Both_languages_fill_the_same_places()
    {
        foreach (var key in Words.German.Keys)
            Places(Words.English[key]).ShouldBe(Places(Words.German[key]), key);
    }

    [Fact]
    public void Every_text_is_used_and_every_used_text_exists()
    {
        var sources = Sources().ToList();
        var used = sources.SelectMany(source => Uses.Matches(source)).SelectMany(use => Literals.Matches(use.Groups["keys"].Value)).Select(literal => literal.Groups[1].Value).ToHashSet();
        used.Except(Words.German.Keys).ShouldBeEmpty("used, but not in Texts.resx");
        var literals = sources.SelectMany(source => Literals.Matches(source)).Select(literal => literal.Groups[1].Value).ToHashSet();
        Words.German.Keys.Except(literals).ShouldBeEmpty("in Texts.resx, but used nowhere");
    }

    [Fact]
    public void No_text_shouts_or_scolds()
    {
        foreach (var key in Words.German.Keys)
            foreach (var word in new[] { "!", "leider", "ungültig", "beachten" }) Words.German[key].ShouldNotContain(word, Case.Insensitive, key);
    }

    static IEnumerable<string> Places(string text) => PlaceInText.Matches(text).Select(place => place.Value).Distinct().Order();

    static IEnumerable<string> Sources([CallerFilePath] string here = "") =>
        Directory.EnumerateFiles(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/Durchwahl")), "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Select(File.ReadAllText);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex PlaceInText { get; }

    [GeneratedRegex(@"(?:\bW|\bw|\bwords|\b_words)(?:\[|\.Say\()(?<keys>(?:[^""\]\),]*""[A-Z]\w+"")+)")]
    private static partial Regex Uses { get; }

    [GeneratedRegex(@"""([A-Z]\w+)""")]
    private static partial Regex Literals { get; }
}
