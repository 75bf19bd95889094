using System.Data.Common;
using Dapper;

namespace Durchwahl.Promises.Tables;

/// <summary>The one secret behind the digests of codes, as the key ring protects it.</summary>
static class CallerSecretTable
{
    public static Task<string?> Find(DbConnection connection) => connection.QuerySingleOrDefaultAsync<string?>("select protected from caller_secret where id = 1");

    /// <summary>Of two processes that begin at once, the first one's stays.</summary>
    public static Task Begin(DbTransaction transaction, string fresh) =>
        transaction.Connection!.ExecuteAsync("insert into caller_secret (id, protected) values (1, @fresh) on conflict (id) do nothing", new { fresh }, transaction);
}
