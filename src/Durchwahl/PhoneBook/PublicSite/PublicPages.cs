using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.House;
using Durchwahl.Pages;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.PhoneBook.PublicSite.Pages;
using Durchwahl.PhoneBook.Tables;
using Durchwahl.Texts;
using NodaTime;

namespace Durchwahl.PhoneBook.PublicSite;

/// <summary>Every page of an office that can be read without sending anything, by its last path words: for the routes and for a static copy.</summary>
sealed class PublicPages(PageRenderer renderer, HouseOptions options, Database database, IEnumerable<IPublicOffers> offers)
{
    const int MostPrepared = 16;

    /// <summary>The last path words of all pages but those of entries; "" is the office itself.</summary>
    public static IReadOnlyList<string> Pages { get; } =
        ["", "ohne-telefon", "verzeichnis", "sprechzeiten", "organigramm", .. TextTemplates.Pages, "nummer-melden", "nummer-melden/danke", "daten"];

    /// <summary>What a page is made from now, with the addresses of this house.</summary>
    public PublicFrame FrameOf(Domain.PhoneBook.Finding.PublicDirectory directory, Language language, string name, LocalDateTime at) =>
        new(directory, at, new PublicLinks(directory.Office.Key, language), name, options.IsDemo);

    /// <summary>The page as HTML; null when there is no such entry or page.</summary>
    public async Task<string?> Render(PublicFrame frame) => frame.Name is "verzeichnis" or "daten"
        ? await RenderKnown(frame with { Links = frame.Links with { HasList = await HasList(frame) } })
        : await RenderKnown(frame);

    async Task<string?> RenderKnown(PublicFrame frame) => frame.Name switch
    {
        "" => await renderer.Render<OfficePage, PublicModel>(new(frame) { Offers = await OffersOn(frame, null) }),
        "ohne-telefon" => await renderer.Render<WithoutTelephonePage, PublicModel>(new(frame)),
        "verzeichnis" => await renderer.Render<DirectoryPage, DirectoryModel>(DirectoryModel.Of(frame)),
        "sprechzeiten" => await renderer.Render<HoursPage, PublicModel>(new(frame)),
        "organigramm" => await renderer.Render<ChartPage, PublicModel>(new(frame)),
        "nummer-melden" => await renderer.Render<ReportPage, ReportModel>(new(frame)),
        "nummer-melden/danke" => await renderer.Render<ReportThanksPage, PublicModel>(new(frame)),
        "daten" => await renderer.Render<DataPage, DataModel>(new(frame, frame.Links.AsFiles ? "" : Address)),
        "embed" => await renderer.Render<EmbedPage, PublicModel>(new(frame)),
        var page when TextTemplates.Pages.Contains(page) => await renderer.Render<TextPage, TextModel>(TextModel.Of(frame, page)),
        var page => FindEntry(frame, page) is { } post ? await renderer.Render<EntryPage, EntryModel>(new(frame, post) { Offers = await OffersOn(frame, post) }) : null,
    };

    /// <summary>What rooms below offer on a page; null for the entry means the office itself. Empty where no house runs that could take it up.</summary>
    public async Task<IReadOnlyList<PublicOffer>> OffersOn(PublicFrame frame, Domain.PhoneBook.Publishing.PublishedPost? post)
    {
        var found = new List<PublicOffer>();
        if (!frame.Links.HasForms) return found;
        foreach (var room in offers) found.AddRange(await room.Of(frame, post));
        return found;
    }

    /// <summary>Renders the pages that people are reading from <paramref name="next"/> before it takes the place of <paramref name="last"/>, so that nobody waits for the change.</summary>
    public async Task Prepare(ShownOffice last, ShownOffice next, HouseTime time)
    {
        var minute = CachedPages.MinuteOf(time);
        foreach (var frame in last.Pages.AskedSince(minute, MostPrepared))
            await next.Pages.Get(frame with { Directory = next.Directory, At = time.LocalNow }, minute, Render);
    }

    /// <summary>The list of offices as HTML.</summary>
    public Task<string> RenderOffices(IEnumerable<ShownOffice> offices, Language language, LocalDateTime at)
    {
        var frames = offices.OrderBy(office => office.Directory.Office.Name, StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("de-DE"), ignoreCase: true))
            .Select(office => FrameOf(office.Directory, language, "", at)).ToList();
        return renderer.Render<OfficesPage, OfficesModel>(new OfficesModel(language, frames, language is Language.English ? "/" : "/en", options.IsDemo));
    }

    /// <summary>The last path words of every page of an office on <paramref name="day"/>, entries included, for a static copy.</summary>
    public static IEnumerable<string> PagesOf(Domain.PhoneBook.Finding.PublicDirectory directory, LocalDate day) =>
        Pages.Concat(directory.PostsOn(day).Select(post => PublicLinks.EntryName(post.Id)));

    // In a copy the list is printed with the pages, when there is a browser.
    async Task<bool> HasList(PublicFrame frame)
    {
        var publication = frame.Directory.Publication;
        return frame.Links.AsFiles
            ? House.PdfPrinter.BrowserOf(options) is not null
            : await database.Read(connection => PublicationFileTable.Has(connection, publication.Office, publication.Number, Exports.PrintList.FileName));
    }

    string Address => (options.PublicAddress ?? options.Urls.Split(';')[0]).TrimEnd('/');

    static Domain.PhoneBook.Publishing.PublishedPost? FindEntry(PublicFrame frame, string page) =>
        page.StartsWith("verzeichnis/", StringComparison.Ordinal) && Guid.TryParseExact(page["verzeichnis/".Length..], "D", out var id) ? frame.Directory.FindPost(new PostId(id), frame.At.Date) : null;
}
