using System.Collections.Immutable;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.House;
using Durchwahl.Pages;

namespace Durchwahl.PhoneBook.Editing.Pages;

/// <summary>Teams and sites.</summary>
static class StructureAnswers
{
    public static async Task<IResult> Show(HttpContext context, string? hinweis)
    {
        if (await context.Book() is not { } book) return Results.NotFound();
        return context.Html<StructurePage, StructureModel>(new StructureModel(context.Frame("/stellen"), DoneWords.Of(hinweis), book, context.May(Permission.EditPhoneBook)));
    }

    public static Task<IResult> NewTeam(HttpContext context, NewIds ids) => TeamForm(context, new TeamId(ids.Next()), isNew: true, new TeamInput());

    public static async Task<IResult> AddTeam(HttpContext context, NewIds ids)
    {
        var form = await context.Form();
        if (!Guid.TryParse(form.Text("id"), out var id)) return Results.BadRequest();
        var (team, input) = (new TeamId(id), Team(form));
        return await context.Edit(book => TeamEditing.Add(book, team, input, context.Today(), ids.Next), "/teams", "gespeichert", refusals => TeamForm(context, team, isNew: true, input, refusals));
    }

    public static Task<IResult> ShowTeam(HttpContext context, Guid team) => TeamForm(context, new TeamId(team), isNew: false, null);

    public static async Task<IResult> ChangeTeam(HttpContext context, Guid team, NewIds ids)
    {
        var (id, input) = (new TeamId(team), Team(await context.Form()));
        return await context.Edit(book => TeamEditing.Change(book, id, input, context.Today(), ids.Next), "/teams", "gespeichert", refusals => TeamForm(context, id, isNew: false, input, refusals));
    }

    public static Task<IResult> RemoveTeam(HttpContext context, Guid team) =>
        context.Edit(book => TeamEditing.Remove(book, new TeamId(team)), "/teams", "entfernt", refusals => TeamForm(context, new TeamId(team), isNew: false, null, refusals));

    public static Task<IResult> NewSite(HttpContext context, NewIds ids) => SiteForm(context, new SiteId(ids.Next()), isNew: true, new SiteInput());

    public static async Task<IResult> AddSite(HttpContext context)
    {
        var form = await context.Form();
        if (!Guid.TryParse(form.Text("id"), out var id)) return Results.BadRequest();
        var (site, input) = (new SiteId(id), Site(form));
        return await context.Edit(book => SiteEditing.Add(book, site, input), "/teams", "gespeichert", refusals => SiteForm(context, site, isNew: true, input, refusals));
    }

    public static Task<IResult> ShowSite(HttpContext context, Guid site) => SiteForm(context, new SiteId(site), isNew: false, null);

    public static async Task<IResult> ChangeSite(HttpContext context, Guid site)
    {
        var (id, input) = (new SiteId(site), Site(await context.Form()));
        return await context.Edit(book => SiteEditing.Change(book, id, input), "/teams", "gespeichert", refusals => SiteForm(context, id, isNew: false, input, refusals));
    }

    public static Task<IResult> RemoveSite(HttpContext context, Guid site) =>
        context.Edit(book => SiteEditing.Remove(book, new SiteId(site)), "/teams", "entfernt", refusals => SiteForm(context, new SiteId(site), isNew: false, null, refusals));

    static TeamInput Team(IFormCollection form) => new()
    {
        Name = form.Text("Name"), Site = form.Text("Site"), Parent = form.Text("Parent"), Mailbox = form.Text("Mailbox"), Number = form.Text("Number"), CostNote = form.Text("CostNote"),
    };

    static SiteInput Site(IFormCollection form) => new()
    {
        Name = form.Text("Name"), Street = form.Text("Street"), PostalCode = form.Text("PostalCode"), Town = form.Text("Town"),
        VisitingHours = form.Text("VisitingHours"), VisitingExceptions = form.Text("VisitingExceptions"),
    };

    static async Task<IResult> TeamForm(HttpContext context, TeamId id, bool isNew, TeamInput? typed, ImmutableArray<FieldRefusal> refusals = default)
    {
        if (await context.Book() is not { } book) return Results.NotFound();
        var known = book.Teams.FirstOrDefault(team => team.Id == id);
        if (known is null && !isNew) return Results.NotFound();
        var frame = context.Frame("/stellen");
        return context.Html<StructureFormPage, StructureFormModel>(
            new StructureFormModel(frame, frame.Form(refusals), book, id.Value, isNew, known?.Name, typed ?? TeamInput.Of(book, known!), null, context.May(Permission.EditPhoneBook)), OfficePages.StatusOf(refusals));
    }

    static async Task<IResult> SiteForm(HttpContext context, SiteId id, bool isNew, SiteInput? typed, ImmutableArray<FieldRefusal> refusals = default)
    {
        if (await context.Book() is not { } book) return Results.NotFound();
        var known = book.Sites.FirstOrDefault(site => site.Id == id);
        if (known is null && !isNew) return Results.NotFound();
        var frame = context.Frame("/stellen");
        return context.Html<StructureFormPage, StructureFormModel>(
            new StructureFormModel(frame, frame.Form(refusals), book, id.Value, isNew, known?.Name, null, typed ?? SiteInput.Of(known!), context.May(Permission.EditPhoneBook)), OfficePages.StatusOf(refusals));
    }
}

/// <summary>What the list of teams and sites shows.</summary>
public sealed record StructureModel(StaffFrame Frame, string? Done, OfficeBook Book, bool MayEdit)
{
    public string Base => $"/verwaltung/{Frame.OfficeKey}";
}

/// <summary>What the form of a team or a site shows; one of the two inputs is null.</summary>
public sealed record StructureFormModel(StaffFrame Frame, EditForm Form, OfficeBook Book, Guid Id, bool IsNew, string? Name, TeamInput? Team, SiteInput? Site, bool MayEdit)
{
    public string Base => $"/verwaltung/{Frame.OfficeKey}";
}
