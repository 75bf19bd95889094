using System.Globalization;
using Durchwahl.Domain.Statistics;

namespace Durchwahl.Statistics.Contract;

/// <summary>How people read a figure (DIN 5008): "84,5 %", "38 s", "1:05 Min.", "1 283"; the blanks do not break.</summary>
static class FigureWords
{
    const char Blank = '\u00A0';

    static readonly NumberFormatInfo German = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = Blank.ToString() };

    /// <summary>The value in the unit of its figure; a dash when there is none.</summary>
    public static string Of(FigureValue value) => value.Value is { } number ? Of(number, FigureCatalogue.Get(value.Key).Unit) : "–";

    /// <summary>A number in a unit.</summary>
    public static string Of(double number, FigureUnit unit) => unit switch
    {
        FigureUnit.Share => (number * 100).ToString("0.0", German) + Blank + "%",
        FigureUnit.Duration => OfSeconds(number),
        FigureUnit.Count => number.ToString("#,0", German),
        FigureUnit.PerThousand => number.ToString("0.0", German) + Blank + "je" + Blank + "1" + Blank + "000",
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "There is no such unit."),
    };

    /// <summary>Why there is no value, in German; empty when there is one.</summary>
    public static string Why(Withheld why) => why switch
    {
        Withheld.No => "",
        Withheld.Nothing => "In dieser Zeit gab es nichts zu zählen.",
        Withheld.TooFew => "Zu wenige Fälle: Menschen könnten erkennbar sein.",
        Withheld.NotForThisPeriod => "Für diese Zeit nicht bekannt.",
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, "There is no such reason."),
    };

    /// <summary>The heading of a theme.</summary>
    public static string Of(FigureTheme theme) => theme switch
    {
        FigureTheme.Calls => "Anrufe und was aus ihnen wurde",
        FigureTheme.Waiting => "Warten und sprechen",
        FigureTheme.Solving => "Anliegen gelöst",
        FigureTheme.Promises => "Zusagen",
        FigureTheme.Care => "Schutz, Fehler und Zufriedenheit",
        _ => throw new ArgumentOutOfRangeException(nameof(theme), theme, "There is no such theme."),
    };

    static string OfSeconds(double seconds)
    {
        if (double.IsInfinity(seconds)) return "über" + Blank + "60" + Blank + "Min.";
        var whole = (long)Math.Round(seconds, MidpointRounding.AwayFromZero);
        return whole < 60 ? string.Create(CultureInfo.InvariantCulture, $"{whole}{Blank}s") : string.Create(CultureInfo.InvariantCulture, $"{whole / 60}:{whole % 60:00}{Blank}Min.");
    }
}
