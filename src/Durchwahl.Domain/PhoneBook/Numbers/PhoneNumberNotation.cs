using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Durchwahl.Domain.PhoneBook.Numbers;

/// <summary>Reads telephone numbers as people write them in lists: "02252/52-123", "(0 57 21) 98 24", "+49 (0) 5721 98-24", "-1234", "App. 1234".</summary>
/// <remarks>
/// Never guesses: what could be two numbers is refused with both spellings ("9824" behind 05721 98; "115" where a base number is known).
/// Notes in parentheses ("(nur vormittags)") are dropped; text outside of parentheses is refused, and so are numbers marked as fax. Takes any string, never throws.
/// </remarks>
public static partial class PhoneNumberNotation
{
    const int LongestCell = 500;

    /// <summary>Reads a text that holds one number.</summary>
    /// <param name="text">Anything.</param>
    /// <param name="baseNumber">What extensions and numbers without area code belong to; without it they are refused.</param>
    /// <returns>A refusal, too, when there are several numbers: see <see cref="ReadAll"/>.</returns>
    public static NumberReading Read(string text, BaseNumber? baseNumber = null)
    {
        var readings = ReadAll(text, baseNumber);
        return readings.Length == 1 ? readings[0]
            : new NumberReading.Refused($"{ListText.Quote(text)} enthält {readings.Length} Nummern. Hier kann nur eine stehen.");
    }

    /// <summary>Reads a cell of a column that holds extensions: bare digits are always an extension, even "115" and "9824"; all else as in <see cref="Read"/>.</summary>
    public static NumberReading ReadExtension(string text, BaseNumber baseNumber)
    {
        var plain = ListText.Plain(text.Length <= LongestCell ? text : "").Trim();
        return BareExtension().IsMatch(plain) ? Extension(NumberSpelling.DigitsOf(plain), ListText.Quote(text), baseNumber) : Read(text, baseNumber);
    }

    /// <summary>Reads every number of a cell: "05721 98-213 / -214", "98-213, 98-214", "-213 oder -214", one a line.</summary>
    /// <param name="text">Anything.</param>
    /// <param name="baseNumber">As in <see cref="Read"/>; an extension behind a number with a hyphen belongs to that number instead.</param>
    /// <returns>One reading for each number in order; exactly one, <see cref="NumberReading.Nothing"/>, when there is none.</returns>
    public static ImmutableArray<NumberReading> ReadAll(string text, BaseNumber? baseNumber = null)
    {
        if (text.Length > LongestCell)
            return [new NumberReading.Refused($"{ListText.Quote(text[..LongestCell])} ist {text.Length} Zeichen lang. So lang ist keine Telefonnummer.")];
        var readings = ImmutableArray.CreateBuilder<NumberReading>();
        foreach (var piece in PiecesOf(WithoutNotes(ListText.Plain(text)), baseNumber))
        {
            var reading = ReadPiece(piece, baseNumber);
            if (reading is not NumberReading.Nothing) readings.Add(reading);
            if (reading is NumberReading.Number) baseNumber = BaseNumberIn(piece) ?? baseNumber;
        }
        return readings.Count > 0 ? readings.ToImmutable() : [new NumberReading.Nothing()];
    }

    // A note that holds a number of its own, "(App. 213)", "(mobil 0151 23456789)", is no note.
    static string WithoutNotes(string plain) => Note().Replace(plain, note =>
    {
        var text = note.Groups["text"].Value;
        if (!AnyLabel().IsMatch(text) || !text.Any(char.IsAsciiDigit)) return " ";
        return ExtensionLabel().IsMatch(text) ? $" {text} " : $"\n{text} ";
    });

    static IEnumerable<string> PiecesOf(string plain, BaseNumber? baseNumber) =>
        Separator().Split(plain).SelectMany(piece => SplitAtSlashes(piece, baseNumber));

    // "02252/52-123" is one number, "98-213/-214" are two: a slash parts numbers when what stands before it is one already.
    static IEnumerable<string> SplitAtSlashes(string piece, BaseNumber? baseNumber)
    {
        var start = 0;
        for (var slash = piece.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = piece.IndexOf('/', slash + 1))
        {
            if (!IsWhole(piece[start..slash].Trim(), piece[(slash + 1)..].Trim(), baseNumber)) continue;
            yield return piece[start..slash];
            start = slash + 1;
        }
        yield return piece[start..];
    }

    static bool IsWhole(string before, string after, BaseNumber? baseNumber) =>
        ReadPiece(before, baseNumber) is NumberReading.Number && (!BareDigits().IsMatch(before) || IsSecondExtension(before, after, baseNumber));

