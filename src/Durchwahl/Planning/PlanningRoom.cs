using System.CommandLine;
using Durchwahl.Domain.Access;
using Durchwahl.House;
using Durchwahl.Planning.Concept;
using Durchwahl.Planning.Contract;
using Durchwahl.Planning.Demands;
using Durchwahl.Planning.Verbs;

namespace Durchwahl.Planning;

/// <summary>What happens if we publish: formulas, simulation under the rulebook, the what-if, the concept.</summary>
sealed class PlanningRoom : Room
{
    public override IReadOnlyList<OfficeLink> OfficeLinks => [new(ConceptAnswers.Path, "Konzept", Permission.Plan, 78, LinkGroup.Figures)];

    public override void Register(IServiceCollection services)
    {
        services.AddDemands();
        services.AddSingleton<PlanBases>().AddSingleton<SavePlan>().AddSingleton<PlanRuns>();
        services.AddConcept();
    }

    public override void OpenDoors(IEndpointRouteBuilder routes)
    {
        routes.MapDemands();
        routes.MapConcept();
    }

    public override IEnumerable<Command> Verbs(CommandLine line) => [new DemandVerb(line).Command, new SimulateVerb(line).Command, new PlanVerb(line).Command, ConceptVerb.On(line)];
}
