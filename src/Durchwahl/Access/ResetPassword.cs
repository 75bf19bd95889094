using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.Access;

/// <summary>Gives an account a new start password, for somebody who has forgotten theirs; all its sessions end.</summary>
sealed class ResetPassword(Database database, Accounts accounts, HouseTime time)
{
    /// <summary>Whether an administrator of <paramref name="office"/> may do it: not when the account also opens doors of other offices.</summary>
    public static bool IsMatterOf(OfficeId office, AccountTable.Row account) => account.Grants.All(grant => grant.Office == office);

    /// <summary>Returns the start password, which is shown once; null when <paramref name="given"/> is used.</summary>
    public async Task<string?> Of(AccountTable.Row account, OfficeId? office, Actor by, string? given = null)
    {
        var start = given is null ? StartPassword.Make() : null;
        var hash = accounts.HashOf(given ?? start!);
        await database.Write(async transaction =>
        {
            await Accounts.SetHash(transaction, account.Id, hash);
            await AccountTable.SetStartPassword(transaction, account.Id, start is null ? null : time.Now + SessionRules.StartPasswordLasts);
            await AccountTable.Unlock(transaction, account.Id);
            await SessionTable.EndAll(transaction, account.Id);
            await Audit.Append(transaction, time.Now, by, office, "Kennwort neu gesetzt", $"account:{account.Id.Value}");
        });
        return start;
    }
}
