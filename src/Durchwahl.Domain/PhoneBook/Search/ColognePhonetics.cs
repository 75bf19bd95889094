using System.Text;

namespace Durchwahl.Domain.PhoneBook.Search;

/// <summary>
/// Kölner Phonetik: German names that sound the same have the same code. Hans Joachim Postel, "Die Kölner Phonetik. Ein Verfahren zur Identifizierung von Personennamen auf
/// der Grundlage der Gestaltanalyse", IBM-Nachrichten 19 (1969), pp. 925-931.
/// </summary>
public static class ColognePhonetics
{
    /// <summary>The code: digits 0 to 8, 0 (a vowel) only at the beginning; "67" for Meier, Maier, Mayr and Meyer.</summary>
    /// <param name="name">One name. Case does not matter; ä, ö, ü are vowels, ß is s, other Latin letters count without their marks; hyphens, spaces, digits and other
    /// scripts are left out, so that a double name has one code.</param>
    /// <returns>Empty when there is no letter with a sound ("h", "", "123").</returns>
    public static string Code(string name) => CodeOf(string.Concat(SearchText.Words(name).Select(word => word.Spelled)));

    /// <summary>The code of a word that is already folded by <see cref="SearchText"/>.</summary>
    internal static string CodeOf(string folded)
    {
        var letters = LettersOf(folded);
        var code = new StringBuilder(letters.Length + 1);
        var last = '\0';
        for (var i = 0; i < letters.Length; i++)
        {
            foreach (var digit in DigitsOf(letters, i))
            {
                if (digit != last && (digit != '0' || code.Length == 0)) code.Append(digit);
                last = digit;
            }
        }
        return code.ToString();
    }

    static ReadOnlySpan<char> LettersOf(string folded)
    {
        var letters = new char[folded.Length];
        var length = 0;
        foreach (var c in folded)
        {
            var letter = c switch { 'ä' => 'a', 'ö' => 'o', 'ü' => 'u', _ => c };
            if (char.IsAsciiLetterLower(letter)) letters[length++] = letter;
        }
        return letters.AsSpan(0, length);
    }

    static string DigitsOf(ReadOnlySpan<char> letters, int i)
    {
        var before = i > 0 ? letters[i - 1] : ' ';
        var after = i + 1 < letters.Length ? letters[i + 1] : ' ';
        return letters[i] switch
        {
            'a' or 'e' or 'i' or 'j' or 'o' or 'u' or 'y' => "0",
            'b' => "1",
            'p' => after == 'h' ? "3" : "1",
            'd' or 't' => after is 'c' or 's' or 'z' ? "8" : "2",
            'f' or 'v' or 'w' => "3",
            'g' or 'k' or 'q' => "4",
            'c' => IsHardC(before, after, isFirst: i == 0) ? "4" : "8",
            'x' => before is 'c' or 'k' or 'q' ? "8" : "48",
            'l' => "5",
            'm' or 'n' => "6",
            'r' => "7",
            's' or 'z' => "8",
            _ => "", // h has no sound of its own
        };
    }

    static bool IsHardC(char before, char after, bool isFirst) =>
        isFirst ? after is 'a' or 'h' or 'k' or 'l' or 'o' or 'q' or 'r' or 'u' or 'x'
        : before is not ('s' or 'z') && after is 'a' or 'h' or 'k' or 'o' or 'q' or 'u' or 'x';
}
