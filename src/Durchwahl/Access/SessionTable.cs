using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain.Access;
using NodaTime;

namespace Durchwahl.Access;

/// <summary>Who is signed in now. Ending a session is deleting its row; the next request of the browser finds nothing.</summary>
sealed class SessionTable(Database database)
{
    // Writing at every request would make every page a write.
    static readonly Duration SeenIsExactTo = Duration.FromMinutes(1);

    /// <summary>Opens a session and gives its secret (256 random bits) for the cookie; sessions that are over are swept out.</summary>
    public static async Task<string> Open(DbTransaction transaction, AccountId account, Instant now)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        await transaction.Connection!.ExecuteAsync(
            "delete from session where started_at <= @tooOld or seen_at <= @unused", new { tooOld = now - SessionRules.AbsoluteEnd, unused = now - SessionRules.IdleEnd }, transaction);
        await transaction.Connection!.ExecuteAsync(
            "insert into session (secret_sha256, account_id, started_at, seen_at) values (@digest, @account, @now, @now)", new { digest = DigestOf(secret), account, now }, transaction);
        return secret;
    }

    /// <summary>Who holds <paramref name="secret"/>, with the roles of this moment; null when the session is over or never was.</summary>
    public async Task<Visitor?> Find(string secret, Instant now)
    {
        var digest = DigestOf(secret);
        var (row, grants, posts, lacks) = await database.Read(async connection =>
        {
            var found = await connection.QuerySingleOrDefaultAsync<SessionColumns>(
                """
                select s.account_id, s.started_at, s.seen_at, a.user_name, a.start_password_until
                from session s join account a on a.id = s.account_id where s.secret_sha256 = @digest
                """, new { digest });
            return found is null
                ? (found, [], [], false)
                : (found, await AccountTable.GrantsOn(connection, found.AccountId), await AccountPostTable.Of(connection, found.AccountId), await SecondFactorTable.IsMissing(connection, found.AccountId));
        });
        if (row is null || !SessionRules.IsAlive(row.StartedAt, row.SeenAt, now)) return null;
        if (now - row.SeenAt >= SeenIsExactTo) await NoteSeen(digest, now);
        return new Visitor(row.AccountId, row.UserName, digest, row.StartPasswordUntil is not null, [.. grants.Select(grant => grant.Grant)], posts) { LacksSecondFactor = lacks };
    }

    public Task End(string digest) => database.Write(transaction => transaction.Connection!.ExecuteAsync(
        "delete from session where secret_sha256 = @digest", new { digest }, transaction));

    /// <summary>Ends all sessions of an account, but not the one of <paramref name="except"/>; returns how many.</summary>
    public static Task<int> EndAll(DbTransaction transaction, AccountId account, string except = "") => transaction.Connection!.ExecuteAsync(
        "delete from session where account_id = @account and secret_sha256 <> @except", new { account, except }, transaction);

    Task<int> NoteSeen(string digest, Instant now) => database.Write(transaction => transaction.Connection!.ExecuteAsync(
        "update session set seen_at = @now where secret_sha256 = @digest", new { digest, now }, transaction));

    static string DigestOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    sealed class SessionColumns
    {
        public AccountId AccountId { get; init; }
        public string UserName { get; init; } = "";
        public Instant StartedAt { get; init; }
        public Instant SeenAt { get; init; }
        public Instant? StartPasswordUntil { get; init; }
    }
}
