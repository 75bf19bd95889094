using System.Globalization;
using Durchwahl.Domain.Planning;
using Durchwahl.Domain.Planning.Fitting;
using Durchwahl.Texts;
using NodaTime;
using NodaTime.Text;

namespace Durchwahl.Planning.Demands;

/// <summary>A parameter of a demand as people read it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Value">With its unit.</param>
/// <param name="Range">Its 95 % interval; null when there is none.</param>
/// <param name="Source">Where it comes from.</param>
sealed record ShownParameter(string Name, string Value, string? Range, ParameterSource Source);

/// <summary>Demands in German.</summary>
static class DemandWords
{
    const char NoBreak = '\u00A0';

    static readonly NumberFormatInfo German = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = NoBreak.ToString() };
    static readonly LocalDatePattern DatePattern = LocalDatePattern.CreateWithInvariantCulture("dd.MM.uuuu");

    /// <summary>All parameters with their sources.</summary>
    /// <param name="demand">Any demand.</param>
    /// <param name="fitted">What it was measured from; null for the default.</param>
    public static IReadOnlyList<ShownParameter> Parameters(Demand demand, FittedDemand? fitted) =>
    [
        Shown(demand, nameof(demand.NeedsPerDay), "Anliegen an einem Tag (Dienstag bis Donnerstag)", Number(demand.NeedsPerDay, "0")),
        Shown(demand, nameof(demand.DayProfile), "Stärkste halbe Stunde", BusiestHalfHour(demand)),
        Shown(demand, nameof(demand.WeekdayFactors), "Montag im Vergleich dazu", Factor(demand.WeekdayFactors[0])),
        Shown(demand, nameof(demand.MonthStartFactor), "Die ersten drei Arbeitstage im Monat", Factor(demand.MonthStartFactor)),
        Shown(demand, nameof(demand.AfterHolidayFactor), "Der Tag nach einem Feiertag", Factor(demand.AfterHolidayFactor)),
        Shown(demand, nameof(demand.DayVariation), "Schwankung von Tag zu Tag", Percent(demand.DayVariation)),
        Shown(demand, nameof(demand.MeanTalk), "Gespräch im Mittel", Seconds(demand.MeanTalk), fitted?.Handling is { } talk ? $"{Seconds(talk.Mean - talk.MeanHalfWidth)} bis {Seconds(talk.Mean + talk.MeanHalfWidth)}" : null),
        Shown(demand, nameof(demand.TalkVariation), "Streuung der Gespräche", Number(demand.TalkVariation, "0.00")),
        Shown(demand, nameof(demand.MeanPatience), "Geduld im Mittel", Seconds(demand.MeanPatience), fitted?.Patience is { } patience ? $"{Seconds(patience.MeanFrom)} bis {Seconds(patience.MeanUntil)}" : null),
        Shown(demand, nameof(demand.RedialShare), "Ruft nach vergeblichem Anruf wieder an", Percent(demand.RedialShare), fitted?.Redials is { } redials ? $"{Percent(redials.ShareFrom)} bis {Percent(redials.ShareUntil)}" : null),
        Shown(demand, nameof(demand.MedianRedial), "Die Hälfte davon binnen", Seconds(demand.MedianRedial)),
        Shown(demand, nameof(demand.SolvedAtOnce), "Im Gespräch erledigt", Percent(demand.SolvedAtOnce)),
        Shown(demand, nameof(demand.ReachedPerAttempt), "Beim Rückruf erreicht, je Versuch", Percent(demand.ReachedPerAttempt)),
    ];

    /// <summary>"gemessen", "Annahme".</summary>
    public static string Of(ParameterBasis basis) => basis switch
    {
        ParameterBasis.Measured => "gemessen",
        ParameterBasis.Source => "Quelle",
        ParameterBasis.Derived => "abgeleitet",
        ParameterBasis.Assumption => "Annahme",
        ParameterBasis.Chosen => "gewählt",
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "There is no such basis."),
    };

    /// <summary>"4 711 Anrufe vom 02.03.2026 bis 27.03.2026, 3 900 angenommen, 600 aufgelegt (queue_log)".</summary>
    public static string Summary(FittedDemand fitted) =>
        $"{InPrint.German.Number(fitted.Calls)} Anrufe vom {Date(fitted.From)} bis {Date(fitted.LastDay)}, {InPrint.German.Number(fitted.Answered)} angenommen, {InPrint.German.Number(fitted.GaveUp)} aufgelegt ({fitted.Source})";

    /// <summary>Days that do not count, each with its reason.</summary>
    public static IEnumerable<string> LeftOut(FittedDemand fitted) => fitted.Arrivals.LeftOut.Select(day => $"{InPrint.German.Date(day.Date)}: {day.Reason}");

    /// <summary>The report of the verb, line by line.</summary>
    public static IEnumerable<string> Report(FittedDemand fitted)
    {
        yield return Summary(fitted);
        foreach (var parameter in Parameters(fitted.Demand, fitted))
            yield return $"  {parameter.Name}: {parameter.Value}{(parameter.Range is null ? "" : $" ({parameter.Range})")} [{Of(parameter.Source.Basis)}]";
        foreach (var day in LeftOut(fitted)) yield return $"  Zählt nicht: {day}";
        foreach (var warning in fitted.Warnings) yield return $"  Hinweis: {warning}";
    }

    /// <summary>"02.03.2026".</summary>
    public static string Date(LocalDate date) => DatePattern.Format(date);

    public static string Seconds(double seconds) => seconds < 600 ? Number(seconds, "0", "s") : Number(seconds / 60, "0.#", "Min.");

    public static string Percent(double share) => Number(share * 100, "0", "%");

    public static string Number(double number, string form, string? unit = null) => number.ToString("#," + form, German) + (unit is null ? "" : $"{NoBreak}{unit}");

    static string Factor(double factor) => $"{Number(factor, "0.00")}-mal";

    static ShownParameter Shown(Demand demand, string parameter, string name, string value, string? range = null) => new(name, value, range, demand.Sources[parameter]);

    static string BusiestHalfHour(Demand demand)
    {
        var busiest = Enumerable.Range(0, Demand.HalfHours).MaxBy(half => demand.DayProfile[half]);
        return $"{Percent(demand.DayProfile[busiest])} ab {busiest / 2:00}:{busiest % 2 * 30:00}{NoBreak}Uhr";
    }
}
