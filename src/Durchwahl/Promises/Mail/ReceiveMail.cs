using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.Promises.Mail;
using Durchwahl.House;
using Durchwahl.Promises.Contract;
using Durchwahl.Promises.Tables;
using NodaTime;

namespace Durchwahl.Promises.Mail;

/// <summary>Takes a mail that came in: what came back becomes a problem of its promise, an answer becomes a note, everything else is kept nowhere.</summary>
sealed class ReceiveMail(Database database, PromiseBook promises, HouseTime time)
{
    // Nobody answers more often; a loop of programs does.
    const int MostInADay = 20;

    const int LongestSender = 120;

    /// <summary>What came of a mail.</summary>
    public enum Outcome
    {
        /// <summary>It is about no promise of ours: kept nowhere.</summary>
        Unknown,

        /// <summary>It came in before.</summary>
        Repeated,

        /// <summary>Too many came in about this promise today: kept nowhere.</summary>
        TooMany,

        /// <summary>A mail of ours came back: the promise says so.</summary>
        Bounced,

        /// <summary>A mail of ours is late: noted.</summary>
        Delayed,

        /// <summary>A program answered: noted, not kept.</summary>
        Automatic,

        /// <summary>A person answered: noted with the words.</summary>
        Answered,
    }

    /// <summary>Takes one mail; the promise is null when it is about none.</summary>
    public async Task<(Outcome Outcome, PromiseId? Promise)> Receive(byte[] message)
    {
        var mail = MailReading.Read(message);
        var meaning = MailUnderstanding.Of(mail);
        if (await database.Read(connection => About(connection, mail, meaning)) is not { } about) return (Outcome.Unknown, null);
        var digest = Convert.ToHexStringLower(SHA256.HashData(message));
        var outcome = await database.Write(transaction => Note(transaction, digest, about, mail, meaning));
        if (outcome is not (Outcome.Repeated or Outcome.TooMany)) promises.Tell(about.OfficeId);
        return (outcome, about.PromiseId);
    }

    // The mail that it answers, else the promise whose reference it names.
    static async Task<PromiseMailRecord?> About(DbConnection connection, ReceivedMail mail, MailMeaning meaning)
    {
        foreach (var id in MailUnderstanding.OwnMails(mail, meaning))
            if ((await PromiseMailTable.Find(connection, id) ?? await StillInOutbox(connection, id)) is { } known) return known;
        return MailUnderstanding.Reference(mail, meaning) is { } reference && await PromiseTable.Named(connection, reference) is { } named
            ? new PromiseMailRecord(Guid.Empty, named.Promise, named.Office, null, "die zuständige Stelle")
            : null;
    }

    // It may come back before we have written down that it went out.
    static async Task<PromiseMailRecord?> StillInOutbox(DbConnection connection, Guid id) =>
        await Outbox.Payload(connection, id, MailToSend.Kind) is { } payload && payload != "{}" && JsonSerializer.Deserialize<MailToSend>(payload, JsonForm.Stored) is { Promise: { } promise } mail
            ? new PromiseMailRecord(id, promise, mail.Office, mail.RecipientKey, mail.RecipientName)
            : null;

    async Task<Outcome> Note(DbTransaction transaction, string digest, PromiseMailRecord about, ReceivedMail mail, MailMeaning meaning)
    {
        var now = time.Now;
        if (!await PromiseMailTable.Receive(transaction, digest, about.PromiseId, now)) return Outcome.Repeated;
        if (await PromiseMailTable.Received(transaction, about.PromiseId, now - Duration.FromDays(1)) > MostInADay) return Outcome.TooMany;
        switch (meaning)
        {
            case MailMeaning.Bounced bounced:
                if (about.Id != Guid.Empty) await PromiseMailTable.Save(transaction, about, MailState.Bounced, now);
                var problem = MailFaults.Of(about.RecipientName ?? MailFaults.Person, bounced.Status, hasComeBack: true);
                await Change(transaction, about, promise => promise.IsOpen ? PromiseDecisions.Trouble(promise, problem, now, Actor.ByMail.Name) : Noted(promise, PromiseStepKind.MailFailed, problem, now));
                return Outcome.Bounced;
            case MailMeaning.Delayed:
                await Change(transaction, about, promise => Noted(promise, PromiseStepKind.MailReceived, $"Die Mail an {about.RecipientName ?? MailFaults.Person} ist noch unterwegs. Der Mailserver dort versucht es weiter.", now));
                return Outcome.Delayed;
            case MailMeaning.Automatic:
                await Change(transaction, about, promise => Noted(promise, PromiseStepKind.MailReceived, $"Automatische Antwort von {about.RecipientName ?? "der Person"}, zum Beispiel eine Abwesenheit. Der Text ist nicht übernommen.", now));
                return Outcome.Automatic;
            case MailMeaning.Answer answer:
                await Change(transaction, about, promise => Noted(promise, PromiseStepKind.MailReceived, Words(mail, answer), now));
                return Outcome.Answered;
            default:
                throw new InvalidOperationException("The hierarchy is closed.");
        }
    }

    static Task<PromiseBook.Outcome> Change(DbTransaction transaction, PromiseMailRecord about, Func<Promise, PromiseDecision> decide) =>
        PromiseBook.Change(transaction, about.OfficeId, about.PromiseId, Actor.ByMail, (known, _) => decide(known.Promise));

    static PromiseDecision Noted(Promise promise, PromiseStepKind what, string words, Instant at) => PromiseDecisions.Note(promise, what, words, at, Actor.ByMail.Name);

    // Who wrote it is only claimed: anybody can write any sender.
    static string Words(ReceivedMail mail, MailMeaning.Answer answer)
    {
        var sender = PlainText.Shortened(mail.Header("From") ?? "unbekannt", LongestSender);
        var files = mail.Files switch { 0 => "", 1 => "\n(1 Anhang ist nicht übernommen.)", var many => $"\n({many} Anhänge sind nicht übernommen.)" };
        var head = $"Absender laut Mail: {sender}\n";
        var room = PromiseDecisions.LongestWords - head.Length - files.Length;
        return head + PlainText.Shortened(answer.Words.Length == 0 ? "(ohne eigenen Text)" : answer.Words, room) + files;
    }
}
