using System.Globalization;
using Durchwahl.Domain;
using Durchwahl.Domain.Statistics;
using Durchwahl.Texts;
using NodaTime;

namespace Durchwahl.Statistics;

/// <summary>How pages and the command line write figures (DIN 5008; the blanks do not break), in both languages.</summary>
static class FigureTexts
{
    static readonly string[] ShortMonths = ["Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."];

    const char NoBreak = '\u00A0';

    /// <summary>"94,2 %", "38 s", "1:48 Min.", "1 283", "2,1 je 1 000 Anrufe".</summary>
    public static string Write(FigureUnit unit, double value, Language language = Language.German) => unit switch
    {
        FigureUnit.Share => $"{Decimal(value * 100, language)}{Say(language, $"{NoBreak}%", "%")}",
        FigureUnit.Duration => Length(value, language),
        FigureUnit.Count => InPrint.In(language).Number((int)value),
        FigureUnit.PerThousand => $"{Decimal(value, language)}{NoBreak}{Say(language, $"je{NoBreak}1{NoBreak}000", $"per{NoBreak}1,000")}",
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "There is no such unit."),
    };

    /// <summary>The value, or that it is not shown.</summary>
    public static string Write(FigureUnit unit, FigureValue value, Language language = Language.German) => value.Value is { } known ? Write(unit, known, language) : NotShown(value.Why, language);

    /// <summary>"nicht gezeigt"; a dash where there was nothing to count.</summary>
    public static string NotShown(Withheld why, Language language = Language.German) => why is Withheld.Nothing ? "–" : Say(language, "nicht gezeigt", "not shown");

    /// <summary>Why there is no value, in a short sentence; empty when there is one.</summary>
    public static string Why(Withheld why) => why switch
    {
        Withheld.No => "",
        Withheld.Nothing => "In dieser Zeit gab es nichts zu zählen.",
        Withheld.TooFew => "Zu wenige Fälle: Menschen könnten erkennbar sein.",
        Withheld.NotForThisPeriod => "Für diese Zeit nicht bekannt.",
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, "There is no such reason."),
    };

    /// <summary>Why a value is not shown, in a sentence; null when it is.</summary>
    public static string? Reason(Withheld why, int minimum, Language language = Language.German) => why switch
    {
        Withheld.Nothing => Say(language, "„–“: In diesem Monat gab es nichts zu zählen.", "“–”: there was nothing to count in that month."),
        Withheld.TooFew => Say(language, $"„nicht gezeigt“: Der Wert beruht auf weniger als {minimum} Fällen. Einzelne Personen könnten erkennbar sein.", $"“not shown”: the value rests on fewer than {minimum} cases. Individuals could be recognised."),
        Withheld.NotForThisPeriod => Say(language, "„nicht gezeigt“: Diese Kennzahl gibt es für diesen Zeitraum nicht.", "“not shown”: this figure does not exist for that period."),
        _ => null,
    };

    /// <summary>The value on the scale of a chart: shares in percent.</summary>
    public static double OnScale(FigureUnit unit, double value) => unit is FigureUnit.Share ? value * 100 : value;

    /// <summary>"1 283 von 1 362"; null for figures that are no share.</summary>
    public static string? OutOf(FigureUnit unit, FigureValue value, Language language = Language.German) => unit is FigureUnit.Share && value.Value is not null
        ? $"{InPrint.In(language).Number((int)value.Numerator)} {Say(language, "von", "of")} {InPrint.In(language).Number((int)value.Denominator)}"
        : null;

    /// <summary>Whose promise it is, and whether it was kept: the mark and the words.</summary>
    public static (string Mark, string Words) StateOf(ReleasedFigure figure, double value, FigureTarget target, Language language = Language.German) => figure.Reaches(value, target) switch
    {
        true => ("open", $"{TargetName(figure, target, language)} {Say(language, "erreicht", "reached")}"),
        false => ("later", $"{TargetName(figure, target, language)} {Say(language, "nicht erreicht", "not reached")}"),
        null => ("away", TargetName(figure, target, language)),
    };

    /// <summary>"Behördennummer 115: 75 %".</summary>
    public static string TargetName(ReleasedFigure figure, FigureTarget target, Language language = Language.German) =>
        $"{(language is Language.English ? EnglishFigures.Whose(target.Whose) : char.ToUpper(target.Whose[0], CultureInfo.InvariantCulture) + target.Whose[1..])}: {Write(figure.Unit, target.Value, language)}";

    /// <summary>"November 2026".</summary>
    public static string Month(string month, Language language = Language.German) => Parse(month).ToString("MMMM\u00A0yyyy", CultureOf(language));

    /// <summary>"Nov. 2026".</summary>
    public static string ShortMonth(string month, Language language = Language.German) => language is Language.English
        ? Parse(month).ToString("MMM\u00A0yyyy", CultureOf(language))
        : $"{ShortMonths[Parse(month).Month - 1]}{NoBreak}{Parse(month).Year}";

    /// <summary>Whether what was measured lies in what was predicted: the mark and the words.</summary>
    public static (string Mark, string Word) Against(FigureValue measured, Prediction prediction) => measured.Value switch
    {
        null => ("away", "nicht gemessen"),
        { } value when value < prediction.From => ("later", "unter dem Bereich"),
        { } value when value > prediction.Until => ("later", "über dem Bereich"),
        _ => ("open", "im Bereich"),
    };

    /// <summary>The heading of a theme.</summary>
    public static string Theme(FigureTheme theme) => theme switch
    {
        FigureTheme.Calls => "Anrufe",
        FigureTheme.Waiting => "Warten",
        FigureTheme.Solving => "Lösen",
        FigureTheme.Promises => "Zusagen",
        FigureTheme.Care => "Schutz und Fehler",
        _ => throw new ArgumentOutOfRangeException(nameof(theme), theme, "There is no such theme."),
    };

    /// <summary>How addresses call a length.</summary>
    public static string Word(PeriodLength length) => length switch { PeriodLength.Day => "tag", PeriodLength.Month => "monat", _ => "woche" };

    /// <summary>"Zahlen vom Montag, 14. September 2026", "Zahlen der Woche vom 14.09.2026 bis 20.09.2026", "Zahlen vom September 2026".</summary>
    public static string Title(FigurePeriod period, PeriodLength length) => length switch
    {
        PeriodLength.Day => $"Zahlen vom {InPrint.German.Date(period.From)}",
        PeriodLength.Month => $"Zahlen vom {Month(FigurePeriod.NameOf(period.From, length))}",
        _ => $"Zahlen der Woche vom {InPrint.German.ShortDate(period.From)} bis {InPrint.German.ShortDate(period.LastDay)}",
    };

    /// <summary>"Stand 30.11.2026, 10:12 Uhr."</summary>
    public static string CountedAt(Instant at) => at == Instant.MinValue ? "Noch ist nichts gezählt." : $"Stand {InPrint.German.Moment(HouseTime.LocalOf(at))}.";

    static DateOnly Parse(string month) => DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    static CultureInfo CultureOf(Language language) => CultureInfo.GetCultureInfo(language is Language.English ? "en-GB" : "de-DE");

    static string Decimal(double number, Language language) => Math.Round(number, 1).ToString("0.#", CultureOf(language));

    static string Length(double seconds, Language language) => Math.Round(seconds) switch
    {
        >= FigureRelease.LongestWait => Say(language, $"über 60{NoBreak}Min.", $"over 60{NoBreak}min"),
        < 60 and var whole => $"{whole}{NoBreak}s",
        var whole => string.Create(CultureInfo.InvariantCulture, $"{(int)whole / 60}:{(int)whole % 60:00}{NoBreak}{Say(language, "Min.", "min")}"),
    };

    static string Say(Language language, string german, string english) => language is Language.English ? english : german;
}
