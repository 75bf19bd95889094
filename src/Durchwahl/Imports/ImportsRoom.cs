using System.CommandLine;
using Durchwahl.House;

namespace Durchwahl.Imports;

/// <summary>Old lists in: read, understood, held against the phone book, shown, and only then written.</summary>
sealed class ImportsRoom : Room
{
    public override void Register(IServiceCollection services) => services.AddSingleton<ImportList>();

    public override IEnumerable<Command> Verbs(CommandLine line) => [new ImportVerb(line).Command];
}
