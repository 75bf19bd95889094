using System.Text.Json;
using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Planning;
using Durchwahl.House;
using Durchwahl.Pages;
using Durchwahl.Planning.Contract;
using Durchwahl.Planning.Tables;

namespace Durchwahl.Planning.Pages;

/// <summary>What would happen: the answer, the comparison, the runs.</summary>
sealed class PlanAnswers(Database database, PlanBases bases, PlanRuns runs, SavePlan save, NotePrediction note)
{
    public const string Path = "/planung";

    // A page that shows a run is asked for anew after so many seconds.
    const string Refresh = "3";

    /// <summary>To the plans of the one office where somebody plans; to the list of offices when there are several or none.</summary>
    public static async Task<IResult> Find(HttpContext context, IOfficeKeys offices)
    {
        var own = (await offices.All()).Where(office => context.Visitor().May(Permission.Plan, office.Id)).ToList();
        return Results.LocalRedirect(own is [var only] ? $"/verwaltung/{only.Key}{Path}" : "/verwaltung");
    }

    public async Task<IResult> Show(HttpContext context, Guid? id, string? done)
    {
        if (await Load(context, id) is not var (plan, basis)) return Results.NotFound();
        var choices = plan?.Choices ?? new PlanChoices();
        var run = runs.Find(PlanRuns.KeyOf(basis, choices));
        if (run is not null) context.Response.Headers.Append("Refresh", Refresh);
        var frame = context.Frame(Path);
        return context.Html<PlanPage, PlanModel>(new PlanModel(frame, frame.Form(), plan, await runs.Answer(basis, choices), run)
        {
            Done = DoneWords(done),
            Plans = await database.Read(connection => PlanTable.Of(connection, context.Office().Id)),
        });
    }

    public async Task<IResult> Begin(HttpContext context, Guid? id)
    {
        if (await Load(context, id) is not var (plan, basis)) return Results.NotFound();
        runs.Begin(basis, plan?.Choices ?? new PlanChoices(), result => Keep(plan, result));
        return context.Back(PathOf(id), "gerechnet");
    }

    public async Task<IResult> Cancel(HttpContext context, Guid? id)
    {
        if (await Load(context, id) is not var (plan, basis)) return Results.NotFound();
        runs.Cancel(PlanRuns.KeyOf(basis, plan?.Choices ?? new PlanChoices()));
        return context.Back(PathOf(id), "abgebrochen");
    }

    public async Task<IResult> Predict(HttpContext context, Guid? id)
    {
        if (await Load(context, id) is not var (plan, basis)) return Results.NotFound();
        var comparison = await runs.Answer(basis, plan?.Choices ?? new PlanChoices());
        var chosen = (await context.Form()).Text("kommt");
        if (comparison.Scenarios.FirstOrDefault(column => column.Scenario.Key == chosen) is not { } column) return Results.NotFound();
        return context.Back(PathOf(id), await note.Note(comparison, column, context.Actor()) ? "vorhergesagt" : "nichts");
    }

    public async Task<IResult> Remove(HttpContext context, Guid id) =>
        await save.Forget(context.Office().Id, id, context.Actor()) ? context.Back(Path, "geloescht") : Results.NotFound();

    public static IResult ShowExample(HttpContext context) => context.Html<ExamplePage, StaffFrame>(context.Frame(Path));

    public static string PathOf(Guid? id) => id is null ? Path : $"{Path}/{id}";

    /// <summary>The plan, when one is named, and where it begins; null when either is gone.</summary>
    public async Task<(SavedPlan? Plan, PlanBasis Basis)?> Load(HttpContext context, Guid? id)
    {
        var plan = id is { } known ? await database.Read(connection => PlanTable.Find(connection, context.Office().Id, known)) : null;
        if (id is not null && plan is null) return null;
        return await bases.Find(OfficeKey.Parse(context.Office().Key), demand: plan?.Choices.Demand) is { } basis ? (plan, basis) : null;
    }

    Task Keep(SavedPlan? plan, PlanComparison result) => plan is null
        ? Task.CompletedTask
        : database.Write(transaction => PlanTable.SaveOutcome(transaction, plan, JsonSerializer.Serialize(PlanJson.Of(result), JsonForm.Options)));

    static string? DoneWords(string? done) => done switch
    {
        "gespeichert" => "Gespeichert und neu gerechnet",
        "abgebrochen" => "Abgebrochen. Die erste Rechnung bleibt stehen",
        "vorhergesagt" => "Gemerkt. Die Berichte der nächsten Wochen zeigen die Vorhersage neben dem Gemessenen",
        "geloescht" => "Die Planung ist gelöscht",
        _ => null,
    };
}
