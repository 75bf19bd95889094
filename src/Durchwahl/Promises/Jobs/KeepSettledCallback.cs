using Durchwahl.Calls.Contract;
using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Promises;
using Durchwahl.Promises.Contract;
using Durchwahl.Promises.Tables;
using System.Data.Common;

namespace Durchwahl.Promises.Jobs;

/// <summary>Somebody has settled a callback on the page of callbacks: the promise to call back is kept.</summary>
sealed class KeepSettledCallback(PromiseBook promises) : IOutboxWork
{
    public string Kind => CallbackSettled.Kind;

    public Task<Func<DbTransaction, Task>> Do(Outbox.Work work, CancellationToken stop)
    {
        var news = work.Read<CallbackSettled>();
        return Task.FromResult<Func<DbTransaction, Task>>(async transaction =>
        {
            if (await LeftByCallers.Find(transaction, news.Office, news.Request) is not { SettledAt: { } at, SettledBy: { } by } request) return;
            if (await PromiseTable.Answering(transaction, news.Office, news.Request) is not { } promise) return;
            // An ended one refuses, which is right: it was ended here, and that settled the callback.
            await PromiseBook.Change(transaction, news.Office, promise, new Actor(by), (known, _) =>
                PromiseDecisions.Keep(known.Promise, request.Note ?? "In der Liste der Rückrufe als erledigt vermerkt.", null, at, by));
        });
    }

    public void Told(Outbox.Work work) => promises.Tell(work.Read<CallbackSettled>().Office);
}
