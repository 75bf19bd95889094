using Durchwahl.Desk.Guides;
using Durchwahl.Desk.Guides.Pages;
using Durchwahl.Desk.Mine;
using Durchwahl.Desk.Work;
using Durchwahl.Domain.Access;
using Durchwahl.House;

namespace Durchwahl.Desk;

/// <summary>The screens of agents and case workers: the desk, the own page, the conversation guides.</summary>
sealed class DeskRoom : Room
{
    public override IReadOnlyList<OfficeLink> OfficeLinks =>
    [
        new(DeskAnswers.Path, "Arbeitsplatz", Permission.TakeEnquiries, 10),
        new(MineAnswers.Path, "Meine Seite", Permission.KeepPromises, 15),
        new(ContactsAnswers.Path, "Kontakte", Permission.TakeEnquiries, 20),
        new(GuideAnswers.Path, "Leitfäden", Permission.ReadPhoneBook, 40),
    ];

    public override IReadOnlyList<PublicLink> PublicLinks => [new(PublicGuideAnswers.Name, "FootGuides", 70, IsInFoot: true)];

    public override void Register(IServiceCollection services)
    {
        services.AddGuides();
        services.AddDesk();
    }

    public override void OpenDoors(IEndpointRouteBuilder routes)
    {
        routes.MapDesk();
        routes.MapMine();
        routes.MapGuides();
    }
}