    // "98/213" behind 05721 98 and "5721/9824" without its 0 are one number each, "213/214" are two.
    static bool IsSecondExtension(string before, string after, BaseNumber? baseNumber)
    {
        var next = after.Split('/')[0].Trim();
        return before != baseNumber?.Head && (next.Length == before.Length || (next.Length > 0 && !char.IsAsciiDigit(next[0])));
    }

    // The number before a hyphen is the base number of the extensions that follow in the same cell.
    static BaseNumber? BaseNumberIn(string piece)
    {
        var number = Unlabelled(piece).Number;
        var hyphen = number.LastIndexOf('-');
        return hyphen > 0 && BaseNumber.TryParse(number[..hyphen], out var found, out _) ? found : null;
    }

    static NumberReading ReadPiece(string piece, BaseNumber? baseNumber)
    {
        var quote = ListText.Quote(piece);
        if (NoNumber().IsMatch(piece)) return new NumberReading.Nothing();
        if (Fax().IsMatch(piece)) return new NumberReading.Refused($"{quote} ist eine Faxnummer. Hier stehen nur Nummern, unter denen man sprechen kann.");
        var (label, number) = Unlabelled(piece);
        if (NumberSpelling.StrangeIn(number, quote) is { } strange) return new NumberReading.Refused(strange);
        if (number.LastIndexOf('+') > 0 && !number.StartsWith("(+", StringComparison.Ordinal))
            return new NumberReading.Refused($"{quote} enthält ein + mitten in der Nummer.");
        if (TwoExtensionsIn(number) is var (first, second))
            return new NumberReading.Refused($"{quote} kann zwei Durchwahlen meinen. Schreiben Sie sie mit Komma: -{first}, -{second}.");
        return ReadDigits(new Written(label, number, NumberSpelling.DigitsOf(number), quote), baseNumber);
    }

    static (Label Label, string Number) Unlabelled(string piece)
    {
        var label = Label.None;
        var number = piece.Trim();
        for (var match = AnyLabel().Match(number); match.Success; match = AnyLabel().Match(number))
        {
            label = ExtensionLabel().IsMatch(match.Value) ? Label.Extension : label is Label.None ? Label.Telephone : label;
            number = number[match.Length..];
        }
        return (label, InnerExtensionLabel().Replace(number, "-"));
    }

    // "05721 98-213-214", but not "030-5555-1234": there the first hyphen ends the area code.
    static (string First, string Second)? TwoExtensionsIn(string number)
    {
        var match = TwoHyphens().Match(number);
        if (!match.Success || match.Groups["first"].Length != match.Groups["second"].Length) return null;
        var isAreaCode = NumberSpelling.NationalDigitsOf(match.Groups["start"].Value) is { } start && NumberRange.Find(start)?.Prefix == start;
        return isAreaCode ? null : (match.Groups["first"].Value, match.Groups["second"].Value);
    }

    static NumberReading ReadDigits(Written written, BaseNumber? baseNumber)
    {
        if (written.Digits.Length == 0) return new NumberReading.Nothing();
        if (written.Number.StartsWith('-')) return Extension(written.Digits, written.Quote, baseNumber);
        if (NumberSpelling.NationalDigitsOf(written.Number) is { } national && !written.IsShortExtension) return German(national, written);
        if (NumberSpelling.InternationalDigitsOf(written.Number) is { } international && !written.IsShortExtension) return Foreign(international, written);
        if (written.Label is not Label.Extension && PhoneNumber.TryParse(written.Digits, out var shortCode)) return ShortCode(shortCode, written, baseNumber);
        return baseNumber is null ? WithoutBaseNumber(written) : Local(written, baseNumber);
    }

    static NumberReading German(string national, Written written)
    {
        if (NumberRange.Find(national) is not { } range) return new NumberReading.Refused($"Die Vorwahl {written.AreaCode} gibt es nicht.");
        var rest = range.RestOf(national);
        if (rest.Length == 0) return new NumberReading.Refused($"{written.Quote} ist nur eine Vorwahl. Dahinter fehlt die Rufnummer.");
        if (range.IsArea && rest[0] == '0')
            return new NumberReading.Refused($"{written.Quote}: Hinter der Vorwahl 0{range.Prefix} folgt eine 0. So beginnt keine Rufnummer.");
        if (rest.Length < range.Fewest) return new NumberReading.Refused($"{written.Quote} ist zu kurz: Auf 0{range.Prefix} {Expected(range, rest)}.");
        if (rest.Length > range.Most) return new NumberReading.Refused($"{written.Quote} ist zu lang: Auf 0{range.Prefix} {Expected(range, rest)}.");
        return new NumberReading.Number(PhoneNumber.Parse($"+49{national}"));
    }

