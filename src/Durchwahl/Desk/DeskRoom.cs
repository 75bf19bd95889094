using Durchwahl.Desk.Contract;
using Durchwahl.Desk.Mine;
using Durchwahl.Domain.Access;
using Durchwahl.House;

namespace Durchwahl.Desk;

/// <summary>The screens of agents and case workers: the desk, the own page, the conversation guides.</summary>
sealed class DeskRoom : Room
{
    public override IReadOnlyList<OfficeLink> OfficeLinks =>
    [
        new(MineAnswers.Path, "Meine Seite", Permission.KeepPromises, 10),
    ];

    public override void Register(IServiceCollection services) => services.AddSingleton<GuideShelf>();

    public override void OpenDoors(IEndpointRouteBuilder routes)
    {
        routes.MapMine();
    }
}
