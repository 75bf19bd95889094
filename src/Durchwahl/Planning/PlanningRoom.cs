using System.CommandLine;
using Durchwahl.House;
using Durchwahl.Planning.Contract;

namespace Durchwahl.Planning;

/// <summary>What happens if we publish: formulas, simulation under the rulebook, the what-if, the concept.</summary>
sealed class PlanningRoom : Room
{
    public override void Register(IServiceCollection services)
    {
        services.AddSingleton<PlanBases>().AddSingleton<SavePlan>().AddSingleton<PlanRuns>();
    }

    public override IEnumerable<Command> Verbs(CommandLine line) => [new PlanVerb(line).Command];
}
