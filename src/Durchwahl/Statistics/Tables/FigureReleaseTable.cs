using System.Data.Common;
using System.Text.Json;
using Dapper;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Statistics;
using Durchwahl.House;
using NodaTime;

namespace Durchwahl.Statistics.Tables;

/// <summary>What offices released of their figures.</summary>
static class FigureReleaseTable
{
    const string Newest = "number = (select max(number) from figure_release where office_id = @office)";

    public static Task Insert(DbTransaction transaction, OfficeId office, FigureRelease release) => transaction.Connection!.ExecuteAsync(
        "insert into figure_release (office_id, number, released_at, content) values (@office, @number, @at, @content)",
        new { office, number = release.Number, at = release.ReleasedAt, content = JsonSerializer.Serialize(release, JsonForm.Stored) }, transaction);

    /// <summary>The newest release; null when there is none or it was withdrawn: an older one never comes back by that.</summary>
    public static async Task<FigureRelease?> Current(DbConnection connection, OfficeId office, DbTransaction? transaction = null) =>
        await connection.QuerySingleOrDefaultAsync<string?>($"select content from figure_release where office_id = @office and withdrawn_at is null and {Newest}", new { office }, transaction) is { } content
            ? JsonSerializer.Deserialize<FigureRelease>(content, JsonForm.Stored)
            : null;

    /// <summary>The number of the last release, withdrawn or not; 0 before the first.</summary>
    public static Task<int> LastNumber(DbTransaction transaction, OfficeId office) =>
        transaction.Connection!.ExecuteScalarAsync<int>("select coalesce(max(number), 0) from figure_release where office_id = @office", new { office }, transaction);

    /// <summary>Takes the newest release back; false when there is none that holds.</summary>
    public static async Task<bool> Withdraw(DbTransaction transaction, OfficeId office, Instant at) =>
        await transaction.Connection!.ExecuteAsync($"update figure_release set withdrawn_at = @at where office_id = @office and withdrawn_at is null and {Newest}", new { office, at }, transaction) == 1;
}
