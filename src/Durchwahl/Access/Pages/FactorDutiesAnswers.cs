using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Durchwahl.House;
using Durchwahl.Pages;

namespace Durchwahl.Access.Pages;

/// <summary>Which roles of an office have to have a second factor.</summary>
static class FactorDutiesAnswers
{
    public static async Task<IResult> Show(HttpContext context, Database database)
    {
        var office = context.Office().Id;
        var (roles, confirmed) = await database.Read(async connection => (await SecondFactorTable.DutiesOf(connection, office), await SecondFactorTable.Confirmed(connection)));
        var without = (await context.RequestServices.GetRequiredService<AccountTable>().All()).Where(row => !confirmed.Contains(row.Id)).SelectMany(row => row.RolesIn(office)).CountBy(role => role).ToDictionary();
        return context.Html<FactorDutiesPage, FactorDutiesModel>(new FactorDutiesModel(context.Frame("/konten"), roles, without));
    }

    public static async Task<IResult> Change(HttpContext context, RequireSecondFactor require)
    {
        var roles = (await context.Form())["rolle"].Select(text => RoleNames.Find(text ?? "")).OfType<Role>().ToHashSet();
        await require.Of(roles, context.Office().Id, context.Actor());
        return context.Back("/konten", "pflicht");
    }
}

/// <summary>What the page of duties shows: the roles, and how many people of each have no second factor yet.</summary>
public sealed record FactorDutiesModel(StaffFrame Frame, IReadOnlyList<Role> Roles, IReadOnlyDictionary<Role, int> Without);
