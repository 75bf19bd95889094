using System.Collections.Immutable;

namespace Durchwahl.Domain.PhoneBook;

/// <summary>A task in the words of the people, as the finder asks for it.</summary>
/// <param name="Key">The word under which rules name it, as in "leistung".</param>
/// <param name="Name">As in "Geld und Bescheide".</param>
/// <param name="Hint">What belongs to it, in a few words; null when the name says it.</param>
/// <param name="EnglishName">The name in English; null for the German one.</param>
/// <param name="EnglishHint">The hint in English; null for the German one.</param>
public sealed record PublicTask(string Key, string Name, string? Hint = null, string? EnglishName = null, string? EnglishHint = null)
{
    /// <summary>The six usual tasks of a Jobcenter in the order in which people are asked.</summary>
    public static ImmutableArray<PublicTask> Usual { get; } =
    [
        new("leistung", "Geld und Bescheide", "Zahlung, Miete, Umzug, Einkommen, Familie", "Money and decisions", "Payment, rent, moving house, income, family"),
        new("vermittlung", "Arbeit und Ausbildung", "Stellen, Bewerbung, Kurse", "Work and training", "Jobs, applications, courses"),
        new("fallmanagement", "Fallmanagement", "Hilfe in schwierigen Lagen: Schulden, Sucht, Wohnung, Pflege", "Case management", "Help in hard times: debts, addiction, housing, care"),
        new("erstantrag", "Erster Antrag", "Sie bekommen noch kein Geld von uns", "First application", "You do not receive money from us yet"),
        new("widerspruch", "Widerspruch", "Sie sind mit einem Bescheid nicht einverstanden", "Objection", "You do not agree with a decision"),
        new("unterhalt", "Unterhalt", "Geld vom anderen Elternteil oder von früheren Partnern", "Maintenance", "Money from the other parent or a former partner"),
    ];
}
