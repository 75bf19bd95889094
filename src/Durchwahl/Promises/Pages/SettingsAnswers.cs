using System.Collections.Immutable;
using Durchwahl.Access.Contract;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.Promises;
using Durchwahl.House;
using Durchwahl.Pages;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Promises.Contract;

namespace Durchwahl.Promises.Pages;

/// <summary>What an office chooses about its promises: mails, topics, kinds.</summary>
static class SettingsAnswers
{
    public const string Path = "/zusagen/einstellungen";
    const int EmptyLines = 2;
    const int MostLines = 60;

    public static Task<IResult> Show(HttpContext context, string? hinweis) => Page(context, PromiseDone.Of(hinweis), []);

    static async Task<IResult> Page(HttpContext context, string? done, ImmutableArray<FieldRefusal> refusals, PromiseSettingsInput? general = null, IReadOnlyList<TopicInput>? topics = null)
    {
        if (await context.RequestServices.GetRequiredService<OfficeBooks>().Find(OfficeKey.Parse(context.Office().Key)) is not { } book) return Results.NotFound();
        var settings = await context.RequestServices.GetRequiredService<PromiseBook>().Settings(book.Office.Id);
        var frame = context.Frame(Path);
        var model = new SettingsModel(
            frame, frame.Form(refusals), done, settings, general ?? PromiseSettingsInput.Of(settings), topics ?? [.. TopicInput.Of(settings), .. Enumerable.Repeat(new TopicInput(), EmptyLines)],
            [.. OfficeTasks.CatalogueOf(book.Office).Tasks.Select(task => new Choice(task.Key, task.Name))]);
        return context.Html<SettingsPage, SettingsModel>(model, OfficePages.StatusOf(refusals));
    }

    public static async Task<IResult> ChangeGeneral(HttpContext context, ChangePromiseSettings change)
    {
        var form = await context.Form();
        var input = new PromiseSettingsInput { Benefit = form.Text("Benefit"), MailsTo = form.Text("MailsTo"), MailsShowDetails = form.Text("MailsShowDetails").Length > 0 };
        var refusals = await change.Change(context.Office(), context.Actor(), before => PromiseSettingsEditing.General(before, input));
        return refusals.IsEmpty ? context.Back(Path, "gespeichert") : await Page(context, null, refusals, general: input);
    }

    public static async Task<IResult> ChangeTopics(HttpContext context, ChangePromiseSettings change, OfficeBooks books)
    {
        var form = await context.Form();
        var lines = Enumerable.Range(1, MostLines).TakeWhile(number => form.ContainsKey($"Name-{number}")).Select(number => new TopicInput
        {
            Key = form.Text($"Key-{number}"), Name = form.Text($"Name-{number}"), Task = form.Text($"Task-{number}"), IsEmergency = form.Text($"Emergency-{number}").Length > 0, Place = form.Text($"Place-{number}"),
        }).ToList();
        if (await books.Find(OfficeKey.Parse(context.Office().Key)) is not { } book) return Results.NotFound();
        var refusals = await change.Change(context.Office(), context.Actor(), before => PromiseSettingsEditing.Topics(before, lines, OfficeTasks.CatalogueOf(book.Office)));
        return refusals.IsEmpty ? context.Back(Path, "gespeichert") : await Page(context, null, refusals, topics: lines);
    }

    public static Task<IResult> ShowNewKind(HttpContext context, PromiseBook promises) => KindPage(context, promises, null, [], null);

    public static Task<IResult> ShowKind(HttpContext context, string kind, PromiseBook promises) => KindPage(context, promises, kind, [], null);

    static async Task<IResult> KindPage(HttpContext context, PromiseBook promises, string? key, ImmutableArray<FieldRefusal> refusals, PromiseKindInput? typed)
    {
        var known = key is null ? null : (await promises.Settings(context.Office().Id)).FindKind(key);
        if (key is not null && known is null) return Results.NotFound();
        var frame = context.Frame(Path);
        var input = typed ?? (known is null ? new PromiseKindInput { Rule = "next-working-day", Attempts = "3", Warnings = NewWarnings, TellsOwner = true } : PromiseKindInput.Of(known));
        return context.Html<KindPage, KindModel>(new KindModel(frame, frame.Form(refusals), known, input), OfficePages.StatusOf(refusals));
    }

    const string NewWarnings = "Stelle 4 Std. vorher\nVertretung 1 Std. vorher\nLeitung bei Fälligkeit";

    public static Task<IResult> AddKind(HttpContext context, ChangePromiseSettings change, PromiseBook promises) => SaveKind(context, change, promises, null);

    public static Task<IResult> ChangeKind(HttpContext context, string kind, ChangePromiseSettings change, PromiseBook promises) => SaveKind(context, change, promises, kind);

    static async Task<IResult> SaveKind(HttpContext context, ChangePromiseSettings change, PromiseBook promises, string? key)
    {
        var form = await context.Form();
        var input = new PromiseKindInput
        {
            Name = form.Text("Name"), Rule = form.Text("Rule"), RuleCount = form.Text("RuleCount"), Warnings = form.Text("Warnings"), Attempts = form.Text("Attempts"), CallerText = form.Text("CallerText"),
            TellsOwner = form.Text("TellsOwner").Length > 0,
        };
        var refusals = await change.Change(context.Office(), context.Actor(), before => key is null ? PromiseSettingsEditing.AddKind(before, input) : PromiseSettingsEditing.Kind(before, key, input));
        return refusals.IsEmpty ? context.Back(Path, "gespeichert") : await KindPage(context, promises, key, refusals, input);
    }
}

/// <summary>What the page of the settings shows.</summary>
public sealed record SettingsModel(
    StaffFrame Frame, EditForm Form, string? Done, PromiseSettings Settings, PromiseSettingsInput General, IReadOnlyList<TopicInput> Topics, IReadOnlyList<Choice> Tasks)
{
    public string Here => $"/verwaltung/{Frame.OfficeKey}{SettingsAnswers.Path}";
}

/// <summary>What the page of a kind shows.</summary>
/// <param name="Frame">What stands around it.</param>
/// <param name="Form">The proof of its form, and why the last was refused.</param>
/// <param name="Known">The kind; null for a new one.</param>
/// <param name="Input">What stands in the form.</param>
public sealed record KindModel(StaffFrame Frame, EditForm Form, PromiseKind? Known, PromiseKindInput Input)
{
    public string Here => $"/verwaltung/{Frame.OfficeKey}{SettingsAnswers.Path}";
}
