using Durchwahl.Access.Contract;
using Durchwahl.Domain.Access;
using Durchwahl.Planning.Demands.Pages;

namespace Durchwahl.Planning.Demands;

/// <summary>The addresses of the measured demand, with who may come in.</summary>
static class DemandRoutes
{
    const long LargestUpload = 104_857_600; // more than a file may have here, so that the refusal can say why

    public static void AddDemands(this IServiceCollection services) =>
        services.AddSingleton<DemandShelf>().AddSingleton<MeasureDemand>().AddSingleton<KeepDemand>().AddSingleton<DemandDrafts>();

    public static void MapDemands(this IEndpointRouteBuilder routes)
    {
        const string demand = "/verwaltung/{office}/planung/nachfrage";
        routes.MapGet(demand, DemandAnswers.Show).Needs(Permission.Plan);
        routes.MapPost(demand, DemandAnswers.Upload).Needs(Permission.Plan).AcceptsUpTo(LargestUpload);
        routes.MapPost(demand + "/eigene", DemandAnswers.MeasureOwn).Needs(Permission.Plan);
        routes.MapGet(demand + "/vorschau/{draft}", DemandAnswers.Preview).Needs(Permission.Plan);
        routes.MapPost(demand + "/vorschau/{draft}", DemandAnswers.Decide).Needs(Permission.Plan);
        routes.MapGet(demand + "/vorgaben", DemandAnswers.ShowDefault).Needs(Permission.Plan);
        routes.MapGet(demand + "/{demand:guid}", DemandAnswers.ShowOne).Needs(Permission.Plan);
        routes.MapPost(demand + "/{demand:guid}/loeschen", DemandAnswers.Delete).Needs(Permission.Plan);
    }
}
