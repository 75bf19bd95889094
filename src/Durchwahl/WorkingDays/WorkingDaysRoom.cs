using System.CommandLine;
using Durchwahl.House;

namespace Durchwahl.WorkingDays;

/// <summary>Working days: holidays, service time, deadlines that explain themselves.</summary>
sealed class WorkingDaysRoom : Room
{
    public override void Register(IServiceCollection services)
    {
    }

    public override IEnumerable<Command> Verbs(CommandLine line) => [new HolidaysVerb(line).Command, new DeadlineVerb(line).Command];
}
