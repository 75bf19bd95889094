using Durchwahl.House;

namespace Durchwahl.Statistics;

/// <summary>Figures: measured, replayed, released to the public, beside what was promised and predicted.</summary>
sealed class StatisticsRoom : Room
{
    public override void Register(IServiceCollection services)
    {
    }
}
