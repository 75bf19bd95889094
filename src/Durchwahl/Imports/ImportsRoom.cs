using Durchwahl.House;

namespace Durchwahl.Imports;

/// <summary></summary>
sealed class ImportsRoom : Room
{
    public override void Register(IServiceCollection services)
    {
    }
}
