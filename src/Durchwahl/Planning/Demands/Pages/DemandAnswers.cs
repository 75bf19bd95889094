using System.Collections.Immutable;
using System.Globalization;
using Durchwahl.Access.Contract;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.Planning;
using Durchwahl.Domain.Planning.Logs;
using Durchwahl.House;
using Durchwahl.Pages;

namespace Durchwahl.Planning.Demands.Pages;

/// <summary>How many want to reach the office: measured, shown against what it was measured from, and kept.</summary>
static class DemandAnswers
{
    const string Path = "/planung/nachfrage";
    const long LargestFile = 100_000_000;
    const int MostWeeks = 260;

    public static Task<IResult> Show(HttpContext context, DemandShelf shelf, string? hinweis) => Page(context, shelf, new(), done: DoneOf(hinweis));

    public static async Task<IResult> Upload(HttpContext context, DemandShelf shelf, MeasureDemand measure, DemandDrafts drafts)
    {
        var form = await context.Form();
        var input = new DemandInput { Kind = form.Text("Kind"), Only = form.Text("Only"), Columns = form.Text("Columns"), IsUtc = form.Text("IsUtc") == "ja", SkipsBroken = form.Text("SkipsBroken") == "ja" };
        var file = form.Files["File"];
        var refusals = Refusals(file, input, out var columns);
        if (!refusals.IsEmpty) return await Page(context, shelf, input, refusals);
        await using var content = file!.OpenReadStream();
        var outcome = await measure.FromLog(context.Office().Id, content, new(KindOf(input.Kind)!.Value, input.Only.Length > 0 ? input.Only : null, input.IsUtc, columns, input.SkipsBroken), context.RequestAborted);
        return await Answer(context, shelf, drafts, outcome, input, nameof(File));
    }

