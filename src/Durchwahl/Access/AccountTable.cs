using System.Data.Common;
using Dapper;
using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Access;

/// <summary>What Identity does not keep of an account: locks, dates, roles.</summary>
sealed class AccountTable(Database database)
{
    /// <summary>An account as lists show it.</summary>
    public sealed record Row(AccountId Id, string Name, Instant CreatedAt, Instant? LastSignInAt, Instant? LockedUntil, Instant? StartPasswordUntil, IReadOnlyList<RoleGrant> Grants)
    {
        public IEnumerable<Role> RolesIn(OfficeId office) => Grants.Where(grant => grant.Office == office).Select(grant => grant.Role).Order();
    }

    /// <summary>All accounts by name, roles included.</summary>
    public Task<IReadOnlyList<Row>> All() => database.Read(async connection =>
    {
        var grants = (await GrantsOn(connection)).ToLookup(grant => grant.Account, grant => grant.Grant);
        var rows = await connection.QueryAsync<AccountColumns>(
            "select id, user_name, created_at, last_sign_in_at, lockout_end, start_password_until from account");
        return (IReadOnlyList<Row>)[.. rows
            .Select(row => new Row(row.Id, row.UserName, row.CreatedAt, row.LastSignInAt, row.LockoutEnd, row.StartPasswordUntil, [.. grants[row.Id]]))
            .OrderBy(row => row.Name, GermanOrder.Comparer)];
    });

    public async Task<Row?> Find(AccountId account) => (await All()).FirstOrDefault(row => row.Id == account);

    public async Task<Row?> Find(string name) => (await All()).FirstOrDefault(row => string.Equals(row.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Takes one attempt before the password is looked at, so that many attempts at the same moment cannot outrun the lock: the last one
    /// allowed locks the account until it turns out right. False when the account is locked.
    /// </summary>
    public Task<bool> TakeAttempt(AccountId account, Instant now) => database.Write(async transaction => await transaction.Connection!.ExecuteAsync(
        """
        update account set
          lockout_end = case when lockout_end is null and access_failed_count + 1 >= @most then @until end,
          access_failed_count = case when lockout_end is null then access_failed_count + 1 else 1 end
        where id = @account and (lockout_end is null or lockout_end <= @now)
        """,
        new { account, now, until = now + SessionRules.LockLasts, most = SessionRules.AttemptsUntilLocked }, transaction) == 1);

    public static Task NoteSignIn(DbTransaction transaction, AccountId account, Instant now) => transaction.Connection!.ExecuteAsync(
        "update account set access_failed_count = 0, lockout_end = null, last_sign_in_at = @now where id = @account", new { account, now }, transaction);

    public static Task Unlock(DbTransaction transaction, AccountId account) => transaction.Connection!.ExecuteAsync(
        "update account set access_failed_count = 0, lockout_end = null where id = @account", new { account }, transaction);

    /// <summary>Until when the password is only a start password; null when it is the person's own.</summary>
    public static Task SetStartPassword(DbTransaction transaction, AccountId account, Instant? until) => transaction.Connection!.ExecuteAsync(
        "update account set start_password_until = @until where id = @account", new { account, until }, transaction);

    public static Task Grant(DbTransaction transaction, AccountId account, RoleGrant grant, Instant at) => transaction.Connection!.ExecuteAsync(
        "insert into role_grant (account_id, office_id, role, granted_at) values (@account, @office, @role, @at) on conflict do nothing",
        new { account, office = grant.Office, role = RoleNames.Word(grant.Role), at }, transaction);

    public static Task TakeRoles(DbTransaction transaction, AccountId account, OfficeId office) => transaction.Connection!.ExecuteAsync(
        "delete from role_grant where account_id = @account and office_id = @office", new { account, office }, transaction);

    /// <summary>How many others hold the administrator's role in an office; two who take it from each other at once must wait for each other.</summary>
    public static async Task<long> OtherAdministrators(DbTransaction transaction, AccountId account, OfficeId office, string engine)
    {
        var others = await transaction.Connection!.QueryAsync<AccountId>(
            "select account_id from role_grant where office_id = @office and role = 'administrator'" + (engine == "postgres" ? " for update" : ""),
            new { office }, transaction);
        return others.Count(other => other != account);
    }

    public static async Task<IReadOnlyList<RoleGrant>> GrantsIn(DbTransaction transaction, AccountId account) =>
        [.. (await GrantsOn(transaction.Connection!, account, transaction)).Select(grant => grant.Grant)];

    public static async Task<IReadOnlyList<(AccountId Account, RoleGrant Grant)>> GrantsOn(DbConnection connection, AccountId? account = null, DbTransaction? transaction = null)
    {
        var rows = await connection.QueryAsync<GrantColumns>(
            "select account_id, office_id, role from role_grant" + (account is null ? "" : " where account_id = @account"), new { account }, transaction);
        return [.. rows.Where(row => RoleNames.Find(row.Role) is not null).Select(row => (row.AccountId, new RoleGrant(row.OfficeId, RoleNames.Find(row.Role)!.Value)))];
    }

    sealed class AccountColumns
    {
        public AccountId Id { get; init; }
        public string UserName { get; init; } = "";
        public Instant CreatedAt { get; init; }
        public Instant? LastSignInAt { get; init; }
        public Instant? LockoutEnd { get; init; }
        public Instant? StartPasswordUntil { get; init; }
    }

    sealed class GrantColumns
    {
        public AccountId AccountId { get; init; }
        public OfficeId OfficeId { get; init; }
        public string Role { get; init; } = "";
    }
}
