using Durchwahl.Access.Contract;
using Durchwahl.Domain.Access;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Texts;

namespace Durchwahl.Statistics.Pages;

/// <summary>Every page and file of the figures, with who may come in.</summary>
static class FigureRoutes
{
    /// <summary>What follows /verwaltung/{office}.</summary>
    public const string Path = "/zahlen";

    const string Why = "open data: the figures that the office released";

    public static void MapFigurePages(this IEndpointRouteBuilder routes)
    {
        const string staff = "/verwaltung/{office}" + Path;
        routes.MapGet(staff, FigureAnswers.Show).Needs(Permission.ReadFigures);
        routes.MapGet(staff + "/freigabe", ReleaseAnswers.Show).Needs(Permission.ReleaseFigures);
        routes.MapPost(staff + "/freigabe/vorschau", ReleaseAnswers.Preview).Needs(Permission.ReleaseFigures);
        routes.MapPost(staff + "/freigabe", ReleaseAnswers.Release).Needs(Permission.ReleaseFigures);
        routes.MapPost(staff + "/freigabe/zurueck", ReleaseAnswers.Withdraw).Needs(Permission.ReleaseFigures);
        routes.MapPost(staff + "/einstellungen", ReleaseAnswers.Change).Needs(Permission.ReleaseFigures);

        foreach (var language in Enum.GetValues<Language>())
        {
            var address = (language is Language.English ? "/en" : "") + "/{office}/zahlen";
            routes.MapGet(address, (HttpContext context, string office) => PublicFiguresAnswers.Show(context, office, language)).Public(Why);
            routes.MapGet(address + "/definitionen", (HttpContext context, string office) => PublicFiguresAnswers.Define(context, office, language)).Public(Why);
        }
        routes.MapGet("/{office}/zahlen.csv", PublicFiguresAnswers.Csv).PublicData(Why).ExcludeFromDescription();
        routes.MapGet("/{office}/zahlen.json", PublicFiguresAnswers.Json).PublicData(Why).ExcludeFromDescription();
        routes.MapGet("/{office}/zahlen.rdf", PublicFiguresAnswers.Description).PublicData(Why).ExcludeFromDescription();
    }
}
