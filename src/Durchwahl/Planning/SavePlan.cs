using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Planning;
using Durchwahl.Planning.Tables;

namespace Durchwahl.Planning;

/// <summary>Keeps what somebody chose as a plan of the office, and forgets it again.</summary>
sealed class SavePlan(Database database, HouseTime time)
{
    /// <summary>Saves.</summary>
    /// <param name="office">The office.</param>
    /// <param name="id">The plan that is changed; null for a new one.</param>
    /// <param name="name">What it is called; empty for the day.</param>
    /// <param name="choices">What was chosen, read without refusals.</param>
    /// <param name="by">Who changes.</param>
    /// <returns>The saved plan; null when the plan that was to be changed is gone.</returns>
    public Task<SavedPlan?> Save(OfficeId office, Guid? id, string name, PlanChoices choices, Actor by) => database.Write(async transaction =>
    {
        var before = id is { } known ? await PlanTable.Find(transaction.Connection!, office, known, transaction) : null;
        if (id is not null && before is null) return null;
        var plan = new SavedPlan(id ?? Guid.CreateVersion7(time.Now.ToDateTimeOffset()), name.Length > 0 ? name : $"Planung vom {GermanDate.Write(time.Today)}", choices, time.Now, by.Name, HasOutcome: false);
        await PlanTable.Save(transaction, office, plan);
        await Audit.Append(transaction, time.Now, by, office, before is null ? "Planung angelegt" : "Planung geändert", $"plan:{plan.Id}", before: before?.Choices, after: choices);
        return plan;
    });

    /// <summary>Deletes a plan; false when there is none.</summary>
    public Task<bool> Forget(OfficeId office, Guid id, Actor by) => database.Write(async transaction =>
    {
        if (!await PlanTable.Remove(transaction, office, id)) return false;
        await Audit.Append(transaction, time.Now, by, office, "Planung gelöscht", $"plan:{id}");
        return true;
    });
}
