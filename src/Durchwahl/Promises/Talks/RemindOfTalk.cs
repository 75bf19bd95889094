using System.Data.Common;
using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Promises.Contract;
using Durchwahl.Promises.Tables;

namespace Durchwahl.Promises.Talks;

/// <summary>A talk is near: its person is to be reminded by mail. Written into the outbox when the talk is booked; void when it was cancelled since.</summary>
/// <param name="Office">The office.</param>
/// <param name="Promise">The promise of the talk.</param>
sealed record TalkReminder(OfficeId Office, PromiseId Promise)
{
    /// <summary>The kind of the outbox message.</summary>
    public const string Kind = "TalkReminder";
}

/// <summary>Reminds people of their talks who gave an e-mail address.</summary>
sealed class RemindOfTalk(Database database, IOfficeKeys offices, HouseTime time) : IOutboxWork
{
    public string Kind => TalkReminder.Kind;

    public async Task<Func<DbTransaction, Task>> Do(Outbox.Work work, CancellationToken stop)
    {
        var news = work.Read<TalkReminder>();
        var office = (await offices.All()).FirstOrDefault(office => office.Id == news.Office);
        var (known, talk) = await database.Read(async connection => (await PromiseTable.Find(connection, news.Office, news.Promise), await TalkTable.Find(connection, news.Promise)));
        if (office is null || talk is null || known is not { Promise: { IsOpen: true } promise, Details.Email: { } address } || talk.From <= time.Now) return _ => Task.CompletedTask;
        return transaction => MailTray.Add(transaction, TalkMails.Reminder(office, talk, address, promise.Language), time.Now);
    }
}
