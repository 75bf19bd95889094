using Durchwahl.Access.Contract;
using Durchwahl.Domain.Access;

namespace Durchwahl.Planning.Concept;

/// <summary>The addresses of the concept, with who may come in.</summary>
static class ConceptRoutes
{
    const string Concept = "/verwaltung/{office}" + ConceptAnswers.Path;

    public static void AddConcept(this IServiceCollection services) => services.AddSingleton<MakeConcept>().AddSingleton<ConceptDocument>().AddSingleton<ConceptAnswers>();

    public static void MapConcept(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Concept, (HttpContext context, ConceptAnswers answers, Guid? plan) => answers.Show(context, plan)).Needs(Permission.Plan);
        routes.MapGet(Concept + ".html", (HttpContext context, ConceptAnswers answers) => answers.Html(context)).Needs(Permission.Plan);
        routes.MapPost(Concept + ".html", (HttpContext context, ConceptAnswers answers) => answers.Html(context)).Needs(Permission.Plan);
        routes.MapGet(Concept + ".pdf", (HttpContext context, ConceptAnswers answers) => answers.Pdf(context)).Needs(Permission.Plan);
        routes.MapPost(Concept + ".pdf", (HttpContext context, ConceptAnswers answers) => answers.Pdf(context)).Needs(Permission.Plan);
    }
}
