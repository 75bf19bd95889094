using System.Collections.Immutable;

namespace Durchwahl.Domain.Promises;

/// <summary>What a caller wants (Anliegen), as the catalogue of the office names it. Not a task of the phone book: several topics belong to one task.</summary>
/// <param name="Key">The word under which contacts, promises and guides name it.</param>
/// <param name="Name">In the words of the people: "Umzug geplant".</param>
/// <param name="Task">The key of the task whose responsibility decides who is in charge, as in "leistung".</param>
/// <param name="IsEmergency">Whether it must not wait until tomorrow.</param>
public sealed record EnquiryTopic(string Key, string Name, string Task, bool IsEmergency = false)
{
    /// <summary>The usual topics in the order of the desk: those of the service centre of Schaumburg, then money, appointments, emergency.</summary>
    public static ImmutableArray<EnquiryTopic> Usual { get; } =
    [
        new("anschrift", "Anschrift geändert", "leistung"),
        new("haushalt", "Haushalt geändert", "leistung"),
        new("umzug", "Umzug geplant", "leistung"),
        new("miete", "Miete und Heizung", "leistung"),
        new("krankenkasse", "Krankenkasse gewechselt", "leistung"),
        new("einkommen", "Einkommen geändert", "leistung"),
        new("bescheid", "Frage zum Bescheid", "leistung"),
        new("geld", "Wo bleibt mein Geld?", "leistung"),
        new("termin", "Termin", "vermittlung"),
        new("notlage", "Notlage", "leistung", IsEmergency: true),
    ];
}
