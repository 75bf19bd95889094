using System.Buffers;
using System.Globalization;

namespace Durchwahl.Domain.PhoneBook.Search;

/// <summary>
/// Finds entries of a publication while somebody types: by words in any order, umlauts written in any way, names by their sound (<see cref="ColognePhonetics"/>), numbers in any
/// notation, and, when nothing else is found, in spite of slips of the keyboard (<see cref="EditDistance"/>). Built once, immutable, safe for many threads.
/// </summary>
public sealed class DirectoryIndex
{
    /// <summary>Longer queries are cut to this many characters.</summary>
    public const int LongestQuery = SearchQuery.Longest;

    static readonly StringComparer GermanOrder = StringComparer.Create(CultureInfo.GetCultureInfo("de-DE"), ignoreCase: true);

    readonly int[] _ids;
    readonly int[] _surnameOf; // place in _surnames, -1 for none
    readonly string[] _surnames;
    readonly Vocabulary _vocabulary;
    readonly NumberIndex _numbers;

    /// <summary>Builds the index.</summary>
    /// <param name="entries">In the order in which equally good matches are to come; may be empty.</param>
    public DirectoryIndex(IReadOnlyList<SearchEntry> entries)
    {
        _ids = [.. entries.Select(entry => entry.Id)];
        _vocabulary = VocabularyOf(entries);
        _numbers = new NumberIndex([.. entries.SelectMany((entry, place) => entry.Numbers.Select(DigitsOf).Where(IsNumber).Select(digits => (digits, place)))]);
        _surnames = [.. entries.Select(entry => entry.Surname).OfType<string>().Distinct(StringComparer.Ordinal)];
        var places = _surnames.Index().ToDictionary(surname => surname.Item, surname => surname.Index, StringComparer.Ordinal);
        _surnameOf = [.. entries.Select(entry => entry.Surname is null ? -1 : places[entry.Surname])];
    }

    /// <summary>How many entries there are.</summary>
    public int Count => _ids.Length;

    /// <summary>Finds the entries in which every word of the query is; the last word may be unfinished.</summary>
    /// <param name="query">As typed; any text. Cut to <see cref="LongestQuery"/> characters; words after the eighth do not count. A query without a letter or digit finds nothing.</param>
    /// <param name="most">The most hits wanted; 0 to only count.</param>
    /// <param name="filter">Whether the entry with this <see cref="SearchEntry.Id"/> may be found; null for all. Only asked about entries that match.</param>
    /// <returns>Exact matches before beginnings, names that sound alike and misspellings; within one kind surname before given name, title, keyword and number. How whole
    /// queries are tried: literally; then without "Frau", "Raum" and the like; then with slips forgiven. The first that finds an entry is the result.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="most"/> is negative.</exception>
    public SearchResult Find(string query, int most, Func<int, bool>? filter = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        foreach (var reading in SearchQuery.Readings(query))
        {
            var result = Find(reading, most, filter);
            if (result.Total > 0) return result;
        }
        return SearchResult.Nothing;
    }

    SearchResult Find(QueryReading reading, int most, Func<int, bool>? filter)
    {
        var costs = ArrayPool<ushort>.Shared.Rent(Count);
        try
        {
            var inTheRunning = costs.AsSpan(0, Count);
            return Match(reading, inTheRunning) ? Best(reading, inTheRunning, most, filter) : SearchResult.Nothing;
        }
        finally
        {
            ArrayPool<ushort>.Shared.Return(costs);
        }
    }

    bool Match(QueryReading reading, Span<ushort> costs)
    {
        costs.Clear();
        var any = Count > 0;
        var ofPart = ArrayPool<byte>.Shared.Rent(Count);
        for (var i = 0; any && i < reading.Parts.Count; i++)
        {
            Match(reading.Parts[i], isLast: i == reading.Parts.Count - 1, reading.IsForgiving, ofPart.AsSpan(0, Count));
            any = Add(ofPart.AsSpan(0, Count), costs);
        }
        ArrayPool<byte>.Shared.Return(ofPart);
        return any;
    }

