using System.Collections.Frozen;

namespace Durchwahl.Domain.PhoneBook.Search;

/// <summary>One condition of a query: a word, a number, or what can be either ("213", "2.07").</summary>
sealed record QueryPart(SearchTerm? Word, NumberWanted? Number);

/// <summary>One way to understand a query: every part must match; the last word may be unfinished.</summary>
sealed record QueryReading(IReadOnlyList<QueryPart> Parts, bool IsForgiving = false);

/// <summary>Understands what somebody typed into the search.</summary>
static class SearchQuery
{
    /// <summary>More is cut off.</summary>
    public const int Longest = 100;

    /// <summary>Further words are left out.</summary>
    public const int MostWords = 8;

    // Said with a name or number, but not in the list. Only left out when nothing is found otherwise: Herr and Zimmer are surnames too.
    static readonly FrozenSet<string> Fillers = new[]
    {
        "frau", "fr", "herr", "herrn", "hr", "dr", "prof", "raum", "zimmer", "zi", "durchwahl", "telefon", "tel", "telefonnummer", "nummer", "nr", "app", "apparat", "nst", "v", "d",
    }.ToFrozenSet();

    /// <summary>The ways to understand a query, the most literal first; empty when it has no letter and no digit.</summary>
    public static IEnumerable<QueryReading> Readings(string query)
    {
        var words = SearchText.Words(query.Length > Longest ? query[..Longest] : query);
        if (words.Count == 0) yield break;
        var literal = WithNumbers(words);
        yield return new(literal);
        if (HasNumberInGroups(words)) yield return new(WordByWord(words));
        var told = words.FindAll(word => !Fillers.Contains(word.Spelled));
        var isShorter = told.Count > 0 && told.Count < words.Count;
        if (isShorter) yield return new(WithNumbers(told));
        if (SearchText.Joined(words).Any()) yield return new(WithNumbers(GluedTogether(words)));
        yield return new(isShorter ? WithNumbers(told) : literal, IsForgiving: true);
    }

    // "Meier 98-213" is a name and a number.
    static List<QueryPart> WithNumbers(List<WordInText> words)
    {
        var parts = new List<QueryPart>();
        for (var i = 0; i < words.Count && parts.Count < MostWords;)
        {
            var until = i + 1;
            if (words[i].IsNumeric)
                while (until < words.Count && words[until].IsNumeric && !words[until].HasPlus) until++;
            parts.Add(until - i > 1 ? new(null, NumberWanted.Read(words[i..until])) : Single(words[i]));
            i = until;
        }
        return parts;
    }

    static List<QueryPart> WordByWord(List<WordInText> words) => words.Take(MostWords).Select(Single).ToList();

    static QueryPart Single(WordInText word) => new(new SearchTerm(word.Spelled), word.IsNumeric ? NumberWanted.Read([word]) : null);

    static bool HasNumberInGroups(List<WordInText> words) => words.Zip(words.Skip(1)).Any(pair => pair.First.IsNumeric && pair.Second.IsNumeric);

    static List<WordInText> GluedTogether(List<WordInText> words)
    {
        var glued = new List<WordInText>();
        foreach (var word in words)
        {
            if (word.IsGlued) glued[^1] = new(SearchText.Join([glued[^1], word]), glued[^1].IsGlued, glued[^1].HasPlus);
            else glued.Add(word);
        }
        return glued;
    }
}
