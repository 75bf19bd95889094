using System.Collections.Immutable;
using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.PhoneBook.Publishing;
using Durchwahl.House;
using Durchwahl.Pages;
using Durchwahl.PhoneBook.Tables;

namespace Durchwahl.PhoneBook.Editing.Pages;

/// <summary>What holds for the whole office: facts and switches, tasks, page texts.</summary>
static class HouseAnswers
{
    const int BlankRows = 2;

    public static Task<IResult> Show(HttpContext context, string? hinweis) => Page(context, null, done: DoneWords.Of(hinweis));

    public static async Task<IResult> Change(HttpContext context, NewIds ids)
    {
        var input = House(await context.Form());
        return await context.Edit(book => HouseEditing.Change(book, input, context.Today(), ids.Next), "/haus", "gespeichert", refusals => Page(context, input, refusals));
    }

    public static Task<IResult> ShowTasks(HttpContext context) => Tasks(context, null);

    public static async Task<IResult> ChangeTasks(HttpContext context)
    {
        var form = await context.Form();
        var count = form["Key"].Count;
        var input = new TasksInput
        {
            Rows = [.. Enumerable.Range(0, Math.Min(count, 100)).Select(place => new TasksInput.Row(
                form["Key"][place] ?? "", form.Text($"Name.{place}"), form.Text($"Hint.{place}"), form.Text($"EnglishName.{place}"), form.Text($"EnglishHint.{place}")))],
        };
        return await context.Edit(book => HouseEditing.ChangeTasks(book, input), "/haus", "gespeichert", refusals => Tasks(context, input, refusals));
    }

    public static Task<IResult> ShowText(HttpContext context, Database database, string page, string language) => Text(context, database, page, language, null);

    public static async Task<IResult> ChangeText(HttpContext context, Database database, string page, string language, SaveOfficeText save)
    {
        var markdown = (await context.Form())["Markdown"].ToString().ReplaceLineEndings("\n").Trim();
        if (await context.Book() is null || !SaveOfficeText.IsKnown(page, language)) return Results.NotFound();
        if (markdown.Length > SaveOfficeText.Longest)
            return await Text(context, database, page, language, markdown, [new FieldRefusal("Markdown", $"Der Text hat {markdown.Length} Zeichen. Hier passen {SaveOfficeText.Longest}.")]);
        await save.Save(context.Office().Id, new PublishedText(page, language, markdown), context.Actor());
        return context.Back("/haus", "gespeichert");
    }

    static HouseInput House(IFormCollection form) => new()
    {
        Name = form.Text("Name"),
        Land = form.Text("Land"),
        Municipality = form.Text("Municipality"),
        BaseNumber = form.Text("BaseNumber"),
        ServiceNumber = form.Text("ServiceNumber"),
        ServiceCostNote = form.Text("ServiceCostNote"),
        ServiceTime = form.Text("ServiceTime"),
        Email = form.Text("Email"),
        PostalAddress = form.Text("PostalAddress"),
        Clients = form.Text("Clients"),
        Otherwise = form.Text("Otherwise"),
        MinutesOfPhoneHourPerDay = form.Text("MinutesOfPhoneHourPerDay"),
        CoversAfternoon = form.Text("CoversAfternoon").Length > 0,
        NeedsSecondApprover = form.Text("NeedsSecondApprover").Length > 0,
        ShowsLengthOfAbsence = form.Text("ShowsLengthOfAbsence").Length > 0,
        Carriers = form.Text("Carriers"),
        Closures = form.Text("Closures"),
    };

    static async Task<IResult> Page(HttpContext context, HouseInput? typed, ImmutableArray<FieldRefusal> refusals = default, string? done = null)
    {
        if (await context.Book() is not { } book) return Results.NotFound();
        var frame = context.Frame("/haus");
        return context.Html<HousePage, HouseModel>(
            new HouseModel(frame, frame.Form(refusals), done, typed ?? HouseInput.Of(book), book.Office, context.May(Permission.Administer)), OfficePages.StatusOf(refusals));
    }

    static async Task<IResult> Tasks(HttpContext context, TasksInput? typed, ImmutableArray<FieldRefusal> refusals = default)
    {
        if (await context.Book() is not { } book) return Results.NotFound();
        var frame = context.Frame("/haus");
        var rows = typed?.Rows ?? [.. TasksInput.Of(book.Office).Rows, .. Enumerable.Repeat(new TasksInput.Row("", "", "", "", ""), BlankRows)];
        return context.Html<TasksPage, TasksModel>(new TasksModel(frame, frame.Form(refusals), rows), OfficePages.StatusOf(refusals));
    }

    static async Task<IResult> Text(HttpContext context, Database database, string page, string language, string? typed, ImmutableArray<FieldRefusal> refusals = default)
    {
        if (await context.Book() is not { } book || !SaveOfficeText.IsKnown(page, language)) return Results.NotFound();
        var frame = context.Frame("/haus");
        var known = (await database.Read(connection => OfficeTextTable.Of(connection, book.Office.Id, null))).FirstOrDefault(text => text.Page == page && text.Language == language);
        var name = SaveOfficeText.Pages.First(other => other.Page == page).Name;
        return context.Html<TextPage, TextModel>(new TextModel(frame, frame.Form(refusals), page, language, name, typed ?? known?.Markdown ?? ""), OfficePages.StatusOf(refusals));
    }
}

/// <summary>What the page of the office shows.</summary>
public sealed record HouseModel(StaffFrame Frame, EditForm Form, string? Done, HouseInput Input, Office Office, bool MayAdminister)
{
    public string Base => $"/verwaltung/{Frame.OfficeKey}";
}

/// <summary>What the page of tasks shows.</summary>
public sealed record TasksModel(StaffFrame Frame, EditForm Form, ImmutableArray<TasksInput.Row> Rows)
{
    public string Base => $"/verwaltung/{Frame.OfficeKey}";
}

/// <summary>What the page of one text shows.</summary>
public sealed record TextModel(StaffFrame Frame, EditForm Form, string Page, string Language, string Name, string Markdown)
{
    public string Base => $"/verwaltung/{Frame.OfficeKey}";
}
