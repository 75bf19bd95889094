using Durchwahl.Access.Contract;
using Durchwahl.Disclosure.Contract;
using Durchwahl.Disclosure.Pages;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Disclosure;
using Durchwahl.Texts;

namespace Durchwahl.Disclosure;

/// <summary>Every address of the room, with who may come in.</summary>
static class DisclosureRoutes
{
    /// <summary>What follows /verwaltung/{office}.</summary>
    public const string Path = "/ifg";

    const string Why = "public register of requests";
    const long AlittleMore = 64 * 1024; // the other fields of the form

    public static void MapDisclosure(this IEndpointRouteBuilder routes)
    {
        const string register = "/verwaltung/{office}" + Path;
        routes.MapGet(register, RegisterAnswers.Show).Needs(Permission.ReadDisclosure);
        routes.MapGet(register + "/neu", RegisterAnswers.ShowForm).Needs(Permission.ManageDisclosure);
        routes.MapPost(register + "/neu", RegisterAnswers.Register).Needs(Permission.ManageDisclosure);
        routes.MapPost(register + "/einlesen", RegisterAnswers.Import).Needs(Permission.ManageDisclosure).AcceptsUpTo(FragDenStaatRequest.LargestJson + AlittleMore);
        routes.MapGet(register + "/{request:guid}", RequestAnswers.Show).Needs(Permission.ReadDisclosure);
        routes.MapPost(register + "/{request:guid}/schritt", RequestAnswers.AddStep).Needs(Permission.ManageDisclosure);
        routes.MapPost(register + "/{request:guid}/oeffentlich", RequestAnswers.Publish).Needs(Permission.ManageDisclosure);
        routes.MapPost(register + "/{request:guid}/dokument", RequestAnswers.AddDocument).Needs(Permission.ManageDisclosure).AcceptsUpTo(PublishDisclosure.LargestDocument + AlittleMore);
        routes.MapGet(register + "/{request:guid}/dokument/{document:guid}.pdf", RequestAnswers.Download).Needs(Permission.ReadDisclosure);
        routes.MapPost(register + "/{request:guid}/dokument/{document:guid}/entfernen", RequestAnswers.RemoveDocument).Needs(Permission.ManageDisclosure);

        foreach (var language in Enum.GetValues<Language>())
        {
            var address = (language is Language.English ? "/en" : "") + "/{office}/ifg";
            routes.MapGet(address, (HttpContext context, string office) => PublicRegisterAnswers.Show(context, office, language)).Public(Why);
            routes.MapPost(address, (HttpContext context, string office) => PublicRegisterAnswers.Search(context, office, language)).Public(Why).WithoutSession();
        }
        routes.MapGet("/{office}/ifg/{document:guid}.pdf", PublicRegisterAnswers.Download).Public(Why);
    }
}
