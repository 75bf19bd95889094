namespace Durchwahl.Domain.PhoneBook.Search;

/// <summary>
/// Finds the words within a few slips of a typed one. The sorted keys are walked like a tree: words that begin alike share the rows of the distance table (the same as in
/// <see cref="EditDistance"/>), and all words with a beginning that is already too far away are passed over at once.
/// </summary>
ref struct Misspellings
{
    readonly ReadOnlySpan<char> _typed;
    readonly ReadOnlySpan<SearchTerm> _terms;
    readonly ReadOnlySpan<byte> _shared;
    readonly int _forgiven;
    readonly int _width;
    readonly byte[] _rows; // one for each letter of the key and one before the first

    Misspellings(SearchTerm word, ReadOnlySpan<SearchTerm> terms, ReadOnlySpan<byte> shared)
    {
        _typed = word.Key;
        _terms = terms;
        _shared = shared;
        _forgiven = EditDistance.Forgiven(word.Spelled.Length);
        _width = word.Key.Length + 1;
        _rows = new byte[_width * (_width + _forgiven + 1)];
        _rows.AsSpan().Fill((byte)(_forgiven + 1));
        for (var j = 0; j <= _forgiven; j++) _rows[j] = (byte)j;
    }

    /// <summary>The terms whose keys differ from that of <paramref name="word"/> by as many slips as are forgiven in a word of its length, but not by none.</summary>
    /// <param name="word">What was typed.</param>
    /// <param name="terms">Sorted by key.</param>
    /// <param name="shared">How many letters the key of each has in common with the one before.</param>
    public static List<(int Term, int Slips)> Of(SearchTerm word, ReadOnlySpan<SearchTerm> terms, ReadOnlySpan<byte> shared)
    {
        var found = new List<(int, int)>();
        if (EditDistance.Forgiven(word.Spelled.Length) > 0) new Misspellings(word, terms, shared).Walk(found);
        return found;
    }

    readonly void Walk(List<(int Term, int Slips)> found)
    {
        var known = 0; // letters whose rows still hold
        for (var term = 0; term < _terms.Length;)
        {
            var key = _terms[term].Key;
            var depth = Math.Min(known, (int)_shared[term]);
            var isNear = true;
            while (isNear && depth < key.Length) isNear = FillRow(key, ++depth);
            if (isNear && SlipsAt(key.Length) is var slips && slips > 0 && slips <= _forgiven) found.Add((term, slips));
            known = depth;
            term = isNear ? term + 1 : NextWithOther(term, depth);
        }
    }

    readonly int SlipsAt(int depth) => _rows[depth * _width + _width - 1];

    // Only cells near the diagonal can be small enough; the others keep a value that is too large.
    readonly bool FillRow(string key, int depth)
    {
        var tooMany = (byte)(_forgiven + 1);
        if (depth >= _width + _forgiven) return false;
        var row = _rows.AsSpan(depth * _width, _width);
        var above = _rows.AsSpan((depth - 1) * _width, _width);
        row[0] = (byte)Math.Min(depth, tooMany);
        var smallest = row[0];
        for (var j = Math.Max(1, depth - _forgiven); j < _width && j <= depth + _forgiven; j++)
        {
            var best = Math.Min(above[j - 1] + (key[depth - 1] == _typed[j - 1] ? 0 : 1), Math.Min((int)above[j], row[j - 1]) + 1);
            if (IsSwapped(key, depth, j)) best = Math.Min(best, _rows[(depth - 2) * _width + j - 2] + 1);
            row[j] = (byte)Math.Min(best, tooMany);
            smallest = Math.Min(smallest, row[j]);
        }
        return smallest <= _forgiven;
    }

    readonly bool IsSwapped(string key, int depth, int j) => depth > 1 && j > 1 && key[depth - 1] == _typed[j - 2] && key[depth - 2] == _typed[j - 1];

    // The next term that differs within the first letters.
    readonly int NextWithOther(int term, int letters)
    {
        var next = _shared[(term + 1)..].IndexOfAnyInRange((byte)0, (byte)(letters - 1));
        return next < 0 ? _terms.Length : term + 1 + next;
    }
}
