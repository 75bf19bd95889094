using Durchwahl.Access.Contract;
using Durchwahl.Domain.Access;
using Durchwahl.Pages;

namespace Durchwahl.Access.Pages;

/// <summary>The first page after signing in: the offices in which the person works.</summary>
static class OfficesAnswers
{
    public static async Task<IResult> Show(HttpContext context, IOfficeKeys offices, string? hinweis)
    {
        var visitor = context.Visitor();
        var mine = (await offices.All()).Where(office => visitor.WorksIn(office.Id)).Select(office => Entry(office, visitor));
        return context.Html<OfficesPage, OfficesModel>(new OfficesModel(context.StaffFrame(), [.. mine], hinweis == "kennwort"));
    }

    static OfficesModel.Entry Entry(KnownOffice office, Visitor visitor) => new(
        office.Name,
        string.Join(", ", visitor.Grants.Where(grant => grant.Office == office.Id).Select(grant => RoleNames.German(grant.Role)).Order()),
        [.. StaffFrames.OfficeLinks(visitor, office)]);
}

/// <summary>What the list of one's offices shows.</summary>
public sealed record OfficesModel(StaffFrame Frame, IReadOnlyList<OfficesModel.Entry> Offices, bool PasswordWasChanged)
{
    /// <summary>An office with the roles held there and where they lead.</summary>
    public sealed record Entry(string Name, string Roles, IReadOnlyList<StaffLink> Links);
}
