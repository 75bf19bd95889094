using System.Data.Common;
using Durchwahl.Domain.Promises;
using Durchwahl.Promises.Tables;
using NodaTime;

namespace Durchwahl.Promises.Jobs;

/// <summary>Notes that a contact in which nobody talked ended with a promise.</summary>
static class PromisedContacts
{
    public static async Task Note(DbTransaction transaction, Promise promise, Instant at)
    {
        if (promise.Contact is not { } contact) return;
        var known = await ContactOutcomeTable.Find(transaction.Connection!, promise.Office, contact, transaction);
        var details = await ContactOutcomeTable.Details(transaction.Connection!, contact, transaction);
        var outcome = known is null
            ? new ContactOutcome(contact, promise.Office, promise.Topic, ContactResult.Promised, [promise.Id], WasIdentified: false, at, promise.OpenedBy)
            : known with { Result = ContactResult.Promised, Promises = known.Promises.Add(promise.Id) };
        await ContactOutcomeTable.Save(transaction, outcome, details ?? new ContactDetails());
    }
}
