using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Durchwahl.Promises.Jobs;
using Durchwahl.Promises.Pages;

namespace Durchwahl.Promises;

/// <summary>Every address of the pages on which staff keep promises, with who may come in. Which promise somebody may see is decided by the promise as well.</summary>
static class PromiseRoutes
{
    const string All = "/verwaltung/{office}" + PromiseListAnswers.Path;
    const string One = All + "/{id:guid}";

    public static void AddPromisePages(this IServiceCollection services) => services.AddSingleton<ReadPromise>().AddSingleton<CallForPromise>().AddSingleton<ChangePromiseSettings>().AddOutboxWork<CallBackWork>();

    public static void MapPromisePages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(All, PromiseListAnswers.Show).Needs(Permission.KeepPromises);
        routes.MapGet(All + "/team", TeamAnswers.Show).Needs(Permission.LeadPromises);

        const string settings = "/verwaltung/{office}" + SettingsAnswers.Path;
        routes.MapGet(settings, SettingsAnswers.Show).Needs(Permission.SetUpPromises);
        routes.MapPost(settings, SettingsAnswers.ChangeGeneral).Needs(Permission.SetUpPromises);
        routes.MapPost(settings + "/themen", SettingsAnswers.ChangeTopics).Needs(Permission.SetUpPromises);
        routes.MapGet(settings + "/art", SettingsAnswers.ShowNewKind).Needs(Permission.SetUpPromises);
        routes.MapPost(settings + "/art", SettingsAnswers.AddKind).Needs(Permission.SetUpPromises);
        routes.MapGet(settings + "/art/{kind}", SettingsAnswers.ShowKind).Needs(Permission.SetUpPromises);
        routes.MapPost(settings + "/art/{kind}", SettingsAnswers.ChangeKind).Needs(Permission.SetUpPromises);

        routes.MapGet(One, PromiseAnswers.Show).Needs(Permission.KeepPromises);
        routes.MapPost(One + "/anrufen", PromiseAnswers.Call).Needs(Permission.KeepPromises);
        routes.MapGet(One + "/anruf/strom", PromiseAnswers.StreamCall).Needs(Permission.KeepPromises);
        routes.MapPost(One + "/annehmen", PromiseAnswers.Take).Needs(Permission.KeepPromises);
        routes.MapPost(One + "/weitergeben", PromiseAnswers.PassOn).Needs(Permission.KeepPromises);
        routes.MapPost(One + "/rueckfrage", PromiseAnswers.AskBack).Needs(Permission.KeepPromises);
        routes.MapPost(One + "/antwort", PromiseAnswers.Reply).Needs(Permission.KeepPromises);
        routes.MapPost(One + "/versuch", PromiseAnswers.Attempt).Needs(Permission.KeepPromises);
        routes.MapPost(One + "/erledigt", PromiseAnswers.Keep).Needs(Permission.KeepPromises);
        routes.MapPost(One + "/brief", PromiseAnswers.EndNotReached).Needs(Permission.KeepPromises);
        routes.MapPost(One + "/zurueckziehen", PromiseAnswers.Withdraw).Needs(Permission.KeepPromises);
        routes.MapPost(One + "/oeffnen", PromiseAnswers.Reopen).Needs(Permission.KeepPromises);
        routes.MapPost(One + "/nicht-gehalten", PromiseAnswers.GiveUp).Needs(Permission.LeadPromises);
    }
}
