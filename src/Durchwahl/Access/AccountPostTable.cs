using System.Data.Common;
using Dapper;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.Access;

/// <summary>On which posts an account sits.</summary>
static class AccountPostTable
{
    /// <summary>The posts of an account in all offices.</summary>
    public static async Task<IReadOnlyList<PostId>> Of(DbConnection connection, AccountId account) =>
        [.. await connection.QueryAsync<PostId>("select post_id from account_post where account_id = @account", new { account })];

    /// <summary>The posts of an account in one office.</summary>
    public static async Task<IReadOnlyList<PostId>> In(DbTransaction transaction, AccountId account, OfficeId office) =>
        [.. await transaction.Connection!.QueryAsync<PostId>("select post_id from account_post where account_id = @account and office_id = @office order by post_id", new { account, office }, transaction)];

    /// <summary>Who sits on which posts of an office.</summary>
    public static async Task<ILookup<AccountId, PostId>> Of(DbConnection connection, OfficeId office) =>
        (await connection.QueryAsync<(AccountId Account, PostId Post)>("select account_id, post_id from account_post where office_id = @office", new { office })).ToLookup(row => row.Account, row => row.Post);

    public static Task Add(DbTransaction transaction, AccountId account, OfficeId office, PostId post) => transaction.Connection!.ExecuteAsync(
        "insert into account_post (account_id, office_id, post_id) values (@account, @office, @post) on conflict do nothing", new { account, office, post }, transaction);

    /// <summary>Takes all posts of one office from an account.</summary>
    public static Task TakeAll(DbTransaction transaction, AccountId account, OfficeId office) => transaction.Connection!.ExecuteAsync(
        "delete from account_post where account_id = @account and office_id = @office", new { account, office }, transaction);
}
