using System.Data.Common;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.Promises.Mail;
using Durchwahl.House;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Promises.Contract;
using Durchwahl.Promises.Tables;
using NodaTime;

namespace Durchwahl.Promises.Mail;

/// <summary>Makes of "somebody is to be told of a promise" one mail for each recipient, with a link of its own, laid out to be sent in the same transaction.</summary>
sealed class TellByMail(OfficeBooks books, PromiseBook promises, IMailbox mailbox, HouseOptions options, HouseTime time) : IOutboxWork
{
    const string NoAddress = "Niemand wurde per Mail verständigt: Weder die Stelle noch ihr Team hat eine E-Mail-Adresse. Tragen Sie im Telefonbuch eine ein oder sagen Sie selbst Bescheid.";

    // A link lives for as long as somebody may still read the mail, and not for ever.
    static readonly Duration LinkLife = Duration.FromDays(14);

    public string Kind => PromiseMail.Kind;

    // Without a mail server the work waits as it is: the letter will be written as things stand then.
    public int AtOnce => mailbox.IsSetUp ? 1 : 0;

    public async Task<Func<DbTransaction, Task>> Do(Outbox.Work work, CancellationToken stop)
    {
        var news = work.Read<PromiseMail>();
        var book = await books.Find(news.Office) ?? throw new InvalidOperationException($"There is no office {news.Office.Value}.");
        return transaction => Write(transaction, news, book);
    }

    public void Told(Outbox.Work work) => promises.Tell(work.Read<PromiseMail>().Office);

    async Task Write(DbTransaction transaction, PromiseMail news, OfficeBook book)
    {
        if (await PromiseTable.Find(transaction.Connection!, news.Office, news.Promise, transaction) is not { Promise.IsOpen: true } known) return;
        var settings = await PromiseSettingsTable.Of(transaction.Connection!, news.Office, transaction);
        var recipients = LetterRecipients.Of(book, settings.MailsTo, LetterRecipients.Party(book, known.Promise, news.Whom, time.Today));
        if (recipients.IsEmpty)
            await PromiseBook.Change(transaction, news.Office, news.Promise, Actor.Program, (now, _) => PromiseDecisions.Trouble(now.Promise, NoAddress, time.Now, Actor.Program.Name));
        foreach (var recipient in recipients) await Write(transaction, news, known, settings, book, recipient);
    }

    async Task Write(DbTransaction transaction, PromiseMail news, KnownPromise known, PromiseSettings settings, OfficeBook book, LetterRecipient recipient)
    {
        var (now, token) = (time.Now, LinkToken.New());
        var link = new PromiseLink
        {
            Digest = LinkToken.DigestOf(token),
            PromiseId = news.Promise,
            OfficeId = news.Office,
            RecipientKey = recipient.Key,
            RecipientName = recipient.Name,
            Owner = known.Promise.ActingOwner,
            MadeAt = now,
            ExpiresAt = Instant.Max(now, known.Promise.Due.At) + LinkLife,
        };
        await PromiseLinkTable.Add(transaction, link);
        var letter = Letter(news, known, settings, book, recipient, now) with { Link = $"{options.BaseAddress}{LinkRoutes.Path}/{token}", LinkUntil = link.ExpiresAt };
        await MailTray.Add(transaction, new MailToSend(news.Office, recipient.Address, letter.Subject, letter.Text, news.Promise, []) { RecipientKey = recipient.Key, RecipientName = recipient.Name }, now);
    }

    PromiseLetter Letter(PromiseMail news, KnownPromise known, PromiseSettings settings, OfficeBook book, LetterRecipient recipient, Instant now) => new()
    {
        Occasion = OccasionOf(news.Why, known.Promise.IsOverdueAt(now)),
        Promise = known.Promise,
        Kind = settings.KindOf(known.Promise.Kind).Name,
        Topic = settings.FindTopic(known.Promise.Topic)?.Name,
        Owner = OwnerIn(book, known.Promise.ActingOwner),
        Reader = news.Whom switch
        {
            WarnedParty.Deputy => $"Vertretung ({recipient.Name})",
            WarnedParty.TeamLead => $"Teamleitung ({recipient.Name})",
            _ => null,
        },
        Office = book.Office.Name,
        Link = "",
        LinkUntil = now,
        Page = $"{options.BaseAddress}/verwaltung/{book.Office.Key}/zusagen/{known.Promise.Id.Value}",
        Details = settings.MailsShowDetails ? known.Details : null,
    };

    static LetterOccasion OccasionOf(PromiseMailReason why, bool isOverdue) => why switch
    {
        PromiseMailReason.Given => LetterOccasion.Given,
        PromiseMailReason.PassedOn => LetterOccasion.PassedOn,
        PromiseMailReason.Due => isOverdue ? LetterOccasion.Overdue : LetterOccasion.DueSoon,
        _ => LetterOccasion.News,
    };

    /// <summary>Who has to act, as staff call it; with the person, because the mail may go to a mailbox that many read.</summary>
    static string OwnerIn(OfficeBook book, PromiseOwner owner) =>
        owner.Post is { } post ? new PostLabels(book)[post] : book.Teams.FirstOrDefault(team => team.Id == owner.Team)?.Name ?? book.Office.Name;
}
