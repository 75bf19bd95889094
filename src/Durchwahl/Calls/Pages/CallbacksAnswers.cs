using System.Collections.Immutable;
using Durchwahl.Access.Contract;
using Durchwahl.Calls.Tables;
using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.House;
using Durchwahl.Pages;

namespace Durchwahl.Calls.Pages;

/// <summary>Whom we owe a callback: by hand, and by itself.</summary>
static class CallbacksAnswers
{
    const int MostShown = 200;

    public static Task<IResult> Show(HttpContext context, Database database, string? hinweis) => Page(context, database, CallDone.Of(hinweis));

    public static async Task<IResult> Settle(HttpContext context, Database database, Guid request, SettleCallback settle)
    {
        var note = (await context.Form()).Text("Note");
        if (note.Length > SettleCallback.LongestNote)
            return await Page(context, database, null, [new FieldRefusal($"Note-{request}", $"Die Notiz hat {note.Length} Zeichen. Hier passen {SettleCallback.LongestNote}.")]);
        return context.Back("/rueckrufe", await settle.Settle(context.Office().Id, new CallbackRequestId(request), note.Length == 0 ? null : note, context.Actor()) ? "rueckruf-erledigt" : "unveraendert");
    }

    public static async Task<IResult> Withdraw(HttpContext context, Guid contact, KeptPlaces places) =>
        context.Back("/rueckrufe", await places.Withdraw(context.Office().Id, new ContactId(contact), context.Actor()) ? "rueckruf-erledigt" : "unveraendert");

    static async Task<IResult> Page(HttpContext context, Database database, string? done, ImmutableArray<FieldRefusal> refusals = default)
    {
        if (await context.CallBook() is not { } book) return Results.NotFound();
        var frame = context.Frame("/rueckrufe");
        var (requests, places) = await database.Read(async connection =>
            (await CallbackRequestTable.Of(connection, book.Office.Id, MostShown), await KeptPlaceTable.Open(connection, book.Office.Id)));
        if (requests.Count + places.Count > 0) context.NoteSeen(SeenKind.CallbackRequest, book.Office.Id.Value, SeenWay.List);
        return context.Html<CallbacksPage, CallbacksModel>(new CallbacksModel(frame, frame.Form(refusals), done, book, requests, places), OfficePages.StatusOf(refusals));
    }
}

/// <summary>What the page of callbacks shows.</summary>
public sealed record CallbacksModel(StaffFrame Frame, EditForm Form, string? Done, OfficeBook Book, IReadOnlyList<CallbackRequest> Requests, IReadOnlyList<KeptPlace> Places)
{
    public string Base => $"/verwaltung/{Frame.OfficeKey}/rueckrufe";
}
