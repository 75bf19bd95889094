using System.Data.Common;
using Dapper;
using Durchwahl.Data;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using NodaTime;

namespace Durchwahl.Calls.Tables;

/// <summary>Callers who can only leave a message for a while.</summary>
static class CallerBlockTable
{
    public static async Task<IReadOnlyList<CallerBlock>> Of(DbConnection connection, OfficeId office, DbTransaction? transaction = null) =>
        [.. (await connection.QueryAsync<Row>("select id, number, reason, last_day, made_at, made_by from caller_block where office_id = @office order by last_day, id", new { office }, transaction))
            .Select(row => new CallerBlock(row.Id, row.Number, row.Reason, row.LastDay, row.MadeAt, row.MadeBy))];

    public static Task Save(DbTransaction transaction, OfficeId office, CallerBlock block) => Rows.Upsert(
        transaction,
        "caller_block",
        ["id", "office_id", "number", "reason", "last_day", "made_at", "made_by"],
        [[block.Id.Value, office.Value, block.Number.Value, block.Reason, block.LastDay, block.MadeAt, block.MadeBy]]);

    /// <summary>Lifts a block; false when it is not there.</summary>
    public static async Task<bool> Remove(DbTransaction transaction, OfficeId office, CallerBlockId block) =>
        await transaction.Connection!.ExecuteAsync("delete from caller_block where id = @block and office_id = @office", new { block, office }, transaction) == 1;

    public static Task<int> RemoveOver(DbTransaction transaction, OfficeId office, LocalDate today) =>
        transaction.Connection!.ExecuteAsync("delete from caller_block where office_id = @office and last_day < @today", new { office, today }, transaction);

    sealed class Row
    {
        public CallerBlockId Id { get; init; }

        public PhoneNumber Number { get; init; }

        public string Reason { get; init; } = "";

        public LocalDate LastDay { get; init; }

        public Instant MadeAt { get; init; }

        public string MadeBy { get; init; } = "";
    }
}
