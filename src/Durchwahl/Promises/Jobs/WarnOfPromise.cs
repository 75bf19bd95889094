using System.Data.Common;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Promises;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Promises.Contract;

namespace Durchwahl.Promises.Jobs;

/// <summary>Warns of promises that are nearly due: the owner, the deputy, the team lead, whoever of them is there. Void when the promise has ended or moved since.</summary>
sealed class WarnOfPromise(OfficeBooks books, PromiseBook promises, HouseTime time) : IOutboxWork
{
    public string Kind => PromiseNearsDue.Kind;

    public async Task<Func<DbTransaction, Task>> Do(Outbox.Work work, CancellationToken stop)
    {
        var news = work.Read<PromiseNearsDue>();
        if (await books.Find(news.Office) is not { } book) return _ => Task.CompletedTask;
        return transaction => PromiseBook.Change(transaction, news.Office, news.Promise, Actor.Program, (known, kind) =>
            known.Promise.Due.At == news.Due && news.Warning < kind.Warnings.Length
                ? Escalation.Warn(known.Promise, kind.Warnings[news.Warning].Whom, book, time.Now, Actor.Program.Name)
                : new PromiseDecision.Unchanged());
    }

    public void Told(Outbox.Work work) => promises.Tell(work.Read<PromiseNearsDue>().Office);
}
