using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.House;
using Durchwahl.Pages;

namespace Durchwahl.Access.Pages;

/// <summary>On which posts an account sits.</summary>
static class AccountPostsAnswers
{
    public static async Task<IResult> Show(HttpContext context, Guid account) => await Page(context, new AccountId(account), null);

    public static async Task<IResult> Assign(HttpContext context, Guid account, AssignPosts assign)
    {
        var wanted = (await context.Form())["stelle"].Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).Select(id => new PostId(id)).ToHashSet();
        return await assign.To(wanted, new AccountId(account), context.Office(), context.Actor()) switch
        {
            AssignPosts.Outcome.Assigned => context.Back("/konten", "stellen"),
            AssignPosts.Outcome.UnknownPost => await Page(context, new AccountId(account), "Eine der Stellen gibt es nicht mehr. Es wurde nichts geändert. Wählen Sie noch einmal."),
            _ => Results.NotFound(),
        };
    }

    static async Task<IResult> Page(HttpContext context, AccountId account, string? fault)
    {
        var (services, office) = (context.RequestServices, context.Office());
        if (await services.GetRequiredService<AccountTable>().Find(account) is not { } row || !row.RolesIn(office.Id).Any()) return Results.NotFound();
        var held = (await services.GetRequiredService<Database>().Read(connection => AccountPostTable.Of(connection, office.Id)))[account].ToHashSet();
        var entries = (await services.GetRequiredService<IOfficePosts>().Of(office.Id)).Select(post => new AccountPostsModel.Entry(post.Id.Value, post.Label, post.Extensions, held.Contains(post.Id)));
        return context.Html<AccountPostsPage, AccountPostsModel>(
            new AccountPostsModel(context.Frame("/konten"), account.Value, row.Name, [.. entries.OrderByDescending(entry => entry.IsHeld)], fault),
            fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}

/// <summary>What the page of the posts of an account shows.</summary>
public sealed record AccountPostsModel(StaffFrame Frame, Guid Account, string Name, IReadOnlyList<AccountPostsModel.Entry> Posts, string? Fault)
{
    /// <summary>A post to be chosen.</summary>
    public sealed record Entry(Guid Id, string Label, IReadOnlyList<string> Extensions, bool IsHeld);
}
