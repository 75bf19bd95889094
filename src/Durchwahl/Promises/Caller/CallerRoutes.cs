using System.Net;
using Durchwahl.Access.Contract;
using Durchwahl.Domain.Access;
using Durchwahl.House;
using Durchwahl.Promises.Contract;
using Durchwahl.Texts;

namespace Durchwahl.Promises.Caller;

/// <summary>Every address of the caller's view, of writing instead of calling, and of the proof of a contact.</summary>
static class CallerRoutes
{
    const string Why = "caller's view: opened by code and word";
    const string WhyWrite = "for people who cannot telephone";

    public static IReadOnlyList<PublicLink> Links { get; } = [new("zusage", "NavPromise", 10)];

    public static IReadOnlyList<WrittenWay> WrittenWays { get; } = [new("schreiben", "WriteLink", "WriteLinkText")];

    public static void AddCaller(this IServiceCollection services)
    {
        services.AddSingleton<CodeSecret>().AddSingleton<CallerCodes>().AddSingleton<CallerPasses>().AddSingleton<OpenWithCode>().AddSingleton<ChangeOwnPromise>().AddSingleton<WriteToOffice>();
        services.AddSingleton(_ => new GuessBudget(TimeProvider.System));
        services.AddSingleton<ForgetCallerCodes>().AddHostedService(house => house.GetRequiredService<ForgetCallerCodes>());
    }

    public static void MapCaller(this IEndpointRouteBuilder routes)
    {
        foreach (var language in Enum.GetValues<Language>()) MapPublic(routes, language, language is Language.English ? "/en" : "");
        const string proof = "/verwaltung/{office}/kontakte/{contact:guid}/nachweis";
        routes.MapGet(proof, ContactProofAnswers.Show).Needs(Permission.TakeEnquiries);
        routes.MapPost(proof + "/code", ContactProofAnswers.IssueCode).Needs(Permission.TakeEnquiries);
        routes.MapGet(proof + "/brief.txt", ContactProofAnswers.Letter).Needs(Permission.TakeEnquiries);
        routes.MapGet(proof + "/vermerk.txt", ContactProofAnswers.NoteAsText).Needs(Permission.TakeEnquiries);
        routes.MapGet(proof + "/vermerk.json", ContactProofAnswers.NoteAsJson).Needs(Permission.TakeEnquiries);
    }

    static void MapPublic(IEndpointRouteBuilder routes, Language language, string prefix)
    {
        routes.MapGet(prefix + "/zusage", (HttpContext context) => CallerAnswers.ShowForm(context, null, language)).Public(Why);
        // With the token the answer is what is returned; a function of the request alone would be taken for one that has written its answer itself.
        routes.MapPost(prefix + "/zusage", (HttpContext context, CancellationToken _) => CallerAnswers.Send(context, null, language)).Public(Why).WithoutSession();
        routes.MapGet(prefix + "/{office}/zusage", (HttpContext context, string office) => CallerAnswers.ShowForm(context, office, language)).Public(Why);
        routes.MapPost(prefix + "/{office}/zusage", (HttpContext context, string office) => CallerAnswers.Send(context, office, language)).Public(Why).WithoutSession();
        routes.MapGet(prefix + "/{office}/schreiben", (HttpContext context, string office) => WriteAnswers.Show(context, office, language)).Public(WhyWrite);
        routes.MapPost(prefix + "/{office}/schreiben", (HttpContext context, string office) => WriteAnswers.Send(context, office, language)).Public(WhyWrite).WithoutSession();
    }
}
