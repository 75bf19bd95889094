using Durchwahl.House;
using Durchwahl.Promises.Caller;
using Durchwahl.Promises.Contract;

namespace Durchwahl.Promises;

/// <summary>What is owed, by whom, until when: promises, hand-over, mail, escalation, talks, the caller's view.</summary>
sealed class PromisesRoom : Room
{
    public override void Register(IServiceCollection services) => services.AddSingleton<PromiseBook>().AddSingleton<EndContact>()
        .AddSingleton<CodeSecret>().AddSingleton<CallerCodes>();
}
