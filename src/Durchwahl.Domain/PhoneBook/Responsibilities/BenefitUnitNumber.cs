using System.Diagnostics.CodeAnalysis;

namespace Durchwahl.Domain.PhoneBook.Responsibilities;

/// <summary>The number of a Bedarfsgemeinschaft, as "32504//0001234" or "12345678". Turns into text without its content, so that it cannot stray into a log.</summary>
public readonly record struct BenefitUnitNumber
{
    BenefitUnitNumber(string digits) => Digits = digits;

    /// <summary>The digits alone; three or more.</summary>
    public string Digits { get; }

    /// <summary>The last three digits as a number, 0 to 999.</summary>
    public int LastThree => Digits is { Length: >= 3 } digits ? ((digits[^3] - '0') * 100) + ((digits[^2] - '0') * 10) + (digits[^1] - '0') : 0;

    /// <summary>Reads a number with or without "BG", slashes, hyphens, dots and spaces.</summary>
    /// <param name="text">What the person copied from a letter.</param>
    /// <param name="number">The number, when it could be read.</param>
    /// <param name="refusal">Otherwise a German sentence.</param>
    public static bool TryRead(string text, out BenefitUnitNumber number, [NotNullWhen(false)] out string? refusal)
    {
        var rest = text.Replace("BG", "", StringComparison.OrdinalIgnoreCase);
        string digits = string.Concat(rest.Where(char.IsAsciiDigit));
        var stranger = rest.FirstOrDefault(letter => !char.IsAsciiDigit(letter) && !char.IsWhiteSpace(letter) && letter is not ('/' or '-' or '.' or '–' or ':'));
        refusal = stranger != '\0' ? $"Die BG-Nummer enthält „{stranger}“. Sie besteht aus Ziffern."
            : digits.Length < 3 ? "Die BG-Nummer hat mindestens drei Ziffern. Sie steht oben auf dem Bescheid."
            : null;
        number = refusal is null ? new BenefitUnitNumber(digits) : default;
        return refusal is null;
    }

    /// <summary>Reads a number as <see cref="TryRead"/> does.</summary>
    /// <exception cref="FormatException">The text is no such number; the message is a German sentence.</exception>
    public static BenefitUnitNumber Read(string text) => TryRead(text, out var number, out var refusal) ? number : throw new FormatException(refusal);

    /// <summary>Says that there is a number, not which.</summary>
    public override string ToString() => "(BG-Nummer)";
}
