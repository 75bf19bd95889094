using System.Collections.Immutable;
using System.Text;
using Durchwahl.Access.Contract;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.Planning;
using Durchwahl.Domain.Planning.Concept;
using Durchwahl.House;
using Durchwahl.Pages;

namespace Durchwahl.Planning.Concept;

/// <summary>The page on which the concept is made, and the files that come of it.</summary>
static class ConceptAnswers
{
    public const string Path = "/planung/konzept";

    public static IResult Show(HttpContext context, PdfPrinter printer) => Page(context, printer, new ConceptInput());

    public static Task<IResult> Html(HttpContext context, MakeConcept make, ConceptDocument document, PdfPrinter printer) =>
        File(context, make, printer, "html", "text/html; charset=utf-8", async concept => Encoding.UTF8.GetBytes(await document.Html(concept)));

    public static Task<IResult> Pdf(HttpContext context, MakeConcept make, ConceptDocument document, PdfPrinter printer) =>
        File(context, make, printer, "pdf", "application/pdf", concept => document.Pdf(concept, context.RequestAborted));

    static async Task<IResult> File(HttpContext context, MakeConcept make, PdfPrinter printer, string ending, string type, Func<PublicationConcept, Task<byte[]>> write)
    {
        var input = HttpMethods.IsPost(context.Request.Method) ? Input(await context.Form()) : new ConceptInput();
        var wishes = input.Read(out var refusals);
        if (!refusals.IsEmpty) return Page(context, printer, input, refusals);
        if (await make.Make(OfficeKey.Parse(context.Office().Key), wishes, PlanComparison.FineReplications, context.RequestAborted) is not { } concept) return Results.NotFound();
        try
        {
            return Results.File(await write(concept), type, $"konzept-{context.Office().Key}.{ending}");
        }
        catch (IOException problem)
        {
            return Page(context, printer, input, [new FieldRefusal("", problem.Message)]);
        }
    }

    static ConceptInput Input(IFormCollection form) => new()
    {
        Recommended = form.Text(nameof(ConceptInput.Recommended)),
        EurosPerHour = form.Text(nameof(ConceptInput.EurosPerHour)),
        Occasion = form.Text(nameof(ConceptInput.Occasion)),
    };

    static IResult Page(HttpContext context, PdfPrinter printer, ConceptInput input, ImmutableArray<FieldRefusal> refusals = default)
    {
        var frame = context.Frame(Path);
        return context.Html<ConceptPage, ConceptModel>(new ConceptModel(frame, frame.Form(refusals), input, printer.Browser is not null), OfficePages.StatusOf(refusals));
    }
}

/// <summary>What the page shows.</summary>
/// <param name="Frame">The frame.</param>
/// <param name="Form">Its form.</param>
/// <param name="Input">What was typed.</param>
/// <param name="CanPrint">Whether there is a browser to print a PDF with.</param>
public sealed record ConceptModel(StaffFrame Frame, EditForm Form, ConceptInput Input, bool CanPrint)
{
    public string Base => $"/verwaltung/{Frame.OfficeKey}{ConceptAnswers.Path}";
}
