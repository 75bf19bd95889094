using System.CommandLine;
using Durchwahl.House;
using Durchwahl.Statistics.Contract;
using Durchwahl.Statistics.Jobs;
using Durchwahl.Statistics.Metrics;

namespace Durchwahl.Statistics;

/// <summary>Figures: measured, replayed, released to the public, beside what was promised and predicted.</summary>
sealed class StatisticsRoom : Room
{
    public override void Register(IServiceCollection services)
    {
        services.AddSingleton<CountDays>().AddSingleton<ReplayFigures>().AddHostedService<CountingJob>();
        services.AddSingleton<FigureBook>().AddSingleton<Predictions>().AddSingleton<ChangeFigureSettings>();
        services.AddSingleton<HouseMetrics>();
    }

    public override void OpenDoors(IEndpointRouteBuilder routes) => routes.MapMetrics();

    public override IEnumerable<Command> Verbs(CommandLine line) => [new FiguresVerb(line).Command];
}
