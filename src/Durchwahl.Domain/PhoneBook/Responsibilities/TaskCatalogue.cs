using System.Collections.Immutable;

namespace Durchwahl.Domain.PhoneBook.Responsibilities;

/// <summary>The tasks of an office, in the order in which it shows them.</summary>
/// <param name="Tasks">Each key once.</param>
public sealed record TaskCatalogue(ImmutableArray<OfficeTask> Tasks)
{
    /// <summary>The six tasks that lists of Jobcenters name, with their usual synonyms and abbreviations.</summary>
    public static TaskCatalogue Default { get; } = new(
    [
        new("leistung", "Leistung",
        [
            "Leistungen", "Leistungsgewährung", "Leistungssachbearbeitung", "Leistungssachbearbeiter", "Leistungssachbearbeiterin", "Leistungsabteilung", "Leistungsteam", "Leistungsbereich",
            "Geldleistung", "Geldleistungen", "Geld und Bescheide", "Arbeitslosengeld II", "Bürgergeld", "Grundsicherungsgeld", "LSB", "Sachbearbeitung Leistung", "Sachbearbeiter Leistung", "Sachbearbeiterin Leistung",
        ]),
        new("vermittlung", "Vermittlung",
        [
            "Arbeitsvermittlung", "Arbeitsvermittler", "Arbeitsvermittlerin", "Integrationsfachkraft", "Integrationsfachkräfte", "IFK", "Markt und Integration", "Markt & Integration", "M&I", "M & I",
            "pAp", "persönlicher Ansprechpartner", "persönliche Ansprechpartnerin", "persönliche Ansprechpartner", "Arbeit und Ausbildung", "Jobcoach", "Eingliederung",
        ]),
        new("fallmanagement", "Fallmanagement", ["Fallmanager", "Fallmanagerin", "beschäftigungsorientiertes Fallmanagement", "bFM", "FM", "Case Management"]),
        new("erstantrag", "Erstantrag",
            ["Erstanträge", "Erst- und Neuantrag", "Erst- und Neuanträge", "Erst-/Neuantrag", "Erst-/Neuanträge", "Neuantrag", "Neuanträge", "Antragsannahme", "Antragsservice", "Antragstellung", "Neuantragstellung", "Erstantragstellung", "Eingangszone", "Neukunden"]),
        new("widerspruch", "Widerspruch", ["Widersprüche", "Widerspruchsstelle", "Widerspruchssachbearbeitung", "Widerspruchsbearbeitung", "Rechtsbehelfsstelle", "Rechtsbehelfe", "Rechtsstelle", "Klagen und Widersprüche"]),
        new("unterhalt", "Unterhalt",
            ["Unterhaltsheranziehung", "Unterhaltsangelegenheiten", "Unterhaltsstelle", "Unterhaltssachbearbeitung", "Unterhaltsforderungen", "UH", "UHV", "UHV/Unterhaltsheranziehung", "Unterhaltsvorschuss"]),
    ]);

    /// <summary>The task with this key; null when there is none.</summary>
    public OfficeTask? Find(string key) => Tasks.FirstOrDefault(task => task.Key == key);

    /// <summary>The name of a task, or its key when the catalogue does not have it.</summary>
    public string NameOf(string key) => Find(key)?.Name ?? key;
}
