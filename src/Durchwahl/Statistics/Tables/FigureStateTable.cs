using System.Data.Common;
using Dapper;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Statistics.Tables;

/// <summary>When the sums of an office were last brought up to date.</summary>
static class FigureStateTable
{
    /// <summary>Notes it; whoever else counts for the office waits until this transaction is over.</summary>
    public static Task Hold(DbTransaction transaction, OfficeId office, Instant now) => transaction.Connection!.ExecuteAsync(
        "insert into figure_state (office_id, counted_at) values (@office, @now) on conflict (office_id) do update set counted_at = excluded.counted_at", new { office, now }, transaction);

    /// <summary>The moment; null when nothing was counted yet.</summary>
    public static Task<Instant?> Of(DbConnection connection, OfficeId office) =>
        connection.QuerySingleOrDefaultAsync<Instant?>("select counted_at from figure_state where office_id = @office", new { office });
}
