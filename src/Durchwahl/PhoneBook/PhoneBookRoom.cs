using Durchwahl.House;

namespace Durchwahl.PhoneBook;

/// <summary></summary>
sealed class PhoneBookRoom : Room
{
    public override void Register(IServiceCollection services)
    {
    }
}
