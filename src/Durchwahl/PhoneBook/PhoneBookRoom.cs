using System.CommandLine;
using Durchwahl.Access.Contract;
using Durchwahl.Domain.Access;
using Durchwahl.House;
using Durchwahl.PhoneBook.Api;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.PhoneBook.Editing;
using Durchwahl.PhoneBook.Exports;
using Durchwahl.PhoneBook.Jobs;
using Durchwahl.PhoneBook.Publishing;
using Durchwahl.PhoneBook.PublicSite;
using Durchwahl.PhoneBook.Verbs;

namespace Durchwahl.PhoneBook;

/// <summary>Who answers which number, when, for whom: the phone book, its publications, the public site and the finder.</summary>
sealed class PhoneBookRoom : Room
{
    public override IReadOnlyList<OfficeLink> OfficeLinks =>
    [
        new("", "Übersicht", Permission.ReadPhoneBook, 0, LinkGroup.PhoneBook),
        new("/stellen", "Stellen", Permission.ReadPhoneBook, 10, LinkGroup.PhoneBook),
        new("/pruefung", "Prüfung", Permission.ReadPhoneBook, 20, LinkGroup.PhoneBook),
        new("/veroeffentlichung", "Veröffentlichung", Permission.ReadPhoneBook, 30, LinkGroup.PhoneBook),
        new("/haus", "Haus", Permission.ReadPhoneBook, 40, LinkGroup.PhoneBook),
        new("/meldungen", "Meldungen", Permission.ReadPhoneBook, 50, LinkGroup.PhoneBook),
    ];

    public override void Register(IServiceCollection services)
    {
        services.AddSingleton<OfficeBooks>().AddSingleton<ReleasedOffices>().AddSingleton<PublicationShelf>().AddSingleton<IOfficeKeys, OfficeKeys>().AddSingleton<IOfficePosts, OfficePosts>();
        services.AddSingleton<Publications>().AddSingleton<PublishPhoneBook>().AddSingleton<DecideOnProposal>().AddSingleton<WithdrawEntry>().AddSingleton<RecordAbsence>();
        services.AddSingleton<OfficeBooks>().AddSingleton<ReleasedOffices>().AddSingleton<PublicationShelf>().AddSingleton<IOfficeKeys, OfficeKeys>();
        services.AddSingleton<Publications>().AddSingleton<PublishPhoneBook>().AddSingleton<DecideOnProposal>().AddSingleton<WithdrawEntry>().AddSingleton<RecordAbsence>().AddSingleton<KeepOwnPost>();
        services.AddHostedService<ShelfWatch>().AddHostedService<TidyingJob>();
        services.AddPublicSite();
        services.AddEditing();
        services.AddApi();
        services.AddExports();
    }

    public override void OpenDoors(IEndpointRouteBuilder routes)
    {
        routes.MapPublicSite();
        routes.MapEditing();
        routes.MapApi();
        routes.MapExports();
    }

    public override IEnumerable<Command> Verbs(CommandLine line) =>
        [OfficeVerb.On(line), CheckVerb.On(line), FindVerb.On(line), HoursVerb.On(line), PublishVerb.On(line), ExportVerb.On(line)];
}
