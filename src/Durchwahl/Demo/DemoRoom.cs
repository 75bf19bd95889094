using System.CommandLine;
using Durchwahl.House;

namespace Durchwahl.Demo;

/// <summary>The demonstration: an invented office that shows everything.</summary>
sealed class DemoRoom : Room
{
    public override void Register(IServiceCollection services) => services.AddSingleton<OpenDemo>();

    public override IEnumerable<Command> Verbs(CommandLine line) => [DemoVerb.On(line)];
}
