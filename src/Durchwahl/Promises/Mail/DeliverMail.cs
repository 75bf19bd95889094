using System.Data.Common;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.Promises.Mail;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Promises.Contract;
using Durchwahl.Promises.Tables;

namespace Durchwahl.Promises.Mail;

/// <summary>
/// Brings mails to the mail server, at least once and with the same Message-ID at each attempt: only when the process dies between the server's yes and our commit does a mail arrive twice. What is
/// refused for good is not tried again, and the promise says so.
/// </summary>
sealed class DeliverMail(IMailbox mailbox, OfficeBooks books, PromiseBook promises, HouseTime time) : IOutboxWork
{
    // 5 seconds, one minute and five minutes are over by then.
    const int AttemptsUntilTold = 3;

    const int Lanes = 4; // a server that is slow for one recipient does not hold up the others

    /// <summary>The server did not take the mail now.</summary>
    sealed class PutOffException(string words) : Exception(words);

    public string Kind => MailToSend.Kind;

    public int AtOnce => mailbox.IsSetUp ? Lanes : 0;

    public async Task<Func<DbTransaction, Task>> Do(Outbox.Work work, CancellationToken stop)
    {
        var mail = work.Read<MailToSend>();
        var sender = (await books.NameOf(mail.Office)) ?? "Durchwahl";
        var answer = await mailbox.Send(new OutgoingMail(MailUnderstanding.MessageId(work.Id, mailbox.Domain), sender, mail.To, mail.Subject, mail.Text, mail.Files), stop);
        return answer switch
        {
            MailAnswer.Taken taken => transaction => Delivered(transaction, work, mail, taken),
            MailAnswer.Refused refused => transaction => Refused(transaction, work, mail, refused),
            MailAnswer.Later later => throw new PutOffException(later.Words),
            _ => throw new InvalidOperationException("The hierarchy is closed."),
        };
    }

    public void Told(Outbox.Work work) => promises.Tell(work.Read<MailToSend>().Office);

    async Task Delivered(DbTransaction transaction, Outbox.Work work, MailToSend mail, MailAnswer.Taken taken)
    {
        await Outbox.Forget(transaction, work); // text, address and link are needed no more
        if (mail.Promise is not { } promise) return;
        await PromiseMailTable.Save(transaction, new PromiseMailRecord(work.Id, promise, mail.Office, mail.RecipientKey, mail.RecipientName), MailState.Sent, time.Now);
        var isWell = !await PromiseMailTable.AnotherFails(transaction, promise, mail.RecipientKey);
        await PromiseBook.Change(transaction, mail.Office, promise, Actor.Program,
            (known, _) => PromiseDecisions.Deliver(known.Promise, $"An {mail.RecipientName ?? MailFaults.Person}, angenommen ({taken.Code})", isWell, time.Now, Actor.Program.Name));
    }

    async Task Refused(DbTransaction transaction, Outbox.Work work, MailToSend mail, MailAnswer.Refused refused)
    {
        await Outbox.GiveUp(transaction, work, refused.Words);
        if (mail.Promise is not { } promise) return;
        await PromiseMailTable.Save(transaction, new PromiseMailRecord(work.Id, promise, mail.Office, mail.RecipientKey, mail.RecipientName), MailState.Refused, time.Now);
        await Tell(transaction, mail, promise, MailFaults.Of(mail.RecipientName ?? MailFaults.Person, refused.Code, hasComeBack: false));
    }

    public async Task Failed(DbTransaction transaction, Outbox.Work work, Exception problem, bool isLast)
    {
        if (!isLast && work.Attempts + 1 < AttemptsUntilTold) return;
        var mail = work.Read<MailToSend>();
        var goesOn = isLast ? "Es wird nicht weiter versucht." : "Wir versuchen es weiter.";
        if (mail.Promise is { } promise) await Tell(transaction, mail, promise, $"Die Mail an {mail.RecipientName ?? MailFaults.Person} ist noch nicht zugestellt: Der Mailserver nimmt sie nicht an. {goesOn} Sagen Sie selbst Bescheid, wenn es eilt.");
    }

    // An ended promise needs nobody any more; it is only noted.
    Task<PromiseBook.Outcome> Tell(DbTransaction transaction, MailToSend mail, PromiseId promise, string problem) => PromiseBook.Change(transaction, mail.Office, promise, Actor.Program, (known, _) => known.Promise.IsOpen
        ? PromiseDecisions.Trouble(known.Promise, problem, time.Now, Actor.Program.Name)
        : PromiseDecisions.Note(known.Promise, PromiseStepKind.MailFailed, problem, time.Now, Actor.Program.Name));
}
