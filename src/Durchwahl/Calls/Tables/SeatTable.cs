using System.Data.Common;
using Dapper;
using Durchwahl.Data;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Calls.Tables;

/// <summary>What posts last said of themselves.</summary>
static class SeatTable
{
    public static async Task<IReadOnlyList<Seat>> Of(DbConnection connection, OfficeId office) =>
        [.. (await connection.QueryAsync<Row>("select post_id, state, reason, since from seat where office_id = @office order by post_id", new { office })).Select(row => new Seat(row.PostId, row.State, row.Reason, row.Since))];

    public static Task Save(DbTransaction transaction, OfficeId office, Seat seat) =>
        Rows.Upsert(transaction, "seat", ["post_id", "office_id", "state", "reason", "since"], [[seat.Post.Value, office.Value, seat.State.ToString(), seat.Reason, seat.Since]]);

    sealed class Row
    {
        public PostId PostId { get; init; }

        public SeatState State { get; init; }

        public string? Reason { get; init; }

        public Instant Since { get; init; }
    }
}
