using System.Collections.Immutable;
using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.Promises;
using Durchwahl.Promises.Tables;

namespace Durchwahl.Promises;

/// <summary>Changes what an office chose about its promises, as a decision of the domain says.</summary>
sealed class ChangePromiseSettings(Database database, HouseTime time)
{
    /// <summary>Loads, lets <paramref name="decide"/> look, saves; two changes of one office never overlap.</summary>
    /// <returns>Why nothing changed; empty when it is as wanted now.</returns>
    public Task<ImmutableArray<FieldRefusal>> Change(KnownOffice office, Actor by, Func<PromiseSettings, PromiseSettingsDecision> decide) => database.Write(async transaction =>
    {
        await PromiseSettingsTable.Lock(transaction, office.Id);
        var before = await PromiseSettingsTable.Of(transaction.Connection!, office.Id, transaction);
        switch (decide(before))
        {
            case PromiseSettingsDecision.Changed changed:
                await PromiseSettingsTable.Save(transaction, office.Id, changed.Settings);
                await Audit.Append(transaction, time.Now, by, office.Id, changed.Words, $"office:{office.Id.Value}", before: before, after: changed.Settings);
                return ImmutableArray<FieldRefusal>.Empty;
            case PromiseSettingsDecision.Refused refused:
                return refused.Refusals;
            default:
                return [];
        }
    });
}
