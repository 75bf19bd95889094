using System.CommandLine;
using Durchwahl.Domain.Access;
using Durchwahl.House;
using Durchwahl.PhoneBook.Contract;

namespace Durchwahl.Imports;

/// <summary>Old lists in: read, understood, held against the phone book, shown, and only then written.</summary>
sealed class ImportsRoom : Room
{
    public override IReadOnlyList<OfficeLink> OfficeLinks => [new("/einlesen", "Liste einlesen", Permission.EditPhoneBook, 15, LinkGroup.PhoneBook)];

    public override void Register(IServiceCollection services)
    {
        services.AddSingleton<ImportList>().AddSingleton<Uploads>().AddSingleton<CompareList>();
        services.AddSingleton<IFoundLists>(house => house.GetRequiredService<CompareList>());
    }

    public override void OpenDoors(IEndpointRouteBuilder routes) => routes.MapImports();

    public override IEnumerable<Command> Verbs(CommandLine line) => [new ImportVerb(line).Command];
}
