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