    static string Expected(NumberRange range, string rest)
    {
        var expected = range.Fewest == range.Most ? $"{range.Most}" : $"{range.Fewest} bis {range.Most}";
        return $"folgen {expected} Ziffern, hier {(rest.Length == 1 ? "ist es 1" : $"sind es {rest.Length}")}";
    }

    static NumberReading Foreign(string digits, Written written)
    {
        // People write "+43 (0) 1 ..." for Austria; only a 0 in parentheses is certainly not dialled (Italy dials its 0).
        var dialled = TrunkZero().IsMatch(written.Number) ? NumberSpelling.DigitsOf(TrunkZero().Replace(written.Number, " ")) : digits;
        if (dialled.StartsWith("00", StringComparison.Ordinal)) dialled = dialled[2..];
        return PhoneNumber.TryParse($"+{dialled}", out var number) ? new NumberReading.Number(number)
            : new NumberReading.Refused($"{written.Quote} kann keine Nummer im Ausland sein: Hinter + oder 00 folgen eine Landesvorwahl und zusammen 7 bis 15 Ziffern.");
    }

    // In a list of extensions "110" or "115" may be a colleague; a published emergency number in place of a desk would do harm.
    static NumberReading ShortCode(PhoneNumber code, Written written, BaseNumber? baseNumber) =>
        baseNumber is null || written.Label is Label.Telephone || code.Value.Length > 3
            ? new NumberReading.Number(code)
            : new NumberReading.Refused($"{written.Quote} kann die Kurznummer {code} oder die Durchwahl {code} sein. Schreiben Sie „Tel. {code}“ oder „-{code}“.");

    static NumberReading.Refused WithoutBaseNumber(Written written) =>
        written.Digits.Length <= 5
            ? new NumberReading.Refused($"{written.Quote} hat {OnlyDigits(written.Digits)}, und es ist keine Stammnummer angegeben. Geben Sie die Stammnummer an, zum Beispiel 05721 98.")
            : NoAreaCode(written);

    static string OnlyDigits(string digits) => digits.Length == 1 ? "nur 1 Ziffer" : $"nur {digits.Length} Ziffern";

    // Spreadsheets drop the leading 0 or +; both may fit (4957... is 04957 Westoverledingen, or +49 57...).
    static NumberReading.Refused NoAreaCode(Written written)
    {
        var meant = new[] { written.Digits, written.Digits.StartsWith("49", StringComparison.Ordinal) ? written.Digits[2..] : "" }
            .Select(national => German(national, written)).OfType<NumberReading.Number>().Select(number => number.Value.Display()).ToList();
        return new(meant.Count > 0 ? $"{written.Quote} beginnt ohne 0 oder +. Ist {string.Join(" oder ", meant)} gemeint?"
            : $"{written.Quote} hat keine Vorwahl. Schreiben Sie die Nummer mit Vorwahl.");
    }

    static NumberReading Local(Written written, BaseNumber baseNumber)
    {
        if (written.FirstGroup is { } group)
        {
            return group == baseNumber.Head ? Extension(written.Digits[group.Length..], written.Quote, baseNumber)
                : BareDigits().IsMatch(written.Number) ? BareExtensionOrLocal(written, baseNumber)
                : new NumberReading.Refused($"{written.Quote} hat keine Vorwahl und beginnt nicht mit der Stammnummer {baseNumber.Head}. Schreiben Sie die Nummer mit Vorwahl.");
        }
        return BareExtensionOrLocal(written, baseNumber);
    }

    static NumberReading BareExtensionOrLocal(Written written, BaseNumber baseNumber)
    {
        var (digits, head) = (written.Digits, baseNumber.Head);
        if (written.IsShortExtension) return Extension(digits, written.Quote, baseNumber);
        var behindHead = digits.StartsWith(head, StringComparison.Ordinal) ? digits[head.Length..] : "";
        if (digits.Length >= 4 && head.Length >= 2 && behindHead.Length >= 2)
        {
            return digits.Length > 4 && written.Label is not Label.Extension ? Extension(behindHead, written.Quote, baseNumber)
                : new NumberReading.Refused($"{written.Quote} kann die Durchwahl {digits} oder die Nummer {head}-{behindHead} sein. Schreiben Sie „-{digits}“ oder „{head}-{behindHead}“.");
        }
        return digits.Length <= 4 || written.Label is Label.Extension ? Extension(digits, written.Quote, baseNumber) : NoAreaCode(written);
    }

