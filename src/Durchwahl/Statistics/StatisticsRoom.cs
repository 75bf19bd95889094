using System.CommandLine;
using Durchwahl.Calls.Contract;
using Durchwahl.Domain.Access;
using Durchwahl.House;
using Durchwahl.Statistics.Contract;
using Durchwahl.Statistics.Jobs;
using Durchwahl.Statistics.Metrics;
using Durchwahl.Statistics.Pages;
using Durchwahl.Statistics.Releasing;

namespace Durchwahl.Statistics;

/// <summary>Figures: measured, replayed, released to the public, beside what was promised and predicted.</summary>
sealed class StatisticsRoom : Room
{
    public override IReadOnlyList<OfficeLink> OfficeLinks => [new(FigureRoutes.Path, "Zahlen", Permission.ReadFigures, 10, LinkGroup.Figures)];

    public override IReadOnlyList<PublicLink> PublicLinks => [new("zahlen", "NavFigures", 20)];

    public override void Register(IServiceCollection services)
    {
        services.AddSingleton<CountDays>().AddSingleton<ReplayFigures>().AddHostedService<CountingJob>();
        services.AddSingleton<FigureBook>().AddSingleton<Predictions>().AddSingleton<ChangeFigureSettings>().AddSingleton<ReleaseFigures>();
        services.AddSingleton<ITodayFigures, CountedToday>();
        services.AddSingleton<HouseMetrics>();
    }

    public override void OpenDoors(IEndpointRouteBuilder routes)
    {
        routes.MapFigurePages();
        routes.MapMetrics();
    }

    public override IEnumerable<Command> Verbs(CommandLine line) => [new FiguresVerb(line).Command];
}
