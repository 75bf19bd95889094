using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;

namespace Durchwahl.Access;

/// <summary>Removes an account with all its roles in all offices; for whoever runs the server.</summary>
sealed class RemoveAccount(Database database, Accounts accounts, HouseTime time)
{
    public Task Remove(AccountTable.Row account, Actor by) => database.Write(async transaction =>
    {
        foreach (var office in account.Grants.Select(grant => grant.Office).Distinct())
            await Audit.Append(transaction, time.Now, by, office, "Konto entfernt", $"account:{account.Id.Value}", before: account.RolesIn(office));
        await accounts.Change(transaction, async manager => await manager.DeleteAsync((await manager.FindByIdAsync(account.Id.Value.ToString()))!));
    });
}
