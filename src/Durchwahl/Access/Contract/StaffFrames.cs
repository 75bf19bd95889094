using Durchwahl.House;
using Durchwahl.Pages;
using Microsoft.AspNetCore.Antiforgery;

namespace Durchwahl.Access.Contract;

/// <summary>Makes what stands around every staff page, from who is there and where.</summary>
static class StaffFrames
{
    /// <summary>The frame for this request; its links are those whose permission the person holds in the office.</summary>
    public static StaffFrame StaffFrame(this HttpContext context)
    {
        var visitor = context.Features.Get<Visitor>();
        var office = context.Features.Get<KnownOffice>();
        return new StaffFrame(office?.Name, office?.Key, visitor?.Name, Links(visitor, office), context.Request.Path, Token(context), context.RequestServices.GetRequiredService<HouseOptions>().IsDemo);
    }

    static List<StaffLink> Links(Visitor? visitor, KnownOffice? office)
    {
        if (visitor is null || visitor.HasStartPassword) return [];
        var links = new List<StaffLink>();
        if (office is null || visitor.Grants.Select(grant => grant.Office).Distinct().Count() > 1) links.Add(new StaffLink("/verwaltung", "Dienststellen"));
        if (office is null) return links;
        links.AddRange(OfficeLinks(visitor, office));
        return links;
    }

    /// <summary>Where the person may go in an office, group by group.</summary>
    public static IEnumerable<StaffLink> OfficeLinks(Visitor visitor, KnownOffice office) => Program.Rooms.SelectMany(room => room.OfficeLinks).OrderBy(link => link.Group).ThenBy(link => link.Rank)
        .Where(link => visitor.May(link.Needed, office.Id))
        .Select(link => new StaffLink($"/verwaltung/{office.Key}{link.Path}", link.Text, LinkGroups.Name(link.Group)));

    /// <summary>The proof for the forms of a page, and the cookie that belongs to it; only staff pages call this.</summary>
    static string? Token(HttpContext context) => context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context).RequestToken;
}
