using System.Globalization;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook.Hours;
using NodaTime;

namespace Durchwahl.Planning.Concept;

/// <summary>Numbers and values of the paper in German (DIN 5008): "1 283", "83 %".</summary>
static class ConceptWords
{
    const string Unbroken = "\u00a0";

    static readonly CultureInfo German = MakeGerman();

    static CultureInfo MakeGerman()
    {
        var german = (CultureInfo)CultureInfo.GetCultureInfo("de-DE").Clone();
        german.NumberFormat.NumberGroupSeparator = Unbroken;
        return CultureInfo.ReadOnly(german);
    }

    /// <summary>As in "1 283".</summary>
    public static string Count(double number) => Math.Round(number).ToString("N0", German);

    /// <summary>As in "3,1".</summary>
    public static string Tenths(double number) => number.ToString("N1", German);

    /// <summary>Whole from 10 on, else with one digit behind the comma: "143", "3,1".</summary>
    public static string Amount(double number) => number is 0 || Math.Abs(number) >= 9.95 ? Count(number) : Tenths(number);

    /// <summary>As in "83 %".</summary>
    public static string Share(double share) => (share * 100).ToString("N0", German) + Unbroken + "%";

    /// <summary>In whole thousands, as in "1 234 000 €": what a simulation says is no surer.</summary>
    public static string Euros(double euros) => (Math.Round(euros / 1000) * 1000).ToString("N0", German) + Unbroken + "€";

    /// <summary>As in "42,50 €".</summary>
    public static string Rate(double euros) => euros.ToString("N2", German) + Unbroken + "€";

    /// <summary>As in "+4,2" and "−4,2".</summary>
    public static string Change(double number) => $"{(number < 0 ? "−" : "+")}{Amount(Math.Abs(number))}";

    /// <summary>A share without its sign, for spans: "81".</summary>
    public static string Percent(double share) => (Math.Clamp(share, 0, 1) * 100).ToString("N0", German);

    /// <summary>Minutes in a sentence: "24 Minuten".</summary>
    public static string Minutes(double minutes) => $"{Amount(minutes)}{Unbroken}Minuten";

    /// <summary>One of something in words, else the number: "eine Stelle", "12 Stellen".</summary>
    public static string Of(int count, string one, string several) => count == 1 ? one : $"{Count(count)}{Unbroken}{several}";

    /// <summary>In sentences: "Montag, 30. November 2026".</summary>
    public static string Day(LocalDate day) => day.ToString("dddd, d. MMMM uuuu", German);

    /// <summary>What a guard keeps away, as in "höchstens 4 Gespräche je Stunde, 5 Minuten Pause nach jedem Gespräch"; null when it keeps nothing away.</summary>
    public static string? Guard(LoadGuard guard) => string.Join(", ", new[]
    {
        guard.TalksPerHour is { } talks ? $"höchstens {Of(talks, "ein Gespräch", "Gespräche")} je Stunde und Stelle" : null,
        guard.PauseAfterTalk > Duration.Zero ? $"{Pause(guard.PauseAfterTalk)} Ruhe nach jedem Gespräch" : null,
        guard.QuietTimes.IsEmpty ? null : $"Ruhezeiten {HoursNotation.Write(guard.QuietTimes)}",
    }.OfType<string>()) is { Length: > 0 } words ? words : null;

    static string Pause(Duration pause) => pause < Duration.FromMinutes(2) ? $"{pause.TotalSeconds:0}{Unbroken}Sekunden" : $"{pause.TotalMinutes:0}{Unbroken}Minuten";

    /// <summary>Where calls go, in order: "zur Vertretung, dann zum Team, dann zur Service-Nummer"; null for nowhere.</summary>
    public static string? Ways(Elsewhere ways) => string.Join(", dann ", new[]
    {
        ways.HasFlag(Elsewhere.Deputy) ? "zur Vertretung" : null, ways.HasFlag(Elsewhere.Team) ? "zum Team" : null, ways.HasFlag(Elsewhere.Service) ? "zur Service-Nummer" : null,
    }.OfType<string>()) is { Length: > 0 } words ? words : null;
}
