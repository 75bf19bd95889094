using System.Collections.Immutable;
using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Disclosure.Contract;
using Durchwahl.Disclosure.Tables;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Disclosure;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.House;
using Durchwahl.Pages;
using Durchwahl.PhoneBook.Contract;
using NodaTime;
using NodaTime.Text;

namespace Durchwahl.Disclosure.Pages;

/// <summary>The register as staff see it, and new requests.</summary>
static class RegisterAnswers
{
    public static async Task<IResult> Show(HttpContext context, Database database, OfficeBooks books, HouseTime time, string? hinweis)
    {
        var book = await Book(context, books);
        var requests = await database.Read(connection => DisclosureTable.Of(connection, book.Office.Id));
        var calendar = OfficeCalendars.Of(book);
        return context.Html<RegisterPage, RegisterModel>(new RegisterModel(
            context.Frame(DisclosureRoutes.Path), DisclosureDone.Of(hinweis), requests, calendar, time.Today, DisclosureFigures.Of(requests, time.Today, calendar), context.May(Permission.ManageDisclosure)));
    }

    public static async Task<IResult> ShowForm(HttpContext context, OfficeBooks books, HouseTime time) =>
        Form(context, await Book(context, books), time, new TypedRequest { ReceivedOn = LocalDatePattern.Iso.Format(time.Today), IsPublic = true }, []);

    public static async Task<IResult> Register(HttpContext context, OfficeBooks books, HouseTime time, RegisterRequest register)
    {
        var form = await context.Form();
        var input = new TypedRequest
        {
            Subject = form.Text("Subject"),
            ReceivedOn = form.Text("ReceivedOn"),
            Name = form.Text("Name"),
            Address = form.Text("Address"),
            Email = form.Text("Email"),
            Wording = form.Text("Wording"),
            Elsewhere = form.Text("Elsewhere"),
            IsPublic = form.Text("IsPublic").Length > 0,
        };
        return await Enter(context, await Book(context, books), time, register, input, null);
    }

    /// <summary>Reads a request from the portal: open ones are promised an answer, answered ones only recorded.</summary>
    public static async Task<IResult> Import(HttpContext context, OfficeBooks books, HouseTime time, RegisterRequest register)
    {
        var book = await Book(context, books);
        var json = await TextOf((await context.Form()).Files.GetFile("datei"), context.RequestAborted);
        if (json is null) return Form(context, book, time, new TypedRequest(), [new FieldRefusal("datei", "Bitte wählen Sie die Datei mit der Antwort der Schnittstelle.")]);
        return FragDenStaatRequest.Read(json) switch
        {
            FragDenStaatRequest.Reading.Understood { Request: var read } => await Enter(context, book, time, register, InputOf(read), read.End),
            FragDenStaatRequest.Reading.Refused refused => Form(context, book, time, new TypedRequest(), [new FieldRefusal("datei", refused.Reason)]),
            _ => throw new InvalidOperationException("The hierarchy is closed."),
        };
    }

    static async Task<string?> TextOf(IFormFile? file, CancellationToken cancellation)
    {
        if (file is null or { Length: 0 }) return null;
        using var reader = new StreamReader(file.OpenReadStream());
        return await reader.ReadToEndAsync(cancellation);
    }

    static TypedRequest InputOf(FragDenStaatRequest read) => new() { Subject = read.Subject, ReceivedOn = LocalDatePattern.Iso.Format(read.ReceivedOn), Elsewhere = read.Elsewhere ?? "" };

    static async Task<IResult> Enter(HttpContext context, OfficeBook book, HouseTime time, RegisterRequest register, TypedRequest input, DisclosureStep? end) =>
        await register.Register(book, input, end, context.Actor()) switch
        {
            RegisterRequest.Outcome.Registered done => context.Back($"{DisclosureRoutes.Path}/{done.Request.Value}", "eingetragen"),
            RegisterRequest.Outcome.Refused refused => Form(context, book, time, input, refused.Refusals),
            _ => throw new InvalidOperationException("The hierarchy is closed."),
        };

    static IResult Form(HttpContext context, OfficeBook book, HouseTime time, TypedRequest input, ImmutableArray<FieldRefusal> refusals)
    {
        var frame = context.Frame(DisclosureRoutes.Path);
        var law = DisclosureLaws.For(book.CarrierOn(time.Today), book.Office.Land);
        return context.Html<NewRequestPage, NewRequestModel>(new NewRequestModel(frame, frame.Form(refusals), input, law), OfficePages.StatusOf(refusals));
    }

    /// <summary>The phone book of the office that the address names.</summary>
    public static async Task<OfficeBook> Book(HttpContext context, OfficeBooks books) => (await books.Find(OfficeKey.Parse(context.Office().Key)))!;
}

/// <summary>What the register shows.</summary>
public sealed record RegisterModel(StaffFrame Frame, string? Done, IReadOnlyList<DisclosureRequest> Requests, HouseCalendar Calendar, LocalDate Today, DisclosureFigures Figures, bool MayManage)
{
    public string Base => $"/verwaltung/{Frame.OfficeKey}{DisclosureRoutes.Path}";
}

/// <summary>What the form for a new request shows.</summary>
/// <param name="Frame">As on every page.</param>
/// <param name="Form">The proof and the refusals.</param>
/// <param name="Input">As typed.</param>
/// <param name="Law">Which law holds today; null when nobody said who carries the office.</param>
public sealed record NewRequestModel(StaffFrame Frame, EditForm Form, TypedRequest Input, DisclosureLaw? Law)
{
    public string Base => $"/verwaltung/{Frame.OfficeKey}{DisclosureRoutes.Path}";
}

/// <summary>What was done, in words.</summary>
static class DisclosureDone
{
    public static string? Of(string? hint) => hint switch
    {
        "eingetragen" => "Der Antrag steht im Verzeichnis.",
        "fortgeschrieben" => "Der Schritt ist eingetragen.",
        "gespeichert" => "Gespeichert.",
        "dokument" => "Das Dokument ist hinzugefügt.",
        "entfernt" => "Das Dokument ist entfernt.",
        "unveraendert" => "Es war schon so.",
        _ => null,
    };
}
