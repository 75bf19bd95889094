using Durchwahl.Access.Contract;
using Durchwahl.Calls.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Promises.Contract;
using Durchwahl.Promises.Tables;

namespace Durchwahl.Promises;

/// <summary>Calls the person to whom something was promised: through the exchange when there is one for the post.</summary>
sealed class CallForPromise(CallBack callBack, SeatTelephones telephones, PromiseBook promises, Database database, HouseTime time)
{
    /// <summary>Rings the desk phone of whoever asks, then the person. The number is that of the promise, never one that a form brings.</summary>
    /// <param name="by">Who asks.</param>
    /// <param name="seen">The promise with its number.</param>
    public async Task<CallBack.Outcome> Call(Visitor by, SeenPromise seen)
    {
        if (seen.Details?.Number is not { } number) return new CallBack.Outcome.Refused("Zu dieser Zusage ist keine Rufnummer bekannt.");
        if (!seen.Promise.IsOpen) return new CallBack.Outcome.Refused("Diese Zusage ist schon beendet.");
        var office = seen.Book.Office;
        var outcome = await callBack.Start(office, by.Account, PostsOf(seen), number, seen.Promise.Id.Value);
        if (outcome is CallBack.Outcome.Rings rings)
        {
            await database.Write(async transaction =>
            {
                await PromiseCallbackTable.Insert(transaction, rings.Contact, office.Id, seen.Promise.Id, by.Name, time.Now);
                await Audit.Append(transaction, time.Now, by.Actor, office.Id, "Zur Zusage angerufen", $"promise:{seen.Promise.Id.Value}", after: new { Contact = rings.Contact.Value });
            });
        }
        return outcome;
    }

    /// <summary>Whether the exchange can dial for whoever asks.</summary>
    public Task<bool> IsPossible(Visitor by, SeenPromise seen) => callBack.IsPossible(seen.Book.Office, by.Account, PostsOf(seen));

    // The post that owes it first, as far as it is one of the own.
    static IEnumerable<PostId> PostsOf(SeenPromise seen) => seen.Reader.Posts.OrderByDescending(post => post == seen.Promise.ActingOwner.Post);

    /// <summary>The last call for a promise, null when there was none, and how far it is, null when it is over.</summary>
    public async Task<(PromiseCallback? Call, CallBackState? State)> Last(SeenPromise seen) =>
        await database.Read(connection => PromiseCallbackTable.Last(connection, seen.Promise.Id)) is { } last ? (last, callBack.Find(seen.Book.Office.Key, last.ContactId)) : (null, null);

    /// <summary>Completes when anything changes at the telephone or among the promises of the office; ask before you read.</summary>
    public Task Changed(Office office) => Task.WhenAny(telephones.Find(office.Key)?.Changed ?? Task.Delay(Timeout.Infinite), promises.Changed(office.Id));
}
