using System.Collections.Immutable;
using System.Text;
using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.Planning;
using Durchwahl.Domain.Planning.Concept;
using Durchwahl.House;
using Durchwahl.Pages;
using Durchwahl.Planning.Tables;

namespace Durchwahl.Planning.Concept;

/// <summary>The page on which the concept is made, and the files that come of it.</summary>
sealed class ConceptAnswers(Database database, MakeConcept make, ConceptDocument document, PdfPrinter printer)
{
    public const string Path = "/planung/konzept";

    /// <summary>The form, for the ready scenarios or for a saved plan.</summary>
    public async Task<IResult> Show(HttpContext context, Guid? plan)
    {
        var plans = await Plans(context);
        return Page(context, plans, plans.FirstOrDefault(saved => saved.Id == plan) is { } known ? InputOf(known) : new ConceptInput());
    }

    public Task<IResult> Html(HttpContext context) => File(context, "html", "text/html; charset=utf-8", async concept => Encoding.UTF8.GetBytes(await document.Html(concept)));

    public Task<IResult> Pdf(HttpContext context) => File(context, "pdf", "application/pdf", concept => document.Pdf(concept, context.RequestAborted));

    /// <summary>The form as a saved plan fills it.</summary>
    public static ConceptInput InputOf(SavedPlan plan) => new() { Plan = plan.Id.ToString(), EurosPerHour = PlanFigures.EurosTyped(plan.Choices.EurosPerHour) };

    async Task<IResult> File(HttpContext context, string ending, string type, Func<PublicationConcept, Task<byte[]>> write)
    {
        var input = HttpMethods.IsPost(context.Request.Method) ? Input(await context.Form()) : new ConceptInput();
        var plans = await Plans(context);
        var wishes = input.Read(id => plans.FirstOrDefault(saved => saved.Id == id)?.Choices, out var refusals);
        if (!refusals.IsEmpty) return Page(context, plans, input, refusals);
        if (await make.Make(OfficeKey.Parse(context.Office().Key), wishes, PlanComparison.FineReplications, context.RequestAborted) is not { } concept) return Results.NotFound();
        try
        {
            return Results.File(await write(concept), type, $"konzept-{context.Office().Key}.{ending}");
        }
        catch (IOException problem)
        {
            return Page(context, plans, input, [new FieldRefusal("", problem.Message)]);
        }
    }

    Task<IReadOnlyList<SavedPlan>> Plans(HttpContext context) => database.Read(connection => PlanTable.Of(connection, context.Office().Id));

    static ConceptInput Input(IFormCollection form) => new()
    {
        Plan = form.Text(nameof(ConceptInput.Plan)),
        Recommended = form.Text(nameof(ConceptInput.Recommended)),
        EurosPerHour = form.Text(nameof(ConceptInput.EurosPerHour)),
        Occasion = form.Text(nameof(ConceptInput.Occasion)),
    };

    IResult Page(HttpContext context, IReadOnlyList<SavedPlan> plans, ConceptInput input, ImmutableArray<FieldRefusal> refusals = default)
    {
        var frame = context.Frame(Path);
        return context.Html<ConceptPage, ConceptModel>(new ConceptModel(frame, frame.Form(refusals), plans, input, printer.Browser is not null), OfficePages.StatusOf(refusals));
    }
}

/// <summary>What the page shows.</summary>
/// <param name="Frame">The frame.</param>
/// <param name="Form">Its form.</param>
/// <param name="Plans">The saved plans of the office, the one that was changed last first.</param>
/// <param name="Input">What was typed.</param>
/// <param name="CanPrint">Whether there is a browser to print a PDF with.</param>
public sealed record ConceptModel(StaffFrame Frame, EditForm Form, IReadOnlyList<SavedPlan> Plans, ConceptInput Input, bool CanPrint)
{
    public string Base => $"/verwaltung/{Frame.OfficeKey}{ConceptAnswers.Path}";
}
