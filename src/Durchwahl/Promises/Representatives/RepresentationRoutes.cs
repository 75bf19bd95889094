using Durchwahl.Access.Contract;
using Durchwahl.Domain.Access;
using Durchwahl.Promises.Contract;
using Durchwahl.Promises.Representatives.Pages;

namespace Durchwahl.Promises.Representatives;

/// <summary>Every address of representations.</summary>
static class RepresentationRoutes
{
    public static IServiceCollection AddRepresentatives(this IServiceCollection services) =>
        services.AddSingleton<Representations>().AddSingleton<ChangeRepresentation>().AddSingleton<IPersonalStore, PersonalRepresentations>();

    public static void MapRepresentatives(this IEndpointRouteBuilder routes)
    {
        const string all = "/verwaltung/{office}" + RepresentationAnswers.Path, one = all + "/{id:guid}";
        routes.MapGet(all, RepresentationAnswers.Show).Needs(Permission.TakeEnquiries);
        routes.MapPost(all + "/suche", RepresentationAnswers.Search).Needs(Permission.TakeEnquiries);
        routes.MapGet(all + "/neu", (Delegate)RepresentationAnswers.ShowNew).Needs(Permission.TakeEnquiries);
        routes.MapPost(all + "/neu", RepresentationAnswers.Enter).Needs(Permission.TakeEnquiries);
        routes.MapGet(one, RepresentationAnswers.ShowOne).Needs(Permission.TakeEnquiries);
        routes.MapPost(one + "/vollmacht", RepresentationAnswers.NoteProof).Needs(Permission.TakeEnquiries);
        routes.MapPost(one + "/widerruf", RepresentationAnswers.Revoke).Needs(Permission.LeadPromises);
        routes.MapGet(one + "/zurueckweisung", RefusalAnswers.Show).Needs(Permission.LeadPromises);
        routes.MapPost(one + "/zurueckweisung", RefusalAnswers.TurnAway).Needs(Permission.LeadPromises);
        routes.MapGet(one + "/mitteilung", RefusalAnswers.ShowNotices).Needs(Permission.LeadPromises);
        routes.MapPost(one + "/mitteilung", RefusalAnswers.NoteNotices).Needs(Permission.LeadPromises);
    }
}
