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

    public static Task Save(DbTransaction transaction, OfficeId office, PromiseSettings settings) =>
        Rows.Upsert(transaction, "promise_settings", ["office_id", "settings"], [[office.Value, JsonSerializer.Serialize(settings, JsonForm.Stored)]]);
}
