using System.Collections.Immutable;
using System.Globalization;
using Durchwahl.Access.Contract;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.Pages;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Promises.Contract;
using NodaTime;

namespace Durchwahl.Promises.Pages;

/// <summary>The list of promises: mine, my team's, those of nobody in particular, all; what is due first stands first.</summary>
static class PromiseListAnswers
{
    public const string Path = "/zusagen";
    const int PageSize = 50;
    const int LastPage = 1000;

    public static async Task<IResult> Show(HttpContext context, PromiseBook promises, OfficeBooks books, HouseTime time)
    {
        var query = PromiseListQuery.Of(context.Request.Query);
        if (await books.Find(OfficeKey.Parse(context.Office().Key)) is not { } book) return Results.NotFound();
        var reader = context.PromiseReader(book);
        var scope = ScopeOf(query, reader);
        var filter = FilterOf(query, scope, reader, book, time.Now);
        var page = Math.Clamp(query.Seite ?? 1, 1, LastPage);
        var found = await promises.List(book.Office.Id, filter, PageSize + 1, (page - 1) * PageSize);
        IReadOnlyList<KnownPromise> shown = [.. found.Take(PageSize).Select(known => reader.MaySeeDetails(known.Promise) ? known : known with { Details = null })];
        if (shown.Any(known => known.Details is not null)) context.NoteSeen(SeenKind.Promise, book.Office.Id.Value, SeenWay.List);
        var total = await promises.Count(book.Office.Id, filter);
        return context.Html<PromiseListPage, PromiseListModel>(new PromiseListModel(
            context.Frame(Path), query with { Wer = scope, Seite = page }, shown, total, found.Count > PageSize, await promises.Settings(book.Office.Id), book, reader, OfficeCalendars.Of(book), time.Now));
    }

    // Whoever sits on no post begins with what nobody in particular owes, whoever leads with everything.
    static string ScopeOf(PromiseListQuery query, PromiseReader reader) => query.Wer switch
    {
        "meine" or "team" or "ohne" or "alle" => query.Wer,
        _ => query.Kennung is { Length: > 0 } ? "alle" : !reader.Posts.IsEmpty ? "meine" : reader.LeadsPromises ? "alle" : "ohne",
    };

    static PromiseFilter FilterOf(PromiseListQuery query, string scope, PromiseReader reader, OfficeBook book, Instant now)
    {
        var filter = new PromiseFilter
        {
            Kind = Some(query.Art),
            Topic = Some(query.Thema),
            Reference = Some(query.Kennung)?.ToUpperInvariant(),
            OnlyOpen = query.Stand != "beendet" && Some(query.Kennung) is null,
            OnlyEnded = query.Stand == "beendet" && Some(query.Kennung) is null,
            OnlyAsked = query.Stand == "rueckfrage",
            DueBefore = query.Stand == "ueberfaellig" ? now : null,
        };
        filter = scope switch
        {
            "meine" => filter with { Posts = reader.Posts },
            "team" => filter with { Teams = reader.Teams },
            "ohne" => filter with { OfNobody = true },
            _ => filter,
        };
        return PromiseOwners.Read(query.Bei ?? "", book) switch
        {
            { Post: { } post } => filter with { Posts = filter.Posts.IsDefault ? [post] : [.. filter.Posts.Where(own => own == post)] },
            { Team: { } team } => filter with { Teams = filter.Teams.IsDefault ? [team] : [.. filter.Teams.Where(own => own == team)] },
            { } => filter with { OfNobody = true },
            null => filter,
        };
    }

    static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>What the address of the list says; nothing personal.</summary>
/// <param name="Wer">"meine", "team", "ohne" or "alle".</param>
/// <param name="Art">The key of a kind.</param>
/// <param name="Thema">The key of a topic.</param>
/// <param name="Bei">An owner.</param>
/// <param name="Stand">"offen", "ueberfaellig", "rueckfrage" or "beendet".</param>
/// <param name="Kennung">What colleagues call a promise.</param>
/// <param name="Seite">From 1.</param>
public sealed record PromiseListQuery(string? Wer, string? Art, string? Thema, string? Bei, string? Stand, string? Kennung, int? Seite)
{
    /// <summary>What stands in an address; a page that is no number is the first.</summary>
    public static PromiseListQuery Of(IQueryCollection query) => new(
        query["wer"], query["art"], query["thema"], query["bei"], query["stand"], query["kennung"],
        int.TryParse(query["seite"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : null);

    /// <summary>The query string with another scope or page.</summary>
    public string With(string? scope = null, int? page = null)
    {
        var parts = new (string Name, string? Value)[]
        {
            ("wer", scope ?? Wer), ("art", Art), ("thema", Thema), ("bei", Bei), ("stand", Stand), ("kennung", Kennung), ("seite", page is > 1 ? page.Value.ToString(CultureInfo.InvariantCulture) : null),
        };
        return "?" + string.Join('&', parts.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));
    }
}

/// <summary>What the list shows.</summary>
public sealed record PromiseListModel(
    StaffFrame Frame, PromiseListQuery Query, IReadOnlyList<KnownPromise> Promises, long Total, bool HasMore, PromiseSettings Settings, OfficeBook Book, PromiseReader Reader, HouseCalendar Calendar, Instant Now)
{
    public string Base => $"/verwaltung/{Frame.OfficeKey}{PromiseListAnswers.Path}";
}
