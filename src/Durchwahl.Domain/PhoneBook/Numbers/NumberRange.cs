namespace Durchwahl.Domain.PhoneBook.Numbers;

/// <summary>A stretch of the German numbering plan: what numbers begin with, and how many digits may follow.</summary>
/// <param name="Prefix">What comes first, without the leading 0: "5721", "151", "800".</param>
/// <param name="Fewest">The fewest digits after the prefix.</param>
/// <param name="Most">The most digits after the prefix.</param>
/// <param name="HasTariffDigit">Whether the first digit after the prefix tells the price or the kind and is set apart (DIN 5008).</param>
/// <param name="IsArea">Whether the prefix is an area code.</param>
readonly record struct NumberRange(string Prefix, int Fewest, int Most, bool HasTariffDigit = false, bool IsArea = false)
{
    /// <summary>The most digits of a German number without 0 and +49: E.164 allows 15 digits including the country code 49.</summary>
    public const int MostNationalDigits = 13;

    /// <summary>The shortest subscriber number that we take for one: a head number of two digits and the extension 0.</summary>
    const int FewestAfterAreaCode = 3;

    // Nummernpläne of the Bundesnetzagentur for 015, 016, 017 (mobile), 0800, 0180, 0900, 0137, 0700, 032 and 018 (closed user groups).
    static readonly NumberRange[] WithoutArea =
    [
        .. "012".Select(digit => new NumberRange($"15{digit}", 8, 8)),
        .. "56789".Select(digit => new NumberRange($"15{digit}", 8, 8)),
        .. "023".Select(digit => new NumberRange($"16{digit}", 7, 8)),
        .. "0123456789".Select(digit => new NumberRange($"17{digit}", 7, 8)),
        new("800", 7, 10, HasTariffDigit: true),
        new("180", 5, 10, HasTariffDigit: true),
        new("900", 7, 8, HasTariffDigit: true),
        new("137", 7, 7, HasTariffDigit: true),
        new("700", 8, 8),
        new("32", 7, 11),
        new("181", 5, 10),
        .. "23456789".Select(digit => new NumberRange($"18{digit}", 8, 8)),
    ];

    /// <summary>The stretch in which a number lies; null when nothing in the plan begins like it.</summary>
    /// <param name="nationalDigits">Without 0 and +49.</param>
    public static NumberRange? Find(string nationalDigits)
    {
        foreach (var range in WithoutArea)
            if (nationalDigits.StartsWith(range.Prefix, StringComparison.Ordinal)) return range;
        return AreaCodes.FindAtStartOf(nationalDigits) is { } code
            ? new NumberRange(code, FewestAfterAreaCode, MostNationalDigits - code.Length, IsArea: true)
            : null;
    }

    /// <summary>The digits after the prefix of a number that lies in this stretch.</summary>
    public string RestOf(string nationalDigits) => nationalDigits[Prefix.Length..];

    /// <summary>As in "5721 98213", "151 23456789", "800 4 555500".</summary>
    public string Group(string nationalDigits)
    {
        var rest = RestOf(nationalDigits);
        return HasTariffDigit && rest.Length > 1 ? $"{Prefix} {rest[0]} {rest[1..]}" : $"{Prefix} {rest}".TrimEnd();
    }
}