    static NumberReading Extension(string digits, string quote, BaseNumber? baseNumber)
    {
        if (baseNumber is null)
            return new NumberReading.Refused($"{quote} ist nur eine Durchwahl, und es ist keine Stammnummer angegeben. Geben Sie die Stammnummer an, zum Beispiel 05721 98.");
        if (digits.Length == 0) return new NumberReading.Refused($"{quote} ist nur die Stammnummer. Dahinter fehlt die Durchwahl.");
        return digits.Length <= MostExtensionDigits && German($"{baseNumber.AreaCode}{baseNumber.Head}{digits}", new Written(Label.None, "", digits, quote)) is NumberReading.Number number
            ? number
            : new NumberReading.Refused($"{quote} ist zu lang für eine Durchwahl hinter {baseNumber}.");
    }

    const int MostExtensionDigits = 5;

    enum Label
    {
        None,
        Telephone,
        Extension,
    }

    /// <summary>A number as it was written, taken apart.</summary>
    readonly record struct Written(Label Label, string Number, string Digits, string Quote)
    {
        /// <summary>"App. 0123" is an extension although it begins with 0; "Durchwahl: 05721 98-24" is none.</summary>
        public bool IsShortExtension => Label is Label.Extension && Digits.Length <= 4 && BareDigits().IsMatch(Number);

        /// <summary>The digits before the first separator; null when there is none.</summary>
        public string? FirstGroup => FirstGroupOfDigits().Match(Number) is { Success: true } match ? match.Groups["group"].Value : null;

        /// <summary>The area code as a person would point at it: "05729".</summary>
        public string AreaCode
        {
            get
            {
                var written = NumberSpelling.DigitsOf(WrittenAreaCode().Match(Number).Groups["code"].Value);
                return written.Length is >= 3 and <= 6 && written[0] == '0' && written[1] != '0' ? written : FirstDigits;
            }
        }

        string FirstDigits
        {
            get
            {
                var national = NumberSpelling.NationalDigitsOf(Number) ?? Digits;
                return $"0{national[..Math.Min(national.StartsWith('1') ? 3 : 4, national.Length)]}";
            }
        }
    }

    const string ExtensionWords = "(?:haus)?app(?:arat)?|durchw(?:ahl)?|dw|nst|nebenst(?:elle)?|intern|ext";
    const string TelephoneWords = "tel(?:efon)?|telefonnummer|fon|phone|ruf|rufnummer|nummer|nr|mobil|mobiltelefon|handy|dienstl(?:ich)?|festnetz|zentrale|behördennummer|servicenummer|service-nummer";
    const string AfterLabel = @"(?!\p{L})(?:\.?-?(?:nr|nummer)(?!\p{L}))?[\s.:/]*";
    const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\s*(?:" + ExtensionWords + "|" + TelephoneWords + ")" + AfterLabel, Options)]
    private static partial Regex AnyLabel();

    [GeneratedRegex(@"^\s*(?:" + ExtensionWords + ")" + AfterLabel, Options)]
    private static partial Regex ExtensionLabel();

    [GeneratedRegex(@"(?<=\d)(?:\s*-\s*0)?[\s.,:/-]*(?<!\p{L})(?:" + ExtensionWords + ")" + AfterLabel + @"-?\s*(?=\d)", Options)]
    private static partial Regex InnerExtensionLabel();

    [GeneratedRegex(@"^\s*(?:tele)?fax(?!\p{L})", Options)]
    private static partial Regex Fax();

    [GeneratedRegex(@"^[\s\-/.…*_]*$|^\s*(?:keine?|keine angabe|k\.?\s?a\.?|ohne|unbekannt|nicht bekannt|nicht vergeben|entfällt|n/a|z\.?\s?z\.?t\.? keine)\s*$", Options)]
    private static partial Regex NoNumber();

    [GeneratedRegex(@"\((?<text>[^()]*\p{L}[^()]*)\)", Options)]
    private static partial Regex Note();

    [GeneratedRegex(@"[\n,;|&]|(?<!\p{L})(?:oder|od|und|u|bzw|sowie)(?!\p{L})\.?|(?<=\d)\s+(?=(?:tel|telefon|mobil|handy|fax|telefax)(?!\p{L}))", Options)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(?<start>[^-]*)-\s*(?<first>\d{2,4})\s*-\s*(?<second>\d{2,4})$", Options)]
    private static partial Regex TwoHyphens();

    [GeneratedRegex(@"^[\d ]+$", Options)]
    private static partial Regex BareDigits();

    [GeneratedRegex(@"^\d{1,5}$", Options)]
    private static partial Regex BareExtension();

    [GeneratedRegex(@"^\(?(?<group>\d+)[^\d]", Options)]
    private static partial Regex FirstGroupOfDigits();

    [GeneratedRegex(@"\(\s*0\s*\)", Options)]
    private static partial Regex TrunkZero();

    [GeneratedRegex(@"^(?:\((?<code>[^()]*)\)|(?<code>0\d{2,5})(?!\d)|(?<code>[^/\-.]*)[/\-.])", Options)]
    private static partial Regex WrittenAreaCode();
}
