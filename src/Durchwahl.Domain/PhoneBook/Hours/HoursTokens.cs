using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Durchwahl.Domain.PhoneBook.Hours;

/// <summary>Takes a text about hours apart into words.</summary>
static partial class HoursTokens
{
    /// <summary>The words of a plain text, fillers left out.</summary>
    public static IEnumerable<HoursToken> Of(string plain) =>
        Word().Matches(WithoutHolidays(Spaces().Replace(plain, " "))).Select(Of).Where(token => token is not HoursToken.Filler);

    // On public holidays nobody expects the hours to hold: the remark changes nothing.
    static string WithoutHolidays(string plain) => plain.Contains("feiertag", StringComparison.OrdinalIgnoreCase) ? HolidayRemark().Replace(plain, " ") : plain;

    static HoursToken Of(Match word) =>
        word.Groups["appointment"].Success ? new HoursToken.ByAppointment(word.Value)
        : word.Groups["none"].Success ? new HoursToken.Closed(word.Value)
        : word.Groups["hour"].Success ? Time(word)
        : word.Groups["letters"].Success ? HoursToken.OfWord(word.Value)
        : Sign(word.Value);

    static HoursToken Time(Match word)
    {
        var hour = int.Parse(word.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = word.Groups["minute"] is { Success: true } digits ? int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture) : 0;
        return (hour, minute) switch
        {
            (24, 0) => new HoursToken.Time(word.Value, HoursNotation.EndOfDay),
            ( < 24, < 60) => new HoursToken.Time(word.Value, new LocalTime(hour, minute)),
            ( < 24, _) => new HoursToken.Unknown(word.Value, $"{ListText.Quote(word.Value)} ist keine Uhrzeit: Eine Stunde hat 60 Minuten."),
            _ => new HoursToken.Unknown(word.Value, $"{ListText.Quote(word.Value)} ist keine Uhrzeit: Ein Tag hat 24 Stunden."),
        };
    }

    static HoursToken Sign(string sign) => sign switch
    {
        "-" => new HoursToken.To(sign),
        "," or ";" or "+" or "&" or "/" or "|" => new HoursToken.And(sign),
        "." or ":" or "(" or ")" or "*" => new HoursToken.Filler(sign),
        _ when string.IsNullOrWhiteSpace(sign) => new HoursToken.And(sign),
        _ when sign.All(char.IsAsciiDigit) => new HoursToken.Unknown(sign, $"{ListText.Quote(sign)} ist keine Uhrzeit."),
        _ => new HoursToken.Unknown(sign, $"{ListText.Quote(sign)} verstehen wir in Sprechzeiten nicht."),
    };

    const string Appointment = @"(?<!\p{L})(?:(?:nur|termine?|zeiten)\s+)?(?:(?:nach|mit|auf)\s+(?:tel\.\s*|(?:tel|telefonischer|vorheriger|individueller|persönlicher)\s+){0,2}(?:vereinbarung|absprache|termin(?:vereinbarung|absprache)?|anmeldung|anfrage)|n\.\s?v\.?|nv|terminvereinbarung|vereinbarung)(?!\p{L})";
    const string Clock = @"(?<hour>\d{1,2})(?:[:.](?<minute>\d{2})(?::00)?|\s?h\s?(?<minute>\d{2})|(?<minute>\d{2}))?(?!\d)(?:\s?h(?!\p{L}))?";

    [GeneratedRegex(@"[^\S\n]+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex($@"{Clock}|\d+|(?<appointment>{Appointment})|(?<none>(?<!\p{{L}})k\.\s?a\.?(?!\p{{L}}))|(?<letters>\p{{L}}+)| ?\n\s?|\S", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\(?\s*(?:,\s*)?(?:außer\s+)?(?:an\s+)?(?:gesetzlichen\s+)?feiertag(?:s|en|e)?(?:\s+geschlossen)?(?!\p{L})\s*\)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HolidayRemark();
}
