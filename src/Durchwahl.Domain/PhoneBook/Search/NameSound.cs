namespace Durchwahl.Domain.PhoneBook.Search;

/// <summary>How a word of the query sounds.</summary>
/// <param name="word">The word; letters only.</param>
sealed class NameSound(SearchTerm word)
{
    /// <summary>Shorter words sound like too many others.</summary>
    public const int ShortestWord = 3;

    const int ShortCode = 2;

    readonly string _code = ColognePhonetics.Code(word.Spelled);
    readonly string _vowels = Vowels.Of(word);

    /// <summary>How well a name with the same code matches; null when the code is too short to say anything and the vowels differ.</summary>
    public Tier? TierOf(SearchTerm name) =>
        Vowels.Of(name) == _vowels ? Tier.SameSound : _code.Length > ShortCode ? Tier.SameConsonants : null;

    /// <summary>Whether a name is another spelling of what sounds the same.</summary>
    public bool IsOtherSpelling(SearchTerm name) =>
        !name.IsSameAs(word) && name.IsOfLetters && name.Spelled.Length >= ShortestWord && ColognePhonetics.Code(name.Spelled) == _code && TierOf(name) is not null;
}
