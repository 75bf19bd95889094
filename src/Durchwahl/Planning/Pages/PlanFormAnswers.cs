using System.Collections.Immutable;
using Durchwahl.Access.Contract;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.Planning;
using Durchwahl.House;
using Durchwahl.Pages;

namespace Durchwahl.Planning.Pages;

/// <summary>What whoever plans changes: for all scenarios, and for each.</summary>
sealed class PlanFormAnswers(PlanAnswers plans, DemandShelf demands, SavePlan save)
{
    const int LongestName = 100;

    // The usual demand, although one was measured.
    static readonly string Usual = Guid.Empty.ToString();

    public async Task<IResult> Show(HttpContext context, Guid? id) =>
        await plans.Load(context, id) is var (plan, _) ? await Page(context, id, PlanInput.Of(plan?.Name ?? "", plan?.Choices ?? new PlanChoices())) : Results.NotFound();

    public async Task<IResult> Save(HttpContext context, Guid? id)
    {
        if (await plans.Load(context, id) is not var (_, basis)) return Results.NotFound();
        var input = PlanInput.Read(await context.Form());
        var (choices, refusals) = input.ToChoices(basis.Book.Office.Settings.ServiceTime);
        if (input.Name.Length > LongestName) refusals = refusals.Add(new FieldRefusal(nameof(input.Name), $"Der Name hat {input.Name.Length} Zeichen. Hier passen {LongestName}."));
        if (!refusals.IsEmpty) return await Page(context, id, input, refusals);
        return await save.Save(context.Office().Id, id, input.Name, choices, context.Actor()) is { } saved ? context.Back(PlanAnswers.PathOf(saved.Id), "gespeichert") : Results.NotFound();
    }

    async Task<IResult> Page(HttpContext context, Guid? id, PlanInput input, ImmutableArray<FieldRefusal> refusals = default)
    {
        var frame = context.Frame(PlanAnswers.Path);
        var known = await demands.Of(context.Office().Id);
        return context.Html<PlanFormPage, PlanFormModel>(new PlanFormModel(frame, frame.Form(refusals), $"/verwaltung/{frame.OfficeKey}{PlanAnswers.PathOf(id)}", input, [.. known.Select(demand => new Choice(demand.Id?.Value.ToString() ?? Usual, demand.Name))]), OfficePages.StatusOf(refusals));
    }
}

/// <summary>What the form of a plan shows.</summary>
public sealed record PlanFormModel(StaffFrame Frame, EditForm Form, string Base, PlanInput Input, IReadOnlyList<Choice> Demands);
