using System.Diagnostics.CodeAnalysis;

namespace Durchwahl.Domain.PhoneBook.Numbers;

/// <summary>A telephone number: E.164 with the plus sign ("+49572198213") or a German short code ("115").</summary>
/// <remarks>
/// Guarantees the shape only. Whether the area code exists is asked when people's notation is read (<see cref="PhoneNumberNotation"/>):
/// a stored number must stay readable when the list of area codes changes.
/// </remarks>
public readonly record struct PhoneNumber : IComparable<PhoneNumber>
{
    const string Germany = "+49";

    readonly string? _value;

    PhoneNumber(string value) => _value = value;

    /// <summary>The number as it is stored and compared: "+49572198213", "115"; empty for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <summary>Whether it is one of the German short codes: 110, 112, 115, 116 and three digits, 118 and two or three digits.</summary>
    /// <remarks>Bundesnetzagentur: numbering plans for 110/112, 115, 116xyz and 118xy; the harmonised 116 numbers by EU decision 2007/116/EC.</remarks>
    public bool IsShortCode => IsGermanShortCode(Value);

    /// <summary>Whether it is a German number with country code (short codes are not).</summary>
    public bool IsGerman => Value.StartsWith(Germany, StringComparison.Ordinal);

    /// <summary>For a link: "tel:+49572198213" (RFC 3966); short codes as people's telephones dial them: "tel:115".</summary>
    public string TelUri => $"tel:{Value}";

    /// <summary>Reads the stored form.</summary>
    /// <param name="e164">Exactly "+" and 7 to 15 digits, the first not 0; or a German short code. No spaces.</param>
    /// <exception cref="FormatException">It has another form.</exception>
    public static PhoneNumber Parse(string e164) =>
        TryParse(e164, out var number) ? number : throw new FormatException($"Neither E.164 nor a German short code: {ListText.Quote(e164)}.");

    /// <summary>Reads the stored form; false for null and for any other form than <see cref="Parse"/> takes.</summary>
    public static bool TryParse([NotNullWhen(true)] string? e164, out PhoneNumber number)
    {
        number = e164 is not null && (IsE164(e164) || IsGermanShortCode(e164)) ? new PhoneNumber(e164) : default;
        return number != default;
    }

    /// <summary>For people in Germany, after DIN 5008: "05721 98-213", "0151 23456789", "0800 4 555500", "115".</summary>
    /// <param name="baseNumber">The hyphen stands before the extension when the number begins with this base number.</param>
    /// <returns>Foreign numbers as in <see cref="DisplayInternational"/>; what lies outside the numbering plan without groups.</returns>
    public string Display(BaseNumber? baseNumber = null) => IsGerman ? $"0{Grouped(baseNumber)}" : DisplayInternational();

    /// <summary>For people abroad: "+49 5721 98-213", "+43 1234567"; short codes as they are.</summary>
    /// <param name="baseNumber">As in <see cref="Display"/>.</param>
    public string DisplayInternational(BaseNumber? baseNumber = null)
    {
        if (IsGerman) return $"{Germany} {Grouped(baseNumber)}";
        if (!Value.StartsWith('+')) return Value;
        var codeLength = CountryCodes.LengthAtStartOf(Value.AsSpan(1));
        return $"{Value[..(1 + codeLength)]} {Value[(1 + codeLength)..]}";
    }

    string Grouped(BaseNumber? baseNumber)
    {
        var national = Value[Germany.Length..];
        if (baseNumber is not null && ExtensionWithin(baseNumber) is { } extension) return $"{baseNumber.AreaCode} {baseNumber.Head}-{extension}";
        return NumberRange.Find(national)?.Group(national) ?? national;
    }

    /// <summary>What follows the base number: "213"; null when the number does not begin with it or ends with it.</summary>
    public string? ExtensionWithin(BaseNumber baseNumber)
    {
        var start = $"{Germany}{baseNumber.AreaCode}{baseNumber.Head}";
        return Value.Length > start.Length && Value.StartsWith(start, StringComparison.Ordinal) ? Value[start.Length..] : null;
    }

    /// <summary>By the digits of <see cref="Value"/>, character by character.</summary>
    public int CompareTo(PhoneNumber other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The stored form, <see cref="Value"/>.</summary>
    public override string ToString() => Value;

    static bool IsE164(string text) => text.Length is >= 8 and <= 16 && text[0] == '+' && text[1] != '0' && IsDigits(text.AsSpan(1));

    static bool IsGermanShortCode(string text) => text switch
    {
        "110" or "112" or "115" => true,
        ['1', '1', '6', _, _, _] or ['1', '1', '8', _, _] or ['1', '1', '8', _, _, _] => IsDigits(text),
        _ => false,
    };

    static bool IsDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
