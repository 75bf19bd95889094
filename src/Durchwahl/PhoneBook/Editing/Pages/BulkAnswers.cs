using System.Collections.Immutable;
using Durchwahl.Access.Contract;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.House;
using Durchwahl.Pages;

namespace Durchwahl.PhoneBook.Editing.Pages;

/// <summary>Changes many posts at a time: choose in the list, say what changes, save all or nothing.</summary>
static class BulkAnswers
{
    /// <summary>Shows the form for what was chosen; changes nothing.</summary>
    public static async Task<IResult> Choose(HttpContext context)
    {
        var form = await context.Form();
        var posts = Ids(form.Text("alle").Length > 0 ? form.Text("angezeigt") : form["stelle"].ToString().Replace(',', ' '));
        return posts.Count == 0 ? Results.LocalRedirect($"{context.Base()}/stellen") : await Page(context, new BulkInput(form.Text("was"), posts));
    }

    /// <summary>The numbers of a whole team.</summary>
    public static async Task<IResult> NumbersOfTeam(HttpContext context, Guid team)
    {
        if (await context.Book() is not { } book || book.Teams.All(known => known.Id != new TeamId(team))) return Results.NotFound();
        return await Page(context, new BulkInput("nummern", [.. book.Posts.Where(post => post.Team == new TeamId(team)).Select(post => post.Id)]));
    }

    public static async Task<IResult> Propose(HttpContext context)
    {
        var input = await Read(context, "freigabe");
        return await context.Edit(book => ReleaseEditing.Propose(book, input.Posts, input.Release), "/stellen", "vorgeschlagen", refusals => Page(context, input, refusals));
    }

    public static async Task<IResult> Approve(HttpContext context, HouseTime time)
    {
        var input = await Read(context, "freigabe");
        return await context.Edit(book => ReleaseEditing.Approve(book, input.Posts, input.Release, context.Actor().Name, time.Now), "/stellen", "freigegeben", refusals => Page(context, input, refusals));
    }

    public static async Task<IResult> Move(HttpContext context)
    {
        var input = await Read(context, "umzug");
        return await context.Edit(book => BulkEditing.Move(book, input.Posts, input.Move, context.Today()), "/stellen", "gespeichert", refusals => Page(context, input, refusals));
    }

    public static async Task<IResult> Renumber(HttpContext context, NewIds ids)
    {
        var input = await Read(context, "nummern");
        return await context.Edit(book => BulkEditing.Renumber(book, input.Numbers, ids.Next), "/stellen", "gespeichert", refusals => Page(context, input, refusals));
    }

    public static async Task<IResult> Remove(HttpContext context)
    {
        var input = await Read(context, "entfernen");
        return await context.Edit(book => PostEditing.Remove(book, input.Posts, input.Why), "/stellen", "entfernt", refusals => Page(context, input, refusals));
    }

    static async Task<BulkInput> Read(HttpContext context, string what)
    {
        var form = await context.Form();
        var posts = Ids(form.Text("angezeigt"));
        return new BulkInput(what, posts)
        {
            Release = PostForms.Release(form),
            Move = new MoveInput { Team = form.Text("Team"), Site = form.Text("Site"), Room = form.Text("Room"), From = form.Text("From") },
            Numbers = new RenumberInput { From = form.Text("From"), Numbers = posts.ToImmutableDictionary(post => post, post => form.Text($"Numbers.{post.Value}")) },
            Why = form.Text("Why"),
        };
    }

    static ImmutableList<PostId> Ids(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Guid.TryParse(word, out var id) ? new PostId(id) : (PostId?)null).OfType<PostId>().Distinct()];

    static async Task<IResult> Page(HttpContext context, BulkInput input, ImmutableArray<FieldRefusal> refusals = default)
    {
        if (await context.Book() is not { } book) return Results.NotFound();
        var (frame, labels, today) = (context.Frame("/stellen"), new PostLabels(book), context.Today());
        var posts = book.Posts.Where(post => input.Posts.Contains(post.Id))
            .Select(post => new BulkModel.Chosen(post.Id, labels[post.Id], string.Join(", ", PostNumbers.Current(book, post.Id, today).Select(line => line.Number.Display(book.Office.BaseNumber))))).ToList();
        var model = new BulkModel(frame, frame.Form(refusals), input, posts, book.TeamChoices(), book.SiteChoices(), context.May(Permission.EditPhoneBook), context.May(Permission.Publish));
        return context.Html<BulkPage, BulkModel>(model, OfficePages.StatusOf(refusals));
    }
}

/// <summary>What was typed into the form for many posts.</summary>
/// <param name="What">Which of the forms: freigabe, umzug, nummern, entfernen.</param>
/// <param name="Posts">The posts.</param>
public sealed record BulkInput(string What, ImmutableList<PostId> Posts)
{
    public ReleaseInput Release { get; init; } = new();

    public MoveInput Move { get; init; } = new();

    public RenumberInput Numbers { get; init; } = new();

    public string Why { get; init; } = "";
}

/// <summary>What the page for many posts shows.</summary>
public sealed record BulkModel(
    StaffFrame Frame, EditForm Form, BulkInput Input, IReadOnlyList<BulkModel.Chosen> Posts, IReadOnlyList<Choice> Teams, IReadOnlyList<Choice> Sites, bool MayEdit, bool MayPublish)
{
    /// <summary>One of the posts.</summary>
    public sealed record Chosen(PostId Id, string Label, string Numbers);

    public string Base => $"/verwaltung/{Frame.OfficeKey}/stellen";
}
