using Durchwahl.Access.Contract;
using Durchwahl.Calls.Pages;
using Durchwahl.Domain.Access;

namespace Durchwahl.Calls;

/// <summary>Every address of the room, with who may come in.</summary>
static class CallRoutes
{
    const string Office = "/verwaltung/{office}";
    const long LargestRecording = 16L * 1024 * 1024; // more than a recording may have, so that the refusal can say why

    public static void AddCallPages(this IServiceCollection services) => services.AddSingleton<ListenToMessage>().AddSingleton<SettleMessage>().AddSingleton<SettleCallback>()
        .AddSingleton<ChangeCallSettings>().AddSingleton<BlockCaller>().AddSingleton<MoveNumbers>().AddSingleton<ReplacePrompt>();

    public static void MapCalls(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Office + "/anrufe", CallListAnswers.Show).Needs(Permission.ReadCalls);
        routes.MapGet(Office + "/anrufe/{contact:guid}", CallListAnswers.ShowOne).Needs(Permission.ReadCalls);

        const string messages = Office + "/nachrichten";
        routes.MapGet(messages, MessagesAnswers.Show).Needs(Permission.SettleCalls);
        routes.MapGet(messages + "/{message:guid}/ton.wav", MessagesAnswers.Listen).Needs(Permission.SettleCalls);
        routes.MapPost(messages + "/{message:guid}/erledigt", MessagesAnswers.Settle).Needs(Permission.SettleCalls);

        const string callbacks = Office + "/rueckrufe";
        routes.MapGet(callbacks, CallbacksAnswers.Show).Needs(Permission.SettleCalls);
        routes.MapPost(callbacks + "/{request:guid}/erledigt", CallbacksAnswers.Settle).Needs(Permission.SettleCalls);
        routes.MapPost(callbacks + "/platz/{contact:guid}/erledigt", CallbacksAnswers.Withdraw).Needs(Permission.SettleCalls);
        routes.MapTelephone();
    }

    static void MapTelephone(this IEndpointRouteBuilder routes)
    {
        const string telephone = Office + "/telefon";
        routes.MapGet(telephone, CallSettingsAnswers.Show).Needs(Permission.ManageCalls);
        routes.MapPost(telephone, CallSettingsAnswers.Change).Needs(Permission.ManageCalls);
        routes.MapGet(telephone + "/belastungsschutz", (Delegate)GuardsAnswers.Show).Needs(Permission.ManageCalls);
        routes.MapPost(telephone + "/belastungsschutz", GuardsAnswers.Guard).Needs(Permission.ManageCalls);
        routes.MapPost(telephone + "/belastungsschutz/{post:guid}/entfernen", GuardsAnswers.Unguard).Needs(Permission.ManageCalls);
        routes.MapGet(telephone + "/sperren", BlocksAnswers.Show).Needs(Permission.ManageCalls);
        routes.MapPost(telephone + "/sperren", BlocksAnswers.Block).Needs(Permission.ManageCalls);
        routes.MapPost(telephone + "/sperren/{block:guid}/aufheben", BlocksAnswers.Lift).Needs(Permission.ManageCalls);
        routes.MapGet(telephone + "/umzug", MovesAnswers.Show).Needs(Permission.ManageCalls);
        routes.MapPost(telephone + "/umzug", MovesAnswers.Step).Needs(Permission.ManageCalls);
        routes.MapPost(telephone + "/umzug/angaben", MovesAnswers.Describe).Needs(Permission.ManageCalls);
        routes.MapGet(telephone + "/ansagen", PromptsAnswers.Show).Needs(Permission.ManageCalls);
        routes.MapGet(telephone + "/ansagen/{language}/{key}/ton.wav", PromptsAnswers.Listen).Needs(Permission.ManageCalls);
        routes.MapPost(telephone + "/ansagen/{language}/{key}", PromptsAnswers.Replace).Needs(Permission.ManageCalls).AcceptsUpTo(LargestRecording);
        routes.MapPost(telephone + "/ansagen/{language}/{key}/zurueck", PromptsAnswers.GoBack).Needs(Permission.ManageCalls);
    }
}
