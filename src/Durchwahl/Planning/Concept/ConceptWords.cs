using System.Globalization;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.Planning;
using Durchwahl.Domain.Planning.Concept;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Queueing.Simulation;
using NodaTime;

namespace Durchwahl.Planning.Concept;

/// <summary>Numbers and values of the paper in German (DIN 5008): "1 283", "83 %", "83 % (81 bis 85)".</summary>
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
    public static string Amount(double number) => Math.Abs(number) >= 9.95 ? Count(number) : Tenths(number);

    /// <summary>As in "83 %".</summary>
    public static string Share(double share) => (share * 100).ToString("N0", German) + Unbroken + "%";

    /// <summary>As in "38 s", from a minute on "2:05 Min.".</summary>
    public static string Wait(double seconds)
    {
        var whole = (int)Math.Round(seconds);
        return whole < 60 ? $"{whole}{Unbroken}s" : $"{whole / 60}:{whole % 60:00}{Unbroken}Min.";
    }

    /// <summary>In whole thousands, as in "1 234 000 €": what a simulation says is no surer.</summary>
    public static string Euros(double euros) => (Math.Round(euros / 1000) * 1000).ToString("N0", German) + Unbroken + "€";

    /// <summary>As in "42,50 €".</summary>
    public static string Rate(double euros) => euros.ToString("N2", German) + Unbroken + "€";

    /// <summary>As in "+4,2" and "−4,2".</summary>
    public static string Change(double number) => $"{(number < 0 ? "−" : "+")}{Amount(Math.Abs(number))}";

    /// <summary>The interval alone, as in "81 bis 85"; empty when there is none.</summary>
    public static string Interval(Estimate estimate, Func<double, string> write) =>
        estimate.HalfWidth95 is null ? "" : $"{write(estimate.From)} bis{Unbroken}{write(estimate.Until)}";

    /// <summary>A share without its sign, for intervals: "81".</summary>
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

    /// <summary>As in "gemessen".</summary>
    public static string Basis(ParameterBasis basis) => basis switch
    {
        ParameterBasis.Measured => "gemessen",
        ParameterBasis.Source => "Quelle",
        ParameterBasis.Derived => "abgeleitet",
        ParameterBasis.Assumption => "Annahme",
        ParameterBasis.Chosen => "gewählt",
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "There is no such basis."),
    };

    /// <summary>What a parameter is called.</summary>
    public static string NameOf(Assumption assumption) => assumption.Name switch
    {
        nameof(Demand.NeedsPerDay) => "Anliegen an einem Tag (Dienstag bis Donnerstag)",
        nameof(Demand.WeekdayFactors) => "Montag gegenüber Dienstag bis Donnerstag",
        nameof(Demand.MonthStartFactor) => "Die ersten drei Arbeitstage des Monats",
        nameof(Demand.DayVariation) => "Schwankung von Tag zu Tag",
        nameof(Demand.MeanTalk) => "Dauer eines Gesprächs im Mittel",
        nameof(Demand.MeanPatience) => "Geduld der Wartenden im Mittel",
        nameof(Demand.RedialShare) => "Wer nicht durchkommt und noch einmal anruft",
        nameof(Demand.SolvedAtOnce) => "Im ersten Gespräch erledigt",
        nameof(Demand.ReachedPerAttempt) => "Bei einem Rückruf erreicht",
        nameof(Scenario.DialsDirect) => "Wählt die Durchwahl statt der Service-Nummer",
        nameof(Scenario.WaitsForPhoneHour) => "Wartet mit der Durchwahl auf die Sprechstunde",
        nameof(Scenario.Shrinkage) => "Nicht anwesend (Urlaub, Krankheit, Fortbildung)",
        nameof(Scenario.InterruptionCost) => "Zeit, um nach einem Anruf zurückzufinden",
        _ => assumption.Name,
    };

    /// <summary>The value of a parameter with its unit.</summary>
    public static string ValueOf(Assumption assumption) => assumption.Name switch
    {
        nameof(Demand.NeedsPerDay) => Count(assumption.Value),
        nameof(Demand.WeekdayFactors) or nameof(Demand.MonthStartFactor) => assumption.Value.ToString("0.##", German) + "-fach",
        nameof(Demand.MeanTalk) or nameof(Demand.MeanPatience) or nameof(Scenario.InterruptionCost) => Wait(assumption.Value),
        _ => Share(assumption.Value),
    };
}
