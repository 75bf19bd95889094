using Durchwahl.House;
using Durchwahl.Statistics.Pages;

namespace Durchwahl.Statistics;

/// <summary>Figures: measured, replayed, released to the public, beside what was promised and predicted.</summary>
sealed class StatisticsRoom : Room
{
    public override IReadOnlyList<PublicLink> PublicLinks => [new("zahlen", "NavFigures", 20)];

    public override void Register(IServiceCollection services)
    {
    }

    public override void OpenDoors(IEndpointRouteBuilder routes) => routes.MapFigurePages();
}
