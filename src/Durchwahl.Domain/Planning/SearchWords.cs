using System.Globalization;
using Durchwahl.Domain.Statistics;

namespace Durchwahl.Domain.Planning;

/// <summary>Says in German what a search found, and what is in the way.</summary>
public static class SearchWords
{
    static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    /// <summary>One or two sentences.</summary>
    /// <param name="result">What came of the search.</param>
    /// <param name="target">What was to be reached.</param>
    /// <param name="scenario">What the scenario is called.</param>
    public static string Sentence(SearchResult result, SearchTarget target, string scenario) => result switch
    {
        SearchResult.Found found => $"„{scenario}“ erreicht das Ziel von {Percent(target.Share)} {Of(target.Definition)} in 30 Sekunden mit {Amount(found.Quantity, found.Value)}: {Percent(target.ReachedBy(found.Outcome))}."
            + (found.OneStepLess is { } less ? $" Mit {Amount(found.Quantity, found.Value - StepOf(found.Quantity))} sind es {Percent(target.ReachedBy(less))}." : ""),
        SearchResult.OutOfReach beyond => $"Auch mit {Amount(beyond.Quantity, beyond.Most)} erreicht „{scenario}“ nur {Percent(target.ReachedBy(beyond.Outcome))} {Of(target.Definition)} in 30 Sekunden statt {Percent(target.Share)}: {Reason(beyond, target)}",
        SearchResult.NotThere { Quantity: SearchedQuantity.Agents } => $"„{scenario}“ hat keine Servicenummer, also keine Plätze, die man suchen kann.",
        _ => $"„{scenario}“ hat keine Durchwahlen, also keine Telefonstunde, die man suchen kann.",
    };

    static string Reason(SearchResult.OutOfReach beyond, SearchTarget target)
    {
        var without = beyond.WithoutLimit is { } outcome ? Percent(target.ReachedBy(outcome)) : "";
        return beyond.Limit switch
        {
            SearchLimit.LoadGuard => $"begrenzt durch den Belastungsschutz. Ohne ihn wären es {without}.",
            SearchLimit.Agents => $"begrenzt durch die Plätze im Serviceteam. Mit drei mehr wären es {without}.",
            SearchLimit.SingleLine => "Eine Durchwahl ist eine einzelne Leitung. Wer anruft, während dort gesprochen wird, wartet.",
            _ => "Es liegt nicht an den Plätzen, sondern an den Durchwahlen, die zuerst gewählt werden.",
        };
    }

    static string Amount(SearchedQuantity quantity, int value) => (quantity, value) switch
    {
        (SearchedQuantity.Agents, 1) => "1 Platz",
        (SearchedQuantity.Agents, _) => $"{value} Plätzen",
        (_, 60) => "1 Stunde Telefonstunde",
        (_, > 60) when value % 60 == 0 => $"{value / 60} Stunden Telefonstunde",
        _ => $"{value} Minuten Telefonstunde",
    };

    static int StepOf(SearchedQuantity quantity) => quantity == SearchedQuantity.Agents ? 1 : ScenarioSearch.PhoneHourStep;

    static string Of(ServiceLevelDefinition definition) => definition switch
    {
        ServiceLevelDefinition.OfAll => "aller Anrufe",
        ServiceLevelDefinition.OfAnswered => "der angenommenen Anrufe",
        _ => "der Anrufe ohne kurze Abbrüche",
    };

    static string Percent(double share) => $"{(share * 100).ToString("0", German)}\u00A0%";
}
