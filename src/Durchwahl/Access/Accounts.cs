using System.Data.Common;
using System.Security.Cryptography;
using Dapper;
using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Durchwahl.Access;

/// <summary>
/// Identity's manager of accounts on a connection of the house: within a transaction its changes are saved together with the audit row.
/// Nothing of Identity or EF is made before the first call, so that the house starts fast.
/// </summary>
sealed class Accounts(Database database, IOptions<PasswordHasherOptions> strength, IServiceProvider services, ILogger<UserManager<Account>> log)
{
    static readonly IdentityOptions Rules = new() { User = { RequireUniqueEmail = false, AllowedUserNameCharacters = "" } };

    static readonly UpperInvariantLookupNormalizer Names = new();

    readonly PasswordHasher<Account> _hasher = new(strength);
    readonly Lazy<string> _hashOfNobody = new(() => new PasswordHasher<Account>(strength).HashPassword(new Account(), "nobody has this password"));

    /// <summary>The account under this name, capitals or not; null when there is none.</summary>
    public Task<Account?> Find(string name) => database.Read(async connection =>
    {
        await using var context = ContextOn(connection);
        using var manager = ManagerOn(context);
        return await manager.FindByNameAsync(name);
    });

    /// <summary>Changes accounts within <paramref name="transaction"/>.</summary>
    /// <exception cref="InvalidOperationException">Identity refused the change.</exception>
    public async Task Change(DbTransaction transaction, Func<UserManager<Account>, Task<IdentityResult>> change)
    {
        await using var context = ContextOn(transaction.Connection!);
        await context.Database.UseTransactionAsync(transaction);
        using var manager = ManagerOn(context);
        var result = await change(manager);
        if (!result.Succeeded) throw new InvalidOperationException(string.Join(", ", result.Errors.Select(error => error.Code)));
    }

    /// <summary>Adds an account; its name is not taken. Without EF, whose model takes half a second and 25 MB that the demonstration and short verbs would have to wait for.</summary>
    public static Task Insert(DbTransaction transaction, AccountId id, string name, string hash, Instant createdAt) => transaction.Connection!.ExecuteAsync(
        """
        insert into account (id, user_name, normalized_user_name, password_hash, security_stamp, concurrency_stamp, created_at)
        values (@id, @name, @normalizedName, @hash, @stamp, @stamp, @createdAt)
        """,
        new { id, name, normalizedName = Names.NormalizeName(name), hash, stamp = NewStamp(), createdAt },
        transaction);

    /// <summary>Replaces the password of an account.</summary>
    public static Task SetHash(DbTransaction transaction, AccountId id, string hash) => transaction.Connection!.ExecuteAsync(
        "update account set password_hash = @hash, security_stamp = @stamp, concurrency_stamp = @stamp where id = @id", new { id, hash, stamp = NewStamp() }, transaction);

    /// <summary>Takes as long as hashing takes: call it outside of transactions.</summary>
    public string HashOf(string password) => _hasher.HashPassword(new Account(), password);

    /// <summary>Whether <paramref name="password"/> is the one of <paramref name="account"/>; takes as long when there is no account.</summary>
    public bool Verify(Account? account, string password)
    {
        var verified = _hasher.VerifyHashedPassword(account ?? new Account(), account?.PasswordHash ?? _hashOfNobody.Value, password);
        return account is not null && verified is not PasswordVerificationResult.Failed;
    }

    static string NewStamp() => RandomNumberGenerator.GetHexString(32);

    static AccountsContext ContextOn(DbConnection connection)
    {
        var options = new DbContextOptionsBuilder<AccountsContext>();
        if (connection is Npgsql.NpgsqlConnection) options.UseNpgsql(connection);
        else options.UseSqlite(connection);
        return new AccountsContext(options.Options);
    }

    UserManager<Account> ManagerOn(AccountsContext context) => new(
        new UserOnlyStore<Account, AccountsContext, Guid>(context), Options.Create(Rules), _hasher,
        [new UserValidator<Account>()], [], Names, new IdentityErrorDescriber(), services, log);
}
