using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Durchwahl.House;
using Durchwahl.Promises.Contract;
using Durchwahl.Texts;

namespace Durchwahl.Promises.Talks;

/// <summary>Every address of bookable talks.</summary>
static class TalkRoutes
{
    public static IReadOnlyList<OfficeLink> Links => [];

    public static void AddTalks(this IServiceCollection services)
    {
        services.AddSingleton<TalkBooking>().AddSingleton<ChangeTalkRules>().AddSingleton<TalkFloods>();
        services.AddSingleton<TalksJob>().AddHostedService(house => house.GetRequiredService<TalksJob>());
        services.AddOutboxWork<RemindOfTalk>();
    }

    public static void MapTalks(this IEndpointRouteBuilder routes)
    {
    }
}
