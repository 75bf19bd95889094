using System.CommandLine;
using Durchwahl.Calls.Setup;
using Durchwahl.House;

namespace Durchwahl.Calls;

/// <summary>Ringing, waiting, message, callback: the telephone itself.</summary>
sealed class CallsRoom : Room
{
    public override void Register(IServiceCollection services)
    {
    }

    public override IEnumerable<Command> Verbs(CommandLine line) => [new ExchangeVerb(line).Command];
}
