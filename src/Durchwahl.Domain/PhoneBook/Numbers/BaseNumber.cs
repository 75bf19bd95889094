using System.Diagnostics.CodeAnalysis;

namespace Durchwahl.Domain.PhoneBook.Numbers;

/// <summary>What the numbers of a telephone system have in common: area code and head number ("05721 98"); an extension follows.</summary>
public sealed record BaseNumber
{
    BaseNumber(string areaCode, string head) => (AreaCode, Head) = (areaCode, head);

    /// <summary>Without the leading 0: "5721". Exists.</summary>
    public string AreaCode { get; }

    /// <summary>At least one digit, the first not 0: "98". Leaves room for an extension of at least one digit.</summary>
    public string Head { get; }

    /// <summary>Reads the notation of people.</summary>
    /// <exception cref="FormatException">It is no base number; the message is the German sentence of <see cref="TryParse"/>.</exception>
    public static BaseNumber Parse(string text) => TryParse(text, out var value, out var refusal) ? value : throw new FormatException(refusal);

    /// <summary>Reads the notation of people: "05721 98", "(05721) 98", "+49 5721 98", "05721/98-0" (the 0 of the switchboard is dropped).</summary>
    /// <param name="text">Anything.</param>
    /// <param name="value">The base number, or null.</param>
    /// <param name="refusal">A German sentence saying what is wrong and what to do, or null.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out BaseNumber? value, [NotNullWhen(false)] out string? refusal)
    {
        (value, refusal) = Read(text);
        return value is not null;
    }

    static (BaseNumber? Value, string? Refusal) Read(string text)
    {
        var plain = ListText.Plain(text).Trim();
        var quote = ListText.Quote(text);
        if (plain.Length is 0 or > 40) return (null, $"{quote} ist keine Stammnummer. Schreiben Sie Vorwahl und Kopfnummer, zum Beispiel 05721 98.");
        if (NumberSpelling.StrangeIn(plain, quote) is { } strange) return (null, strange);
        return NumberSpelling.NationalDigitsOf(WithoutSwitchboard(plain)) is { } national
            ? FromNational(national, quote)
            : (null, $"{quote} hat keine deutsche Vorwahl. Schreiben Sie die Stammnummer mit Vorwahl, zum Beispiel 05721 98.");
    }

    static string WithoutSwitchboard(string plain)
    {
        var hyphen = plain.LastIndexOf('-');
        return hyphen > 0 && plain[(hyphen + 1)..].Trim() is "" or "0" ? plain[..hyphen] : plain;
    }

    static (BaseNumber? Value, string? Refusal) FromNational(string national, string quote)
    {
        if (AreaCodes.FindAtStartOf(national) is not { } areaCode)
            return (null, $"{quote} beginnt mit keiner Vorwahl, die es gibt. Schreiben Sie Vorwahl und Kopfnummer, zum Beispiel 05721 98.");
        var head = national[areaCode.Length..];
        if (head.Length == 0) return (null, $"{quote} ist nur eine Vorwahl. Dahinter fehlt die Kopfnummer, zum Beispiel 05721 98.");
        if (head[0] == '0') return (null, $"{quote}: Hinter der Vorwahl 0{areaCode} folgt eine 0. So beginnt keine Rufnummer.");
        if (national.Length >= NumberRange.MostNationalDigits)
            return (null, $"{quote} ist zu lang: Für eine Durchwahl bleibt keine Ziffer übrig. Eine deutsche Nummer hat mit der 0 höchstens 14 Ziffern.");
        return (new BaseNumber(areaCode, head), null);
    }

    /// <summary>The number of an extension behind this base number.</summary>
    /// <param name="extension">Digits only, so many that the whole number keeps to 13 digits without 0 and +49.</param>
    /// <exception cref="ArgumentException">Other characters, no digit, or too many.</exception>
    public PhoneNumber NumberOf(string extension) =>
        extension.Length > 0 && AreaCode.Length + Head.Length + extension.Length <= NumberRange.MostNationalDigits
        && PhoneNumber.TryParse($"+49{AreaCode}{Head}{extension}", out var number)
            ? number
            : throw new ArgumentException($"{ListText.Quote(extension)} is no extension behind {this}.", nameof(extension));

    /// <summary>As in "05721 98".</summary>
    public override string ToString() => $"0{AreaCode} {Head}";
}