    public static async Task<IResult> MeasureOwn(HttpContext context, DemandShelf shelf, MeasureDemand measure, DemandDrafts drafts)
    {
        var typed = (await context.Form()).Text("Weeks");
        if (!int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var weeks) || weeks is < 1 or > MostWeeks)
            return await Page(context, shelf, new(), [new("Weeks", $"Wochen: Schreiben Sie eine ganze Zahl von 1 bis {MostWeeks}.")], weeks: typed);
        return await Answer(context, shelf, drafts, await measure.FromOwnRecords(context.Office().Id, weeks), new(), "Weeks", typed);
    }

    public static IResult Preview(HttpContext context, DemandDrafts drafts, string draft) =>
        drafts.Find(draft, context.Office().Id) is { } measured ? DraftPage(context, draft, measured) : context.Back(Path, "abgelaufen");

    public static async Task<IResult> Decide(HttpContext context, DemandDrafts drafts, KeepDemand keep, string draft)
    {
        var form = await context.Form();
        if (drafts.Find(draft, context.Office().Id) is not { } measured) return context.Back(Path, "abgelaufen");
        if (form.Text("tun") == "verwerfen")
        {
            drafts.Remove(draft);
            return context.Back(Path, "verworfen");
        }
        var name = form.Text("Name");
        if (await keep.Save(context.Office().Id, measured.Fitted, name, context.Actor()) is KeepDemand.Outcome.Refused refused) return DraftPage(context, draft, measured, name, refused.Refusals);
        drafts.Remove(draft);
        return context.Back(Path, "gespeichert");
    }

    public static async Task<IResult> ShowDefault(HttpContext context, DemandShelf shelf) => OnePage(context, (await shelf.Find(context.Office().Id, null))!);

    public static async Task<IResult> ShowOne(HttpContext context, DemandShelf shelf, Guid demand) =>
        await shelf.Find(context.Office().Id, new SavedDemandId(demand)) is { } found ? OnePage(context, found) : Results.NotFound();

    public static async Task<IResult> Delete(HttpContext context, KeepDemand keep, Guid demand) =>
        context.Back(Path, await keep.Delete(context.Office().Id, new SavedDemandId(demand), context.Actor()) ? "geloescht" : "fort");

    static ImmutableArray<FieldRefusal> Refusals(IFormFile? file, DemandInput input, out TableColumns? columns)
    {
        var refusals = ImmutableArray.CreateBuilder<FieldRefusal>();
        columns = null;
        if (KindOf(input.Kind) is null) refusals.Add(new("Kind", "Wählen Sie, was für eine Datei es ist."));
        if (file is not { Length: > 0 }) refusals.Add(new(nameof(File), "Wählen Sie eine Datei aus, die nicht leer ist."));
        if (file is { Length: > LargestFile }) refusals.Add(new(nameof(File), "Die Datei hat mehr als 100 MB. Teilen Sie sie, oder lesen Sie sie auf dem Server ein: durchwahl demand --queue-log DATEI."));
        if (input.Columns.Length > 0 && !TableColumns.TryParse(input.Columns, out columns, out var refusal)) refusals.Add(new("Columns", refusal));
        return refusals.ToImmutable();
    }

    static LogKind? KindOf(string kind) => kind switch
    {
        "queue_log" => LogKind.QueueLog,
        "cdr" => LogKind.CallDetailRecords,
        "liste" => LogKind.Table,
        _ => null,
    };

    static async Task<IResult> Answer(HttpContext context, DemandShelf shelf, DemandDrafts drafts, MeasureDemand.Outcome outcome, DemandInput input, string field, string? weeks = null) => outcome switch
    {
        MeasureDemand.Outcome.Measured measured => Results.LocalRedirect($"{context.Base()}{Path}/vorschau/{drafts.Keep(context.Office().Id, measured)}"),
        MeasureDemand.Outcome.Refused refused => await Page(context, shelf, input, [new(field, refused.Reason)], weeks: weeks),
        MeasureDemand.Outcome.Broken broken => await Page(context, shelf, input, [new("SkipsBroken", BrokenWords(broken.Reading))], broken: broken.Reading),
        _ => throw new InvalidOperationException("The hierarchy is closed."),
    };

    static string BrokenWords(LogReading.Understood reading) =>
        $"Nicht zu lesen: {reading.BrokenLines} von {reading.Lines} Zeilen. Verbessern Sie die Datei, oder kreuzen Sie an, dass ohne diese Zeilen gemessen wird, und wählen Sie die Datei noch einmal aus.";

    static async Task<IResult> Page(HttpContext context, DemandShelf shelf, DemandInput input, ImmutableArray<FieldRefusal> refusals = default, string? done = null, string? weeks = null, LogReading.Understood? broken = null)
    {
        var frame = context.Frame("/planung");
        var saved = (await shelf.Of(context.Office().Id)).Select(choice => choice.Saved).OfType<SavedDemand>().ToList();
        return context.Html<DemandPage, DemandModel>(new(frame, frame.Form(refusals), done, saved, input, weeks ?? "12", broken), OfficePages.StatusOf(refusals));
    }

    static IResult DraftPage(HttpContext context, string draft, MeasureDemand.Outcome.Measured measured, string? name = null, ImmutableArray<FieldRefusal> refusals = default)
    {
        var frame = context.Frame("/planung");
        return context.Html<DemandFitPage, DemandFitModel>(
            new()
            {
                Frame = frame,
                Form = frame.Form(refusals),
                Title = "Gemessene Nachfrage",
                Demand = measured.Fitted.Demand,
                Fitted = measured.Fitted,
                Reading = measured.Reading,
                Decision = $"{context.Base()}{Path}/vorschau/{draft}",
                Name = name ?? $"{measured.Fitted.Source}, {DemandWords.Date(measured.Fitted.From)} bis {DemandWords.Date(measured.Fitted.LastDay)}",
            },
            OfficePages.StatusOf(refusals));
    }

    static IResult OnePage(HttpContext context, DemandShelf.Choice choice)
    {
        var frame = context.Frame("/planung");
        return context.Html<DemandFitPage, DemandFitModel>(new()
        {
            Frame = frame,
            Form = frame.Form(),
            Title = choice.Name,
            Demand = choice.Demand,
            Fitted = choice.Saved?.Fitted,
            Deletion = choice.Id is { } id ? $"{context.Base()}{Path}/{id.Value}/loeschen" : null,
        });
    }

    static string? DoneOf(string? word) => word switch
    {
        "gespeichert" => "Gespeichert. Die Planung kann damit rechnen.",
        "geloescht" => "Gelöscht.",
        "verworfen" => "Verworfen. Es wurde nichts gespeichert.",
        "abgelaufen" => "Die Messung liegt nicht mehr vor. Eine Vorschau bleibt eine Stunde lang. Messen Sie noch einmal.",
        "fort" => "Diese Nachfrage gibt es nicht mehr.",
        _ => null,
    };
}
