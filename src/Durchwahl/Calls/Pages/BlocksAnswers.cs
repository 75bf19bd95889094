using System.Collections.Immutable;
using Durchwahl.Access.Contract;
using Durchwahl.Calls.Tables;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.House;
using Durchwahl.Pages;
using NodaTime;

namespace Durchwahl.Calls.Pages;

/// <summary>Callers who threaten. Their numbers stand on the page, never in an address.</summary>
static class BlocksAnswers
{
    const string Path = "/telefon/sperren";

    /// <param name="context">The request.</param>
    /// <param name="database">Where calls are kept.</param>
    /// <param name="anruf">A call whose number is to be blocked.</param>
    /// <param name="hinweis">What was done.</param>
    public static async Task<IResult> Show(HttpContext context, Database database, Guid? anruf, string? hinweis)
    {
        if (await context.CallBook() is not { } book) return Results.NotFound();
        var isOurs = anruf is { } call && await database.Read(connection => ContactRecordTable.Find(connection, book.Office.Id, new ContactId(call))) is not null;
        var number = isOurs ? await database.Read(connection => ContactCallerTable.Find(connection, new ContactId(anruf!.Value))) : null;
        return await Page(context, book, database, new CallerBlockInput { Number = number?.Display(book.Office.BaseNumber) ?? "" }, done: CallDone.Of(hinweis));
    }

    public static async Task<IResult> Block(HttpContext context, Database database, BlockCaller block)
    {
        if (await context.CallBook() is not { } book) return Results.NotFound();
        var form = await context.Form();
        var input = new CallerBlockInput { Number = form.Text("Number"), Reason = form.Text("Reason"), LastDay = form.Text("LastDay") };
        var refusals = await block.Block(book, input, context.Actor());
        return refusals.IsEmpty ? context.Back(Path, "gesperrt") : await Page(context, book, database, input, refusals);
    }

    public static async Task<IResult> Lift(HttpContext context, Guid block, BlockCaller lift) =>
        context.Back(Path, await lift.Lift(context.Office().Id, new CallerBlockId(block), context.Actor()) ? "aufgehoben" : "unveraendert");

    static async Task<IResult> Page(HttpContext context, OfficeBook book, Database database, CallerBlockInput input, ImmutableArray<FieldRefusal> refusals = default, string? done = null)
    {
        var frame = context.Frame("/telefon");
        var blocks = await database.Read(connection => CallerBlockTable.Of(connection, book.Office.Id));
        return context.Html<BlocksPage, BlocksModel>(
            new BlocksModel(frame, frame.Form(refusals), done, book, input, blocks, context.RequestServices.GetRequiredService<HouseTime>().Today), OfficePages.StatusOf(refusals));
    }
}

/// <summary>What the page of blocks shows.</summary>
public sealed record BlocksModel(StaffFrame Frame, EditForm Form, string? Done, OfficeBook Book, CallerBlockInput Input, IReadOnlyList<CallerBlock> Blocks, LocalDate Today)
{
    public string Base => $"/verwaltung/{Frame.OfficeKey}/telefon/sperren";
}
