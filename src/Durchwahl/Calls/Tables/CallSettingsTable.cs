using System.Data.Common;
using System.Text.Json;
using Dapper;
using Durchwahl.Data;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.House;

namespace Durchwahl.Calls.Tables;

/// <summary>What an office chose about its calls.</summary>
static class CallSettingsTable
{
    /// <summary>The settings; all defaults when the office has chosen nothing.</summary>
    public static async Task<CallSettings> Of(DbConnection connection, OfficeId office, DbTransaction? transaction = null) =>
        await connection.QuerySingleOrDefaultAsync<string?>("select settings from call_settings where office_id = @office", new { office }, transaction) is { } stored
            ? JsonSerializer.Deserialize<CallSettings>(stored, JsonForm.Stored)!
            : new CallSettings();

    /// <summary>The next change of the telephone of this office waits until this transaction is over; on SQLite it waits anyway.</summary>
    public static Task Lock(DbTransaction transaction, OfficeId office) =>
        transaction.Connection!.ExecuteAsync("update office set key = key where id = @office", new { office }, transaction);

    public static Task Save(DbTransaction transaction, OfficeId office, CallSettings settings) =>
        Rows.Upsert(transaction, "call_settings", ["office_id", "settings"], [[office.Value, JsonSerializer.Serialize(settings, JsonForm.Stored)]]);
}
