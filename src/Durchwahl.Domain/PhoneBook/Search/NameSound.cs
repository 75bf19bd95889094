namespace Durchwahl.Domain.PhoneBook.Search;

/// <summary>How a name sounds.</summary>
/// <param name="Code">Its consonants: <see cref="ColognePhonetics"/>; never empty.</param>
/// <param name="Vowels">Its vowels: <see cref="Search.Vowels"/>.</param>
sealed record NameSound(string Code, string Vowels)
{
    /// <summary>Shorter words sound like too many others.</summary>
    public const int ShortestWord = 3;

    const int ShortCode = 2;

    /// <summary>The sound of a word; null when it has none.</summary>
    public static NameSound? Of(SearchTerm word) => ColognePhonetics.CodeOf(word.Spelled) is { Length: > 0 } code ? new(code, Search.Vowels.Of(word)) : null;

    /// <summary>How well another name sounds like this one; null when it does not, or when the code is too short to say anything and the vowels differ.</summary>
    public Tier? TierOf(NameSound other) =>
        Code != other.Code ? null : Vowels == other.Vowels ? Tier.SameSound : Code.Length > ShortCode ? Tier.SameConsonants : null;
}
