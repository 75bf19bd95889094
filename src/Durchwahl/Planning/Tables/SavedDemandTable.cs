using System.Data.Common;
using System.Text.Json;
using Dapper;
using Durchwahl.Data;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Planning;
using Durchwahl.Domain.Planning.Fitting;
using Durchwahl.House;
using NodaTime;

namespace Durchwahl.Planning.Tables;

/// <summary>Demands that offices measured and keep.</summary>
static class SavedDemandTable
{
    const string Select = "select id, name, saved_at, fitted from saved_demand where office_id = @office";

    /// <summary>All of an office, the newest first.</summary>
    public static async Task<IReadOnlyList<SavedDemand>> Of(DbConnection connection, OfficeId office) =>
        [.. (await connection.QueryAsync<Row>(Select + " order by saved_at desc, id desc", new { office })).Select(row => row.Read())];

    public static async Task<SavedDemand?> Find(DbConnection connection, OfficeId office, SavedDemandId id) =>
        (await connection.QuerySingleOrDefaultAsync<Row>(Select + " and id = @id", new { office, id }))?.Read();

    public static Task Save(DbTransaction transaction, OfficeId office, SavedDemand demand) => Rows.Upsert(
        transaction,
        "saved_demand",
        ["id", "office_id", "name", "source", "from_date", "last_date", "calls", "saved_at", "fitted"],
        [[demand.Id.Value, office.Value, demand.Name, demand.Fitted.Source, demand.Fitted.From, demand.Fitted.LastDay, demand.Fitted.Calls, demand.SavedAt, JsonSerializer.Serialize(demand.Fitted, JsonForm.Stored)]]);

    /// <summary>False when it is not there.</summary>
    public static async Task<bool> Remove(DbTransaction transaction, OfficeId office, SavedDemandId id) =>
        await transaction.Connection!.ExecuteAsync("delete from saved_demand where office_id = @office and id = @id", new { office, id }, transaction) == 1;

    sealed class Row
    {
        public SavedDemandId Id { get; init; }

        public string Name { get; init; } = "";

        public Instant SavedAt { get; init; }

        public string Fitted { get; init; } = "";

        public SavedDemand Read() => new(Id, Name, SavedAt, JsonSerializer.Deserialize<FittedDemand>(Fitted, JsonForm.Stored)!);
    }
}
