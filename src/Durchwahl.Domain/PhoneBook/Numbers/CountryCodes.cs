namespace Durchwahl.Domain.PhoneBook.Numbers;

/// <summary>Where the country code of a foreign number ends (ITU-T E.164: one digit for zones 1 and 7, a list of two-digit codes, else three).</summary>
static class CountryCodes
{
    static readonly HashSet<string> WithTwoDigits =
    [
        "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49", "51", "52", "53", "54", "55", "56", "57", "58",
        "60", "61", "62", "63", "64", "65", "66", "81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98",
    ];

    static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> BySpan = WithTwoDigits.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>1, 2 or 3.</summary>
    /// <param name="digits">The number without the plus sign, at least three digits.</param>
    public static int LengthAtStartOf(ReadOnlySpan<char> digits) => digits[0] is '1' or '7' ? 1 : BySpan.Contains(digits[..2]) ? 2 : 3;
}
