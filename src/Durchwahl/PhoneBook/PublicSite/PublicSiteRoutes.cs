using Durchwahl.Access.Contract;
using Durchwahl.Domain;
using Durchwahl.House;
using Durchwahl.Pages;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.PhoneBook.PublicSite.Pages;
using Durchwahl.Texts;
using Microsoft.Net.Http.Headers;

namespace Durchwahl.PhoneBook.PublicSite;

/// <summary>Every address of the public site, in German and, under /en, in English.</summary>
static class PublicSiteRoutes
{
    const string Why = "public site";

    public static void AddPublicSite(this IServiceCollection services) =>
        services.AddSingleton<PublicPages>().AddSingleton<PublicFrames>().AddSingleton<ReportWrongNumber>();

    public static void MapPublicSite(this IEndpointRouteBuilder routes)
    {
        foreach (var language in Enum.GetValues<Language>()) MapPublicSite(routes, language);
    }

    static void MapPublicSite(IEndpointRouteBuilder routes, Language language)
    {
        var prefix = language is Language.English ? "/en" : "";
        var office = prefix + "/{office}";
        routes.MapGet(prefix.Length == 0 ? "/" : prefix, (PublicationShelf shelf, PublicPages pages, HouseTime time) => ShowOffices(shelf, pages, time, language)).Public(Why);
        foreach (var page in PublicPages.Pages)
            routes.MapGet(page.Length == 0 ? office : $"{office}/{page}", (HttpContext context, string office) => Show(context, office, language, page)).Public(Why);
        routes.MapGet(office + "/verzeichnis/{post:guid}", (HttpContext context, string office, Guid post) => Show(context, office, language, $"verzeichnis/{post:D}")).Public(Why);
        routes.MapPost(office + "/verzeichnis", (HttpContext context, string office) => Search(context, office, language)).Public(Why).WithoutSession();
        routes.MapGet(office + "/finden", (string office) => Results.Redirect($"{prefix}/{office}#suche")).Public(Why);
        routes.MapPost(office + "/finden", (HttpContext context, string office) => Find(context, office, language)).Public(Why).WithoutSession();
        routes.MapPost(office + "/nummer-melden", (HttpContext context, string office) => Report(context, office, language)).Public(Why).WithoutSession();
        routes.MapGet(prefix + "/embed/{office}", (HttpContext context, string office) => Show(context, office, language, "embed")).Public(Why).MayBeFramed();
    }

    static async Task<IResult> ShowOffices(PublicationShelf shelf, PublicPages pages, HouseTime time, Language language) =>
        Results.Content(await pages.RenderOffices(shelf.All, language, time.LocalNow), "text/html; charset=utf-8");

    static async Task<IResult> Show(HttpContext context, string key, Language language, string page)
    {
        if (Find(context, key) is not { } office) return MissingOffice(context, language);
        var frame = Frame(context, office, language, page);
        if (page == "verzeichnis" && context.Request.Query.Count > 0) return ShowFiltered(context, frame);
        var answer = await office.Pages.Get(frame, CachedPages.MinuteOf(context), context.RequestServices.GetRequiredService<PublicPages>().Render);
        return answer is null ? MissingEntry(context, frame) : new CachedAnswer(answer);
    }

    static IResult ShowFiltered(HttpContext context, PublicFrame frame)
    {
        var filter = DirectoryModel.ReadFilter(frame, field => context.Request.Query[field].ToString());
        return context.Html<DirectoryPage, DirectoryModel>(DirectoryModel.Of(frame, "", filter));
    }

    // What is typed comes in the body, so that it stands in no address, no history and no log of a proxy.
    static async Task<IResult> Search(HttpContext context, string key, Language language)
    {
        if (Find(context, key) is not { } office) return MissingOffice(context, language);
        var frame = Frame(context, office, language, "verzeichnis");
        var form = await context.Form();
        var model = DirectoryModel.Of(frame, form.Text("q"), DirectoryModel.ReadFilter(frame, form.Text));
        context.Response.Headers[HeaderNames.CacheControl] = "no-store";
        return form.Text("teil").Length > 0 ? context.Html<DirectoryResults, DirectoryModel>(model) : context.Html<DirectoryPage, DirectoryModel>(model);
    }

    static async Task<IResult> Find(HttpContext context, string key, Language language)
    {
        if (Find(context, key) is not { } office) return MissingOffice(context, language);
        context.Response.Headers[HeaderNames.CacheControl] = "no-store";
        return await FinderAnswers.Answer(context, Frame(context, office, language, ""), await context.Form());
    }

    static async Task<IResult> Report(HttpContext context, string key, Language language)
    {
        if (Find(context, key) is not { } office) return MissingOffice(context, language);
        var frame = Frame(context, office, language, "nummer-melden");
        var form = await context.Form();
        var (number, remark) = (form.Text("nummer"), form.Text("grund"));
        var refusal = await context.RequestServices.GetRequiredService<ReportWrongNumber>().Report(office.Directory.Publication.Office, number, remark, form.Text("webseite")) switch
        {
            ReportWrongNumber.Outcome.Nothing => frame.W["ReportMissing"],
            ReportWrongNumber.Outcome.TooLong => frame.W.Say("ReportTooLong", ReportModel.LongestRemark),
            ReportWrongNumber.Outcome.TooMany => frame.W["ReportTooMany"],
            _ => null,
        };
        return refusal is null
            ? Results.Redirect(frame.Links.Page("nummer-melden/danke"))
            : context.Html<ReportPage, ReportModel>(new ReportModel(frame, number, remark, refusal), refusal == frame.W["ReportTooMany"] ? StatusCodes.Status429TooManyRequests : StatusCodes.Status400BadRequest);
    }

    static IResult MissingOffice(HttpContext context, Language language)
    {
        var w = Words.In(language);
        return context.Html<MissingPage, MissingModel>(
            new(language, w["MissingOfficeTitle"], w["MissingOfficeText"], language is Language.English ? "/en" : "/", w["MissingOfficeLink"], IsDemo(context)), StatusCodes.Status404NotFound);
    }

    static IResult MissingEntry(HttpContext context, PublicFrame frame)
    {
        var w = frame.W;
        return context.Html<MissingPage, MissingModel>(
            new(w.Language, w["MissingEntryTitle"], w["MissingEntryText"], frame.Links.Page("verzeichnis"), w["ToDirectory"], IsDemo(context)), StatusCodes.Status404NotFound);
    }

    static ShownOffice? Find(HttpContext context, string key) => context.RequestServices.GetRequiredService<PublicationShelf>().Find(key);

    static PublicFrame Frame(HttpContext context, ShownOffice office, Language language, string page) =>
        context.RequestServices.GetRequiredService<PublicPages>().FrameOf(office.Directory, language, page, context.RequestServices.GetRequiredService<HouseTime>().LocalNow);

    static bool IsDemo(HttpContext context) => context.RequestServices.GetRequiredService<HouseOptions>().IsDemo;
}
