using System.Data.Common;
using Dapper;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.Calls.Tables;

/// <summary>At which post somebody takes calls.</summary>
static class SeatChoiceTable
{
    public static async Task<PostId?> Find(DbConnection connection, AccountId account, OfficeId office) =>
        await connection.QuerySingleOrDefaultAsync<PostId?>("select post_id from seat_choice where account_id = @account and office_id = @office", new { account, office });

    public static Task Save(DbTransaction transaction, AccountId account, OfficeId office, PostId post) => transaction.Connection!.ExecuteAsync(
        "insert into seat_choice (account_id, office_id, post_id) values (@account, @office, @post) on conflict (account_id, office_id) do update set post_id = excluded.post_id",
        new { account, office, post },
        transaction);

    public static Task Remove(DbTransaction transaction, AccountId account, OfficeId office) =>
        transaction.Connection!.ExecuteAsync("delete from seat_choice where account_id = @account and office_id = @office", new { account, office }, transaction);
}
