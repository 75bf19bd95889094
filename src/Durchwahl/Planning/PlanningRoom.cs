using System.CommandLine;
using Durchwahl.House;
using Durchwahl.Planning.Verbs;

namespace Durchwahl.Planning;

/// <summary>What happens if we publish: formulas, simulation under the rulebook, the what-if, the concept.</summary>
sealed class PlanningRoom : Room
{
    public override void Register(IServiceCollection services)
    {
    }

    public override IEnumerable<Command> Verbs(CommandLine line) => [new ErlangVerb(line).Command, new StaffingVerb(line).Command];
}
