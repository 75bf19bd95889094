namespace Durchwahl.Domain.PhoneBook.Search;

/// <summary>
/// How many slips of the keyboard lie between two words: a letter too many, too few, another one, or two neighbours swapped; no place is touched twice (Damerau 1964,
/// "A technique for computer detection and correction of spelling errors", Communications of the ACM 7 (3); the variant called optimal string alignment).
/// </summary>
public static class EditDistance
{
    /// <summary>The distance; 0 for equal words, the same in both directions. Compares code units: fold case and umlauts before.</summary>
    public static int Between(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var rows = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= other.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= one.Length; i++)
            for (var j = 1; j <= other.Length; j++)
                rows[i, j] = Cell(rows, one, other, i, j);
        return rows[one.Length, other.Length];
    }

    /// <summary>How many slips are forgiven in a word: none below 4 letters, 1 up to 7, 2 from 8.</summary>
    /// <param name="letters">The letters that were typed.</param>
    public static int Forgiven(int letters) => letters switch { < 4 => 0, < 8 => 1, _ => 2 };

    static int Cell(int[,] rows, ReadOnlySpan<char> one, ReadOnlySpan<char> other, int i, int j)
    {
        var replaced = rows[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
        var best = Math.Min(replaced, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
        var swapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
        return swapped ? Math.Min(best, rows[i - 2, j - 2] + 1) : best;
    }
}
