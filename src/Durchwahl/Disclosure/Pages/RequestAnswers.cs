using System.Collections.Immutable;
using System.Globalization;
using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Disclosure.Contract;
using Durchwahl.Disclosure.Tables;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Disclosure;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.House;
using Durchwahl.Pages;
using Durchwahl.PhoneBook.Contract;
using NodaTime;
using NodaTime.Text;

namespace Durchwahl.Disclosure.Pages;

/// <summary>One request: what happened, what comes next, what the public sees.</summary>
static class RequestAnswers
{
    public static Task<IResult> Show(HttpContext context, Guid request, Database database, OfficeBooks books, HouseTime time, string? hinweis) =>
        Page(context, request, database, books, time, StepInput.For(time.Today), done: DisclosureDone.Of(hinweis));

    public static async Task<IResult> AddStep(HttpContext context, Guid request, Database database, OfficeBooks books, HouseTime time, AddDisclosureStep add)
    {
        var input = StepInput.From(await context.Form());
        var refusal = input.Read(out var step) ?? await add.Add(context.Office().Id, new DisclosureRequestId(request), step!, context.Actor());
        return refusal is null ? Back(context, request, "fortgeschrieben") : await Page(context, request, database, books, time, input, new FieldRefusal("What", refusal));
    }

    public static async Task<IResult> Publish(HttpContext context, Guid request, Database database, OfficeBooks books, HouseTime time, PublishDisclosure publish)
    {
        var form = await context.Form();
        var refusal = await publish.Show(context.Office().Id, new DisclosureRequestId(request), form.Text("Subject"), form.Text("IsPublic").Length > 0, context.Actor());
        return refusal is null ? Back(context, request, "gespeichert") : await Page(context, request, database, books, time, StepInput.For(time.Today), new FieldRefusal("Subject", refusal));
    }

    public static async Task<IResult> AddDocument(HttpContext context, Guid request, Database database, OfficeBooks books, HouseTime time, PublishDisclosure publish)
    {
        var form = await context.Form();
        var content = await Content(form.Files.GetFile("datei"), context.RequestAborted);
        var refusal = await publish.AddDocument(context.Office().Id, new DisclosureRequestId(request), form.Text("Title"), content, context.Actor());
        return refusal is null ? Back(context, request, "dokument") : await Page(context, request, database, books, time, StepInput.For(time.Today), new FieldRefusal("Title", refusal));
    }

    static async Task<byte[]> Content(IFormFile? file, CancellationToken cancellation)
    {
        if (file is null || file.Length > PublishDisclosure.LargestDocument) return [];
        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellation);
        return content.ToArray();
    }

    public static async Task<IResult> RemoveDocument(HttpContext context, Guid request, Guid document, PublishDisclosure publish) =>
        Back(context, request, await publish.RemoveDocument(context.Office().Id, document, context.Actor()) ? "entfernt" : "unveraendert");

    public static async Task<IResult> Download(HttpContext context, Guid request, Guid document, Database database) =>
        await database.Read(connection => DisclosureDocumentTable.Content(connection, context.Office().Id, document)) is { } content ? Results.File(content, "application/pdf", $"{document}.pdf") : Results.NotFound();

    static IResult Back(HttpContext context, Guid request, string done) => context.Back($"{DisclosureRoutes.Path}/{request}", done);

    static async Task<IResult> Page(
        HttpContext context, Guid id, Database database, OfficeBooks books, HouseTime time, StepInput input, FieldRefusal? refusal = null, string? done = null)
    {
        var book = await RegisterAnswers.Book(context, books);
        var (request, applicant, documents) = await database.Read(async connection => (
            await DisclosureTable.Find(connection, book.Office.Id, new DisclosureRequestId(id)),
            await DisclosureTable.ApplicantOf(connection, new DisclosureRequestId(id)),
            await DisclosureDocumentTable.Of(connection, book.Office.Id)));
        if (request is null) return Results.NotFound();
        var mayManage = context.May(Permission.ManageDisclosure);
        if (mayManage && applicant is not null) context.NoteSeen(SeenKind.DisclosureRequest, id);
        var frame = context.Frame(DisclosureRoutes.Path);
        ImmutableArray<FieldRefusal> refusals = refusal is null ? [] : [refusal];
        return context.Html<RequestPage, RequestModel>(
            new RequestModel(frame, frame.Form(refusals), done, request, mayManage ? applicant : null, [.. documents.Where(document => document.RequestId == request.Id)], OfficeCalendars.Of(book), time.Today, input, mayManage),
            OfficePages.StatusOf(refusals));
    }
}

/// <summary>A step as somebody typed it.</summary>
public sealed record StepInput(string What, string On, string Note, string Fee, ImmutableArray<string> Reasons)
{
    public static StepInput For(LocalDate today) => new("", LocalDatePattern.Iso.Format(today), "", "", []);

    public static StepInput From(IFormCollection form) => new(form.Text("What"), form.Text("On"), form.Text("Note"), form.Text("Fee"), [.. form["Reasons"].OfType<string>()]);

    /// <summary>The step; else why it cannot be read.</summary>
    public string? Read(out DisclosureStep? step)
    {
        step = null;
        if (!Enum.TryParse<DisclosureStepKind>(What, out var what) || !Enum.IsDefined(what)) return "Bitte wählen Sie, was geschehen ist.";
        if (LocalDatePattern.Iso.Parse(On) is not { Success: true } on) return "Bitte wählen Sie den Tag, an dem es geschehen ist.";
        int? cents = null;
        if (Fee.Length > 0 && (cents = CentsOf(Fee)) is null) return "Die Gebühr ist keine Zahl. Schreiben Sie zum Beispiel 30,00.";
        step = new DisclosureStep(on.Value, what, Note.Length > 0 ? Note : null) { Reasons = what.Withholds() ? ReasonsOf(Reasons) : [], FeeCents = cents };
        return null;
    }

    static ImmutableArray<RefusalReason> ReasonsOf(ImmutableArray<string> chosen) => [.. Enum.GetValues<RefusalReason>().Where(reason => chosen.Contains(reason.ToString(), StringComparer.Ordinal))];

    static int? CentsOf(string typed) =>
        decimal.TryParse(typed.Replace("€", "", StringComparison.Ordinal).Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.GetCultureInfo("de-DE"), out var euros) && euros < 1_000_000
            ? (int)(euros * 100)
            : null;
}

/// <summary>What the page of a request shows.</summary>
public sealed record RequestModel(
    StaffFrame Frame, EditForm Form, string? Done, DisclosureRequest Request, DisclosureApplicant? Applicant, IReadOnlyList<DisclosureDocument> Documents, HouseCalendar Calendar, LocalDate Today,
    StepInput Input, bool MayManage)
{
    public string Base => $"/verwaltung/{Frame.OfficeKey}{DisclosureRoutes.Path}/{Request.Id.Value}";
}
