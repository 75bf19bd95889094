namespace Durchwahl.Domain.PhoneBook.Search;

/// <summary>One word of an entry or a query in the spellings in which people write it.</summary>
sealed class SearchTerm
{
    public SearchTerm(string spelled)
    {
        Spelled = spelled;
        Wide = WideOf(spelled);
        Narrow = spelled.Replace('ä', 'a').Replace('ö', 'o').Replace('ü', 'u');
        Key = KeyOf(spelled);
        IsOfLetters = spelled.All(char.IsLetter);
        Sound = IsOfLetters && spelled.Length >= NameSound.ShortestWord ? NameSound.Of(this) : null;
    }

    /// <summary>With umlauts: "müller".</summary>
    public string Spelled { get; }

    /// <summary>Umlauts as two letters: "mueller".</summary>
    public string Wide { get; }

    /// <summary>Umlauts without their dots: "muller".</summary>
    public string Narrow { get; }

    /// <summary>The same for all three spellings, and for "Bauer" and "Baur". The key of the beginning of a word is the beginning of its key.</summary>
    public string Key { get; }

    /// <summary>Whether it has letters only, so that it can sound like something and be misspelled.</summary>
    public bool IsOfLetters { get; }

    /// <summary>How it sounds if it is a name; null when it is too short or has no sound.</summary>
    public NameSound? Sound { get; }

    /// <summary>Whether <paramref name="other"/> is the same word, umlauts written in one way or the other.</summary>
    public bool IsSameAs(SearchTerm other) => Wide == other.Wide || Narrow == other.Narrow;

    /// <summary>Whether <paramref name="other"/> begins with this word, umlauts written in one way or the other.</summary>
    public bool Begins(SearchTerm other) => other.Wide.StartsWith(Wide, StringComparison.Ordinal) || other.Narrow.StartsWith(Narrow, StringComparison.Ordinal);

    /// <summary>The <see cref="Key"/> of a word, without all the rest.</summary>
    public static string KeyOf(string spelled)
    {
        var wide = WideOf(spelled);
        var hasPair = wide.Contains("ae", StringComparison.Ordinal) || wide.Contains("oe", StringComparison.Ordinal) || wide.Contains("ue", StringComparison.Ordinal);
        if (!hasPair) return wide;
        Span<char> key = stackalloc char[wide.Length];
        var length = 0;
        for (var i = 0; i < wide.Length; i++)
        {
            key[length++] = wide[i];
            if (wide[i] is 'a' or 'o' or 'u' && i + 1 < wide.Length && wide[i + 1] == 'e') i++;
        }
        return new string(key[..length]);
    }

    static string WideOf(string spelled) => spelled.Replace("ä", "ae").Replace("ö", "oe").Replace("ü", "ue");
}
