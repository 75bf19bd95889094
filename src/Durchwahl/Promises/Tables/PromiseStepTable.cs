using System.Data.Common;
using Dapper;
using Durchwahl.Domain.Promises;
using NodaTime;

namespace Durchwahl.Promises.Tables;

/// <summary>The history of promises.</summary>
static class PromiseStepTable
{
    /// <summary>Adds steps behind those that are there.</summary>
    public static async Task Append(DbTransaction transaction, PromiseId promise, IEnumerable<PromiseStep> steps)
    {
        var position = await transaction.Connection!.ExecuteScalarAsync<int>("select count(*) from promise_step where promise_id = @promise", new { promise }, transaction);
        foreach (var step in steps)
            await transaction.Connection!.ExecuteAsync(
                "insert into promise_step (promise_id, position, at, by_whom, what, words) values (@promise, @position, @At, @By, @what, @Words)",
                new { promise, position = position++, step.At, step.By, what = step.What.ToString(), step.Words },
                transaction);
    }

    public static async Task<IReadOnlyList<PromiseStep>> Of(DbConnection connection, PromiseId promise, DbTransaction? transaction = null) =>
        [.. (await connection.QueryAsync<Row>("select at, by_whom, what, words from promise_step where promise_id = @promise order by position", new { promise }, transaction))
            .Select(row => new PromiseStep(row.At, row.ByWhom, row.What, row.Words))];

    sealed class Row
    {
        public Instant At { get; init; }

        public string ByWhom { get; init; } = "";

        public PromiseStepKind What { get; init; }

        public string? Words { get; init; }
    }
}
