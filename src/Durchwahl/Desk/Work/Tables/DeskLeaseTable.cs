using System.Data.Common;
using Dapper;
using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Desk.Work.Tables;

/// <summary>The posts at which somebody is there only as long as their desk is open.</summary>
static class DeskLeaseTable
{
    public static Task Save(DbTransaction transaction, OfficeId office, PostId post, AccountId account, Instant since) =>
        Rows.Upsert(transaction, "desk_lease", ["post_id", "office_id", "account_id", "since"], [[post.Value, office.Value, account.Value, since]]);

    public static Task Remove(DbTransaction transaction, PostId post) => transaction.Connection!.ExecuteAsync("delete from desk_lease where post_id = @post", new { post }, transaction);

    /// <summary>All leases that the last life of this program left.</summary>
    public static async Task<IReadOnlyList<(OfficeId Office, PostId Post)>> All(DbConnection connection) =>
        [.. await connection.QueryAsync<(OfficeId, PostId)>("select office_id, post_id from desk_lease order by post_id")];
}
