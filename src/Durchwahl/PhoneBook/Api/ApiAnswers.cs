using System.ComponentModel;
using System.Globalization;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Exports;
using Durchwahl.Domain.PhoneBook.Finding;
using Durchwahl.Domain.PhoneBook.Publishing;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.PhoneBook.Finding;
using Durchwahl.PhoneBook.PublicSite;
using Microsoft.AspNetCore.Http.Extensions;
using NodaTime;

namespace Durchwahl.PhoneBook.Api;

/// <summary>The answers of the interface; all come from <see cref="PublicationShelf"/>.</summary>
static class ApiAnswers
{
    const int UsualPage = 50;
    const int LargestPage = 100;
    const int PostsPerToken = 10;

    public static IResult Preflight(HttpContext context)
    {
        OpenData.MayBeReadFromAnywhere(context);
        context.Response.Headers.AccessControlAllowMethods = "GET, HEAD";
        context.Response.Headers.AccessControlAllowHeaders = "If-None-Match";
        context.Response.Headers.AccessControlMaxAge = "86400";
        return Results.NoContent();
    }

    public static IResult Offices(PublicationShelf shelf, HttpContext context)
    {
        var all = shelf.All.Select(shown => shown.Directory).OrderBy(directory => directory.Office.Name, GermanOrder.Comparer).ToList();
        var state = string.Join('.', all.Select(directory => $"{directory.Publication.Office.Value:N}{directory.Publication.Number}"));
        return OpenData.Fresh(context, Digest(state), () => Results.Ok(new OfficeList([.. all.Select(OfficeHead.Of)])));
    }

    public static IResult Office([Description("Kürzel der Dienststelle")] string key, PublicationShelf shelf, HouseTime time, HttpContext context) =>
        shelf.Find(key) is not { } shown ? NoOffice(key) : OpenData.Fresh(context, ByMinute(shown, time.LocalNow), () => Results.Ok(OfficeFacts.Of(shown.Directory, time.LocalNow)));

    public static IResult Posts(
        [Description("Kürzel der Dienststelle")] string key,
        [Description("Wie viele Einträge ausgelassen werden; ab 0")] int? offset,
        [Description("Wie viele Einträge höchstens kommen: 1 bis 100, sonst 50")] int? limit,
        [Description("Name, Aufgabe, Team, Standort, Raum oder Nummer; auch ungenau geschrieben")] string? q,
        [Description("Nur Einträge dieser Aufgabe, zum Beispiel leistung")] string? task,
        [Description("Nur Einträge dieses Teams")] Guid? team,
        [Description("Nur Einträge dieses Standorts")] Guid? site,
        [Description("Nur Einträge mit dieser Sprache (ISO 639-1)")] string? language,
        [Description("Nur Einträge, bei denen gerade jemand abnimmt (true) oder niemand (false)")] bool? answeredNow,
        PublicationShelf shelf,
        HouseTime time,
        HttpContext context)
    {
        if (shelf.Find(key) is not { } shown) return NoOffice(key);
        var page = (Offset: offset ?? 0, Limit: limit ?? UsualPage);
        if (page.Offset < 0) return Refuse("offset", $"offset ist {page.Offset}. Nehmen Sie eine Zahl ab 0.");
        if (page.Limit is < 1 or > LargestPage) return Refuse("limit", $"limit ist {page.Limit}. Nehmen Sie eine Zahl von 1 bis {LargestPage}.");
        if (q is { Length: > 200 }) return Refuse("q", "q ist länger als 200 Zeichen. Suchen Sie mit weniger Wörtern.");
        if (OpenData.Guard(context, page.Limit / PostsPerToken) is { } tooMany) return tooMany;
        var (directory, now) = (shown.Directory, time.LocalNow);
        return OpenData.Fresh(context, ByMinute(shown, now), () =>
        {
            var found = Matching(directory, q, now.Date, post =>
                (task is null || post.Tasks.Contains(task)) && (team is null || post.Team?.Value == team) && (site is null || directory.SiteOf(post, now.Date)?.Id.Value == site)
                && (language is null || post.Languages.Contains(language, StringComparer.OrdinalIgnoreCase)) && (answeredNow is null || directory.AvailabilityOf(post, now).IsOpen == answeredNow));
            var items = found.Skip(page.Offset).Take(page.Limit).Select(post => PostFacts.Of(DirectoryRow.Of(directory, post, now.Date), directory, now)).ToList();
            var next = page.Offset + page.Limit < found.Count ? NextPage(context, page.Offset + page.Limit, page.Limit) : null;
            return Results.Ok(new PostList(directory.Publication.Number, found.Count, page.Offset, page.Limit, next, items));
        });
    }

    static List<PublishedPost> Matching(PublicDirectory directory, string? query, LocalDate day, Func<PublishedPost, bool> filter) => string.IsNullOrWhiteSpace(query)
        ? [.. directory.PostsOn(day).Where(filter)]
        : [.. directory.Search(query, directory.Office.Posts.Length, day, filter).Hits.Select(hit => directory.Office.Posts[hit.Id])];

