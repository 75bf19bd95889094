using System.Globalization;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Finding;
using Durchwahl.Domain.PhoneBook.Publishing;
using Durchwahl.House;
using Durchwahl.PhoneBook.Api;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.PhoneBook.PublicSite;
using Durchwahl.PhoneBook.Tables;
using NodaTime;

namespace Durchwahl.PhoneBook.Exports;

/// <summary>The directory as files: everything at once, one entry, the printed list.</summary>
static class ExportRoutes
{
    const string Why = "open data: the publication as a file";
    const int TokensOfAll = 20;

    public static void AddExports(this IServiceCollection services) =>
        services.AddSingleton<PdfPrinter>().AddSingleton<PrintList>().AddSingleton<StaticCopy>().AddSingleton<Jobs.PublicationFilesJob>().AddHostedService(services => services.GetRequiredService<Jobs.PublicationFilesJob>());

    public static void MapExports(this IEndpointRouteBuilder routes)
    {
        foreach (var format in DirectoryFormat.All)
            routes.MapGet($"/{{office}}/daten/{format.FileName}", (string office, PublicationShelf shelf, HouseTime time, HttpContext context) => All(office, format, shelf, time, context))
                .PublicData(Why, TokensOfAll).ExcludeFromDescription();
        routes.MapGet($"/{{office}}/daten/{PrintList.FileName}", Pdf).PublicData(Why).ExcludeFromDescription();
        routes.MapGet("/{office}/verzeichnis/{post:guid}.vcf", (string office, Guid post, PublicationShelf shelf, HouseTime time, HttpContext context) =>
            One(office, post, DirectoryFormat.Cards, DirectoryFormat.CardOf, shelf, time, context)).PublicData(Why).ExcludeFromDescription();
        routes.MapGet("/{office}/verzeichnis/{post:guid}.ics", (string office, Guid post, PublicationShelf shelf, HouseTime time, HttpContext context) =>
            One(office, post, DirectoryFormat.Calendar, DirectoryFormat.CalendarOf, shelf, time, context)).PublicData(Why).ExcludeFromDescription();
    }

    static IResult All(string office, DirectoryFormat format, PublicationShelf shelf, HouseTime time, HttpContext context)
    {
        if (shelf.Find(office) is not { } shown) return Results.NotFound();
        var (directory, today) = (shown.Directory, time.Today);
        return OpenData.Fresh(context, State(shown, today), () => File(context, format.Write(directory, today), format.ContentType, $"{office}-{format.FileName}"));
    }

    static IResult One(
        string office, Guid id, DirectoryFormat format, Func<PublicDirectory, PublishedPost, LocalDate, byte[]> write, PublicationShelf shelf, HouseTime time, HttpContext context)
    {
        var today = time.Today;
        if (shelf.Find(office) is not { } shown || shown.Directory.FindPost(new PostId(id), today) is not { } post) return Results.NotFound();
        return OpenData.Fresh(context, State(shown, today), () => File(context, write(shown.Directory, post, today), format.ContentType, $"{office}-{id:N}{Path.GetExtension(format.FileName)}"));
    }

    // Only the file of the publication that is shown: one that still holds a withdrawn entry is never sent.
    static async Task<IResult> Pdf(string office, PublicationShelf shelf, Database database, HttpContext context)
    {
        if (shelf.Find(office) is not { } shown) return Results.NotFound();
        var publication = shown.Directory.Publication;
        if (await database.Read(connection => PublicationFileTable.Find(connection, publication.Office, publication.Number, PrintList.FileName)) is not { } file) return Results.NotFound();
        return OpenData.Fresh(context, publication.Number.ToString(CultureInfo.InvariantCulture), () => File(context, file.Content, file.ContentType, $"{office}-{PrintList.FileName}"));
    }

    static string State(ShownOffice shown, LocalDate day) => $"{shown.Directory.Publication.Number.ToString(CultureInfo.InvariantCulture)}-{day.ToString("uuuuMMdd", CultureInfo.InvariantCulture)}";

    static IResult File(HttpContext context, byte[] content, string contentType, string name)
    {
        context.Response.Headers.ContentDisposition = $"inline; filename=\"{name}\"";
        return Results.Bytes(content, contentType);
    }
}
