using System.Globalization;
using System.Text;

namespace Durchwahl.Domain.Access;

/// <summary>
/// Which passwords are good enough: long, not common, not guessable from the account; no rules of composition
/// (OWASP ASVS 5.0.0, 6.2.1, 6.2.4, 6.2.5, 6.2.9, 6.2.11, 6.2.12).
/// </summary>
/// <param name="common">Common passwords in lower case; also asked for what is left of a password without digits and punctuation at its ends.</param>
public sealed class PasswordRules(IReadOnlySet<string> common)
{
    /// <summary>Fewest characters, counted as a person sees them.</summary>
    public const int ShortestLength = 12;

    /// <summary>Most UTF-16 units; bounds the work of hashing.</summary>
    public const int LongestLength = 256;

    const int FewestForeignCharacters = 6;

    static readonly string[] Rows = ["abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertzuiopü", "asdfghjklöä", "yxcvbnm", "qwertyuiop", "zxcvbnm"];

    /// <summary>The first fault of <paramref name="password"/>; null when it is good enough.</summary>
    /// <param name="password">As typed.</param>
    /// <param name="contextWords">What an attacker knows: account name, office name and key. Words under four letters are ignored.</param>
    public PasswordFault? Check(string password, IEnumerable<string> contextWords)
    {
        if (password.Length > LongestLength) return PasswordFault.TooLong;
        if (new StringInfo(password).LengthInTextElements < ShortestLength) return PasswordFault.TooShort;
        var plain = password.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        if (Repeats(plain) || RunsAlongTheKeyboard(plain)) return PasswordFault.Pattern;
        if (common.Contains(plain) || common.Contains(Core(plain))) return PasswordFault.Common;
        return LittleBesides(plain, contextWords) ? PasswordFault.Context : null;
    }

    static bool Repeats(string text) => Enumerable.Range(1, text.Length / 2)
        .Any(unit => Enumerable.Range(unit, text.Length - unit).All(at => text[at] == text[at - unit]));

    static bool RunsAlongTheKeyboard(string text)
    {
        var steps = Enumerable.Range(1, text.Length - 1).Count(at => Rows.Any(row => AreNeighbours(row, text[at - 1], text[at])));
        return steps >= (text.Length - 1) * 4 / 5;
    }

    static bool AreNeighbours(string row, char left, char right) =>
        row.Contains($"{left}{right}", StringComparison.Ordinal) || row.Contains($"{right}{left}", StringComparison.Ordinal);

    static string Core(string text)
    {
        var letters = Enumerable.Range(0, text.Length).Where(at => char.IsLetter(text[at])).ToList();
        return letters.Count == 0 ? text : text[letters[0]..(letters[^1] + 1)];
    }

    // A sentence that mentions the office is fine; the office's name with a number behind it is not.
    static bool LittleBesides(string text, IEnumerable<string> contextWords)
    {
        var rest = text;
        foreach (var word in contextWords.SelectMany(Words).Append("durchwahl").OrderByDescending(word => word.Length))
            rest = rest.Replace(word, "", StringComparison.Ordinal);
        return rest.Length < text.Length && rest.Count(char.IsLetter) < FewestForeignCharacters;
    }

    static IEnumerable<string> Words(string context) => context.ToLowerInvariant()
        .Split([' ', '.', '-', '_', '@', ','], StringSplitOptions.RemoveEmptyEntries).Append(context.ToLowerInvariant())
        .Where(word => word.Length >= 4);
}
