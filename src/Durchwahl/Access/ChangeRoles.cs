using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;

namespace Durchwahl.Access;

/// <summary>Says which roles an account holds in an office from now on. Without a role left anywhere the account is removed.</summary>
sealed class ChangeRoles(Database database, Accounts accounts, AccountTable table, HouseTime time)
{
    /// <summary>How it ended.</summary>
    public abstract record Outcome
    {
        Outcome()
        {
        }

        /// <summary>The roles are as wanted.</summary>
        public sealed record Changed : Outcome;

        /// <summary>It was the last role of the account: the account is gone.</summary>
        public sealed record AccountRemoved : Outcome;

        /// <summary>Nobody would be left to give accounts in the office.</summary>
        public sealed record LastAdministrator : Outcome;

        /// <summary>There is no such account in the office.</summary>
        public sealed record Unknown : Outcome;
    }

    public async Task<Outcome> To(IReadOnlyCollection<Role> roles, AccountId account, KnownOffice office, Actor by)
    {
        var known = await table.Find(account);
        if (known is null || !known.RolesIn(office.Id).Any()) return new Outcome.Unknown();
        return await database.Write(async transaction =>
        {
            var before = known.RolesIn(office.Id).ToList();
            if (before.Contains(Role.Administrator) && !roles.Contains(Role.Administrator)
                && await AccountTable.OtherAdministrators(transaction, account, office.Id, database.Engine) == 0) return new Outcome.LastAdministrator();
            await AccountTable.TakeRoles(transaction, account, office.Id);
            if (roles.Count == 0) await AccountPostTable.TakeAll(transaction, account, office.Id);
            foreach (var role in roles) await AccountTable.Grant(transaction, account, new RoleGrant(office.Id, role), time.Now);
            await Audit.Append(transaction, time.Now, by, office.Id, roles.Count == 0 ? "Zugang entzogen" : "Rollen geändert", $"account:{account.Value}", before: before, after: roles);
            return await RemoveWhenWithoutRole(transaction, account) ? new Outcome.AccountRemoved() : (Outcome)new Outcome.Changed();
        });
    }

    async Task<bool> RemoveWhenWithoutRole(System.Data.Common.DbTransaction transaction, AccountId account)
    {
        if ((await AccountTable.GrantsIn(transaction, account)).Count > 0) return false;
        await accounts.Change(transaction, async manager => await manager.DeleteAsync((await manager.FindByIdAsync(account.Value.ToString()))!));
        return true;
    }
}
