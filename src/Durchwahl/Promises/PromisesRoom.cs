using System.CommandLine;
using Durchwahl.Access.Contract;
using Durchwahl.Domain.Access;
using Durchwahl.House;
using Durchwahl.Promises.Caller;
using Durchwahl.Promises.Contract;
using Durchwahl.Promises.Jobs;
using Durchwahl.Promises.Mail.Pages;
using Durchwahl.Promises.Mail;
using Durchwahl.Promises.Pages;
using Durchwahl.Promises.Representatives;
using Durchwahl.Promises.Representatives.Pages;
using Durchwahl.Promises.Talks;

namespace Durchwahl.Promises;

/// <summary>What is owed, by whom, until when: promises, hand-over, mail, escalation, talks, the caller's view.</summary>
sealed class PromisesRoom : Room
{
    public override IReadOnlyList<OfficeLink> OfficeLinks =>
    [
        new(PromiseListAnswers.Path, "Zusagen", Permission.KeepPromises, 30),
        new(TeamAnswers.Path, "Teams", Permission.LeadPromises, 31),
        new(MailTrayAnswers.Path, "Mails", Permission.SetUpPromises, 39, LinkGroup.Setup),
        new(SettingsAnswers.Path, "Arten und Themen", Permission.SetUpPromises, 30, LinkGroup.Setup),
        .. TalkRoutes.Links,
        new(RepresentationAnswers.Path, "Vertretungen", Permission.TakeEnquiries, 41),
    ];

    public override IReadOnlyList<PublicLink> PublicLinks => CallerRoutes.Links;

    public override IReadOnlyList<WrittenWay> WrittenWays => CallerRoutes.WrittenWays;

    public override void Register(IServiceCollection services)
    {
        services.AddSingleton<IPersonalStore, PersonalPromises>().AddSingleton<IPersonalStore, PersonalContacts>();
        services.AddSingleton<PromiseBook>().AddSingleton<EndContact>();
        services.AddCaller();
        services.AddPromisePages();
        services.AddTalks();
        services.AddPromiseJobs();
        services.AddPromiseMail();
        services.AddRepresentatives();
    }

    public override void OpenDoors(IEndpointRouteBuilder routes)
    {
        routes.MapPromisePages();
        routes.MapTalks();
        routes.MapPromiseMail();
        routes.MapRepresentatives();
        routes.MapCaller();
    }

    public override IEnumerable<Command> Verbs(CommandLine line) => [new MailVerb(line).Command];
}
