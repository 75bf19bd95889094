using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using Dapper;
using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.House;
using NodaTime;

namespace Durchwahl.Access;

/// <summary>How long offices keep what, and what was deleted.</summary>
static class RetentionTable
{
    /// <summary>What was deleted in one night.</summary>
    public sealed class Run
    {
        public Instant At { get; init; }

        public string Class { get; init; } = "";

        public string What { get; init; } = "";

        public int Number { get; init; }
    }

    public static async Task<RetentionTimes> TimesOf(DbConnection connection, OfficeId office, DbTransaction? transaction = null) =>
        await connection.QuerySingleOrDefaultAsync<string?>("select days from retention_settings where office_id = @office", new { office }, transaction) is { } days
            ? new RetentionTimes(JsonSerializer.Deserialize<ImmutableSortedDictionary<string, int>>(days, JsonForm.Stored)!)
            : RetentionTimes.Default;

    public static Task SaveTimes(DbTransaction transaction, OfficeId office, RetentionTimes times) =>
        Rows.Upsert(transaction, "retention_settings", ["office_id", "days"], [[office.Value, JsonSerializer.Serialize(times.Chosen, JsonForm.Stored)]]);

    public static Task AddRun(DbTransaction transaction, OfficeId office, Instant at, Forgotten forgotten) => transaction.Connection!.ExecuteAsync(
        "insert into retention_run (id, office_id, at, class, what, number) values (@id, @office, @at, @Key, @What, @Number)",
        new { id = Guid.CreateVersion7(at.ToDateTimeOffset()), office, at, forgotten.Class.Key, forgotten.What, forgotten.Number },
        transaction);

    /// <summary>What was deleted lately, the newest first.</summary>
    public static async Task<IReadOnlyList<Run>> Runs(DbConnection connection, OfficeId office, int most) => [.. await connection.QueryAsync<Run>(
        "select at, class, what, number from retention_run where office_id = @office order by at desc, id desc limit @most", new { office, most })];

    public static Task<int> RemoveRuns(DbTransaction transaction, OfficeId office, Instant before) =>
        transaction.Connection!.ExecuteAsync("delete from retention_run where office_id = @office and at < @before", new { office, before }, transaction);
}
