using System.Globalization;
using System.Text.RegularExpressions;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.WorkingDays;
using NodaTime;
using NodaTime.Text;

namespace Durchwahl.Texts;

/// <summary>Dates, times and numbers as pages print them (DIN 5008), with no-break spaces where a line must not end.</summary>
public sealed partial class InPrint
{
    const char NoBreak = '\u00A0';

    static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    readonly CultureInfo _culture;
    readonly Words _words;
    readonly LocalDatePattern _weekday;
    readonly LocalDatePattern _dayAndMonth;
    readonly LocalDatePattern _short;

    InPrint(Words words)
    {
        _words = words;
        _culture = CultureInfo.GetCultureInfo(IsEnglish ? "en-GB" : "de-DE");
        _weekday = LocalDatePattern.Create("dddd", _culture);
        _dayAndMonth = LocalDatePattern.Create(IsEnglish ? "d'\u00A0'MMMM" : "d'.\u00A0'MMMM", _culture);
        _short = LocalDatePattern.Create(IsEnglish ? "d'\u00A0'MMMM'\u00A0'uuuu" : "dd'.'MM'.'uuuu", _culture);
    }

    public static InPrint German { get; } = new(Words.German);

    public static InPrint English { get; } = new(Words.English);

    bool IsEnglish => _words.Language is Language.English;

    public static InPrint In(Language language) => language is Language.English ? English : German;

    /// <summary>"1 283"; in English "1,283".</summary>
    public string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', IsEnglish ? ',' : NoBreak);

    /// <summary>"11:30 Uhr".</summary>
    public string Time(LocalTime time) => IsEnglish ? Plain(time) : $"{Plain(time)}{NoBreak}Uhr";

    /// <summary>For tables: "09:00–11:30 Uhr", several joined by commas; empty when there are none.</summary>
    public string Windows(IReadOnlyCollection<TimeWindow> windows) => windows.Count == 0 ? "" : WithUnit(string.Join(", ", windows.Select(window => $"{Plain(window.From)}–{Plain(window.Until)}")));

    /// <summary>For sentences: "von 09:00 bis 11:30 Uhr".</summary>
    public string Span(TimeWindow window) => _words.Say("FromTo", Plain(window.From), Time(window.Until));

    /// <summary>"Mittwoch".</summary>
    public string Weekday(LocalDate day) => _weekday.Format(day);

    /// <summary>"Mittwoch, 23. Dezember 2026".</summary>
    public string Date(LocalDate day) => $"{Day(day)}{NoBreak}{day.Year}";

    /// <summary>"Mittwoch, 23. Dezember".</summary>
    public string Day(LocalDate day) => $"{Weekday(day)}, {_dayAndMonth.Format(day)}";

    /// <summary>"23.12.2026".</summary>
    public string ShortDate(LocalDate day) => _short.Format(day);

    /// <summary>For small places: "Montag, 28.12.".</summary>
    public string NearDay(LocalDate day) => IsEnglish ? Day(day) : $"{Weekday(day)}, {day.Day:00}.{day.Month:00}.";

    /// <summary>"22.12.2026, 17:40 Uhr".</summary>
    public string Moment(LocalDateTime moment) => $"{ShortDate(moment.Date)}, {Time(moment.TimeOfDay)}";

    /// <summary>"Mittwoch, 23. Dezember 2026, 10:12 Uhr".</summary>
    public string LongMoment(LocalDateTime moment) => $"{Date(moment.Date)}, {Time(moment.TimeOfDay)}";

    /// <summary>For tables: "Mo–Mi, Fr 09:00–12:00; Do 13:00–15:00".</summary>
    public string Week(WeeklyHours hours)
    {
        var german = HoursNotation.Write(hours);
        return IsEnglish ? ShortDays.Replace(german, day => EnglishShort(day.Value)) : german;
    }

    /// <summary>Within a sentence: "montags bis freitags von 08:00 bis 18:00 Uhr".</summary>
    public string WithinSentence(WeeklyHours hours) => IsEnglish ? Week(hours) : HoursNotation.WriteSpoken(hours).Replace(" Uhr", $"{NoBreak}Uhr", StringComparison.Ordinal);

    /// <summary>As <see cref="WithinSentence"/>, at its beginning.</summary>
    public string SpokenWeek(WeeklyHours hours) => WithinSentence(hours) is { Length: > 0 } words ? char.ToUpper(words[0], _culture) + words[1..] : "";

    /// <summary>"A, B und C".</summary>
    public string Listed(IReadOnlyList<string> parts) => parts.Count switch
    {
        0 => "",
        1 => parts[0],
        _ => _words.Say("And", string.Join(", ", parts.Take(parts.Count - 1)), parts[^1]),
    };

    /// <summary>The name of a language: "Türkisch"; the code when nobody knows it.</summary>
    public string NameOfLanguage(string code)
    {
        var names = IsEnglish ? EnglishLanguages : GermanLanguages;
        return names.GetValueOrDefault(code, code);
    }

    static string Plain(LocalTime time) => time == HoursNotation.EndOfDay ? "24:00" : Clock.Format(time);

    string WithUnit(string times) => IsEnglish ? times : $"{times}{NoBreak}Uhr";

    static string EnglishShort(string german) => german switch { "Mo" => "Mon", "Di" => "Tue", "Mi" => "Wed", "Do" => "Thu", "Fr" => "Fri", "Sa" => "Sat", _ => "Sun" };

    [GeneratedRegex(@"\b(?:Mo|Di|Mi|Do|Fr|Sa|So)\b", RegexOptions.CultureInvariant)]
    private static partial Regex ShortDays { get; }

    static readonly Dictionary<string, string> GermanLanguages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ar"] = "Arabisch", ["bg"] = "Bulgarisch", ["en"] = "Englisch", ["es"] = "Spanisch", ["fa"] = "Persisch", ["fr"] = "Französisch", ["it"] = "Italienisch", ["ku"] = "Kurdisch",
        ["pl"] = "Polnisch", ["ps"] = "Paschtu", ["ro"] = "Rumänisch", ["ru"] = "Russisch", ["sq"] = "Albanisch", ["sr"] = "Serbisch", ["ti"] = "Tigrinya", ["tr"] = "Türkisch", ["uk"] = "Ukrainisch",
    };

    static readonly Dictionary<string, string> EnglishLanguages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ar"] = "Arabic", ["bg"] = "Bulgarian", ["en"] = "English", ["es"] = "Spanish", ["fa"] = "Persian", ["fr"] = "French", ["it"] = "Italian", ["ku"] = "Kurdish",
        ["pl"] = "Polish", ["ps"] = "Pashto", ["ro"] = "Romanian", ["ru"] = "Russian", ["sq"] = "Albanian", ["sr"] = "Serbian", ["ti"] = "Tigrinya", ["tr"] = "Turkish", ["uk"] = "Ukrainian",
    };
}
