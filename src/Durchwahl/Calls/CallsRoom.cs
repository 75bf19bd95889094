using System.CommandLine;
using Durchwahl.Access.Contract;
using Durchwahl.Calls.Contract;
using Durchwahl.Calls.Exchange;
using Durchwahl.Calls.Live;
using Durchwahl.Calls.Practice;
using Durchwahl.Calls.Setup;
using Durchwahl.Calls.Switching;
using Durchwahl.Domain.Access;
using Durchwahl.House;

namespace Durchwahl.Calls;

/// <summary>Ringing, waiting, message, callback: the telephone itself.</summary>
sealed class CallsRoom : Room
{
    public override IReadOnlyList<OfficeLink> OfficeLinks =>
    [
        new("/tafel", "Tafel", Permission.ReadCalls, 58, LinkGroup.Telephone),
        new(SeatAnswers.Path, "Mein Telefon", Permission.TakeCalls, 59, LinkGroup.Telephone),
        new("/anrufe", "Anrufe", Permission.ReadCalls, 60, LinkGroup.Telephone),
        new("/nachrichten", "Nachrichten", Permission.SettleCalls, 61, LinkGroup.Telephone),
        new("/rueckrufe", "Rückrufe", Permission.SettleCalls, 62, LinkGroup.Telephone),
        new("/telefon", "Einstellungen", Permission.ManageCalls, 63, LinkGroup.Telephone),
    ];

    public override void Register(IServiceCollection services)
    {
        services.AddCallPages();
        services.AddLivePages();
        services.AddSingleton<CallSettingsShelf>().AddSingleton<KeptPlaces>().AddSingleton<ContactBook>();
        services.AddSingleton<CallJournal>().AddHostedService(house => house.GetRequiredService<CallJournal>());
        services.AddSingleton<IPersonalStore, PersonalCalls>().AddSingleton<IPersonalStore, PersonalMessages>().AddSingleton<IPersonalStore, PersonalCallbacks>();
        services.AddSingleton<Telephones>().AddSingleton<TelephoneHealth>().AddSingleton<TelephoneGauges>().AddSingleton<CallBack>().AddSingleton<PostMessages>();
        // After the journal: hosted services stop in reverse, so that the last words of the telephone are still written.
        services.AddHostedService<OwnAnnouncements>();
        services.AddSingleton<ExchangeLink>().AddHostedService(house => house.GetRequiredService<ExchangeLink>());
        services.AddSingleton<PracticeLink>().AddHostedService(house => house.GetRequiredService<PracticeLink>());
    }

    public override void OpenDoors(IEndpointRouteBuilder routes)
    {
        routes.MapCalls();
        routes.MapLivePages();
    }

    public override IEnumerable<Command> Verbs(CommandLine line) => [new ExchangeVerb(line).Command];
}
