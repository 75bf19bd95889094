using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.Access;

/// <summary>Opens an account again that was locked after too many wrong passwords.</summary>
sealed class UnlockAccount(Database database, HouseTime time)
{
    public Task Unlock(AccountId account, OfficeId? office, Actor by) => database.Write(async transaction =>
    {
        await AccountTable.Unlock(transaction, account);
        await Audit.Append(transaction, time.Now, by, office, "Konto entsperrt", $"account:{account.Value}");
    });
}
