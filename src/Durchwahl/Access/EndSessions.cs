using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.Access;

/// <summary>Signs an account out everywhere (OWASP ASVS 5.0.0, 7.4.5).</summary>
sealed class EndSessions(Database database, HouseTime time)
{
    public Task End(AccountId account, OfficeId? office, Actor by) => database.Write(async transaction =>
    {
        await SessionTable.EndAll(transaction, account);
        await Audit.Append(transaction, time.Now, by, office, "Anmeldungen beendet", $"account:{account.Value}");
    });
}
