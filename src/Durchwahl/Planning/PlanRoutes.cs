using Durchwahl.Access.Contract;
using Durchwahl.Domain.Access;
using Durchwahl.Planning.Contract;
using Durchwahl.Planning.Pages;

namespace Durchwahl.Planning;

/// <summary>The addresses of the what-if, with who may come in.</summary>
static class PlanRoutes
{
    public static void AddPlans(this IServiceCollection services) => services.AddSingleton<PlanBases>().AddSingleton<SavePlan>().AddSingleton<NotePrediction>().AddSingleton<PlanRuns>()
        .AddSingleton<PlanAnswers>().AddSingleton<PlanFormAnswers>().AddSingleton<SearchAnswers>();

    public static void MapPlans(this IEndpointRouteBuilder routes)
    {
        const string plans = "/verwaltung/{office}" + PlanAnswers.Path, plan = plans + "/{plan:guid}";
        routes.MapGet(PlanAnswers.Path, PlanAnswers.Find).SignedIn();
        routes.MapGet(plans, (HttpContext context, PlanAnswers answers, string? hinweis) => answers.Show(context, null, hinweis)).Needs(Permission.Plan);
        routes.MapGet(plan, (HttpContext context, PlanAnswers answers, Guid plan, string? hinweis) => answers.Show(context, plan, hinweis)).Needs(Permission.Plan);
        routes.MapGet(plans + "/annahmen", (HttpContext context, PlanFormAnswers answers) => answers.Show(context, null)).Needs(Permission.Plan);
        routes.MapPost(plans + "/annahmen", (HttpContext context, PlanFormAnswers answers) => answers.Save(context, null)).Needs(Permission.Plan);
        routes.MapGet(plan + "/annahmen", (HttpContext context, PlanFormAnswers answers, Guid plan) => answers.Show(context, plan)).Needs(Permission.Plan);
        routes.MapPost(plan + "/annahmen", (HttpContext context, PlanFormAnswers answers, Guid plan) => answers.Save(context, plan)).Needs(Permission.Plan);
        routes.MapPost(plans + "/genauer", (HttpContext context, PlanAnswers answers) => answers.Begin(context, null)).Needs(Permission.Plan);
        routes.MapPost(plan + "/genauer", (HttpContext context, PlanAnswers answers, Guid plan) => answers.Begin(context, plan)).Needs(Permission.Plan);
        routes.MapPost(plans + "/abbrechen", (HttpContext context, PlanAnswers answers) => answers.Cancel(context, null)).Needs(Permission.Plan);
        routes.MapPost(plan + "/abbrechen", (HttpContext context, PlanAnswers answers, Guid plan) => answers.Cancel(context, plan)).Needs(Permission.Plan);
        routes.MapPost(plans + "/vorhersage", (HttpContext context, PlanAnswers answers) => answers.Predict(context, null)).Needs(Permission.Plan);
        routes.MapPost(plan + "/vorhersage", (HttpContext context, PlanAnswers answers, Guid plan) => answers.Predict(context, plan)).Needs(Permission.Plan);
        routes.MapPost(plan + "/loeschen", (HttpContext context, PlanAnswers answers, Guid plan) => answers.Remove(context, plan)).Needs(Permission.Plan);
        routes.MapGet(plans + "/suche", (HttpContext context, SearchAnswers answers) => answers.Show(context, null)).Needs(Permission.Plan);
        routes.MapGet(plan + "/suche", (HttpContext context, SearchAnswers answers, Guid plan) => answers.Show(context, plan)).Needs(Permission.Plan);
        routes.MapGet(plans + "/rechenbeispiel", PlanAnswers.ShowExample).Needs(Permission.Plan);
    }
}
