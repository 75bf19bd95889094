using System.Data.Common;
using System.Text.Json;
using Dapper;
using Durchwahl.Data;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises.Talks;
using Durchwahl.House;

namespace Durchwahl.Promises.Tables;

/// <summary>What an office chose about bookable talks.</summary>
static class TalkSettingsTable
{
    /// <summary>The settings; all defaults when the office has chosen nothing.</summary>
    public static async Task<TalkSettings> Of(DbConnection connection, OfficeId office, DbTransaction? transaction = null) =>
        await connection.QuerySingleOrDefaultAsync<string?>("select settings from talk_settings where office_id = @office", new { office }, transaction) is { } stored
            ? JsonSerializer.Deserialize<TalkSettings>(stored, JsonForm.Stored)!
            : new TalkSettings();

    /// <summary>Whoever else wants to change the settings waits until this transaction is over.</summary>
    public static Task Lock(DbTransaction transaction, OfficeId office) => transaction.Connection!.ExecuteAsync(
        "insert into talk_settings (office_id, settings) values (@office, '{}') on conflict (office_id) do update set settings = talk_settings.settings", new { office }, transaction);

    public static Task Save(DbTransaction transaction, OfficeId office, TalkSettings settings) =>
        Rows.Upsert(transaction, "talk_settings", ["office_id", "settings"], [[office.Value, JsonSerializer.Serialize(settings, JsonForm.Stored)]]);
}
