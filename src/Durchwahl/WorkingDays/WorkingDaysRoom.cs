using Durchwahl.House;

namespace Durchwahl.WorkingDays;

/// <summary></summary>
sealed class WorkingDaysRoom : Room
{
    public override void Register(IServiceCollection services)
    {
    }
}
