using Durchwahl.House;

namespace Durchwahl.Access;

/// <summary></summary>
sealed class AccessRoom : Room
{
    public override void Register(IServiceCollection services)
    {
    }
}
