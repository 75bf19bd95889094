using System.CommandLine;
using Durchwahl.Domain.Access;
using Durchwahl.House;
using Durchwahl.Planning.Concept;
using Durchwahl.Planning.Demands;
using Durchwahl.Planning.Pages;
using Durchwahl.Planning.Verbs;

namespace Durchwahl.Planning;

/// <summary>What happens if we publish: formulas, simulation under the rulebook, the what-if, the concept.</summary>
sealed class PlanningRoom : Room
{
    public override IReadOnlyList<OfficeLink> OfficeLinks =>
    [
        new(PlanAnswers.Path, "Planung", Permission.Plan, 70, LinkGroup.Figures),
        new(ConceptAnswers.Path, "Konzept", Permission.Plan, 78, LinkGroup.Figures),
    ];

    public override void Register(IServiceCollection services)
    {
        services.AddDemands();
        services.AddPlans();
        services.AddConcept();
    }

    public override void OpenDoors(IEndpointRouteBuilder routes)
    {
        routes.MapDemands();
        routes.MapPlans();
        routes.MapConcept();
    }

    public override IEnumerable<Command> Verbs(CommandLine line) =>
        [new DemandVerb(line).Command, new ErlangVerb(line).Command, new StaffingVerb(line).Command, new SimulateVerb(line).Command, new PlanVerb(line).Command, ConceptVerb.On(line)];
}
