using Durchwahl.Access.Contract;
using Durchwahl.Domain.Access;
using Durchwahl.Imports.Pages;

namespace Durchwahl.Imports;

/// <summary>Every address of the room, with who may come in.</summary>
static class ImportRoutes
{
    const long LargestUpload = 64L * 1024 * 1024; // more than a list may have, so that the refusal can say why

    public static void MapImports(this IEndpointRouteBuilder routes)
    {
        const string import = "/verwaltung/{office}/einlesen";
        routes.MapGet(import, ImportAnswers.Ask).Needs(Permission.EditPhoneBook);
        routes.MapPost(import, ImportAnswers.Upload).Needs(Permission.EditPhoneBook).AcceptsUpTo(LargestUpload);
        routes.MapGet(import + "/{upload}", ImportAnswers.Preview).Needs(Permission.EditPhoneBook);
        routes.MapPost(import + "/{upload}", ImportAnswers.Decide).Needs(Permission.EditPhoneBook);

        const string comparison = "/verwaltung/{office}/vergleich";
        routes.MapGet(comparison, ComparisonAnswers.Ask).Needs(Permission.ReadPhoneBook);
        routes.MapPost(comparison, ComparisonAnswers.Compare).Needs(Permission.ReadPhoneBook).AcceptsUpTo(LargestUpload);
    }
}
