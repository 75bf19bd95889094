using System.Collections.Immutable;
using Durchwahl.Access.Contract;
using Durchwahl.Calls.Contract;
using Durchwahl.Data;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.House;
using Durchwahl.Pages;
using Choice = Durchwahl.Pages.Choice;

namespace Durchwahl.Calls.Pages;

/// <summary>Posts with a protection of their own.</summary>
static class GuardsAnswers
{
    const string Path = "/telefon/belastungsschutz";

    public static Task<IResult> Show(HttpContext context, CallSettingsShelf shelf, string? hinweis) => Page(context, shelf, "", new GuardInput { PauseSeconds = "0" }, done: CallDone.Of(hinweis));

    public static async Task<IResult> Guard(HttpContext context, CallSettingsShelf shelf, ChangeCallSettings change)
    {
        if (await context.CallBook() is not { } book) return Results.NotFound();
        var form = await context.Form();
        var (post, input) = (form.Text("Post"), Input(form, ""));
        return await change.Change(context.Office(), context.Actor(), before => CallSettingsEditing.GuardPost(book, before, post, input)) switch
        {
            ChangeCallSettings.Outcome.Refused refused => await Page(context, shelf, post, input, refused.Refusals),
            ChangeCallSettings.Outcome.Saved => context.Back(Path, "gespeichert"),
            _ => context.Back(Path, "unveraendert"),
        };
    }

    public static async Task<IResult> Unguard(HttpContext context, Guid post, ChangeCallSettings change) =>
        context.Back(Path, await change.Change(context.Office(), context.Actor(), before => CallSettingsEditing.UnguardPost(before, new PostId(post))) is ChangeCallSettings.Outcome.Saved ? "entfernt" : "unveraendert");

    public static GuardInput Input(IFormCollection form, string prefix) => new()
    {
        TalksPerHour = form.Text(prefix + "TalksPerHour"),
        PauseSeconds = form.Text(prefix + "PauseSeconds"),
        QuietTimes = form.Text(prefix + "QuietTimes"),
    };

    static async Task<IResult> Page(HttpContext context, CallSettingsShelf shelf, string post, GuardInput input, ImmutableArray<FieldRefusal> refusals = default, string? done = null)
    {
        if (await context.CallBook() is not { } book) return Results.NotFound();
        var frame = context.Frame("/telefon");
        var labels = new PostLabels(book);
        return context.Html<GuardsPage, GuardsModel>(
            new GuardsModel(
                frame, frame.Form(refusals), done, post, input,
                [.. book.Posts.Select(known => new Choice(known.Id.Value.ToString(), labels[known.Id])).OrderBy(choice => choice.Text, GermanOrder.Comparer)],
                [.. (await shelf.Settings(book.Office.Id)).Guards.Select(guard => new GuardsModel.Entry(guard.Post, labels[guard.Post], GuardInput.Of(guard.Guard))).OrderBy(entry => entry.Label, GermanOrder.Comparer)]),
            OfficePages.StatusOf(refusals));
    }
}

/// <summary>What the page of protected posts shows.</summary>
public sealed record GuardsModel(StaffFrame Frame, EditForm Form, string? Done, string Post, GuardInput Input, IReadOnlyList<Choice> Posts, IReadOnlyList<GuardsModel.Entry> Guards)
{
    /// <summary>A post with its protection.</summary>
    public sealed record Entry(PostId Post, string Label, GuardInput Guard);

    public string Base => $"/verwaltung/{Frame.OfficeKey}/telefon/belastungsschutz";
}
