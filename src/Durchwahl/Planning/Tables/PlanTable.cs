using System.Data.Common;
using System.Text.Json;
using Dapper;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Planning;
using Durchwahl.House;
using NodaTime;

namespace Durchwahl.Planning.Tables;

/// <summary>A plan that was saved.</summary>
/// <param name="Id">Identifies it.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Choices">What was chosen.</param>
/// <param name="ChangedAt">When it was last changed.</param>
/// <param name="ChangedBy">The account that changed it.</param>
/// <param name="HasOutcome">Whether a fine run is kept with it.</param>
public sealed record SavedPlan(Guid Id, string Name, PlanChoices Choices, Instant ChangedAt, string ChangedBy, bool HasOutcome);

/// <summary>Plans of an office.</summary>
static class PlanTable
{
    const string Select = "select id, name, choices, changed_at, changed_by, case when outcome is null then 0 else 1 end as has_outcome from plan where office_id = @office";

    /// <summary>The plans of an office, the one that was changed last first.</summary>
    public static async Task<IReadOnlyList<SavedPlan>> Of(DbConnection connection, OfficeId office) =>
        [.. (await connection.QueryAsync<Row>(Select + " order by changed_at desc, id", new { office })).Select(row => row.ToPlan())];

    public static async Task<SavedPlan?> Find(DbConnection connection, OfficeId office, Guid id, DbTransaction? transaction = null) =>
        (await connection.QuerySingleOrDefaultAsync<Row>(Select + " and id = @id", new { office, id }, transaction))?.ToPlan();

    /// <summary>Inserts or replaces; the outcome of an earlier run falls away.</summary>
    public static Task Save(DbTransaction transaction, OfficeId office, SavedPlan plan) => transaction.Connection!.ExecuteAsync(
        """
        insert into plan (id, office_id, name, choices, changed_at, changed_by, outcome) values (@Id, @office, @Name, @choices, @ChangedAt, @ChangedBy, null)
        on conflict (id) do update set name = excluded.name, choices = excluded.choices, changed_at = excluded.changed_at, changed_by = excluded.changed_by, outcome = null
        """,
        new { plan.Id, office, plan.Name, choices = JsonSerializer.Serialize(plan.Choices, JsonForm.Stored), plan.ChangedAt, plan.ChangedBy },
        transaction);

    /// <summary>Keeps what a run gave, unless the plan was changed meanwhile.</summary>
    public static Task SaveOutcome(DbTransaction transaction, SavedPlan plan, string outcome) => transaction.Connection!.ExecuteAsync(
        "update plan set outcome = @outcome where id = @Id and changed_at = @ChangedAt", new { plan.Id, plan.ChangedAt, outcome }, transaction);

    /// <summary>Deletes a plan; false when there is none.</summary>
    public static async Task<bool> Remove(DbTransaction transaction, OfficeId office, Guid id) =>
        await transaction.Connection!.ExecuteAsync("delete from plan where id = @id and office_id = @office", new { office, id }, transaction) == 1;

    sealed record Row
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";

        public string Choices { get; init; } = "";

        public Instant ChangedAt { get; init; }

        public string ChangedBy { get; init; } = "";

        public int HasOutcome { get; init; }

        public SavedPlan ToPlan() => new(Id, Name, JsonSerializer.Deserialize<PlanChoices>(Choices, JsonForm.Stored)!, ChangedAt, ChangedBy, HasOutcome == 1);
    }
}
