using System.Data.Common;
using Dapper;
using Durchwahl.Data;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using NodaTime;

namespace Durchwahl.Calls.Tables;

/// <summary>Numbers on their way from the old telephone system.</summary>
static class NumberMoveTable
{
    public static async Task<IReadOnlyList<NumberMove>> Of(DbConnection connection, OfficeId office, DbTransaction? transaction = null) =>
        [.. (await connection.QueryAsync<Row>("select number, state, wave, old_address, changed_at, changed_by from number_move where office_id = @office order by number", new { office }, transaction))
            .Select(row => new NumberMove(row.Number, row.State, row.Wave, row.OldAddress, row.ChangedAt, row.ChangedBy))];

    public static Task Save(DbTransaction transaction, OfficeId office, IEnumerable<NumberMove> moves) => Rows.Upsert(
        transaction,
        "number_move",
        ["office_id", "number", "state", "wave", "old_address", "changed_at", "changed_by"],
        moves.Select(move => new object?[] { office.Value, move.Number.Value, move.State.ToString(), move.Wave, move.OldAddress, move.ChangedAt, move.ChangedBy }),
        keyColumns: 2);

    sealed class Row
    {
        public PhoneNumber Number { get; init; }

        public MoveState State { get; init; }

        public int? Wave { get; init; }

        public string? OldAddress { get; init; }

        public Instant ChangedAt { get; init; }

        public string ChangedBy { get; init; } = "";
    }
}
