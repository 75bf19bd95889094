using Durchwahl.Domain.Access;
using Durchwahl.House;
using Durchwahl.Promises.Caller;
using Durchwahl.Promises.Contract;
using Durchwahl.Promises.Pages;
using Durchwahl.Promises.Talks;

namespace Durchwahl.Promises;

/// <summary>What is owed, by whom, until when: promises, hand-over, mail, escalation, talks, the caller's view.</summary>
sealed class PromisesRoom : Room
{
    public override IReadOnlyList<OfficeLink> OfficeLinks =>
    [
        new(PromiseListAnswers.Path, "Zusagen", Permission.KeepPromises, 30),
        new(TeamAnswers.Path, "Teams", Permission.LeadPromises, 31),
        new(SettingsAnswers.Path, "Arten und Themen", Permission.SetUpPromises, 80),
        .. TalkRoutes.Links,
    ];

    public override void Register(IServiceCollection services)
    {
        services.AddSingleton<PromiseBook>().AddSingleton<EndContact>();
        services.AddSingleton<CodeSecret>().AddSingleton<CallerCodes>();
        services.AddPromisePages();
        services.AddTalks();
    }

    public override void OpenDoors(IEndpointRouteBuilder routes)
    {
        routes.MapPromisePages();
        routes.MapTalks();
    }
}