    void Match(QueryPart part, bool isLast, bool isForgiving, Span<byte> costs)
    {
        costs.Fill(MatchCost.NoMatch);
        if (part.Word is { } word) _vocabulary.Match(word, isBeginning: isLast, isForgiving, costs);
        if (part.Number is { } number) _numbers.Match(number, costs);
    }

    static bool Add(ReadOnlySpan<byte> ofPart, Span<ushort> costs)
    {
        var any = false;
        for (var entry = 0; entry < costs.Length; entry++)
        {
            costs[entry] = MatchCost.Add(costs[entry], ofPart[entry]);
            any |= costs[entry] != MatchCost.OutOfTheRunning;
        }
        return any;
    }

    // Sorted by counting: there are few different costs and may be many entries.
    SearchResult Best(QueryReading reading, Span<ushort> costs, int most, Func<int, bool>? filter)
    {
        Span<int> next = stackalloc int[MatchCost.Limit];
        next.Clear();
        var total = CountByCost(costs, filter, next);
        var before = 0;
        for (var cost = 0; cost < next.Length; cost++) (next[cost], before) = (before, before + next[cost]);
        var hits = new SearchHit[Math.Min(most, total)];
        for (var entry = 0; entry < costs.Length; entry++)
        {
            if (costs[entry] == MatchCost.OutOfTheRunning) continue;
            var place = next[costs[entry]]++;
            if (place < hits.Length) hits[place] = new SearchHit(_ids[entry], costs[entry], MatchCost.KindOf(costs[entry]));
        }
        return new SearchResult(hits, total, AlsoUnder(reading, costs));
    }

    int CountByCost(Span<ushort> costs, Func<int, bool>? filter, Span<int> counts)
    {
        var total = 0;
        for (var entry = 0; entry < costs.Length; entry++)
        {
            if (costs[entry] == MatchCost.OutOfTheRunning) continue;
            if (filter is not null && !filter(_ids[entry]))
            {
                costs[entry] = MatchCost.OutOfTheRunning;
                continue;
            }
            counts[costs[entry]]++;
            total++;
        }
        return total;
    }

    string[] AlsoUnder(QueryReading reading, ReadOnlySpan<ushort> costs)
    {
        var byNumber = new Dictionary<int, int>();
        for (var entry = 0; entry < costs.Length; entry++)
        {
            if (costs[entry] == MatchCost.OutOfTheRunning || MatchCost.KindOf(costs[entry]) != MatchKind.Phonetic || _surnameOf[entry] < 0) continue;
            byNumber[_surnameOf[entry]] = byNumber.GetValueOrDefault(_surnameOf[entry]) + 1;
        }
        if (byNumber.Count == 0) return [];
        NameSound[] sounds = [.. reading.Parts.Select(part => part.Word).OfType<SearchTerm>().Where(word => word.IsOfLetters && word.Spelled.Length >= NameSound.ShortestWord).Select(word => new NameSound(word))];
        return [.. byNumber.Where(surname => SoundsLike(_surnames[surname.Key], sounds))
            .OrderByDescending(surname => surname.Value).ThenBy(surname => _surnames[surname.Key], GermanOrder)
            .Take(SearchResult.MostAlsoUnder).Select(surname => _surnames[surname.Key])];
    }

    static bool SoundsLike(string surname, NameSound[] sounds) =>
        SearchText.Words(surname).Any(word => new SearchTerm(word.Spelled) is var name && sounds.Any(sound => sound.IsOtherSpelling(name)));

    static Vocabulary VocabularyOf(IReadOnlyList<SearchEntry> entries)
    {
        var words = new Vocabulary.Builder();
        for (var place = 0; place < entries.Count; place++)
        {
            words.AddName(place, entries[place].Name, entries[place].Surname);
            words.Add(place, SearchField.Title, entries[place].Title);
            foreach (var keyword in entries[place].Keywords) words.Add(place, SearchField.Keyword, keyword);
        }
        return words.Build();
    }

    static string DigitsOf(string number) => number.All(char.IsAsciiDigit) ? number : string.Concat(number.Where(char.IsAsciiDigit));

    static bool IsNumber(string digits) => digits.Length is > 0 and <= NumberIndex.MostDigits;
}
