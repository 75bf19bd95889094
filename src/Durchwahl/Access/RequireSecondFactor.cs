using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.Access;

/// <summary>Says which roles of an office have to have a second factor from now on.</summary>
sealed class RequireSecondFactor(Database database, HouseTime time)
{
    public Task Of(IReadOnlySet<Role> roles, OfficeId office, Actor by) => database.Write(async transaction =>
    {
        var before = await SecondFactorTable.DutiesOf(transaction.Connection!, office, transaction);
        if (roles.SetEquals(before)) return;
        await SecondFactorTable.SetDuties(transaction, office, roles);
        await Audit.Append(transaction, time.Now, by, office, "Pflicht zum zweiten Faktor geändert", $"office:{office.Value}", before: before, after: roles.Order());
    });
}
