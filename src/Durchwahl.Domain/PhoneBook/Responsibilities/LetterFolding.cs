using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Durchwahl.Domain.PhoneBook.Responsibilities;

/// <summary>Folds Latin letters of any language to a-z.</summary>
static class LetterFolding
{
    // Letters that Unicode does not take apart into a base letter and a mark.
    static readonly FrozenDictionary<char, string> Whole = new Dictionary<char, string>
    {
        ['ß'] = "ss", ['ẞ'] = "ss", ['æ'] = "ae", ['Æ'] = "ae", ['œ'] = "oe", ['Œ'] = "oe", ['ø'] = "o", ['Ø'] = "o", ['ł'] = "l", ['Ł'] = "l", ['đ'] = "d", ['Đ'] = "d",
        ['ð'] = "d", ['Ð'] = "d", ['þ'] = "th", ['Þ'] = "th", ['ı'] = "i", ['ħ'] = "h", ['Ħ'] = "h", ['ŧ'] = "t", ['Ŧ'] = "t", ['ŋ'] = "ng", ['Ŋ'] = "ng", ['ə'] = "e", ['Ə'] = "e",
        ['ĳ'] = "ij", ['Ĳ'] = "ij", ['ſ'] = "s", ['ŀ'] = "l", ['Ŀ'] = "l", ['ɗ'] = "d", ['Ɗ'] = "d", ['ɓ'] = "b", ['Ɓ'] = "b", ['ƙ'] = "k", ['Ƙ'] = "k",
    }.ToFrozenDictionary();

    static readonly FrozenDictionary<char, string> Umlauts =
        new Dictionary<char, string> { ['ä'] = "ae", ['Ä'] = "ae", ['ö'] = "oe", ['Ö'] = "oe", ['ü'] = "ue", ['Ü'] = "ue" }.ToFrozenDictionary();

    /// <summary>The letters of <paramref name="text"/> as a-z, without accents, apostrophes, hyphens, dots and spaces.</summary>
    /// <param name="stranger">The first character that is no Latin letter and cannot be left out; '\0' when all went well.</param>
    public static string Fold(string text, CollationRule rule, out char stranger)
    {
        var key = new StringBuilder(text.Length + 4);
        stranger = '\0';
        foreach (var letter in Composed(text))
        {
            if (rule == CollationRule.Telephone && Umlauts.TryGetValue(letter, out var two)) key.Append(two);
            else if (Whole.TryGetValue(letter, out var known)) key.Append(known);
            else if (!AppendBase(key, letter) && stranger == '\0') stranger = letter;
        }
        return key.ToString();
    }

    // Half a surrogate pair cannot be normalised; it is looked at as it is and refused as a stranger.
    static string Composed(string text) => text.Any(char.IsSurrogate) ? text : text.Normalize(NormalizationForm.FormC);

    static bool AppendBase(StringBuilder key, char letter)
    {
        if (char.IsAsciiLetter(letter))
        {
            key.Append(char.ToLowerInvariant(letter));
            return true;
        }
        if (IsLeftOut(letter)) return true;
        if (char.IsSurrogate(letter)) return false;
        var parts = letter.ToString().Normalize(NormalizationForm.FormD);
        if (parts.Length == 1) return false;
        foreach (var part in parts)
            if (!AppendPart(key, part)) return false;
        return true;
    }

    static bool AppendPart(StringBuilder key, char part)
    {
        if (Whole.TryGetValue(part, out var known)) key.Append(known);
        else if (char.IsAsciiLetter(part)) key.Append(char.ToLowerInvariant(part));
        else return IsLeftOut(part);
        return true;
    }

    static bool IsLeftOut(char letter) =>
        letter is '\'' or '`' or '´' or '’' or '‘' or '.' || char.IsWhiteSpace(letter)
        || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.DashPunctuation or UnicodeCategory.ModifierLetter or UnicodeCategory.Format;
}
