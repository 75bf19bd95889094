using Durchwahl.Access.Contract;
using Durchwahl.Domain.Access;

namespace Durchwahl.Planning.Concept;

/// <summary>The addresses of the concept, with who may come in.</summary>
static class ConceptRoutes
{
    const string Concept = "/verwaltung/{office}" + ConceptAnswers.Path;

    public static void AddConcept(this IServiceCollection services) => services.AddSingleton<MakeConcept>().AddSingleton<ConceptDocument>();

    public static void MapConcept(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Concept, (Delegate)ConceptAnswers.Show).Needs(Permission.Plan);
        routes.MapGet(Concept + ".html", ConceptAnswers.Html).Needs(Permission.Plan);
        routes.MapPost(Concept + ".html", ConceptAnswers.Html).Needs(Permission.Plan);
        routes.MapGet(Concept + ".pdf", ConceptAnswers.Pdf).Needs(Permission.Plan);
        routes.MapPost(Concept + ".pdf", ConceptAnswers.Pdf).Needs(Permission.Plan);
    }
}
