using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;

namespace Durchwahl.Access;

/// <summary>Gives somebody a role in an office, with a new account when the name is new.</summary>
sealed class AddAccount(Database database, Accounts accounts, AccountTable table, HouseTime time)
{
    /// <summary>How it ended.</summary>
    public abstract record Outcome
    {
        Outcome()
        {
        }

        /// <summary>A new account; the start password is shown once and must be changed at the first sign-in. Null when a password was given.</summary>
        public sealed record Added(AccountId Account, string? StartPassword) : Outcome;

        /// <summary>The account was there; it holds the role now as well, its password is as before.</summary>
        public sealed record RoleAdded(AccountId Account) : Outcome;

        /// <summary>The name is too short, too long or has characters that a name must not have.</summary>
        public sealed record NameUnusable : Outcome;

        /// <summary>The given password is not good enough.</summary>
        public sealed record PasswordRefused(PasswordFault Fault) : Outcome;
    }

    /// <param name="name">The name of the account.</param>
    /// <param name="role">The role in <paramref name="office"/>.</param>
    /// <param name="office">Where the role holds.</param>
    /// <param name="by">Who gives it.</param>
    /// <param name="password">A password that the person knows already; null to make a start password.</param>
    public async Task<Outcome> Add(string name, Role role, KnownOffice office, Actor by, string? password = null)
    {
        if (!AccountNames.AreUsable(name)) return new Outcome.NameUnusable();
        if (await table.Find(name) is { } known) return await GiveRole(known, role, office, by);
        if (password is not null && CommonPasswords.Rules.Check(password, [name, office.Name, office.Key]) is { } fault) return new Outcome.PasswordRefused(fault);
        var startPassword = password is null ? StartPassword.Make() : null;
        var id = await Create(name, new RoleGrant(office.Id, role), accounts.HashOf(password ?? startPassword!), startPassword is not null, by);
        return new Outcome.Added(id, startPassword);
    }

    async Task<Outcome> GiveRole(AccountTable.Row known, Role role, KnownOffice office, Actor by)
    {
        var now = time.Now;
        await database.Write(async transaction =>
        {
            await AccountTable.Grant(transaction, known.Id, new RoleGrant(office.Id, role), now);
            await Audit.Append(transaction, now, by, office.Id, "Rolle gegeben", $"account:{known.Id.Value}", after: new { role });
        });
        return new Outcome.RoleAdded(known.Id);
    }

    async Task<AccountId> Create(string name, RoleGrant grant, string hash, bool isStartPassword, Actor by)
    {
        var now = time.Now;
        var id = new AccountId(Guid.CreateVersion7(now.ToDateTimeOffset()));
        await database.Write(async transaction =>
        {
            await Accounts.Insert(transaction, id, name, hash, now);
            if (isStartPassword) await AccountTable.SetStartPassword(transaction, id, now + SessionRules.StartPasswordLasts);
            await AccountTable.Grant(transaction, id, grant, now);
            await Audit.Append(transaction, now, by, grant.Office, "Konto angelegt", $"account:{id.Value}", after: new { grant.Role });
        });
        return id;
    }
}
