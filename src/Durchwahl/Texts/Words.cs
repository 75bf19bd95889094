using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Resources;

namespace Durchwahl.Texts;

/// <summary>The texts of the public site in one language. Made for an explicit language: nothing depends on who asks or where the program runs.</summary>
public sealed class Words
{
    static readonly ResourceManager Resources = new("Durchwahl.Texts.Texts", typeof(Words).Assembly);

    readonly FrozenDictionary<string, string> _byKey;

    Words(Language language) => (Language, _byKey) = (language, Load(language));

    public static Words German { get; } = new(Language.German);

    public static Words English { get; } = new(Language.English);

    public Language Language { get; }

    /// <summary>All keys of this language, for the test that compares them.</summary>
    public IEnumerable<string> Keys => _byKey.Keys;

    /// <summary>The text under a key that is written out in the code.</summary>
    /// <exception cref="KeyNotFoundException">There is no such text.</exception>
    public string this[string key] => _byKey[key];

    public static Words In(Language language) => language is Language.English ? English : German;

    /// <summary>The text under <paramref name="key"/> with its places filled.</summary>
    public string Say(string key, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, _byKey[key], values);

    static FrozenDictionary<string, string> Load(Language language)
    {
        var culture = language is Language.English ? CultureInfo.GetCultureInfo("en") : CultureInfo.InvariantCulture;
        var set = Resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false) ?? throw new MissingManifestResourceException($"No texts for {language}.");
        return set.Cast<DictionaryEntry>().ToFrozenDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
    }
}
