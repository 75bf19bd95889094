using System.Text;

namespace Durchwahl.Domain.PhoneBook.Numbers;

/// <summary>How the digits of a number are written: what may stand between them, and what goes before the national digits.</summary>
static class NumberSpelling
{
    const string BetweenDigits = " -/.()+";

    /// <summary>The German sentence for a text with characters that belong in no number; null when there are none.</summary>
    public static string? StrangeIn(string plain, string quote)
    {
        var letters = plain.Count(char.IsLetter);
        if (letters > 0 && !plain.Any(char.IsAsciiDigit)) return $"{quote} ist keine Telefonnummer.";
        if (letters == 1) return $"{quote} enthält einen Buchstaben.";
        if (letters > 1) return $"{quote} enthält Text neben der Nummer. Setzen Sie Bemerkungen in Klammern.";
        foreach (var rune in plain.EnumerateRunes())
        {
            if (rune.IsAscii && (char.IsAsciiDigit((char)rune.Value) || BetweenDigits.Contains((char)rune.Value))) continue;
            return Rune.IsControl(rune) ? $"{quote} enthält ein Zeichen, das man nicht sieht. Schreiben Sie die Nummer neu."
                : $"{quote} enthält das Zeichen „{rune}“. Das gehört in keine Telefonnummer.";
        }
        return null;
    }

    /// <summary>The digits alone.</summary>
    public static string DigitsOf(string plain) => string.Concat(plain.Where(char.IsAsciiDigit));

    /// <summary>The digits after + or 00; null when the text begins otherwise.</summary>
    public static string? InternationalDigitsOf(string plain)
    {
        var digits = DigitsOf(plain);
        if (plain.TrimStart(' ', '(').StartsWith('+')) return digits;
        return digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..] : null;
    }

    /// <summary>The digits of a German number without 0, 00 49 and +49, also from "+49 (0) 5721 ..."; null when no such prefix says that it is complete.</summary>
    public static string? NationalDigitsOf(string plain)
    {
        if (InternationalDigitsOf(plain) is { } international)
            return international.StartsWith("49", StringComparison.Ordinal) ? WithoutTrunkZero(international[2..]) : null;
        var digits = DigitsOf(plain);
        return digits.StartsWith('0') ? digits[1..] : null;
    }

    static string WithoutTrunkZero(string digits) => digits.StartsWith('0') ? digits[1..] : digits;
}
