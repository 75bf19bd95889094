using System.Data.Common;
using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.House;

namespace Durchwahl.Access.OpenId;

/// <summary>Signs in a person for whom the provider vouches: makes the account at the first time, and gives exactly the roles that the groups bring, each time.</summary>
sealed class SignInOutside(Database database, Accounts accounts, AccountTable table, IOfficeKeys offices, HouseOptions options, HouseTime time, ILogger<SignInOutside> log)
{
    /// <summary>The secret of the new session; null when the groups bring no role: then the account, if there was one, is removed.</summary>
    public async Task<string?> As(OpenIdAnswer.Person person)
    {
        var grants = await GrantsOf(person.Groups);
        var known = await database.Read(connection => OutsideIdentityTable.Find(connection, person.Issuer, person.Subject));
        if (grants.Count == 0)
        {
            if (known is { } gone) await database.Write(transaction => Remove(transaction, gone));
            return null;
        }
        // Nobody ever knows this password: the provider keeps the real one.
        var (name, hash) = known is null ? (await FreeName(person), accounts.HashOf(StartPassword.Make())) : ("", "");
        var (account, secret) = await database.Write(async transaction =>
        {
            var id = await OutsideIdentityTable.Find(transaction.Connection!, person.Issuer, person.Subject, transaction) ?? await Create(transaction, person, name, hash);
            await Align(transaction, id, grants);
            await AccountTable.NoteSignIn(transaction, id, time.Now);
            return (id, await SessionTable.Open(transaction, id, time.Now));
        });
        log.LogInformation("Angemeldet über den Anmeldedienst: Konto {Account}", account.Value);
        return secret;
    }

    async Task<IReadOnlySet<RoleGrant>> GrantsOf(IReadOnlyList<string> groups)
    {
        var known = (await offices.All()).ToDictionary(office => office.Key, office => office.Id, StringComparer.Ordinal);
        return options.OpenId!.Groups.Where(entry => groups.Contains(entry.Group, StringComparer.Ordinal) && known.ContainsKey(entry.OfficeKey))
            .Select(entry => new RoleGrant(known[entry.OfficeKey], entry.Role)).ToHashSet();
    }

    // An account that has the name already is somebody else's: a name at the provider proves nothing here.
    async Task<string> FreeName(OpenIdAnswer.Person person)
    {
        var taken = (await table.All()).Select(row => row.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var wanted = person.Name ?? "konto";
        return Enumerable.Range(1, int.MaxValue).Select(number => number == 1 && person.Name is not null ? wanted : $"{wanted[..Math.Min(wanted.Length, AccountNames.LongestLength - 8)]}-{number}").First(name => !taken.Contains(name));
    }

    async Task<AccountId> Create(DbTransaction transaction, OpenIdAnswer.Person person, string name, string hash)
    {
        var id = new AccountId(Guid.CreateVersion7(time.Now.ToDateTimeOffset()));
        await Accounts.Insert(transaction, id, name, hash, time.Now);
        await OutsideIdentityTable.Add(transaction, person.Issuer, person.Subject, id);
        await Audit.Append(transaction, time.Now, Actor.Program, null, "Konto über den Anmeldedienst angelegt", $"account:{id.Value}");
        return id;
    }

    async Task Align(DbTransaction transaction, AccountId account, IReadOnlySet<RoleGrant> wanted)
    {
        var held = await AccountTable.GrantsIn(transaction, account);
        foreach (var office in held.Concat(wanted).Select(grant => grant.Office).Distinct())
        {
            var (before, after) = (RolesIn(held), RolesIn(wanted));
            if (before.SequenceEqual(after)) continue;
            await AccountTable.TakeRoles(transaction, account, office);
            foreach (var role in after) await AccountTable.Grant(transaction, account, new RoleGrant(office, role), time.Now);
            if (after.Count == 0) await AccountPostTable.TakeAll(transaction, account, office);
            await Audit.Append(transaction, time.Now, Actor.Program, office, "Rollen durch den Anmeldedienst geändert", $"account:{account.Value}", before: before, after: after);

            List<Role> RolesIn(IEnumerable<RoleGrant> grants) => [.. grants.Where(grant => grant.Office == office).Select(grant => grant.Role).Order()];
        }
    }

    async Task Remove(DbTransaction transaction, AccountId account)
    {
        await Align(transaction, account, new HashSet<RoleGrant>());
        await OutsideIdentityTable.RemoveAccount(transaction, account);
    }
}
