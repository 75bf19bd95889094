using Durchwahl.Desk.Contract;
using Durchwahl.House;

namespace Durchwahl.Desk;

/// <summary>The screens of agents and case workers: the desk, the own page, the conversation guides.</summary>
sealed class DeskRoom : Room
{
    public override void Register(IServiceCollection services) => services.AddSingleton<GuideShelf>();
}
