using System.Data.Common;
using Dapper;
using Durchwahl.Domain.Access;

namespace Durchwahl.Access.OpenId;

/// <summary>Which account belongs to a person of the provider.</summary>
static class OutsideIdentityTable
{
    public static Task<AccountId?> Find(DbConnection connection, string issuer, string subject, DbTransaction? transaction = null) => connection.QuerySingleOrDefaultAsync<AccountId?>(
        "select account_id from outside_identity where issuer = @issuer and subject = @subject", new { issuer, subject }, transaction);

    public static Task Add(DbTransaction transaction, string issuer, string subject, AccountId account) => transaction.Connection!.ExecuteAsync(
        "insert into outside_identity (issuer, subject, account_id) values (@issuer, @subject, @account)", new { issuer, subject, account }, transaction);

    /// <summary>Whether an account belongs to a provider, which keeps its password and its factors.</summary>
    public static Task<bool> Has(DbConnection connection, AccountId account) =>
        connection.ExecuteScalarAsync<bool>("select exists (select 1 from outside_identity where account_id = @account)", new { account });

    /// <summary>Removes an account that the provider knows no role for any more.</summary>
    public static Task RemoveAccount(DbTransaction transaction, AccountId account) => transaction.Connection!.ExecuteAsync("delete from account where id = @account", new { account }, transaction);
}
