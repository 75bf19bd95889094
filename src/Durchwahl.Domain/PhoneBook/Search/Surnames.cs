namespace Durchwahl.Domain.PhoneBook.Search;

/// <summary>The distinct surnames of the entries in the order of the alphabet (DIN 5007-1: ä is a). Immutable.</summary>
sealed class Surnames
{
    const int None = -1;

    readonly (string Surname, SearchTerm[] Words)[] _surnames;
    readonly int[] _ofEntry;

    /// <summary>Makes them from entries whose names are in <paramref name="vocabulary"/>.</summary>
    public Surnames(IReadOnlyList<SearchEntry> entries, Vocabulary vocabulary)
    {
        _surnames = [.. entries.Select(entry => entry.Surname).OfType<string>().Distinct(StringComparer.Ordinal).Select(surname => (surname, vocabulary.TermsOf(surname)))];
        Array.Sort(Array.ConvertAll(_surnames, surname => string.Join(' ', surname.Words.Select(word => word.Narrow))), _surnames, StringComparer.Ordinal);
        var places = _surnames.Index().ToDictionary(surname => surname.Item.Surname, surname => surname.Index, StringComparer.Ordinal);
        _ofEntry = [.. entries.Select(entry => entry.Surname is null ? None : places[entry.Surname])];
    }

    /// <summary>The surnames that sound like a word of the query without being it, the most frequent first.</summary>
    /// <param name="reading">The query.</param>
    /// <param name="entries">Places of entries that were found by sound.</param>
    public IReadOnlyList<string> SoundingLike(QueryReading reading, IEnumerable<int> entries)
    {
        var counts = new Dictionary<int, int>();
        foreach (var surname in entries.Select(entry => _ofEntry[entry]).Where(surname => surname != None))
            counts[surname] = counts.GetValueOrDefault(surname) + 1;
        SearchTerm[] words = [.. reading.Parts.Select(part => part.Word).OfType<SearchTerm>()];
        return [.. counts.Where(count => Array.Exists(_surnames[count.Key].Words, name => Array.Exists(words, word => IsOtherSpelling(name, word))))
            .OrderByDescending(count => count.Value).ThenBy(count => count.Key).Take(SearchResult.MostAlsoUnder).Select(count => _surnames[count.Key].Surname)];
    }

    static bool IsOtherSpelling(SearchTerm name, SearchTerm word) =>
        name.Sound is { } one && word.Sound is { } other && one.TierOf(other) is not null && !name.IsSameAs(word);
}
