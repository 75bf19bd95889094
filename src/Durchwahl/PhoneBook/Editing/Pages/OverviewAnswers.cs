using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Checking;
using Durchwahl.Pages;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.PhoneBook.Publishing;
using Durchwahl.PhoneBook.Tables;
using NodaTime;

namespace Durchwahl.PhoneBook.Editing.Pages;

/// <summary>The first page of an office: what the public sees, what waits, what to do next.</summary>
static class OverviewAnswers
{
    public static async Task<IResult> Show(HttpContext context, Database database, PublicationShelf shelf, PublishPhoneBook publish, string? hinweis)
    {
        if (await context.Book() is not { } book) return Results.NotFound();
        var heads = await database.Read(connection => PublicationTable.Heads(connection, book.Office.Id));
        var reports = await database.Read(connection => WrongNumberReportTable.Of(connection, book.Office.Id));
        var shown = shelf.Find(book.Office.Key.Value)?.Directory.Publication;
        var unpublished = (await publish.Look(book.Office)).Difference;
        var waiting = new OverviewModel.Waits(
            OfficeCheck.Run(book, context.Today()),
            book.Posts.Count(post => post.Release is { Mode: not ReleaseMode.NotListed, ApprovedBy: null, SafetyObjection: false }),
            book.Posts.Count(post => post.Release == Release.None),
            heads.FirstOrDefault(head => head.State == PublicationState.Proposed)?.Number,
            reports.Count(report => report.SettledAt is null),
            unpublished.IsNone ? null : unpublished.InWords());
        var model = new OverviewModel(
            context.Frame(""), DoneWords.Of(hinweis), book.Office.Name, book.Posts.Length,
            shown is null ? null : new OverviewModel.Public(shown.Number, HouseTime.LocalOf(shown.MadeAt), shown.Content.Posts.Length, shown.Content.Posts.Count(post => !post.Lines.IsEmpty)),
            waiting, context.May(Permission.EditPhoneBook), context.May(Permission.Publish));
        return context.Html<OverviewPage, OverviewModel>(model);
    }
}

/// <summary>What the first page shows.</summary>
public sealed record OverviewModel(
    StaffFrame Frame, string? Done, string Office, int Posts, OverviewModel.Public? Shown, OverviewModel.Waits Waiting, bool MayEdit, bool MayPublish)
{
    /// <summary>What the public sees now.</summary>
    public sealed record Public(int Number, LocalDateTime MadeAt, int Entries, int WithNumber);

    /// <summary>What waits for somebody.</summary>
    public sealed record Waits(OfficeReport Check, int Unapproved, int Undecided, int? Proposal, int Reports, string? Unpublished);

    public string Base => $"/verwaltung/{Frame.OfficeKey}";

    /// <summary>The next sensible step: one sentence and where it leads.</summary>
    public (string Text, string Link, string Path) Next => this switch
    {
        { Posts: 0 } => ("Noch ist keine Stelle angelegt. Laden Sie Ihre Telefonliste, oder legen Sie die erste Stelle an.", "Stelle anlegen", "/stellen/neu"),
        { Waiting.Proposal: { } number } => ($"Veröffentlichung Nr. {number} wartet auf die Freigabe durch eine zweite Person.", "Vorschlag ansehen", "/veroeffentlichung"),
        { Waiting.Check.Gaps.Length: > 0 and var gaps } => ($"{(gaps == 1 ? "Eine Lücke ist" : $"{gaps} Lücken sind")} offen: Dort ist für manche Menschen niemand zuständig.", "Lücken ansehen", "/pruefung"),
        { Waiting.Reports: > 0 and var reports } => ($"{(reports == 1 ? "Eine Meldung" : $"{reports} Meldungen")} über falsche Nummern {(reports == 1 ? "ist" : "sind")} offen.", "Meldungen ansehen", "/meldungen"),
        { Waiting.Unapproved: > 0 and var open } => ($"{(open == 1 ? "Ein Eintrag wartet" : $"{open} Einträge warten")} auf Freigabe.", "Einträge ansehen", "/stellen?freigabe=wartet"),
        { Waiting.Undecided: > 0 and var open, Shown: null } => ($"Bei {(open == 1 ? "einer Stelle" : $"{open} Stellen")} hat noch niemand entschieden, was öffentlich ist.", "Stellen ansehen", "/stellen?freigabe=offen"),
        { Waiting.Unpublished: { } difference } => ($"Noch nicht veröffentlicht: {difference}.", "Veröffentlichung ansehen", "/veroeffentlichung"),
        { Waiting.Check.IsClean: false } => ("Die Prüfung hat Hinweise.", "Prüfung ansehen", "/pruefung"),
        _ => ("Alles ist auf dem Stand. Es gibt nichts zu tun.", "Stellen ansehen", "/stellen"),
    };
}
