using System.Data.Common;
using System.Text.Json;
using Durchwahl.Calls.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Promises;
using Durchwahl.House;
using Durchwahl.Promises.Contract;
using Durchwahl.Promises.Tables;

namespace Durchwahl.Promises.Jobs;

/// <summary>A call for a promise is over: a person who was dialled in vain counts as an attempt, a talk waits for the note of whoever talked.</summary>
sealed class CallBackWork(PromiseBook promises, HouseTime time) : IOutboxWork
{
    public string Kind => CallBackEnded.Kind;

    public Task<Func<DbTransaction, Task>> Do(Outbox.Work work, CancellationToken stop)
    {
        var news = JsonSerializer.Deserialize<CallBackEnded>(work.Payload, JsonForm.Stored)!;
        return Task.FromResult<Func<DbTransaction, Task>>(transaction => Save(transaction, news));
    }

    async Task Save(DbTransaction transaction, CallBackEnded news)
    {
        // A phone that is not there fails before the row of the call is saved: tried again.
        if (!await PromiseCallbackTable.Has(transaction.Connection!, news.Contact, transaction)) throw new InvalidOperationException("The call is not kept yet.");
        if (await PromiseCallbackTable.End(transaction, news.Contact, news.End, news.At) is not { } by || news.End != CallBackEnd.NotReached) return;
        await PromiseBook.Change(transaction, news.Office, new PromiseId(news.Subject), new Actor(by), (known, kind) => PromiseDecisions.Attempt(known.Promise, kind, time.Now, by, "über die Telefonanlage"));
        promises.Tell(news.Office);
    }
}
