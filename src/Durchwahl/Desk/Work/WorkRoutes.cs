using Durchwahl.Access.Contract;
using Durchwahl.Desk.Work.Jobs;
using Durchwahl.Domain.Access;
using Microsoft.AspNetCore.Mvc;

namespace Durchwahl.Desk.Work;

/// <summary>Every address of the desk, with who may come in.</summary>
static class WorkRoutes
{
    const string Desk = "/verwaltung/{office}" + DeskAnswers.Path;
    const string Contacts = "/verwaltung/{office}" + ContactsAnswers.Path;

    public static void AddDesk(this IServiceCollection services) => services.AddSingleton<LookAround>().AddSingleton<DeskBoards>().AddSingleton<DeskSeats>().AddSingleton<DeskPresence>().AddSingleton<EndEnquiry>()
        .AddSingleton<DeskAnswers>().AddSingleton<DeskStream>().AddSingleton<ContactsAnswers>().AddHostedService<PresenceJob>();

    public static void MapDesk(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(DeskAnswers.Path, ToOwnDesk).SignedIn();
        routes.MapGet(Desk, (HttpContext context, DeskAnswers desk) => desk.Show(context)).Needs(Permission.TakeEnquiries);
        routes.MapGet(Desk + "/strom", (HttpContext context, Guid? kontakt, DeskStream stream) => stream.Open(context, kontakt)).Needs(Permission.TakeEnquiries);
        routes.MapPost(Desk + "/nachsehen", (HttpContext context, DeskAnswers desk) => desk.Look(context)).Needs(Permission.TakeEnquiries);
        routes.MapPost(Desk + "/ende", (HttpContext context, DeskAnswers desk) => desk.End(context)).Needs(Permission.TakeEnquiries);
        routes.MapPost(Desk + "/platz", (HttpContext context, DeskAnswers desk) => desk.SitDown(context)).Needs(Permission.TakeCalls);
        routes.MapPost(Desk + "/pause", (HttpContext context, DeskAnswers desk) => desk.Pause(context)).Needs(Permission.TakeCalls);
        routes.MapPost(Desk + "/zurueck", (HttpContext context, DeskAnswers desk) => desk.ComeBack(context)).Needs(Permission.TakeCalls);
        routes.MapPost(Desk + "/feierabend", (HttpContext context, DeskAnswers desk) => desk.GoHome(context)).Needs(Permission.TakeCalls);
        routes.MapPost(Desk + "/fertig", (HttpContext context, DeskAnswers desk) => desk.EndWrapUp(context)).Needs(Permission.TakeCalls);
        routes.MapPost(Desk + "/uebung/{what}", (HttpContext context, string what, DeskAnswers desk) => desk.Practise(context, what)).Needs(Permission.TakeCalls);

        routes.MapGet(Contacts, (HttpContext context, ContactsAnswers contacts, string? wessen) => contacts.Show(context, wessen)).Needs(Permission.TakeEnquiries);
        // A number is no part of an address.
        routes.MapPost(Contacts, (HttpContext context, ContactsAnswers contacts) => contacts.Search(context)).Needs(Permission.TakeEnquiries);
    }

    static async Task<IResult> ToOwnDesk(HttpContext context, [FromServices] IOfficeKeys offices)
    {
        var own = (await offices.All()).FirstOrDefault(office => context.Visitor().May(Permission.TakeEnquiries, office.Id));
        return Results.LocalRedirect(own is null ? "/verwaltung" : $"/verwaltung/{own.Key}{DeskAnswers.Path}");
    }
}
