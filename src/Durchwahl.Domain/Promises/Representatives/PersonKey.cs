using Durchwahl.Domain.PhoneBook.Responsibilities;

namespace Durchwahl.Domain.Promises.Representatives;

/// <summary>A name in a form that can be compared however it was written.</summary>
public static class PersonKey
{
    /// <summary>The words of a name, folded, in order of the alphabet, with a blank around each: " anna mueller ". A single blank when the name has no letters.</summary>
    public static string Of(string name) => $" {string.Join(' ', Words(name).Order(StringComparer.Ordinal))} ";

    /// <summary>The words of a name as <see cref="Of"/> holds them; letters and digits alone, so that none counts as a wildcard. Titles and forms of address are left out.</summary>
    public static IReadOnlyList<string> Words(string name) =>
        [.. name.Split([' ', ',', ';', '/', '-', '\t', '\n', '\r', '\u00A0'], StringSplitOptions.RemoveEmptyEntries).Select(Folded).Where(word => word.Length > 0 && word is not ("frau" or "herr" or "dr" or "prof"))];

    static string Folded(string word)
    {
        var folded = LetterFolding.Fold(word, CollationRule.Telephone, out var stranger);
        // A name in another script keeps its own letters.
        return stranger == '\0' ? folded : string.Concat(word.Where(char.IsLetterOrDigit)).ToLowerInvariant();
    }
}
