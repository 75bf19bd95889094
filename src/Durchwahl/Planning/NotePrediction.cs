using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Planning;
using Durchwahl.Statistics.Contract;

namespace Durchwahl.Planning;

/// <summary>Keeps what a plan says of the coming weeks, so that reports can show it beside what is measured then.</summary>
sealed class NotePrediction(Database database, HouseTime time)
{
    /// <summary>Notes the scenario that is going to be; false when nothing was predicted.</summary>
    public async Task<bool> Note(PlanComparison comparison, ComparedScenario column, Actor by)
    {
        var predictions = DayPredictions.Of(comparison, column, time.Now);
        if (predictions.IsEmpty) return false;
        await database.Write(async transaction =>
        {
            await Predictions.Save(transaction, predictions);
            await Audit.Append(
                transaction, time.Now, by, comparison.Basis.Book.Office.Id, "Vorhersage gemerkt", $"scenario:{column.Scenario.Key}", after: new { column.Scenario.Name, comparison.Plan.From, comparison.Plan.Days });
        });
        return true;
    }
}
