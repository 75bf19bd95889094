using System.Globalization;
using Durchwahl.Domain.Statistics;
using Durchwahl.Texts;

namespace Durchwahl.Statistics;

/// <summary>How figures are written.</summary>
static class FigureWords
{
    const char NoBreak = '\u00A0';

    /// <summary>"94,2 %", "38 s", "1:48 Min.", "1 283", "2,1 je 1 000 Anrufe".</summary>
    public static string Write(FigureUnit unit, double value, Language language = Language.German) => unit switch
    {
        FigureUnit.Share => $"{Decimal(value * 100, language)}{NoBreak}%",
        FigureUnit.Duration => Duration(value, language),
        FigureUnit.Count => InPrint.In(language).Number((int)value),
        FigureUnit.PerThousand => $"{Decimal(value, language)}{NoBreak}{Say(language, "je", "per")}{NoBreak}1{NoBreak}000",
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "There is no such unit."),
    };

    /// <summary>The value, or that it is not shown.</summary>
    public static string Write(FigureUnit unit, FigureValue value, Language language = Language.German) => value.Value is { } known ? Write(unit, known, language) : NotShown(value.Why, language);

    /// <summary>"nicht gezeigt"; a dash where there was nothing to count.</summary>
    public static string NotShown(Withheld why, Language language = Language.German) => why is Withheld.Nothing ? "–" : Say(language, "nicht gezeigt", "not shown");

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
    public static string ShortMonth(string month, Language language = Language.German) => Parse(month).ToString("MMM\u00A0yyyy", CultureOf(language));

    static DateOnly Parse(string month) => DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    static CultureInfo CultureOf(Language language) => CultureInfo.GetCultureInfo(language is Language.English ? "en-GB" : "de-DE");

    static string Decimal(double number, Language language) => Math.Round(number, 1).ToString("0.#", CultureOf(language));

    static string Duration(double seconds, Language language) => Math.Round(seconds) switch
    {
        < 60 and var whole => $"{whole}{NoBreak}s",
        var whole => string.Create(CultureInfo.InvariantCulture, $"{(int)whole / 60}:{(int)whole % 60:00}{NoBreak}{Say(language, "Min.", "min")}"),
    };

    static string Say(Language language, string german, string english) => language is Language.English ? english : german;
}
