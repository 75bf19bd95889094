using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.House;
using Durchwahl.Pages;

namespace Durchwahl.Access.Pages;

/// <summary>The accounts of one office, for its administrators.</summary>
static class AccountsAnswers
{
    public static Task<IResult> Show(HttpContext context, string? hinweis) => Page(context, AccountsNotice.Of(hinweis));

    public static async Task<IResult> Add(HttpContext context, AddAccount add)
    {
        var form = await context.Form();
        var name = form.Text("name");
        if (RoleNames.Find(form.Text("rolle")) is not { } role) return await Page(context, AccountsNotice.NoRole, name);
        return await add.Add(name, role, context.Office(), context.Actor()) switch
        {
            AddAccount.Outcome.Added added => StartPassword(context, name, added.StartPassword!),
            AddAccount.Outcome.RoleAdded => Back(context, "rolle"),
            _ => await Page(context, AccountsNotice.NameUnusable, name),
        };
    }

    public static async Task<IResult> ChangeRoles(HttpContext context, Guid account, ChangeRoles change)
    {
        var roles = (await context.Form())["rolle"].Select(text => RoleNames.Find(text ?? "")).OfType<Role>().ToHashSet();
        return roles.Count == 0
            ? await Page(context, AccountsNotice.NoRole)
            : await After(context, await change.To(roles, new AccountId(account), context.Office(), context.Actor()), "rollen");
    }

    public static async Task<IResult> Remove(HttpContext context, Guid account, ChangeRoles change) =>
        await After(context, await change.To([], new AccountId(account), context.Office(), context.Actor()), "entfernt");

    static async Task<IResult> After(HttpContext context, ChangeRoles.Outcome outcome, string done) => outcome switch
    {
        Access.ChangeRoles.Outcome.Unknown => Results.NotFound(),
        Access.ChangeRoles.Outcome.LastAdministrator => await Page(context, AccountsNotice.LastAdministrator),
        _ => Back(context, done),
    };

    public static Task<IResult> ResetPassword(HttpContext context, Guid account, ResetPassword reset) => ForOneOf(context, account, async row =>
    {
        if (!Access.ResetPassword.IsMatterOf(context.Office().Id, row)) return await Page(context, AccountsNotice.WorksElsewhere);
        if (await context.RequestServices.GetRequiredService<Database>().Read(connection => OpenId.OutsideIdentityTable.Has(connection, row.Id))) return await Page(context, AccountsNotice.SignsInOutside);
        return StartPassword(context, row.Name, (await reset.Of(row, context.Office().Id, context.Actor()))!);
    });

    public static Task<IResult> ResetFactor(HttpContext context, Guid account, SecondFactors factors) => ForOneOf(context, account, async row =>
    {
        if (!Access.ResetPassword.IsMatterOf(context.Office().Id, row)) return await Page(context, AccountsNotice.WorksElsewhere);
        await factors.Reset(row.Id, context.Office().Id, context.Actor());
        return Back(context, "faktor");
    });

    public static Task<IResult> Unlock(HttpContext context, Guid account, UnlockAccount unlock) => ForOneOf(context, account, async row =>
    {
        await unlock.Unlock(row.Id, context.Office().Id, context.Actor());
        return Back(context, "entsperrt");
    });

    public static Task<IResult> EndSessions(HttpContext context, Guid account, EndSessions end) => ForOneOf(context, account, async row =>
    {
        await end.End(row.Id, context.Office().Id, context.Actor());
        return Back(context, "abgemeldet");
    });

    /// <summary>Only accounts with a role in this office can be touched from its page.</summary>
    static async Task<IResult> ForOneOf(HttpContext context, Guid account, Func<AccountTable.Row, Task<IResult>> change)
    {
        var row = await context.RequestServices.GetRequiredService<AccountTable>().Find(new AccountId(account));
        return row is null || !row.RolesIn(context.Office().Id).Any() ? Results.NotFound() : await change(row);
    }

    static IResult Back(HttpContext context, string done) => Results.LocalRedirect($"/verwaltung/{context.Office().Key}/konten?hinweis={done}");

    // Shown in the answer itself: a start password must stand in no address and be kept nowhere.
    static IResult StartPassword(HttpContext context, string name, string password) => context.Html<StartPasswordPage, StartPasswordModel>(
        new StartPasswordModel(context.StaffFrame() with { CurrentPath = $"/verwaltung/{context.Office().Key}/konten" }, name, password));

    static async Task<IResult> Page(HttpContext context, AccountsNotice? notice, string name = "")
    {
        var (services, office) = (context.RequestServices, context.Office());
        var now = services.GetRequiredService<HouseTime>().Now;
        var rows = (await services.GetRequiredService<AccountTable>().All()).Where(row => row.RolesIn(office.Id).Any());
        var posts = (await services.GetRequiredService<IOfficePosts>().Of(office.Id)).ToDictionary(post => post.Id, post => post.Title);
        var held = await services.GetRequiredService<Database>().Read(connection => AccountPostTable.Of(connection, office.Id));
        var withFactor = await services.GetRequiredService<Database>().Read(SecondFactorTable.Confirmed);
        var entries = rows.Select(row => AccountsModel.Entry.Of(row, office.Id, now, context.Visitor().Account, withFactor.Contains(row.Id), [.. held[row.Id].Select(post => posts.GetValueOrDefault(post)).OfType<string>().Order(GermanOrder.Comparer)]));
        return context.Html<AccountsPage, AccountsModel>(
            new AccountsModel(context.Frame("/konten"), [.. entries], name, notice),
            notice is { Kind: "danger" } ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}
