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

/// <summary>A caller has left a voice message: the office owes an answer. One promise for each message, however often the news comes.</summary>
sealed class PromiseFromMessage(OfficeBooks books, PromiseBook promises, HouseTime time) : IOutboxWork
{
    public string Kind => MessageLeft.Kind;

    public async Task<Func<DbTransaction, Task>> Do(Outbox.Work work, CancellationToken stop)
    {
        var news = work.Read<MessageLeft>();
        if (await books.Find(news.Office) is not { } book) return _ => Task.CompletedTask;
        return async transaction =>
        {
            // Settled before we came to it: nothing is owed any more.
            if (await LeftByCallers.Find(transaction, news.Office, news.Message) is not { SettledAt: null } message) return;
            if (await PromiseTable.Answering(transaction, news.Office, message.Id) is not null) return;
            var caller = await LeftByCallers.CallerOf(transaction, news.Office, message.Contact);
            var settings = await PromiseSettingsTable.Of(transaction.Connection!, news.Office, transaction);
            var promise = await promises.Open(transaction, news.Office, CallPromises.Of(message, caller, book, settings), Actor.Program);
            await PromisedContacts.Note(transaction, promise, time.Now);
        };
    }

    public void Told(Outbox.Work work) => promises.Tell(work.Read<MessageLeft>().Office);
}
