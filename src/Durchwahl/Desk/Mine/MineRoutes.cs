using Durchwahl.Access.Contract;
using Durchwahl.Domain.Access;

namespace Durchwahl.Desk.Mine;

/// <summary>Every address of the own page, with who may come in. Whose post something is about is asked each time.</summary>
static class MineRoutes
{
    const string Mine = "/verwaltung/{office}" + MineAnswers.Path;
    const string Post = Mine + "/stelle/{post:guid}";

    public static void MapMine(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/meine", MineAnswers.Find).SignedIn();
        routes.MapGet(Mine, MineAnswers.Show).Needs(Permission.KeepPromises);
        routes.MapGet(Mine + "/nachrichten/{message:guid}/ton.wav", MineAnswers.Listen).Needs(Permission.KeepPromises);
        routes.MapGet(Post, OwnPostAnswers.Show).Needs(Permission.KeepPromises);
        routes.MapPost(Post + "/zeiten", OwnPostAnswers.ChangeHours).Needs(Permission.KeepPromises);
        routes.MapPost(Post + "/abwesenheit", OwnPostAnswers.EnterAbsence).Needs(Permission.KeepPromises);
        routes.MapPost(Post + "/abwesenheit/{absence:guid}/zurueck", OwnPostAnswers.TakeBack).Needs(Permission.KeepPromises);
    }
}
