using Durchwahl.Access.Contract;
using Durchwahl.Disclosure.Contract;
using Durchwahl.Domain.Access;
using Durchwahl.House;

namespace Durchwahl.Disclosure;

/// <summary>The register of freedom-of-information requests that the authority gets, and what the public sees of it.</summary>
sealed class DisclosureRoom : Room
{
    public override IReadOnlyList<OfficeLink> OfficeLinks => [new(DisclosureRoutes.Path, "Anträge auf Informationen", Permission.ReadDisclosure, 10, LinkGroup.Disclosure)];

    public override IReadOnlyList<PublicLink> PublicLinks => [new("ifg", "FootDisclosure", 10, IsInFoot: true)];

    public override void Register(IServiceCollection services) => services.AddSingleton<IPersonalStore, PersonalApplicants>().AddSingleton<RegisterRequest>().AddSingleton<AddDisclosureStep>().AddSingleton<PublishDisclosure>();

    public override void OpenDoors(IEndpointRouteBuilder routes) => routes.MapDisclosure();
}
