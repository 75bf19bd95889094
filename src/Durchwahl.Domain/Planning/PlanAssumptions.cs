using System.Collections.Immutable;
using System.Globalization;

namespace Durchwahl.Domain.Planning;

/// <summary>A parameter that the figures of a plan rest on, as people read it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Value">What it is; named for each scenario where they differ.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record PlanAssumption(string Name, string Value, ParameterSource Source);

/// <summary>Every parameter of a comparison with its source: nothing is calculated from a number that is not named here.</summary>
public static class PlanAssumptions
{
    static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    static readonly ParameterSource NoneFound = new(ParameterBasis.Assumption, "Annahme: Eine Quelle ist nicht bekannt.");

    /// <summary>The parameters in the order of the page.</summary>
    public static ImmutableArray<PlanAssumption> Of(PlanComparison comparison)
    {
        ImmutableArray<Scenario> scenarios = [.. comparison.Scenarios.Select(column => column.Scenario)];
        return
        [
            OfDemand("Anliegen an einem Dienstag", nameof(Demand.NeedsPerDay), demand => Number(demand.NeedsPerDay, "0.#")),
            OfDemand("Gespräch", nameof(Demand.MeanTalk), demand => $"{Number(demand.MeanTalk, "0")}\u00A0s"),
            Each("Nachbearbeitung", scenario => $"{Number(scenario.Settings.Service.WrapUp.TotalSeconds, "0")}\u00A0s", new(ParameterBasis.Assumption, "Einstellung der Dienststelle; der übliche Wert von 40 s ist eine Annahme.")),
            OfDemand("Geduld", nameof(Demand.MeanPatience), demand => $"{Number(demand.MeanPatience, "0")}\u00A0s"),
            OfDemand("Wiederwahl nach vergeblichem Anruf", nameof(Demand.RedialShare), demand => Percent(demand.RedialShare)),
            OfDemand("Zeit bis zur Wiederwahl", nameof(Demand.MedianRedial), demand => $"{Number(demand.MedianRedial / 60, "0.#")}\u00A0Min."),
            OfDemand("Montag", nameof(Demand.WeekdayFactors), demand => $"{Number(demand.WeekdayFactors[0], "0.##")}-fach"),
            OfDemand("Erste drei Arbeitstage im Monat", nameof(Demand.MonthStartFactor), demand => $"{Number(demand.MonthStartFactor, "0.##")}-fach"),
            OfDemand("Verlauf des Tages", nameof(Demand.DayProfile), demand => $"Spitze um {Clock(demand)}"),
            OfDemand("Schwankung von Tag zu Tag", nameof(Demand.DayVariation), demand => Percent(demand.DayVariation)),
            OfDemand("Sofort erledigt", nameof(Demand.SolvedAtOnce), demand => Percent(demand.SolvedAtOnce)),
            OfDemand("Erreicht je Rückrufversuch", nameof(Demand.ReachedPerAttempt), demand => Percent(demand.ReachedPerAttempt)),
            Each("Wählen die Durchwahl", scenario => Percent(scenario.DialsDirect), Chosen(choices => choices.DialsDirect, "Annahme: Ist die Durchwahl veröffentlicht, wählen sie sieben von zehn; gibt es nur eine Art von Nummern, alle.")),
            Each("Warten dafür auf die Telefonstunde", scenario => Percent(scenario.WaitsForPhoneHour), Chosen(choices => choices.WaitsForPhoneHour, "Annahme: Vier von fünf kennen die Telefonstunde und rufen darin an.")),
            Each("Nicht am Platz (Urlaub, Krankheit, Schulung)", scenario => Percent(scenario.Shrinkage), Chosen(choices => choices.Shrinkage, "Erhebung in 1 230 Servicecentern: im Mittel 27 %, üblich 30 bis 35 %.", ParameterBasis.Source)),
            Each("Wiedereinlesen nach einer Unterbrechung", scenario => $"{Number(scenario.InterruptionCost, "0")}\u00A0s", NoneFound),
            Each("Belastungsschutz je Stelle", Guard, new(ParameterBasis.Chosen, "Einstellung der Dienststelle; im dritten Weg sechs Gespräche je Stunde, wenn keine gewählt ist.")),
            new("Was Anrufende und Angerufene tun", "wie im Übungsbetrieb", new(ParameterBasis.Assumption, "Annahme: wer einen Rückruf wählt, eine Nachricht spricht, nicht abnimmt oder auflegt; dieselben Werte wie in der Übungsanlage.")),
        ];

        PlanAssumption OfDemand(string name, string parameter, Func<Demand, string> write) =>
            Each(name, scenario => write(scenario.Demand), scenarios.Select(scenario => scenario.Demand.Sources.GetValueOrDefault(parameter)).FirstOrDefault(source => source is { Basis: ParameterBasis.Chosen })
                ?? scenarios[0].Demand.Sources.GetValueOrDefault(parameter, NoneFound));

        PlanAssumption Each(string name, Func<Scenario, string> write, ParameterSource source) => new(
            name, scenarios.Select(write).Distinct().Count() == 1 ? write(scenarios[0]) : string.Join("; ", scenarios.Select(scenario => $"{scenario.Name}: {write(scenario)}")), source);

        ParameterSource Chosen(Func<ScenarioChoices, double?> choice, string otherwise, ParameterBasis basis = ParameterBasis.Assumption) =>
            comparison.Choices.Own.Values.Append(comparison.Choices.Common).Any(choices => choice(choices) is not null) ? new(ParameterBasis.Chosen, "In dieser Planung gesetzt.") : new(basis, otherwise);
    }

    /// <summary>How well it is founded, in a German word.</summary>
    public static string NameOf(ParameterBasis basis) => basis switch
    {
        ParameterBasis.Measured => "gemessen",
        ParameterBasis.Source => "Quelle",
        ParameterBasis.Derived => "abgeleitet",
        ParameterBasis.Assumption => "Annahme",
        ParameterBasis.Chosen => "gesetzt",
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "There is no such basis."),
    };

    static string Guard(Scenario scenario) => scenario.Settings.Guard.TalksPerHour is { } talks ? $"{talks} Gespräche je Stunde" : "keiner";

    static string Clock(Demand demand)
    {
        var peak = demand.DayProfile.IndexOf(demand.DayProfile.Max());
        return string.Create(CultureInfo.InvariantCulture, $"{peak / 2:00}:{peak % 2 * 30:00} Uhr");
    }

    static string Percent(double share) => $"{Number(share * 100, "0")}\u00A0%";

    static string Number(double value, string format) => value.ToString(format, German);
}
