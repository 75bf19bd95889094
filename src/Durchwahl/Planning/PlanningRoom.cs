using System.CommandLine;
using Durchwahl.House;
using Durchwahl.Planning.Demands;
using Durchwahl.Planning.Verbs;

namespace Durchwahl.Planning;

/// <summary>What happens if we publish: formulas, simulation under the rulebook, the what-if, the concept.</summary>
sealed class PlanningRoom : Room
{
    public override void Register(IServiceCollection services) => services.AddDemands();

    public override void OpenDoors(IEndpointRouteBuilder routes) => routes.MapDemands();

    public override IEnumerable<Command> Verbs(CommandLine line) =>
        [new ErlangVerb(line).Command, new StaffingVerb(line).Command, new SimulateVerb(line).Command, new DemandVerb(line).Command];
}