    static string NextPage(HttpContext context, int offset, int limit)
    {
        var query = context.Request.Query.Where(field => field.Key is not ("offset" or "limit")).SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value ?? ""));
        return context.Request.Path + new QueryBuilder(query) { { "offset", Number(offset) }, { "limit", Number(limit) } }.ToQueryString().Value;
    }

    public static IResult Post([Description("Kürzel der Dienststelle")] string key, [Description("Kennung des Eintrags")] Guid id, PublicationShelf shelf, HouseTime time, HttpContext context)
    {
        if (shelf.Find(key) is not { } shown) return NoOffice(key);
        var (directory, now) = (shown.Directory, time.LocalNow);
        if (directory.FindPost(new PostId(id), now.Date) is not { } post) return NotThere("Diesen Eintrag gibt es in der geltenden Veröffentlichung nicht. Die Einträge stehen unter posts.");
        return OpenData.Fresh(context, ByMinute(shown, now), () => Results.Ok(PostFacts.Of(DirectoryRow.Of(directory, post, now.Date), directory, now)));
    }

    public static IResult Find([Description("Kürzel der Dienststelle")] string key, FindQuestion question, PublicationShelf shelf, HouseTime time, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (shelf.Find(key) is not { } shown) return NoOffice(key);
        if (string.IsNullOrWhiteSpace(question.Task)) return Refuse("task", "Es fehlt die Aufgabe (task), zum Beispiel leistung.");
        if (MomentOf(question.At, time) is not { } moment) return NoMoment();
        var refusals = new FinderQuestion(question.Task.Trim(), question.Surname, true, question.Age, question.Bg, question.PostalCode, question.Municipality, question.FirstApplication).Read(out var facts);
        if (facts is null) return Results.ValidationProblem(
            refusals.GroupBy(refusal => JsonName(refusal.Field)).ToDictionary(field => field.Key, field => field.Select(refusal => refusal.Reason).ToArray(), StringComparer.Ordinal),
            string.Join(' ', refusals.Select(refusal => refusal.Reason)),
            title: "Eine Angabe lässt sich nicht lesen");
        var directory = shown.DirectoryFor(moment.Date, time.Today);
        return Results.Ok(FoundAnswer.Of(directory.Answer(facts, moment), directory, moment));
    }

    public static IResult Availability(
        [Description("Kürzel der Dienststelle")] string key,
        [Description("Zeitpunkt auf der Uhr im Haus, zum Beispiel 2026-09-14T09:10; sonst jetzt")] string? at,
        PublicationShelf shelf,
        HouseTime time,
        HttpContext context)
    {
        if (shelf.Find(key) is not { } shown) return NoOffice(key);
        if (MomentOf(at, time) is not { } moment) return NoMoment();
        var directory = shown.DirectoryFor(moment.Date, time.Today);
        return OpenData.Fresh(context, $"{ByMinute(shown, moment)}{(directory == shown.Directory ? "" : "-planned")}", () => Results.Ok(new AvailabilityList(
            HouseTime.ZonedOf(moment), directory.Publication.Number, directory.Calendar.On(moment.Date).Reason, ServiceNumber.Of(directory, moment),
            [.. directory.PostsOn(moment.Date).Select(post => new PostAvailability(post.Id, PostState.Of(post, directory, moment)))])));
    }

    public static IResult Publications([Description("Kürzel der Dienststelle")] string key, PublicationShelf shelf, HttpContext context) => shelf.Find(key) is not { } shown
        ? NoOffice(key)
        : OpenData.Fresh(context, Number(shown.Directory.Publication.Number), () => Results.Ok(new PublicationList(shown.History)));

    // To the minute: the seconds of a moment change no answer, and so no tag.
    static string ByMinute(ShownOffice shown, LocalDateTime moment) => $"{Number(shown.Directory.Publication.Number)}-{moment.ToString("uuuuMMddHHmm", CultureInfo.InvariantCulture)}";

    static LocalDateTime? MomentOf(string? at, HouseTime time) => string.IsNullOrWhiteSpace(at) ? time.LocalNow : HouseMoment.Read(at.Trim());

    static string Digest(string state) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(state)).AsSpan(0, 8));

    static string JsonName(string field) => char.ToLowerInvariant(field[0]) + field[1..];

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    static IResult NoOffice(string key) => NotThere($"Eine Dienststelle „{key}“ hat nichts veröffentlicht. Alle Dienststellen stehen unter /api/v1/offices.");

    static IResult NotThere(string detail) => Results.Problem(detail, statusCode: StatusCodes.Status404NotFound, title: "Das gibt es nicht");

    static IResult NoMoment() => Refuse("at", "at ist kein Zeitpunkt. Schreiben Sie zum Beispiel 2026-09-14T09:10.");

    static IResult Refuse(string field, string reason) => Results.ValidationProblem(
        new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [reason] }, reason, title: "Eine Angabe lässt sich nicht lesen");
}
