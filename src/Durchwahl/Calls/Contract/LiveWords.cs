using System.Globalization;
using Durchwahl.Domain;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Calls.Contract;

/// <summary>What live pages call states and times.</summary>
static class LiveWords
{
    const char NoBreak = '\u00A0';

    /// <summary>What somebody does: the mark and the word.</summary>
    public static (string Mark, string Word) Of(AgentState state) => state switch
    {
        AgentState.Free => ("open", "frei"),
        AgentState.Ringing => ("later", "es klingelt"),
        AgentState.Dialling => ("later", "ruft zurück"),
        AgentState.Talking => ("later", "im Gespräch"),
        AgentState.WrapUp => ("later", "Nachbearbeitung"),
        AgentState.Resting => ("away", "Ruhe"),
        AgentState.Paused => ("away", "Pause"),
        _ => ("away", "nicht da"),
    };

    /// <summary>"38 s", "1:48 Min.", "1:02 Std.".</summary>
    public static string Length(Duration length)
    {
        var seconds = (int)Math.Max(0, length.TotalSeconds);
        return seconds switch
        {
            < 60 => $"{seconds}{NoBreak}s",
            < 3600 => string.Create(CultureInfo.InvariantCulture, $"{seconds / 60}:{seconds % 60:00}{NoBreak}Min."),
            _ => string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600}:{seconds / 60 % 60:00}{NoBreak}Std."),
        };
    }

    /// <summary>"09:12 Uhr".</summary>
    public static string Time(Instant at) => Texts.InPrint.German.Time(HouseTime.LocalOf(at).TimeOfDay);

    /// <summary>"Englisch", or null for German.</summary>
    public static string? Language(string code) => code == "de" ? null : CultureInfo.GetCultureInfo(code) is { } culture ? GermanName(culture) : code;

    static string GermanName(CultureInfo culture) => culture.TwoLetterISOLanguageName switch
    {
        "en" => "Englisch",
        "tr" => "Türkisch",
        "ar" => "Arabisch",
        "uk" => "Ukrainisch",
        "ru" => "Russisch",
        var code => code,
    };
}
