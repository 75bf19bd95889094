using System.Collections.Frozen;

namespace Durchwahl.Domain.PhoneBook.Search;

/// <summary>Every distinct word of the entries, sorted by key, and where each stands. Immutable.</summary>
sealed class Vocabulary
{
    const int FieldBits = 3;

    readonly SearchTerm[] _terms;
    readonly byte[] _shared; // how many letters a key has in common with the one before
    readonly int[] _firstPlace; // of each term; one more at the end
    readonly int[] _places; // number of the entry, then the field in the last bits
    readonly FrozenDictionary<string, int[]> _bySound; // only words of names

    Vocabulary(SearchTerm[] terms, int[] firstPlace, int[] places)
    {
        (_terms, _firstPlace, _places) = (terms, firstPlace, places);
        _shared = [.. terms.Select((term, i) => i == 0 ? (byte)0 : (byte)term.Key.AsSpan().CommonPrefixLength(terms[i - 1].Key))];
        _bySound = Enumerable.Range(0, terms.Length).Where(IsNameThatSounds).GroupBy(term => terms[term].Sound!.Code)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>Writes for each entry what <paramref name="word"/> costs in it, where that is less than what stands there.</summary>
    /// <param name="word">A word of the query.</param>
    /// <param name="isBeginning">Whether the rest of the word may still be to come.</param>
    /// <param name="isForgiving">Whether slips of the keyboard are forgiven.</param>
    /// <param name="costs">One for each entry.</param>
    public void Match(SearchTerm word, bool isBeginning, bool isForgiving, Span<byte> costs)
    {
        MatchSpelling(word, isBeginning, costs);
        if (!word.IsOfLetters) return;
        MatchSound(word, costs);
        if (isForgiving) MatchMisspelled(word, costs);
    }

    /// <summary>The words of a text that was added.</summary>
    public SearchTerm[] TermsOf(string text) => [.. SearchText.Words(text).Select(word => Get(word.Spelled))];

    SearchTerm Get(string spelled)
    {
        var term = FirstAtOrAfter(SearchTerm.KeyOf(spelled));
        while (_terms[term].Spelled != spelled) term++;
        return _terms[term];
    }

    void MatchSpelling(SearchTerm word, bool isBeginning, Span<byte> costs)
    {
        for (var term = FirstAtOrAfter(word.Key); term < _terms.Length && _terms[term].Key.StartsWith(word.Key, StringComparison.Ordinal); term++)
        {
            var isWhole = _terms[term].Key.Length == word.Key.Length;
            if (!isWhole && !isBeginning) return;
            Mark(term, TierOf(word, _terms[term], isWhole), SearchField.Keyword, costs);
        }
    }

    // Same key, but not the same word: Baur for Bauer.
    static Tier TierOf(SearchTerm word, SearchTerm term, bool isWhole) =>
        isWhole && word.IsSameAs(term) ? Tier.Exact : word.Begins(term) ? Tier.Prefix : Tier.SameSound;

    void MatchSound(SearchTerm word, Span<byte> costs)
    {
        if (word.Sound is not { } sound || !_bySound.TryGetValue(sound.Code, out var terms)) return;
        foreach (var term in terms)
        {
            if (sound.TierOf(_terms[term].Sound!) is { } tier) Mark(term, tier, SearchField.GivenName, costs);
        }
    }

    void MatchMisspelled(SearchTerm word, Span<byte> costs)
    {
        foreach (var (term, slips) in Misspellings.Of(word, _terms, _shared))
            Mark(term, slips > 1 ? Tier.TwoSlips : Tier.OneSlip, SearchField.Keyword, costs);
    }

    void Mark(int term, Tier tier, SearchField lastField, Span<byte> costs)
    {
        foreach (var place in _places.AsSpan(_firstPlace[term].._firstPlace[term + 1]))
        {
            var field = (SearchField)(place & (1 << FieldBits) - 1);
            if (field > lastField) continue;
            ref var cost = ref costs[place >> FieldBits];
            cost = Math.Min(cost, MatchCost.Of(tier, field));
        }
    }

    int FirstAtOrAfter(string key)
    {
        var (from, until) = (0, _terms.Length);
        while (from < until)
        {
            var middle = (from + until) / 2;
            if (string.CompareOrdinal(_terms[middle].Key, key) < 0) from = middle + 1;
            else until = middle;
        }
        return from;
    }

    bool IsNameThatSounds(int term)
    {
        if (_terms[term].Sound is null) return false;
        foreach (var place in _places.AsSpan(_firstPlace[term].._firstPlace[term + 1]))
            if ((SearchField)(place & (1 << FieldBits) - 1) <= SearchField.GivenName) return true;
        return false;
    }

    /// <summary>Collects the words of the entries.</summary>
    public sealed class Builder
    {
        readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);
        readonly Dictionary<string, int[]> _texts = new(StringComparer.Ordinal);
        readonly List<(int Term, int Place)> _places = [];

        /// <summary>Adds the name of an entry and the surname in it.</summary>
        public void AddName(int entry, string? name, string? surname)
        {
            var words = name is null ? [] : SearchText.Words(name);
            Add(entry, SearchField.GivenName, TermsOf(words));
            if (surname is not null) AddSurname(entry, SearchText.Words(surname));
            else if (words.Count > 0) AddSurname(entry, words[^1..]);
        }

        /// <summary>Adds a text that many entries may have in common.</summary>
        public void Add(int entry, SearchField field, string text)
        {
            if (!_texts.TryGetValue(text, out var terms)) _texts[text] = terms = TermsOf(SearchText.Words(text));
            Add(entry, field, terms);
        }

        /// <summary>The vocabulary of everything added.</summary>
        public Vocabulary Build()
        {
            var terms = new SearchTerm[_terms.Count];
            foreach (var (spelled, term) in _terms) terms[term] = new SearchTerm(spelled);
            var order = Enumerable.Range(0, terms.Length).ToArray();
            Array.Sort(order, (one, other) => string.CompareOrdinal(terms[one].Key, terms[other].Key) is var byKey and not 0 ? byKey : one - other);
            var firstPlace = new int[terms.Length + 1];
            var newPlaceOf = new int[terms.Length];
            for (var i = 0; i < order.Length; i++) newPlaceOf[order[i]] = i;
            foreach (var (term, _) in _places) firstPlace[newPlaceOf[term] + 1]++;
            for (var i = 1; i < firstPlace.Length; i++) firstPlace[i] += firstPlace[i - 1];
            return new Vocabulary([.. order.Select(term => terms[term])], firstPlace, PlacesByTerm(newPlaceOf, firstPlace));
        }

        // "Vonderheide" for "von der Heide", beside the single words.
        void AddSurname(int entry, List<WordInText> words)
        {
            Add(entry, SearchField.Surname, TermsOf(words));
            if (words.Count > 1) Add(entry, SearchField.Surname, [TermOf(SearchText.Join(words))]);
        }

        void Add(int entry, SearchField field, ReadOnlySpan<int> terms)
        {
            foreach (var term in terms) _places.Add((term, entry << FieldBits | (int)field));
        }

        int[] TermsOf(List<WordInText> words) =>
            words.Exists(word => word.IsGlued)
                ? [.. words.Select(word => TermOf(word.Spelled)), .. SearchText.Joined(words).Select(TermOf)]
                : [.. words.Select(word => TermOf(word.Spelled))];

        int TermOf(string spelled)
        {
            if (!_terms.TryGetValue(spelled, out var term)) _terms[spelled] = term = _terms.Count;
            return term;
        }

        int[] PlacesByTerm(int[] newPlaceOf, int[] firstPlace)
        {
            var next = firstPlace.ToArray();
            var places = new int[_places.Count];
            foreach (var (term, place) in _places) places[next[newPlaceOf[term]]++] = place;
            return places;
        }
    }
}
