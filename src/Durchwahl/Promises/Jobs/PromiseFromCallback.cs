using System.Data.Common;
using Durchwahl.Calls.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Promises;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Promises.Contract;
using Durchwahl.Promises.Tables;

namespace Durchwahl.Promises.Jobs;

/// <summary>A person has to call somebody back: that is promised. One promise for each request, however often the news comes.</summary>
sealed class PromiseFromCallback(OfficeBooks books, PromiseBook promises, HouseTime time) : IOutboxWork
{
    public string Kind => CallbackRequested.Kind;

    public async Task<Func<DbTransaction, Task>> Do(Outbox.Work work, CancellationToken stop)
    {
        var news = work.Read<CallbackRequested>();
        if (await books.Find(news.Office) is not { } book) return _ => Task.CompletedTask;
        return async transaction =>
        {
            // Settled before we came to it: nothing is owed any more.
            if (await LeftByCallers.Find(transaction, news.Office, news.Request) is not { SettledAt: null } request) return;
            if (await PromiseTable.Answering(transaction, news.Office, request.Id) is not null) return;
            var caller = await LeftByCallers.CallerOf(transaction, news.Office, request.Contact);
            var settings = await PromiseSettingsTable.Of(transaction.Connection!, news.Office, transaction);
            var promise = await promises.Open(transaction, news.Office, CallPromises.Of(request, caller, book, settings), Actor.Program);
            await PromisedContacts.Note(transaction, promise, time.Now);
        };
    }

    public void Told(Outbox.Work work) => promises.Tell(work.Read<CallbackRequested>().Office);
}
