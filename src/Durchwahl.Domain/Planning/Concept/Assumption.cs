using System.Collections.Immutable;

namespace Durchwahl.Domain.Planning.Concept;

/// <summary>A value on which the figures rest.</summary>
/// <param name="Name">The parameter of <see cref="Demand"/> or <see cref="Scenario"/>, as in "MeanTalk".</param>
/// <param name="Value">Its value, in the unit of the parameter; for the weekdays the factor of Monday.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record Assumption(string Name, double Value, ParameterSource Source)
{
    static readonly ParameterSource Unnamed = new(ParameterBasis.Assumption, "Voreinstellung; eine Quelle ist nicht angegeben.");

    /// <summary>All that can be told in one number of a scenario and its demand. The profile of the day is not among them.</summary>
    public static ImmutableArray<Assumption> Of(Scenario scenario)
    {
        var demand = scenario.Demand;
        return
        [
            From(nameof(demand.NeedsPerDay), demand.NeedsPerDay),
            From(nameof(demand.WeekdayFactors), demand.WeekdayFactors[0]),
            From(nameof(demand.MonthStartFactor), demand.MonthStartFactor),
            From(nameof(demand.DayVariation), demand.DayVariation),
            From(nameof(demand.MeanTalk), demand.MeanTalk),
            From(nameof(demand.MeanPatience), demand.MeanPatience),
            From(nameof(demand.RedialShare), demand.RedialShare),
            From(nameof(demand.SolvedAtOnce), demand.SolvedAtOnce),
            From(nameof(demand.ReachedPerAttempt), demand.ReachedPerAttempt),
            new(nameof(scenario.DialsDirect), scenario.DialsDirect, new(ParameterBasis.Assumption, "Für den empfohlenen Weg gesetzt; eine Quelle gibt es nicht.")),
            new(nameof(scenario.WaitsForPhoneHour), scenario.WaitsForPhoneHour, new(ParameterBasis.Assumption, "Für den empfohlenen Weg gesetzt; eine Quelle gibt es nicht.")),
            new(nameof(scenario.Shrinkage), scenario.Shrinkage, new(ParameterBasis.Source, "Urlaub, Krankheit, Fortbildung: Erhebungen in Servicecentern nennen im Mittel 27 % und bis 35 %.")),
            new(nameof(scenario.InterruptionCost), scenario.InterruptionCost, new(ParameterBasis.Assumption, "Zeit, um nach einem Anruf in die Akte zurückzufinden; eine Quelle gibt es nicht.")),
        ];

        Assumption From(string name, double value) => new(name, value, demand.Sources.GetValueOrDefault(name, Unnamed));
    }
}
