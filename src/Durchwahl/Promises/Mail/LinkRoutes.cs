using Durchwahl.Access.Contract;
using Durchwahl.Domain.Access;
using Durchwahl.Promises.Mail.Pages;

namespace Durchwahl.Promises.Mail;

/// <summary>The addresses of links in mails, and the operator's view of mails.</summary>
static class LinkRoutes
{
    /// <summary>What stands in front of the token.</summary>
    public const string Path = "/z";

    const string Why = "a signed link from a mail is the permission; nothing personal is shown";

    public static void MapPromiseMail(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path + "/{token}", LinkAnswers.Show).Public(Why).ExcludeFromDescription();
        routes.MapPost(Path + "/{token}/annehmen", LinkAnswers.Take).Public(Why).WithoutSession().ExcludeFromDescription();
        routes.MapPost(Path + "/{token}/weitergeben", LinkAnswers.PassOn).Public(Why).WithoutSession().ExcludeFromDescription();
        routes.MapPost(Path + "/{token}/zurueckfragen", LinkAnswers.AskBack).Public(Why).WithoutSession().ExcludeFromDescription();

        const string tray = "/verwaltung/{office}" + MailTrayAnswers.Path;
        routes.MapGet(tray, MailTrayAnswers.Show).Needs(Permission.SetUpPromises);
        routes.MapPost(tray + "/{work:guid}/noch-einmal", MailTrayAnswers.Retry).Needs(Permission.SetUpPromises);
        routes.MapPost(tray + "/{work:guid}/verwerfen", MailTrayAnswers.Discard).Needs(Permission.SetUpPromises);
    }
}
