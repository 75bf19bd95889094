using System.Buffers;

namespace Durchwahl.Domain.PhoneBook.Search;

/// <summary>
/// Finds entries of a publication while somebody types: by words in any order, umlauts written in any way, names by their sound (<see cref="ColognePhonetics"/>), numbers in any
/// notation, and, when nothing else is found, in spite of slips of the keyboard (<see cref="EditDistance"/>). Built once, immutable, safe for many threads.
/// </summary>
public sealed class DirectoryIndex
{
    /// <summary>Longer queries are cut to this many characters.</summary>
    public const int LongestQuery = SearchQuery.Longest;

    readonly int[] _ids;
    readonly Vocabulary _vocabulary;
    readonly Surnames _surnames;
    readonly NumberIndex _numbers;

    /// <summary>Builds the index.</summary>
    /// <param name="entries">In the order in which equally good matches are to come; may be empty.</param>
    public DirectoryIndex(IReadOnlyList<SearchEntry> entries)
    {
        _ids = [.. entries.Select(entry => entry.Id)];
        _vocabulary = VocabularyOf(entries);
        _numbers = new NumberIndex(NumbersOf(entries));
        _surnames = new Surnames(entries, _vocabulary);
    }

    /// <summary>How many entries there are.</summary>
    public int Count => _ids.Length;

    /// <summary>Finds the entries in which every word of the query is; the last word may be unfinished.</summary>
    /// <param name="query">As typed; any text. Cut to <see cref="LongestQuery"/> characters; words after the eighth do not count. A query without a letter or digit finds nothing.</param>
    /// <param name="most">The most hits wanted; 0 to only count.</param>
    /// <param name="filter">Whether the entry with this <see cref="SearchEntry.Id"/> may be found; null for all. Only asked about entries that match.</param>
    /// <returns>Exact matches before beginnings, names that sound alike and misspellings; within one kind surname before given name, title, keyword and number. A query is
    /// tried literally first, then without "Frau", "Raum" and the like, then with its hyphenated words as one, then with slips forgiven; the first that finds an entry is the
    /// result.</returns>
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
        var ofPart = ArrayPool<byte>.Shared.Rent(Count);
        var found = ArrayPool<Candidate>.Shared.Rent(Count);
        try
        {
            var candidates = Match(reading, ofPart.AsSpan(0, Count), found);
            if (filter is not null) candidates = Keep(found, candidates, filter);
            return candidates == 0 ? SearchResult.Nothing : Best(reading, found.AsSpan(0, candidates), most);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(ofPart);
            ArrayPool<Candidate>.Shared.Return(found);
        }
    }

    // Writes the entries that match every part and returns how many.
    int Match(QueryReading reading, Span<byte> ofPart, Span<Candidate> found)
    {
        var candidates = Count;
        for (var i = 0; i < reading.Parts.Count && candidates > 0; i++)
        {
            Match(reading.Parts[i], isLast: i == reading.Parts.Count - 1, reading.IsForgiving, ofPart);
            candidates = i == 0 ? First(ofPart, found) : Next(ofPart, found[..candidates]);
        }
        return candidates;
    }

    void Match(QueryPart part, bool isLast, bool isForgiving, Span<byte> costs)
    {
        costs.Fill(MatchCost.NoMatch);
        if (part.Word is { } word) _vocabulary.Match(word, isBeginning: isLast, isForgiving, costs);
        if (part.Number is { } number) _numbers.Match(number, costs);
    }

    // Both loops write first and count on only if the entry stays: without a branch that the processor would have to guess.
    static int First(ReadOnlySpan<byte> ofPart, Span<Candidate> found)
    {
        var kept = 0;
        for (var entry = 0; entry < ofPart.Length; entry++)
        {
            found[kept] = new(entry, MatchCost.Add(0, ofPart[entry]));
            kept += ofPart[entry] == MatchCost.NoMatch ? 0 : 1;
        }
        return kept;
    }

    static int Next(ReadOnlySpan<byte> ofPart, Span<Candidate> found)
    {
        var kept = 0;
        foreach (var (entry, cost) in found)
        {
            found[kept] = new(entry, MatchCost.Add(cost, ofPart[entry]));
            kept += ofPart[entry] == MatchCost.NoMatch ? 0 : 1;
        }
        return kept;
    }

    int Keep(Span<Candidate> found, int candidates, Func<int, bool> filter)
    {
        var kept = 0;
        foreach (var candidate in found[..candidates])
            if (filter(_ids[candidate.Entry])) found[kept++] = candidate;
        return kept;
    }

    // Sorted by counting: there are few different costs and may be many entries.
    SearchResult Best(QueryReading reading, ReadOnlySpan<Candidate> found, int most)
    {
        Span<int> next = stackalloc int[MatchCost.Limit];
        next.Clear();
        foreach (var candidate in found) next[candidate.Cost]++;
        var before = 0;
        for (var cost = 0; cost < next.Length; cost++) (next[cost], before) = (before, before + next[cost]);
        var hits = new SearchHit[Math.Min(most, found.Length)];
        foreach (var (entry, cost) in found)
        {
            var place = next[cost]++;
            if (place < hits.Length) hits[place] = new SearchHit(_ids[entry], cost, MatchCost.KindOf(cost));
        }
        return new SearchResult(hits, found.Length, AlsoUnder(reading, found));
    }

    IReadOnlyList<string> AlsoUnder(QueryReading reading, ReadOnlySpan<Candidate> found)
    {
        var bySound = new List<int>();
        foreach (var (entry, cost) in found)
            if (MatchCost.KindOf(cost) == MatchKind.Phonetic) bySound.Add(entry);
        return bySound.Count == 0 ? [] : _surnames.SoundingLike(reading, bySound);
    }

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

    static List<(string Digits, int Entry)> NumbersOf(IReadOnlyList<SearchEntry> entries)
    {
        var numbers = new List<(string, int)>(entries.Count);
        for (var place = 0; place < entries.Count; place++)
        {
            foreach (var number in entries[place].Numbers)
                if (DigitsOf(number) is { Length: > 0 and <= NumberIndex.MostDigits } digits) numbers.Add((digits, place));
        }
        return numbers;
    }

    static string DigitsOf(string number) => !number.AsSpan().ContainsAnyExceptInRange('0', '9') ? number : string.Concat(number.Where(char.IsAsciiDigit));

    // The place of an entry that matches so far, and what it costs.
    readonly record struct Candidate(int Entry, int Cost);
}
