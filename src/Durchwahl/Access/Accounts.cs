using System.Data.Common;
using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Durchwahl.Access;

/// <summary>
/// Identity's manager of accounts on a connection of the house: within a transaction its changes are saved together with the audit row.
/// Nothing of Identity or EF is made before the first call, so that the house starts fast.
/// </summary>
sealed class Accounts(Database database, IOptions<PasswordHasherOptions> strength, IServiceProvider services, ILogger<UserManager<Account>> log)
{
    static readonly IdentityOptions Rules = new() { User = { RequireUniqueEmail = false, AllowedUserNameCharacters = "" } };

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

    /// <summary>Replaces the password of an account.</summary>
    public Task SetHash(DbTransaction transaction, AccountId id, string hash) => Change(transaction, async manager =>
    {
        var account = (await manager.FindByIdAsync(id.Value.ToString()))!;
        account.PasswordHash = hash;
        return await manager.UpdateSecurityStampAsync(account);
    });

    /// <summary>Takes as long as hashing takes: call it outside of transactions.</summary>
    public string HashOf(string password) => _hasher.HashPassword(new Account(), password);

    /// <summary>Whether <paramref name="password"/> is the one of <paramref name="account"/>; takes as long when there is no account.</summary>
    public bool Verify(Account? account, string password)
    {
        var verified = _hasher.VerifyHashedPassword(account ?? new Account(), account?.PasswordHash ?? _hashOfNobody.Value, password);
        return account is not null && verified is not PasswordVerificationResult.Failed;
    }

    static AccountsContext ContextOn(DbConnection connection)
    {
        var options = new DbContextOptionsBuilder<AccountsContext>();
        if (connection is Npgsql.NpgsqlConnection) options.UseNpgsql(connection);
        else options.UseSqlite(connection);
        return new AccountsContext(options.Options);
    }

    UserManager<Account> ManagerOn(AccountsContext context) => new(
        new UserOnlyStore<Account, AccountsContext, Guid>(context), Options.Create(Rules), _hasher,
        [new UserValidator<Account>()], [], new UpperInvariantLookupNormalizer(), new IdentityErrorDescriber(), services, log);
}
