using System.Data.Common;
using System.Text.Json;
using Dapper;
using Durchwahl.Data;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.House;

namespace Durchwahl.Promises.Tables;

/// <summary>What an office chose about its promises.</summary>
static class PromiseSettingsTable
{
    /// <summary>The settings; all defaults when the office has chosen nothing.</summary>
    public static async Task<PromiseSettings> Of(DbConnection connection, OfficeId office, DbTransaction? transaction = null) =>
        await connection.QuerySingleOrDefaultAsync<string?>("select settings from promise_settings where office_id = @office", new { office }, transaction) is { } stored
            ? JsonSerializer.Deserialize<PromiseSettings>(stored, JsonForm.Stored)!
            : new PromiseSettings();

    /// <summary>Whoever else wants to change the settings waits until this transaction is over.</summary>
    public static Task Lock(DbTransaction transaction, OfficeId office) =>
        transaction.Connection!.ExecuteAsync("update office set key = key where id = @office", new { office }, transaction);

    public static Task Save(DbTransaction transaction, OfficeId office, PromiseSettings settings) =>
        Rows.Upsert(transaction, "promise_settings", ["office_id", "settings"], [[office.Value, JsonSerializer.Serialize(settings, JsonForm.Stored)]]);
}
