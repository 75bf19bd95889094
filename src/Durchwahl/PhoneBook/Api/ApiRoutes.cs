using Durchwahl.Access.Contract;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.PhoneBook.Finding;

namespace Durchwahl.PhoneBook.Api;

/// <summary>The programming interface over the current publications, version 1, and its description.</summary>
static class ApiRoutes
{
    const string Why = "open data: the publication";
    const long LargestQuestion = 16_384;

    public static void AddApi(this IServiceCollection services)
    {
        services.AddSingleton(_ => new TokenBuckets(TimeProvider.System));
        services.AddOpenApi("v1", ApiDescription.Describe);
    }

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/openapi/v1.json").Public("description of the interface").AddEndpointFilter((call, next) =>
        {
            OpenData.MayBeReadFromAnywhere(call.HttpContext);
            return next(call);
        });
        var api = routes.MapGroup("/api/v1").WithTags("Telefonbuch");
        foreach (var path in (string[])["/offices", "/offices/{key}", "/offices/{key}/posts", "/offices/{key}/posts/{id:guid}", "/offices/{key}/availability", "/offices/{key}/publications"])
            api.MapMethods(path, ["OPTIONS"], ApiAnswers.Preflight).Public("asks what may be read from other web pages").WithoutSession().ExcludeFromDescription();
        api.MapGet("/offices", ApiAnswers.Offices).PublicData(Why)
            .WithName("offices").WithSummary("Alle Dienststellen").Produces<OfficeList>().Refuses(429);
        api.MapGet("/offices/{key}", ApiAnswers.Office).PublicData(Why)
            .WithName("office").WithSummary("Eine Dienststelle").Produces<OfficeFacts>().Refuses(404, 429);
        api.MapGet("/offices/{key}/posts", ApiAnswers.Posts).PublicData(Why)
            .WithName("posts").WithSummary("Einträge des Verzeichnisses, seitenweise").WithDescription("Eine Anfrage kostet ein Token und eines je zehn angefragte Einträge.").Produces<PostList>().Refuses(400, 404, 429);
        api.MapGet("/offices/{key}/posts/{id:guid}", ApiAnswers.Post).PublicData(Why)
            .WithName("post").WithSummary("Ein Eintrag").Produces<PostFacts>().Refuses(404, 429);
        api.MapPost("/offices/{key}/find", ApiAnswers.Find).PublicData("finder: nothing is stored").WithoutSession().AcceptsUpTo(LargestQuestion)
            .WithName("find").WithSummary("Wer ist zuständig, wann und unter welcher Nummer?")
            .WithDescription("Nichts von der Frage wird gespeichert oder protokolliert. Fehlt eine Angabe, nennt missing, was zu fragen ist; otherwise nennt immer einen weiteren Weg. "
                + "Zeigt die Dienststelle nicht, wie lange jemand abwesend ist, zählen Abwesenheiten nur bis heute.")
            .Produces<FoundAnswer>().Refuses(400, 404, 413, 415, 429);
        api.MapGet("/offices/{key}/availability", ApiAnswers.Availability).PublicData(Why, tokens: 10)
            .WithName("availability").WithSummary("Wer nimmt gerade oder zu einem Zeitpunkt ab?").Produces<AvailabilityList>().Refuses(400, 404, 429);
        api.MapGet("/offices/{key}/publications", ApiAnswers.Publications).PublicData(Why)
            .WithName("publications").WithSummary("Die Veröffentlichungen mit ihren Unterschieden").Produces<PublicationList>().Refuses(404, 429);
    }

    static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route, params int[] statuses)
    {
        foreach (var status in statuses) route.ProducesProblem(status);
        return route;
    }
}
