using System.Collections.Immutable;
using System.Globalization;
using Durchwahl.Domain.Planning.Logs;
using NodaTime;
using NodaTime.Text;

namespace Durchwahl.Domain.Planning.Fitting;

/// <summary>Makes a demand of calls that came in.</summary>
public static class DemandFitting
{
    // With fewer, hardly anything can be said of a weekday.
    const int FewestDays = 18;

    static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");
    static readonly LocalDatePattern DatePattern = LocalDatePattern.Create("d. MMMM yyyy", German);

    /// <summary>Fits a demand; null when there is no call.</summary>
    /// <param name="calls">In any order.</param>
    /// <param name="wishes">How.</param>
    public static FittedDemand? Fit(IReadOnlyList<LoggedCall> calls, FitWishes wishes)
    {
        if (calls.Count == 0) return null;
        var ordered = calls.OrderBy(call => call.Arrived).ToList();
        var (redials, repeats) = RedialFit.Of(ordered, wishes.RedialWindow);
        var arrivals = ArrivalFitting.Of(ordered, Weights(ordered, redials, repeats), wishes.Calendar);
        var fitted = new FittedDemand
        {
            Demand = DefaultDemand.Of(0),
            Source = wishes.Source,
            From = HouseTime.LocalOf(ordered[0].Arrived).Date,
            LastDay = HouseTime.LocalOf(ordered[^1].Arrived).Date,
            Calls = ordered.Count,
            Answered = ordered.Count(call => call.Outcome == LoggedOutcome.Answered),
            GaveUp = ordered.Count(call => call.Outcome == LoggedOutcome.GaveUp),
            Arrivals = arrivals,
            Handling = HandlingFit.Of(ordered),
            Patience = PatienceFit.Of(ordered),
            Redials = redials,
            Warnings = [],
        };
        return fitted with { Demand = DemandOf(fitted), Warnings = [.. Warnings(fitted)] };
    }

    // A repetition is no need. Calls without a number repeat as often as those with one; without any numbers as often as is assumed.
    static double[] Weights(List<LoggedCall> calls, RedialFit? redials, bool[] repeats)
    {
        if (redials is null)
        {
            var unanswered = calls.Count(call => call.IsUnanswered);
            return [.. Enumerable.Repeat(1 - DefaultDemand.Of(0).RedialShare * unanswered / calls.Count, calls.Count)];
        }
        var known = calls.Count(call => call.Caller is not null);
        var firstShare = 1 - (double)repeats.Count(isRepeated => isRepeated) / known;
        return [.. calls.Select((call, index) => call.Caller is null ? firstShare : repeats[index] ? 0 : 1)];
    }

    static Demand DemandOf(FittedDemand fitted)
    {
        var defaults = DefaultDemand.Of(0);
        var arrivals = fitted.Arrivals;
        return defaults with
        {
            NeedsPerDay = arrivals.NeedsPerDay,
            DayProfile = arrivals.DayProfile,
            WeekdayFactors = arrivals.WeekdayFactors,
            MonthStartFactor = arrivals.MonthStartFactor ?? 1,
            AfterHolidayFactor = arrivals.AfterHolidayFactor ?? 1,
            DayVariation = arrivals.DayVariation ?? defaults.DayVariation,
            MeanTalk = fitted.Handling?.Mean ?? defaults.MeanTalk,
            TalkVariation = fitted.Handling?.Variation ?? defaults.TalkVariation,
            MeanPatience = fitted.Patience?.Mean ?? defaults.MeanPatience,
            RedialShare = fitted.Redials?.Share ?? defaults.RedialShare,
            MedianRedial = fitted.Redials?.MedianDelay is { } delay and > 0 ? delay : defaults.MedianRedial,
            Sources = defaults.Sources.SetItems(Measured(fitted)),
        };
    }

    static IEnumerable<KeyValuePair<string, ParameterSource>> Measured(FittedDemand fitted)
    {
        var measured = new ParameterSource(ParameterBasis.Measured, SourceOf(fitted));
        foreach (var parameter in new[] { nameof(Demand.NeedsPerDay), nameof(Demand.DayProfile), nameof(Demand.WeekdayFactors) }) yield return new(parameter, measured);
        yield return new(nameof(Demand.MonthStartFactor), fitted.Arrivals.MonthStartFactor is null ? Contained("Monatsanfänge") : measured);
        yield return new(nameof(Demand.AfterHolidayFactor), fitted.Arrivals.AfterHolidayFactor is null ? Contained("Tage nach Feiertagen") : measured);
        if (fitted.Arrivals.DayVariation is not null) yield return new(nameof(Demand.DayVariation), measured);
        if (fitted.Handling is not null) yield return new(nameof(Demand.MeanTalk), measured);
        if (fitted.Handling is not null) yield return new(nameof(Demand.TalkVariation), measured);
        if (fitted.Patience is not null) yield return new(nameof(Demand.MeanPatience), measured);
        if (fitted.Redials is not null) yield return new(nameof(Demand.RedialShare), measured);
        if (fitted.Redials?.MedianDelay is > 0) yield return new(nameof(Demand.MedianRedial), measured);
    }

    static string SourceOf(FittedDemand fitted) => string.Create(German, $"Gemessen: {fitted.Source} vom {DatePattern.Format(fitted.From)} bis {DatePattern.Format(fitted.LastDay)}, {fitted.Calls:N0} Anrufe.");

    static ParameterSource Contained(string days) => new(ParameterBasis.Assumption, $"Annahme: {days} wie andere Tage, denn die Messung enthält zu wenige davon.");

    static IEnumerable<string> Warnings(FittedDemand fitted)
    {
        if (fitted.Arrivals.Days.Length < FewestDays) yield return $"Nur {fitted.Arrivals.Days.Length} Arbeitstage zählen. Verlässlich wird die Messung ab etwa vier Wochen.";
        if (Enumerable.Range(0, 5).Where(weekday => fitted.Arrivals.DaysOfWeekday[weekday] == 0).ToList() is { Count: > 0 } missing)
            yield return $"Es fehlen Anrufe von {string.Join(", ", missing.Select(Weekday))}. Dafür gilt die Vorgabe.";
        if (fitted.Arrivals.DayVariation is null) yield return "Für die Schwankung der Tage sind es zu wenige Tage. Es gilt die Vorgabe von 10 %.";
        if (fitted.Handling is null) yield return $"Weniger als {HandlingFit.FewestTalks} Gespräche haben eine Dauer. Es gelten die Vorgaben für Gesprächsdauer und Streuung.";
        if (fitted.Patience is null) yield return $"Weniger als {PatienceFit.FewestEvents} Wartende haben aufgelegt. Für die Geduld gilt die Vorgabe von 10 Minuten.";
        if (fitted.Redials is null) yield return "Wer wieder anrief, ist nicht zu erkennen: Nummern fehlen, oder zu wenige Anrufe blieben ohne Antwort. Von den unbeantworteten gelten 60 % als wiederholt.";
        else yield return string.Create(German, $"Wiederholte Anrufe sind solche binnen {fitted.Redials.Window / 60:0} Minuten. Wer erst später wieder anruft, zählt als neues Anliegen. Bei {fitted.Redials.KnownNumbers:0 %} der Anrufe ist die Nummer bekannt.");
    }

    static string Weekday(int weekday) => German.DateTimeFormat.GetDayName((DayOfWeek)((weekday + 1) % 7));
}
