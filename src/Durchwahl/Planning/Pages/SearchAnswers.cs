using System.Globalization;
using Durchwahl.Domain.Planning;
using Durchwahl.Domain.Statistics;
using Durchwahl.Pages;

namespace Durchwahl.Planning.Pages;

/// <summary>How much is enough: the smallest number that meets a target, or what is in the way.</summary>
sealed class SearchAnswers(PlanAnswers plans, PlanRuns runs)
{
    // A search asks a dozen questions; each of them coarsely.
    const int Replications = 8;

    public async Task<IResult> Show(HttpContext context, Guid? id)
    {
        if (await plans.Load(context, id) is not var (plan, basis)) return Results.NotFound();
        var comparison = await runs.Answer(basis, plan?.Choices ?? new PlanChoices());
        var query = context.Request.Query;
        var (key, sought, typed) = (query["moeglichkeit"].ToString(), query["gesucht"].ToString(), query["ziel"].ToString().Trim());
        var frame = context.Frame(PlanAnswers.Path);
        var form = new SearchFormModel($"/verwaltung/{frame.OfficeKey}{PlanAnswers.PathOf(id)}", comparison.Scenarios, key, sought, typed);
        if (comparison.Scenarios.FirstOrDefault(column => column.Scenario.Key == key) is not { } column) return Results.NotFound();
        if (!int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var percent) || percent is < 1 or > 99)
            return context.Html<SearchPage, SearchModel>(new SearchModel(frame, form with { Refusal = "Ziel in Prozent: Schreiben Sie eine ganze Zahl von 1 bis 99." }, null), StatusCodes.Status422UnprocessableEntity);
        var target = new SearchTarget(DefinitionOf(query["zaehlung"].ToString()), percent / 100.0);
        var result = await Task.Run(() => Search(basis, column.Scenario, sought == "plaetze" ? SearchedQuantity.Agents : SearchedQuantity.PhoneHour, target, context.RequestAborted));
        return context.Html<SearchPage, SearchModel>(new SearchModel(frame, form, SearchWords.Sentence(result, target, column.Scenario.Name)));
    }

    static SearchResult Search(PlanBasis basis, Scenario scenario, SearchedQuantity quantity, SearchTarget target, CancellationToken stop)
    {
        var plan = PlanComparison.Usual(basis.Day, Replications, Environment.ProcessorCount);
        return new ScenarioSearch(changed =>
        {
            var outcome = Experiment.Run([changed], plan, stop: stop)[0];
            stop.ThrowIfCancellationRequested();
            return outcome;
        }).Find(scenario, quantity, target);
    }

    static ServiceLevelDefinition DefinitionOf(string word) => word switch
    {
        "angenommene" => ServiceLevelDefinition.OfAnswered,
        "ohne-abbrueche" => ServiceLevelDefinition.WithoutShortAbandons,
        _ => ServiceLevelDefinition.OfAll,
    };
}

/// <summary>What the page of a search shows.</summary>
/// <param name="Frame">What stands around it.</param>
/// <param name="Search">The form, to ask again.</param>
/// <param name="Sentence">What was found; null when the question was refused.</param>
public sealed record SearchModel(StaffFrame Frame, SearchFormModel Search, string? Sentence);
