using System.Data.Common;
using System.Text.Json;
using Dapper;
using Durchwahl.Data;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Statistics;
using Durchwahl.House;

namespace Durchwahl.Statistics.Tables;

/// <summary>What offices chose about their figures.</summary>
static class FigureSettingsTable
{
    /// <summary>The settings; all defaults when the office has chosen nothing.</summary>
    public static async Task<FigureSettings> Of(DbConnection connection, OfficeId office, DbTransaction? transaction = null) =>
        await connection.QuerySingleOrDefaultAsync<string?>("select settings from figure_settings where office_id = @office", new { office }, transaction) is { } stored
            ? JsonSerializer.Deserialize<FigureSettings>(stored, JsonForm.Stored)!
            : FigureSettings.Default;

    public static Task Save(DbTransaction transaction, OfficeId office, FigureSettings settings) =>
        Rows.Upsert(transaction, "figure_settings", ["office_id", "settings"], [[office.Value, JsonSerializer.Serialize(settings, JsonForm.Stored)]]);
}
