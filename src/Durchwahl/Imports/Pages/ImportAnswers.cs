using Durchwahl.Access.Contract;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Imports;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.House;
using Durchwahl.Pages;
using Durchwahl.PhoneBook.Contract;

namespace Durchwahl.Imports.Pages;

/// <summary>Loading a list in the browser: choose a file, see what would change, decide.</summary>
static class ImportAnswers
{
    public static async Task<IResult> Ask(HttpContext context, OfficeBooks books, string? hinweis) =>
        AskAgain(context, await BaseNumberOf(context, books), null, hinweis == "fertig" ? "Die Liste ist übernommen. Öffentlich wird sie erst mit der nächsten Veröffentlichung." : null);

    public static async Task<IResult> Upload(HttpContext context, OfficeBooks books, Uploads uploads, ImportList import)
    {
        var form = await context.Form();
        var baseNumber = form.Text("stammnummer");
        if (form.Files["datei"] is not { Length: > 0 } file) return AskAgain(context, baseNumber, "Wählen Sie eine Datei aus, die nicht leer ist.");
        if (baseNumber.Length > 0 && !BaseNumber.TryParse(baseNumber, out _, out var refusal)) return AskAgain(context, baseNumber, refusal);
        await using var content = file.OpenReadStream();
        var upload = await uploads.Keep(content, file.FileName, context.Office().Id, context.RequestAborted);
        var outcome = await Look(context, import, upload, WishesFrom(form, context, mapping: null));
        if (outcome is not ImportList.Outcome.FileRefused refused) return PreviewOf(context, upload, outcome, WishesFrom(form, context, mapping: null), baseNumber);
        Uploads.Remove(upload);
        return AskAgain(context, baseNumber, refused.Reason);
    }

    public static async Task<IResult> Preview(HttpContext context, OfficeBooks books, Uploads uploads, ImportList import, string upload)
    {
        if (uploads.Find(upload, context.Office().Id) is not { } kept) return AskAgain(context, await BaseNumberOf(context, books), Expired);
        var wishes = new ImportList.Wishes();
        return PreviewOf(context, kept, await Look(context, import, kept, wishes), wishes, await BaseNumberOf(context, books) ?? "");
    }

    public static async Task<IResult> Decide(HttpContext context, OfficeBooks books, Uploads uploads, ImportList import, string upload)
    {
        var form = await context.Form();
        if (uploads.Find(upload, context.Office().Id) is not { } kept) return AskAgain(context, await BaseNumberOf(context, books), Expired);
        if (form.Text("tun") == "verwerfen")
        {
            Uploads.Remove(kept);
            return Results.Redirect(Base(context));
        }
        var wishes = WishesFrom(form, context, MappingFrom(form));
        if (form.Text("tun") != "uebernehmen") return PreviewOf(context, kept, await Look(context, import, kept, wishes), wishes, form.Text("stammnummer"));
        await using var file = File.OpenRead(kept.Path);
        var outcome = await import.Import(file, kept.FileName, OfficeKey.Parse(context.Office().Key), wishes, context.Actor(), context.RequestAborted);
        if (outcome is not ImportList.Outcome.Written) return PreviewOf(context, kept, outcome, wishes, form.Text("stammnummer"));
        Uploads.Remove(kept);
        return Results.Redirect($"{Base(context)}?hinweis=fertig");
    }

    const string Expired = "Die Datei liegt nicht mehr vor. Eine Vorschau bleibt eine Stunde lang. Wählen Sie die Datei noch einmal aus.";

    static async Task<ImportList.Outcome> Look(HttpContext context, ImportList import, Uploads.Upload upload, ImportList.Wishes wishes)
    {
        await using var file = File.OpenRead(upload.Path);
        return await import.Look(file, upload.FileName, OfficeKey.Parse(context.Office().Key), wishes, context.Actor(), context.RequestAborted);
    }

    static ImportList.Wishes WishesFrom(IFormCollection form, HttpContext context, ColumnMapping? mapping) => new()
    {
        Mapping = mapping ?? ColumnMapping.None,
        BaseNumber = BaseNumber.TryParse(form.Text("stammnummer"), out var number, out _) ? number : null,
        AcceptsGoodRows = form.Text("gute") == "ja",
        RemovesGone = form.Text("fehlende") == "ja",
        NewPosts = MayRelease(context) && Enum.TryParse<ReleaseMode>(form.Text("freigabe"), out var mode) ? mode : ReleaseMode.NotListed,
    };

    // The selects of the page, as the mapping that a person would write: "name=1,number=3".
    static ColumnMapping? MappingFrom(IFormCollection form)
    {
        var pairs = form.Keys.Where(key => key.StartsWith("spalte-", StringComparison.Ordinal))
            .Select(key => (Index: int.TryParse(key["spalte-".Length..], out var index) ? index : -1, Meaning: Enum.TryParse<ListColumn>(form[key], out var meaning) ? meaning : (ListColumn?)null))
            .Where(pair => pair is { Index: >= 0, Meaning: not null })
            .Select(pair => $"{pair.Meaning}={pair.Index + 1}").ToList();
        return pairs.Count > 0 && ColumnMapping.Parse(string.Join(',', pairs)) is ColumnMapping.Reading.Understood understood ? understood.Mapping : null;
    }

    static IResult PreviewOf(HttpContext context, Uploads.Upload upload, ImportList.Outcome outcome, ImportList.Wishes wishes, string baseNumber)
    {
        var (understood, plan) = outcome switch
        {
            ImportList.Outcome.Planned planned => (planned.Understood, planned.Plan),
            ImportList.Outcome.RowsRefused refused => (refused.Understood, refused.Plan),
            _ => (null, null),
        };
        if (understood is null) return AskAgain(context, baseNumber, ((ImportList.Outcome.FileRefused)outcome).Reason);
        var model = new ImportPreviewModel
        {
            Frame = context.StaffFrame(),
            FileName = upload.FileName,
            Tables = understood.Tables,
            List = understood.List,
            Plan = plan!,
            BaseNumber = baseNumber,
            AcceptsGoodRows = wishes.AcceptsGoodRows,
            RemovesGone = wishes.RemovesGone,
            NewPosts = wishes.NewPosts,
            MayRelease = MayRelease(context),
            Action = $"{Base(context)}/{upload.Token}",
        };
        var status = outcome is ImportList.Outcome.RowsRefused ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;
        return context.Html<ImportPreviewPage, ImportPreviewModel>(model, status);
    }

    static IResult AskAgain(HttpContext context, string? baseNumber, string? refusal, string? done = null) =>
        context.Html<ImportPage, ImportModel>(new(context.StaffFrame(), baseNumber, refusal, done), refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    static async Task<string?> BaseNumberOf(HttpContext context, OfficeBooks books) => (await books.Find(OfficeKey.Parse(context.Office().Key)))?.Office.BaseNumber?.ToString();

    static bool MayRelease(HttpContext context) => context.Visitor().May(Permission.Publish, context.Office().Id);

    static string Base(HttpContext context) => $"/verwaltung/{context.Office().Key}/einlesen";
}
