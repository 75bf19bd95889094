using System.CommandLine;
using Durchwahl.House;

namespace Durchwahl.Operating;

/// <summary>What keeps the house running: backup, restore, health.</summary>
sealed class OperatingRoom : Room
{
    public override void Register(IServiceCollection services) => services.AddSingleton<Health>();

    public override void OpenDoors(IEndpointRouteBuilder routes) => routes.MapHealth();

    public override IEnumerable<Command> Verbs(CommandLine line) => [BackupVerb.On(line), RestoreVerb.On(line)];
}
