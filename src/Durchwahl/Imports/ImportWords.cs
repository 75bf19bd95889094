using Durchwahl.Domain.Imports;
using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.Imports;

/// <summary>The German words for what an import found.</summary>
static class ImportWords
{
    /// <summary>Of more new posts only the first are told one by one; the office knows its list.</summary>
    const int MostNewPosts = 20;

    public static string Of(ListChangeKind kind) => kind switch
    {
        ListChangeKind.New => "neu",
        ListChangeKind.Changed => "geändert",
        ListChangeKind.Moved => "umbesetzt",
        _ => "fehlt",
    };

    public static string Heading(ListChangeKind kind) => kind switch
    {
        ListChangeKind.New => "Neue Stellen",
        ListChangeKind.Changed => "Geänderte Stellen",
        ListChangeKind.Moved => "Stellen mit einer anderen Person",
        _ => "Stellen, die in der Liste fehlen",
    };

    public static string Of(ReleaseMode mode) => mode switch
    {
        ReleaseMode.NameAndNumber => "mit Name und Nummer",
        ReleaseMode.FunctionAndNumber => "mit Funktion und Nummer",
        ReleaseMode.TeamNumberOnly => "nur mit der Nummer des Teams",
        _ => "noch nicht",
    };

    public static string Of(ListColumn column) => column switch
    {
        ListColumn.Ignore => "nicht übernehmen",
        ListColumn.Name => "Name",
        ListColumn.LastName => "Nachname",
        ListColumn.FirstName => "Vorname",
        ListColumn.Salutation => "Anrede",
        ListColumn.Function => "Funktion",
        ListColumn.Task => "Aufgabe",
        ListColumn.Responsibility => "Zuständigkeit",
        ListColumn.LetterRange => "Buchstaben",
        ListColumn.Number => "Telefonnummer",
        ListColumn.Extension => "Durchwahl",
        ListColumn.Room => "Raum",
        ListColumn.Site => "Standort",
        ListColumn.Team => "Team",
        ListColumn.Email => "E-Mail",
        ListColumn.PhoneHours => "Telefonzeiten",
        ListColumn.VisitingHours => "Besuchszeiten",
        ListColumn.Age => "Alter",
        ListColumn.PostalCode => "Postleitzahl",
        ListColumn.Municipality => "Wohnort",
        ListColumn.EndDigits => "Endziffern der BG-Nummer",
        ListColumn.Languages => "Sprachen",
        ListColumn.Deputy => "Vertretung",
        _ => "Bemerkung",
    };

    /// <summary>What came of an import, line by line: every refusal, every difference to what was known, and how much is new.</summary>
    public static IEnumerable<string> Report(InterpretedList list, Reconciliation plan, bool written)
    {
        foreach (var refusal in list.Refusals) yield return $"Zeile {refusal.Line}, Spalte {refusal.Column}: {refusal.Reason}";
        var isNew = 0;
        foreach (var change in plan.Changes)
            if (change.Kind != ListChangeKind.New || ++isNew <= MostNewPosts) yield return Of(change);
        if (isNew > MostNewPosts) yield return $"... und {isNew - MostNewPosts} weitere neue Stellen";
        foreach (var remark in plan.Remarks) yield return remark;
        yield return $"{list.Posts.Length} Stellen gelesen, {list.Refusals.Length} Angaben abgelehnt, {(written ? "übernommen" : "nichts geschrieben")}.";
    }

    static string Of(ListChange change) =>
        $"{Of(change.Kind),-10} {change.Title}{string.Concat(change.Facts.Select(fact => $"; {fact.What}: {fact.Before ?? "–"} → {fact.After ?? "–"}"))}";
}
