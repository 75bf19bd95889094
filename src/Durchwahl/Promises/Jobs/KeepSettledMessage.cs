using Durchwahl.Calls.Contract;
using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Promises;
using Durchwahl.Promises.Contract;
using Durchwahl.Promises.Tables;
using System.Data.Common;

namespace Durchwahl.Promises.Jobs;

/// <summary>Somebody has settled a voice message on the page of messages: the promise to answer it is kept.</summary>
sealed class KeepSettledMessage(PromiseBook promises) : IOutboxWork
{
    public string Kind => MessageSettled.Kind;

    public Task<Func<DbTransaction, Task>> Do(Outbox.Work work, CancellationToken stop)
    {
        var news = work.Read<MessageSettled>();
        return Task.FromResult<Func<DbTransaction, Task>>(async transaction =>
        {
            if (await LeftByCallers.Find(transaction, news.Office, news.Message) is not { SettledAt: { } at, SettledBy: { } by }) return;
            if (await PromiseTable.Answering(transaction, news.Office, news.Message) is not { } promise) return;
            // An ended one refuses, which is right: it was ended here, and that settled the message.
            await PromiseBook.Change(transaction, news.Office, promise, new Actor(by), (known, _) =>
                PromiseDecisions.Keep(known.Promise, "In der Liste der Nachrichten als erledigt vermerkt.", null, at, by));
        });
    }

    public void Told(Outbox.Work work) => promises.Tell(work.Read<MessageSettled>().Office);
}
