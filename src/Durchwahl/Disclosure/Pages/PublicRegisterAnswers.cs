using System.Globalization;
using Durchwahl.Data;
using Durchwahl.Disclosure.Contract;
using Durchwahl.Disclosure.Tables;
using Durchwahl.Domain.Disclosure;
using Durchwahl.House;
using Durchwahl.Pages;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Texts;
using Microsoft.Net.Http.Headers;

namespace Durchwahl.Disclosure.Pages;

/// <summary>The register as the public sees it: only what was released, never who asked.</summary>
static class PublicRegisterAnswers
{
    const int LongestSearch = 100;

    public static Task<IResult> Show(HttpContext context, string office, Language language) => Page(context, office, language, "");

    // What is typed comes in the body, so that it stands in no address and no log.
    public static async Task<IResult> Search(HttpContext context, string office, Language language)
    {
        context.Response.Headers[HeaderNames.CacheControl] = "no-store";
        var typed = (await context.Form()).Text("q");
        return await Page(context, office, language, typed[..Math.Min(typed.Length, LongestSearch)]);
    }

    public static async Task<IResult> Download(string office, Guid document, Database database, PublicFrames frames)
    {
        if (frames.Find(office, Language.German, "ifg") is not { } frame) return Results.NotFound();
        return await database.Read(connection => DisclosureDocumentTable.PublicContent(connection, frame.Directory.Publication.Office, document)) is { } content
            ? Results.File(content, "application/pdf", $"antwort-{document}.pdf")
            : Results.NotFound();
    }

    static async Task<IResult> Page(HttpContext context, string key, Language language, string typed)
    {
        var services = context.RequestServices;
        if (services.GetRequiredService<PublicFrames>().Find(key, language, "ifg") is not { } frame) return Results.NotFound();
        var (office, calendar) = (frame.Directory.Publication.Office, frame.Directory.Calendar);
        var (requests, documents) = await services.GetRequiredService<Database>().Read(async connection =>
            (await DisclosureTable.Of(connection, office), await DisclosureDocumentTable.Of(connection, office)));
        var shown = requests.Where(request => request.IsPublic && Matches(request.Subject, typed)).ToList();
        return context.Html<PublicRegisterPage, PublicRegisterModel>(
            new PublicRegisterModel(frame, typed, shown, DisclosureFigures.Of(requests, frame.At.Date, calendar), documents.ToLookup(document => document.RequestId)));
    }

    static bool Matches(string subject, string typed) => typed.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .All(word => CultureInfo.InvariantCulture.CompareInfo.IndexOf(subject, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0);
}

/// <summary>What the public register shows.</summary>
/// <param name="Frame">As for every page.</param>
/// <param name="Typed">What is searched for; empty for everything.</param>
/// <param name="Requests">The released requests that fit, the newest first.</param>
/// <param name="Figures">Of all requests, released or not.</param>
/// <param name="Documents">The documents of the answers.</param>
public sealed record PublicRegisterModel(PublicFrame Frame, string Typed, IReadOnlyList<DisclosureRequest> Requests, DisclosureFigures Figures, ILookup<DisclosureRequestId, DisclosureDocument> Documents) : PublicModel(Frame);
