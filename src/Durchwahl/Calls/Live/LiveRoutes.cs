using Durchwahl.Access.Contract;
using Durchwahl.Calls.Contract;
using Durchwahl.Domain.Access;

namespace Durchwahl.Calls.Live;

/// <summary>Every address of the live pages, with who may come in.</summary>
static class LiveRoutes
{
    const string Board = "/verwaltung/{office}/tafel";
    const string Seat = "/verwaltung/{office}" + SeatAnswers.Path;

    public static void AddLivePages(this IServiceCollection services) => services.AddSingleton<LiveBoards>().AddSingleton<ChooseSeat>().AddSingleton<SeatTelephones>();

    public static void MapLivePages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Board, BoardAnswers.Show).Needs(Permission.ReadCalls);
        routes.MapGet(Board + "/strom", BoardAnswers.Stream).Needs(Permission.ReadCalls);

        routes.MapGet(Seat, SeatAnswers.Show).Needs(Permission.TakeCalls);
        routes.MapGet(Seat + "/strom", SeatAnswers.Stream).Needs(Permission.TakeCalls);
        routes.MapPost(Seat + "/platz", SeatAnswers.Choose).Needs(Permission.TakeCalls);
        routes.MapPost(Seat + "/pause", SeatAnswers.Pause).Needs(Permission.TakeCalls);
        routes.MapPost(Seat + "/zurueck", SeatAnswers.ComeBack).Needs(Permission.TakeCalls);
        routes.MapPost(Seat + "/feierabend", SeatAnswers.GoHome).Needs(Permission.TakeCalls);
        routes.MapPost(Seat + "/fertig", SeatAnswers.EndWrapUp).Needs(Permission.TakeCalls);
        routes.MapPost(Seat + "/uebung/{what}", SeatAnswers.Practise).Needs(Permission.TakeCalls);
    }
}
