using System.CommandLine;
using Durchwahl.Domain.Access;
using Durchwahl.House;
using Durchwahl.Planning.Contract;
using Durchwahl.Planning.Pages;

namespace Durchwahl.Planning;

/// <summary>What happens if we publish: formulas, simulation under the rulebook, the what-if, the concept.</summary>
sealed class PlanningRoom : Room
{
    public override IReadOnlyList<OfficeLink> OfficeLinks => [new(PlanAnswers.Path, "Planung", Permission.Plan, 70, LinkGroup.Figures)];

    public override void Register(IServiceCollection services)
    {
        services.AddSingleton<PlanBases>().AddSingleton<SavePlan>().AddSingleton<PlanRuns>();
        services.AddSingleton<PlanAnswers>().AddSingleton<PlanFormAnswers>().AddSingleton<SearchAnswers>();
    }

    public override void OpenDoors(IEndpointRouteBuilder routes) => routes.MapPlans();

    public override IEnumerable<Command> Verbs(CommandLine line) => [new PlanVerb(line).Command];
}
