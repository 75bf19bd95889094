namespace Durchwahl.Domain.PhoneBook.Search;

/// <summary>A telephone number, or a part of one, as typed into the search.</summary>
/// <param name="Beginning">The digits from the country code on, as far as typed; null unless the number is written from its beginning.</param>
/// <param name="Ending">The end digits: an extension, or the number without prefix; null for an international number.</param>
/// <param name="Part">Digits that may stand anywhere in the number; looked for when nothing else matches; null when they are too few.</param>
readonly record struct NumberWanted(string? Beginning, string? Ending, string? Part)
{
    const string Germany = "49";
    const int FewestDigits = 2;
    const int FewestDigitsOfPart = 3;

    /// <summary>Reads the digit groups of a number: "+49 (0) 5721 98-213", "0049 ...", "05721 98 213", "98-213", "213". Null when they are too few or too many.</summary>
    public static NumberWanted? Read(IReadOnlyList<WordInText> groups)
    {
        var isInternational = groups[0].HasPlus || groups[0].Spelled.StartsWith("00", StringComparison.Ordinal);
        var digits = string.Concat(groups.Select(group => group.Spelled)).Replace(".", "");
        if (digits.Length is < FewestDigits or > NumberIndex.MostDigits) return null;
        if (isInternational) return International(groups[0].HasPlus ? digits : digits[2..]) with { Ending = groups[0].HasPlus ? null : digits };
        if (digits[0] == '0') return new(Germany + digits[1..], digits, PartOf(digits[1..]));
        return new(null, digits, PartOf(digits));
    }

    // "+49 (0) 5721": the zero in brackets is for calls within the country.
    static NumberWanted International(string digits)
    {
        var withoutZero = digits.StartsWith(Germany + "0", StringComparison.Ordinal) ? Germany + digits[3..] : digits;
        return new(withoutZero.Length > 0 ? withoutZero : null, null, PartOf(withoutZero));
    }

    static string? PartOf(string digits) => digits.Length >= FewestDigitsOfPart ? digits : null;
}
