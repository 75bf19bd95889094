using Durchwahl.Data;

namespace Durchwahl.Promises.Jobs;

/// <summary>What the room does by itself: promises that follow from calls and reports, warnings, stand-ins, counting anew.</summary>
static class PromiseJobs
{
    public static IServiceCollection AddPromiseJobs(this IServiceCollection services)
    {
        services.AddOutboxWork<PromiseFromMessage>().AddOutboxWork<PromiseFromCallback>().AddOutboxWork<PromiseFromReport>();
        services.AddOutboxWork<KeepSettledMessage>().AddOutboxWork<KeepSettledCallback>().AddOutboxWork<KeepSettledReport>();
        services.AddOutboxWork<WarnOfPromise>();
        return services.AddSingleton<FollowOffices>().AddHostedService(house => house.GetRequiredService<FollowOffices>());
    }
}
