using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Access.Contract;

namespace Durchwahl.Access;

/// <summary>Asks somebody who is signed in for the password again, before a factor is changed (OWASP ASVS 5.0.0, 7.5.1): an open screen is not enough.</summary>
sealed class ProvePassword(Database database, Accounts accounts, AccountTable table, HashingLane lane, HouseTime time)
{
    /// <summary>Whether it is the password; false also after too many attempts, or when too many people sign in at this moment.</summary>
    public async Task<bool> Of(Visitor visitor, string password)
    {
        using var turn = await lane.Enter();
        if (turn is null || password.Length > Domain.Access.PasswordRules.LongestLength) return false;
        var account = await accounts.Find(visitor.Name);
        if (!await table.TakeAttempt(visitor.Account, time.Now) || !accounts.Verify(account, password)) return false;
        await database.Write(transaction => AccountTable.Unlock(transaction, visitor.Account));
        return true;
    }
}
