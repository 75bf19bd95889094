namespace Durchwahl.Domain.PhoneBook.Responsibilities;

/// <summary>
/// The names from one beginning to another, as a half-open interval of keys. "A-Di" takes every name up to the last that begins with Di (Dietz, Dix, not Do): its <see cref="Until"/> is
/// "dj". The bare beginning counts to its a ("Ma" also takes a person called M), so that "Ma-Mz" and "M" are the same.
/// </summary>
public readonly record struct SurnameRange : IComparable<SurnameRange>
{
    SurnameRange(string from, string? until) => (From, Until) = (from, until);

    /// <summary>The first key inside; empty for the beginning of the alphabet. Never ends with a.</summary>
    public string From { get; }

    /// <summary>The first key outside; null when the range goes on to the end of the alphabet. Never ends with a.</summary>
    public string? Until { get; }

    /// <summary>Every name.</summary>
    public static SurnameRange Everyone { get; } = new("", null);

    /// <summary>The names between two beginnings, both included.</summary>
    /// <param name="first">Key of the first beginning, a-z.</param>
    /// <param name="last">Key of the last beginning, a-z.</param>
    /// <returns>Null when no name lies between them ("Schulz-Müller").</returns>
    public static SurnameRange? Between(string first, string last)
    {
        var range = new SurnameRange(first.TrimEnd('a'), After(last));
        return range.IsEmpty ? null : range;
    }

    /// <summary>The names with this beginning.</summary>
    /// <param name="beginning">Its key, a-z.</param>
    public static SurnameRange BeginningWith(string beginning) => new(beginning.TrimEnd('a'), After(beginning));

    /// <summary>Whether the name lies inside; a beginning, when all names that begin so do.</summary>
    public bool Contains(Surname surname) =>
        surname.IsBeginning ? Contains(BeginningWith(surname.Key)) : string.CompareOrdinal(From, surname.Key) <= 0 && IsBefore(surname.Key, Until);

    /// <summary>Whether every name of <paramref name="other"/> lies inside.</summary>
    public bool Contains(SurnameRange other) => string.CompareOrdinal(From, other.From) <= 0 && (Until is null || (other.Until is not null && string.CompareOrdinal(other.Until, Until) <= 0));

    /// <inheritdoc/>
    public int CompareTo(SurnameRange other)
    {
        var byFrom = string.CompareOrdinal(From, other.From);
        return byFrom != 0 ? byFrom : Until == other.Until ? 0 : IsBefore(Until ?? "", other.Until) && Until is not null ? -1 : 1;
    }

    /// <summary>As lists write it: "A–Di", "Sch", "Ki–Kz".</summary>
    public string Write()
    {
        var last = Until is null ? "z" : Until[..^1] + (char)(Until[^1] - 1);
        if (IsOneBeginning) return Title(last);
        var first = From.Length == 0 ? "a" : From;
        if (first.StartsWith(last, StringComparison.Ordinal)) last += 'z';
        else if (last.StartsWith(first, StringComparison.Ordinal)) first += 'a';
        return $"{Title(first)}–{Title(last)}";
    }

    /// <inheritdoc/>
    public override string ToString() => Write();

    internal static SurnameRange Of(string from, string? until) => new(from, until);

    /// <summary>Whether these are the names with one beginning, as "Sch".</summary>
    internal bool IsOneBeginning => Until switch
    {
        null => From == "z",
        [.. var stem, 'b'] => From.AsSpan().SequenceEqual(stem.AsSpan().TrimEnd('a')),
        [.. var stem, var next] => From.Length == Until.Length && From[^1] == next - 1 && From.StartsWith(stem, StringComparison.Ordinal),
        _ => false,
    };

    internal bool IsEmpty => !IsBefore(From, Until);

    /// <summary>Whether a key or bound lies before an end; null is the end of the alphabet.</summary>
    internal static bool IsBefore(string key, string? until) => until is null || string.CompareOrdinal(key, until) < 0;

    // The first key after all that begin so: "di" -> "dj", "az" -> "b", "z" -> none.
    static string? After(string beginning)
    {
        var stem = beginning.TrimEnd('z');
        return stem.Length == 0 ? null : stem[..^1] + (char)(stem[^1] + 1);
    }

    static string Title(string key) => char.ToUpperInvariant(key[0]) + key[1..];
}
