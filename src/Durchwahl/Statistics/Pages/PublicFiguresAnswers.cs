using System.Globalization;
using Durchwahl.Data;
using Durchwahl.Domain.Statistics;
using Durchwahl.House;
using Durchwahl.Pages;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Statistics.Tables;
using Durchwahl.Texts;

namespace Durchwahl.Statistics.Pages;

/// <summary>The figures as the public sees them: pages and files of the release, and of nothing else.</summary>
static class PublicFiguresAnswers
{
    public static Task<IResult> Show(HttpContext context, string office, Language language) => Page<PublicFiguresPage>(context, office, language, "zahlen");

    public static Task<IResult> Define(HttpContext context, string office, Language language) => Page<PublicDefinitionsPage>(context, office, language, "zahlen/definitionen");

    public static Task<IResult> Csv(HttpContext context, string office) => File(context, office, "csv", "text/csv; charset=utf-8", (release, _) => FigureFiles.Csv(release));

    public static Task<IResult> Json(HttpContext context, string office) => File(context, office, "json", "application/json; charset=utf-8", (release, frame) => FigureFiles.Json(release, frame.Directory.Office.Name));

    public static Task<IResult> Description(HttpContext context, string office) => File(context, office, "rdf", "application/rdf+xml; charset=utf-8", (release, frame) =>
        FigureFiles.Description(release, frame.Directory.Office.Name, $"{AddressOf(context)}/{frame.Links.Office}/zahlen"));

    static async Task<IResult> Page<TPage>(HttpContext context, string key, Language language, string name) where TPage : Page<PublicFiguresModel>
    {
        if (context.RequestServices.GetRequiredService<PublicFrames>().Find(key, language, name) is not { } frame) return Results.NotFound();
        var release = await Current(context, frame);
        var state = string.Create(CultureInfo.InvariantCulture, $"{frame.Directory.Publication.Number}-{release?.Number ?? 0}-{language.Code}");
        return OpenData.Fresh(context, state, () => context.Html<TPage, PublicFiguresModel>(new PublicFiguresModel(frame, release, $"/{frame.Links.Office}/zahlen")));
    }

    static async Task<IResult> File(HttpContext context, string key, string extension, string contentType, Func<FigureRelease, PublicFrame, byte[]> write)
    {
        if (context.RequestServices.GetRequiredService<PublicFrames>().Find(key, Language.German, "zahlen") is not { } frame || await Current(context, frame) is not { } release) return Results.NotFound();
        return OpenData.Fresh(context, string.Create(CultureInfo.InvariantCulture, $"{frame.Directory.Publication.Number}-{release.Number}"), () =>
        {
            context.Response.Headers.ContentDisposition = $"inline; filename=\"{frame.Links.Office}-zahlen.{extension}\"";
            return Results.Bytes(write(release, frame), contentType);
        });
    }

    static Task<FigureRelease?> Current(HttpContext context, PublicFrame frame) =>
        context.RequestServices.GetRequiredService<Database>().Read(connection => FigureReleaseTable.Current(connection, frame.Directory.Publication.Office));

    static string AddressOf(HttpContext context)
    {
        var options = context.RequestServices.GetRequiredService<HouseOptions>();
        return (options.PublicAddress ?? options.Urls.Split(';')[0]).TrimEnd('/');
    }
}
