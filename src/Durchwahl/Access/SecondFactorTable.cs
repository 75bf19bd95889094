using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Access;

/// <summary>Second factors, recovery codes, sign-ins that wait for one, and which roles need one.</summary>
static class SecondFactorTable
{
    /// <summary>How long somebody may take between password and code.</summary>
    public static readonly Duration PendingLasts = Duration.FromMinutes(5);

    /// <summary>A second factor as it is kept; the secret is encrypted.</summary>
    public sealed record Factor(AccountId AccountId, string Secret, Instant MadeAt, Instant? ConfirmedAt, long LastStep)
    {
        public bool IsConfirmed => ConfirmedAt is not null;
    }

    public static async Task<Factor?> Find(DbConnection connection, AccountId account, DbTransaction? transaction = null) =>
        (await connection.QueryAsync<Columns>("select account_id, secret, made_at, confirmed_at, last_step from second_factor where account_id = @account", new { account }, transaction))
        .Select(row => new Factor(row.AccountId, row.Secret, row.MadeAt, row.ConfirmedAt, row.LastStep)).SingleOrDefault();

    /// <summary>Which accounts have a second factor that holds.</summary>
    public static async Task<IReadOnlySet<AccountId>> Confirmed(DbConnection connection) =>
        (await connection.QueryAsync<AccountId>("select account_id from second_factor where confirmed_at is not null")).ToHashSet();

    /// <summary>Keeps a new secret that no code has proved yet; one that was not proved either is replaced.</summary>
    public static async Task Begin(DbTransaction transaction, AccountId account, string secret, Instant now)
    {
        await transaction.Connection!.ExecuteAsync("delete from second_factor where account_id = @account and confirmed_at is null", new { account }, transaction);
        await transaction.Connection!.ExecuteAsync("insert into second_factor (account_id, secret, made_at) values (@account, @secret, @now)", new { account, secret, now }, transaction);
    }

    public static Task<int> Confirm(DbTransaction transaction, AccountId account, Instant now) => transaction.Connection!.ExecuteAsync(
        "update second_factor set confirmed_at = @now where account_id = @account and confirmed_at is null", new { account, now }, transaction);

    public static Task<int> Remove(DbTransaction transaction, AccountId account) => transaction.Connection!.ExecuteAsync("delete from second_factor where account_id = @account", new { account }, transaction);

    /// <summary>Takes one attempt before the code is looked at, so that many at the same moment cannot outrun the lock. False when there were too many.</summary>
    public static async Task<bool> TakeAttempt(DbTransaction transaction, AccountId account, Instant now) => await transaction.Connection!.ExecuteAsync(
        """
        update second_factor set
          locked_until = case when locked_until is null and failed_count + 1 >= @most then @until end,
          failed_count = case when locked_until is null then failed_count + 1 else 1 end
        where account_id = @account and (locked_until is null or locked_until <= @now)
        """,
        new { account, now, until = now + SessionRules.LockLasts, most = SessionRules.AttemptsUntilLocked }, transaction) == 1;

    /// <summary>Uses the code of a step up; false when it was used already.</summary>
    public static async Task<bool> UseStep(DbTransaction transaction, AccountId account, long step) => await transaction.Connection!.ExecuteAsync(
        "update second_factor set last_step = @step, failed_count = 0, locked_until = null where account_id = @account and last_step < @step", new { account, step }, transaction) == 1;

    public static async Task ReplaceRecoveryCodes(DbTransaction transaction, AccountId account, IEnumerable<string> codes)
    {
        await transaction.Connection!.ExecuteAsync("delete from recovery_code where account_id = @account", new { account }, transaction);
        foreach (var code in codes) await transaction.Connection!.ExecuteAsync("insert into recovery_code (account_id, code_sha256) values (@account, @digest)", new { account, digest = DigestOf(code) }, transaction);
    }

    /// <summary>Uses a recovery code up; false when there is none like it.</summary>
    public static async Task<bool> UseRecoveryCode(DbTransaction transaction, AccountId account, string code)
    {
        var digest = DigestOf(string.Concat(code.Where(letter => !char.IsWhiteSpace(letter))).ToLowerInvariant());
        if (await transaction.Connection!.ExecuteAsync("delete from recovery_code where account_id = @account and code_sha256 = @digest", new { account, digest }, transaction) == 0) return false;
        await transaction.Connection!.ExecuteAsync("update second_factor set failed_count = 0, locked_until = null where account_id = @account", new { account }, transaction);
        return true;
    }

    public static Task<int> RecoveryCodesLeft(DbConnection connection, AccountId account) =>
        connection.ExecuteScalarAsync<int>("select count(*) from recovery_code where account_id = @account", new { account });

    /// <summary>Remembers that the password was right, and gives the secret (256 random bits) for the cookie.</summary>
    public static async Task<string> OpenPending(DbTransaction transaction, AccountId account, Instant now)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        await transaction.Connection!.ExecuteAsync("delete from pending_sign_in where started_at <= @tooOld", new { tooOld = now - PendingLasts }, transaction);
        await transaction.Connection!.ExecuteAsync("insert into pending_sign_in (secret_sha256, account_id, started_at) values (@digest, @account, @now)", new { digest = DigestOf(secret), account, now }, transaction);
        return secret;
    }

    /// <summary>Whose password was right; null when it is too long ago or never was.</summary>
    public static Task<AccountId?> FindPending(DbConnection connection, string secret, Instant now) => connection.QuerySingleOrDefaultAsync<AccountId?>(
        "select account_id from pending_sign_in where secret_sha256 = @digest and started_at > @tooOld", new { digest = DigestOf(secret), tooOld = now - PendingLasts });

    /// <summary>False when somebody else has just used it.</summary>
    public static async Task<bool> ClosePending(DbTransaction transaction, string secret) =>
        await transaction.Connection!.ExecuteAsync("delete from pending_sign_in where secret_sha256 = @digest", new { digest = DigestOf(secret) }, transaction) == 1;

    /// <summary>The roles of an office that have to have a second factor.</summary>
    public static async Task<IReadOnlyList<Role>> DutiesOf(DbConnection connection, OfficeId office, DbTransaction? transaction = null) =>
        [.. (await connection.QueryAsync<string>("select role from second_factor_duty where office_id = @office", new { office }, transaction)).Select(RoleNames.Find).OfType<Role>().Order()];

    public static async Task SetDuties(DbTransaction transaction, OfficeId office, IEnumerable<Role> roles)
    {
        await transaction.Connection!.ExecuteAsync("delete from second_factor_duty where office_id = @office", new { office }, transaction);
        foreach (var role in roles) await transaction.Connection!.ExecuteAsync("insert into second_factor_duty (office_id, role) values (@office, @role)", new { office, role = RoleNames.Word(role) }, transaction);
    }

    /// <summary>Whether an account has to have a second factor for one of its roles, and has none.</summary>
    public static Task<bool> IsMissing(DbConnection connection, AccountId account) => connection.ExecuteScalarAsync<bool>(
        """
        select exists (select 1 from role_grant g join second_factor_duty d on d.office_id = g.office_id and d.role = g.role where g.account_id = @account)
          and not exists (select 1 from second_factor where account_id = @account and confirmed_at is not null)
          and not exists (select 1 from outside_identity where account_id = @account)
        """,
        new { account });

    static string DigestOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    sealed class Columns
    {
        public AccountId AccountId { get; init; }
        public string Secret { get; init; } = "";
        public Instant MadeAt { get; init; }
        public Instant? ConfirmedAt { get; init; }
        public long LastStep { get; init; }
    }
}
