using System.Collections.Immutable;
using System.Globalization;
using Durchwahl.Access.Contract;
using Durchwahl.Calls.Tables;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.House;
using Durchwahl.Pages;

namespace Durchwahl.Calls.Pages;

/// <summary>Moving over from the old telephone system.</summary>
static class MovesAnswers
{
    const string Path = "/telefon/umzug";

    public static Task<IResult> Show(HttpContext context, Database database, HouseTime time, string? hinweis) => Page(context, database, time, done: CallDone.Of(hinweis));

    public static async Task<IResult> Step(HttpContext context, MoveNumbers moves)
    {
        if (await context.CallBook() is not { } book) return Results.NotFound();
        var form = await context.Form();
        var step = form.Text("schritt");
        if (Chosen(form) is not { } isChosen || step is not ("vor" or "zurueck")) return Results.BadRequest();
        var moved = await moves.Step(book, isChosen, step == "vor", context.Actor());
        return context.Back(Path, moved == 0 ? "unveraendert" : step == "vor" ? "weiter" : "zurueck");
    }

    public static async Task<IResult> Describe(HttpContext context, Database database, HouseTime time, MoveNumbers moves)
    {
        if (await context.CallBook() is not { } book) return Results.NotFound();
        var form = await context.Form();
        var refusals = await moves.Describe(book, form.Text("nummer"), form.Text("Wave"), form.Text("OldAddress"), context.Actor());
        return refusals.IsEmpty ? context.Back(Path, "gespeichert") : await Page(context, database, time, refusals);
    }

    // One number, a wave, or all; null for anything else.
    static Func<NumberMove, bool>? Chosen(IFormCollection form) => (form.Text("nummer"), form.Text("welle")) switch
    {
        ({ Length: > 0 } number, _) => move => move.Number.Value == number,
        (_, "alle") => _ => true,
        (_, var wave) when int.TryParse(wave, NumberStyles.None, CultureInfo.InvariantCulture, out var chosen) => move => move.Wave == chosen,
        _ => null,
    };

    static async Task<IResult> Page(HttpContext context, Database database, HouseTime time, ImmutableArray<FieldRefusal> refusals = default, string? done = null)
    {
        if (await context.CallBook() is not { } book) return Results.NotFound();
        var (frame, today) = (context.Frame("/telefon"), time.Today);
        var (from, until) = (HouseTime.InstantOf(today.AtMidnight()), HouseTime.InstantOf(today.PlusDays(1).AtMidnight()));
        var (moves, calls) = await database.Read(async connection =>
            (await NumberMoveTable.Of(connection, book.Office.Id), await ContactRecordTable.CountByNumber(connection, book.Office.Id, from, until)));
        return context.Html<MovesPage, MovesModel>(new MovesModel(frame, frame.Form(refusals), done, book, NumberMoving.All(book, moves, today), calls), OfficePages.StatusOf(refusals));
    }
}

/// <summary>What the page of moving shows.</summary>
public sealed record MovesModel(StaffFrame Frame, EditForm Form, string? Done, OfficeBook Book, ImmutableArray<NumberMove> Moves, IReadOnlyDictionary<PhoneNumber, long> CallsToday)
{
    public string Base => $"/verwaltung/{Frame.OfficeKey}/telefon/umzug";
}
