using System.Data.Common;
using System.Text.Json;
using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.House;
using Durchwahl.Promises.Contract;
using Durchwahl.Promises.Tables;
using NodaTime;

namespace Durchwahl.Promises.Mail;

/// <summary>A mail that waits.</summary>
/// <param name="Id">The work in the outbox.</param>
/// <param name="Reference">Of the promise; null when it is about none.</param>
/// <param name="Promise">The promise; null for none.</param>
/// <param name="To">The name of the team or the title of the post; for others "eine Person".</param>
/// <param name="Attempts">How many attempts have failed.</param>
/// <param name="DueAt">When it is tried next.</param>
/// <param name="Problem">What went wrong last; null when nothing did.</param>
/// <param name="NeedsAPerson">Whether nobody tries again by themselves.</param>
public sealed record WaitingMail(Guid Id, string? Reference, PromiseId? Promise, string To, int Attempts, Instant DueAt, string? Problem, bool NeedsAPerson);

/// <summary>The mails of an office that have not gone out.</summary>
sealed class WaitingMails(Database database, HouseTime time)
{
    public Task<IReadOnlyList<WaitingMail>> Of(OfficeId office, int most) => database.Read(async connection =>
    {
        var mails = new List<WaitingMail>();
        foreach (var kind in (string[])[MailToSend.Kind, PromiseMail.Kind])
            foreach (var work in await Outbox.Open(connection, kind, Beginning(office), most - mails.Count))
                mails.Add(await Read(connection, office, kind, work));
        return (IReadOnlyList<WaitingMail>)[.. mails.OrderByDescending(mail => mail.NeedsAPerson).ThenBy(mail => mail.DueAt)];
    });

    static async Task<WaitingMail> Read(DbConnection connection, OfficeId office, string kind, Outbox.OpenWork work)
    {
        var mail = kind == MailToSend.Kind ? JsonSerializer.Deserialize<MailToSend>(work.Payload, JsonForm.Stored)! : null;
        var promise = mail is null ? JsonSerializer.Deserialize<PromiseMail>(work.Payload, JsonForm.Stored)!.Promise : mail.Promise;
        var known = promise is { } id ? await PromiseTable.Find(connection, office, id) : null;
        var to = mail is null ? "noch zu bestimmen" : mail.RecipientName ?? "eine Person";
        return new WaitingMail(work.Id, known?.Promise.Reference, promise, to, work.Attempts, work.DueAt, work.Problem, work.NeedsAPerson);
    }

    public Task<bool> Retry(OfficeId office, Guid work, Actor by) => Change(office, work, by, "Mail noch einmal versucht", Outbox.Retry);

    public Task<bool> Discard(OfficeId office, Guid work, Actor by) => Change(office, work, by, "Mail verworfen", Outbox.Discard);

    async Task<bool> Change(OfficeId office, Guid work, Actor by, string words, Func<DbTransaction, Guid, string, string, Instant, Task<bool>> change)
    {
        var isChanged = await database.Write(async transaction =>
        {
            var now = time.Now;
            if (!await change(transaction, work, MailToSend.Kind, Beginning(office), now) && !await change(transaction, work, PromiseMail.Kind, Beginning(office), now)) return false;
            await Audit.Append(transaction, now, by, office, words, $"mail:{work}");
            return true;
        });
        if (isChanged) database.Bell.Ring();
        return isChanged;
    }

    // The office is the first word of both messages.
    static string Beginning(OfficeId office) => $"{{\"office\":{JsonSerializer.Serialize(office, JsonForm.Stored)}";
}
