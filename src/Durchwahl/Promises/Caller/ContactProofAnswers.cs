using System.Text;
using System.Text.Json;
using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.House;
using Durchwahl.Pages;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Promises.Caller.Pages;
using Durchwahl.Promises.Contract;
using Durchwahl.Texts;

namespace Durchwahl.Promises.Caller;

/// <summary>The proof of a contact for staff, the code that belongs to it, and the note for the file of the office. Whoever sees one is noted.</summary>
static class ContactProofAnswers
{
    public static async Task<IResult> Show(HttpContext context, Guid contact) =>
        await Load(context, contact, SeenWay.Page) is { } known ? await Page(context, known, null) : Results.NotFound();

    public static async Task<IResult> IssueCode(HttpContext context, Guid contact)
    {
        if (await Load(context, contact, SeenWay.Page) is not { } known) return Results.NotFound();
        var typed = (await context.Form()).Text("wort");
        CallerWord? chosen = null;
        if (typed.Length > 0)
        {
            var fault = CallerWord.Read(typed, known.Details?.Name is { } name ? [name] : [], out var word);
            if (fault != CallerWord.Fault.None) return await Page(context, known, null, WordError(fault));
            chosen = word;
        }
        var issued = await context.RequestServices.GetRequiredService<CallerCodes>().Issue(known.Office, CodeSubject.Of(known.Contact!.Value), chosen, context.Actor());
        return await Page(context, known, issued, isBusy: issued is null);
    }

    static string WordError(CallerWord.Fault fault) => fault switch
    {
        CallerWord.Fault.TooShort => "Das Wort braucht mindestens 4 Buchstaben.",
        CallerWord.Fault.TooLong => "Das Wort hat mehr als 40 Zeichen. Nehmen Sie ein kürzeres.",
        CallerWord.Fault.NotOnlyLetters => "Das Wort darf nur Buchstaben haben. Ein Datum oder eine Zahl kennen auch andere.",
        _ => "Dieses Wort ist leicht zu erraten. Nehmen Sie ein anderes.",
    };

    public static async Task<IResult> Letter(HttpContext context, Guid contact) => await Load(context, contact, SeenWay.Export) is { } known
        ? Results.Text((await LetterOf(context, known, null)).ToText(), "text/plain", Encoding.UTF8) : Results.NotFound();

    public static async Task<IResult> NoteAsText(HttpContext context, Guid contact) => await Load(context, contact, SeenWay.Export) is { } known
        ? Results.File(Encoding.UTF8.GetBytes(NoteOf(context, known).ToText(PromiseWords.Of)), "text/plain; charset=utf-8", $"vermerk-{contact:D}.txt") : Results.NotFound();

    public static async Task<IResult> NoteAsJson(HttpContext context, Guid contact) => await Load(context, contact, SeenWay.Export) is { } known
        ? Results.File(JsonSerializer.SerializeToUtf8Bytes(NoteOf(context, known), JsonForm.Options), "application/json", $"vermerk-{contact:D}.json") : Results.NotFound();

    static ContactFileNote NoteOf(HttpContext context, KnownContact known) => FileNotes.Of(context.Office().Name, known, context.RequestServices.GetRequiredService<HouseTime>().Now);

    static async Task<KnownContact?> Load(HttpContext context, Guid contact, SeenWay way)
    {
        var known = await KnownContact.Load(context.RequestServices.GetRequiredService<Database>(), context.Office().Id, CodeSubject.Of(new ContactId(contact)));
        if (!known.IsThere) return null;
        context.NoteSeen(SeenKind.Contact, contact, way);
        return known;
    }

    static async Task<IResult> Page(HttpContext context, KnownContact known, IssuedCode? issued, string? wordError = null, bool isBusy = false)
    {
        var hasCode = await context.RequestServices.GetRequiredService<CallerCodes>().Has(CodeSubject.Of(known.Contact!.Value));
        var model = new StaffProofModel(
            context.Frame(""), $"{context.Base()}/kontakte/{known.Contact.Value.Value:D}/nachweis", await LetterOf(context, known, issued), issued is null ? null : new ShownCode(issued.Code, issued.Word), hasCode, wordError, isBusy);
        return context.Html<StaffProofPage, StaffProofModel>(model, wordError is not null ? StatusCodes.Status422UnprocessableEntity : isBusy ? StatusCodes.Status429TooManyRequests : StatusCodes.Status200OK);
    }

    static async Task<ProofLetter> LetterOf(HttpContext context, KnownContact known, IssuedCode? issued)
    {
        var services = context.RequestServices;
        var book = (await services.GetRequiredService<OfficeBooks>().Find(OfficeKey.Parse(context.Office().Key)))!;
        var number = book.Lines.FirstOrDefault(line => line.Kind == LineKind.Service)?.Number.Display(book.Office.BaseNumber);
        var address = book.Office.Settings.PostalAddress ?? (book.Sites.IsEmpty ? null : book.Sites[0].Address);
        return ProofLetter.Of(known, book.Office.Name, address, number, issued?.Code, issued?.Word, Words.German, services.GetRequiredService<HouseTime>().Now);
    }
}

/// <summary>What the page of the proof shows to staff.</summary>
/// <param name="Frame">As for every staff page.</param>
/// <param name="Base">Its address.</param>
/// <param name="Letter">The confirmation.</param>
/// <param name="Issued">A code that was given now; null otherwise.</param>
/// <param name="HasCode">Whether there is one already.</param>
/// <param name="WordError">Why a chosen word was not taken; null for nothing.</param>
/// <param name="IsBusy">Whether no code could be given at this moment.</param>
public sealed record StaffProofModel(StaffFrame Frame, string Base, ProofLetter Letter, ShownCode? Issued, bool HasCode, string? WordError, bool IsBusy);

/// <summary>Code and word on the one page that shows them.</summary>
public sealed record ShownCode(string Code, string Word);
