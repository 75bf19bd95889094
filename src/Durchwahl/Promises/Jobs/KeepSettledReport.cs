using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Promises;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Promises.Contract;
using Durchwahl.Promises.Tables;
using System.Data.Common;

namespace Durchwahl.Promises.Jobs;

/// <summary>Somebody has settled the report of a wrong number: the promise to correct it is kept.</summary>
sealed class KeepSettledReport(PromiseBook promises) : IOutboxWork
{
    public string Kind => WrongNumberSettled.Kind;

    public Task<Func<DbTransaction, Task>> Do(Outbox.Work work, CancellationToken stop)
    {
        var news = work.Read<WrongNumberSettled>();
        return Task.FromResult<Func<DbTransaction, Task>>(async transaction =>
        {
            if (await WrongNumberReports.Find(transaction, news.Office, news.Report) is not { SettledAt: { } at, SettledBy: { } by }) return;
            if (await PromiseTable.Answering(transaction, news.Office, news.Report) is not { } promise) return;
            // An ended one refuses, which is right: it was ended here, and that settled the report.
            await PromiseBook.Change(transaction, news.Office, promise, new Actor(by), (known, _) =>
                PromiseDecisions.Keep(known.Promise, "In der Liste der Meldungen als erledigt vermerkt.", null, at, by));
        });
    }

    public void Told(Outbox.Work work) => promises.Tell(work.Read<WrongNumberSettled>().Office);
}
