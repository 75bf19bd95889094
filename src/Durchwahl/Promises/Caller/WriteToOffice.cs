using Durchwahl.Calls.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using Durchwahl.Domain.Promises;
using Durchwahl.House;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Promises.Contract;
using Durchwahl.Promises.Tables;

namespace Durchwahl.Promises.Caller;

/// <summary>A message from somebody who cannot or does not want to telephone: a contact with a promise, and a code to see what becomes of it. The same form sent twice is one contact.</summary>
sealed class WriteToOffice(Database database, OfficeBooks books, PromiseBook promises, EndContact contacts, CallerCodes codes, HouseTime time)
{
    const int MostAtOnce = 60;
    const double PerSecond = 60.0 / 3600;

    static readonly Actor Person = ChangeOwnPromise.Person;

    // Limited for each office and not for each person: many people share one address.
    readonly Buckets<OfficeId> _floods = new(TimeProvider.System, MostAtOnce, PerSecond);

    /// <summary>How it ended.</summary>
    public abstract record Outcome
    {
        Outcome()
        {
        }

        /// <summary>Kept, now or before.</summary>
        public sealed record Taken(IssuedCode Code, Promise Promise, bool WasBefore) : Outcome;

        /// <summary>More in an hour than people would send.</summary>
        public sealed record TooMany : Outcome;
    }

    /// <summary>Keeps a message.</summary>
    /// <param name="office">For which office.</param>
    /// <param name="message">What was written; complete.</param>
    /// <param name="ticket">Which contact it becomes, and with which code.</param>
    /// <param name="language">As an ISO 639-1 code; null for German.</param>
    public async Task<Outcome> Write(OfficeKey office, WrittenMessage message, FormTicket ticket, string? language)
    {
        var (code, word) = (ReadCode(ticket), CallerWord.Of(ticket.Word));
        if (await FindBefore(ticket) is { } before) return new Outcome.Taken(new IssuedCode(code.ToString(), word.Text), before, WasBefore: true);
        if (_floods.Take(ticket.Office, 1) > TimeSpan.Zero || await codes.Prepare(code, word) is not { } prepared) return new Outcome.TooMany();
        var book = (await books.Find(office))!;
        var settings = await promises.Settings(ticket.Office);
        var promised = Promised(message, settings, book, language);
        var given = await database.Write(async transaction =>
        {
            var task = settings.FindTopic(message.Topic)?.Task;
            await HandMadeContacts.Save(transaction, HandMadeContacts.New(ticket.Contact, book, ContactChannel.Written, time.Now, task, language, IsEmergency(message, settings)), message.Number);
            // Whoever sent the same form at the same moment has waited at the record until here.
            if (await ContactOutcomeTable.Find(transaction.Connection!, ticket.Office, ticket.Contact, transaction) is not null) return null;
            var ending = new EndContact.Ending(ticket.Contact, message.Topic, WasIdentified: false, new ContactDetails { Reported = message.Text, Name = message.FullName, BenefitUnit = message.BenefitUnit });
            var opened = await contacts.End(transaction, ticket.Office, ending, [promised], Person);
            return new Outcome.Taken(await codes.Issue(transaction, ticket.Office, CodeSubject.Of(ticket.Contact), prepared, Person), opened[0], WasBefore: false);
        });
        promises.Tell(ticket.Office);
        return given ?? new Outcome.Taken(new IssuedCode(code.ToString(), word.Text), (await FindBefore(ticket))!, WasBefore: true);
    }

    static CallerCode ReadCode(FormTicket ticket) => CallerCode.Read(ticket.Digits, out var code, out _) == CallerCode.Fault.None ? code : throw new InvalidOperationException("We wrote the ticket ourselves.");

    async Task<Promise?> FindBefore(FormTicket ticket) =>
        (await promises.List(ticket.Office, new PromiseFilter { Contact = ticket.Contact, OnlyOpen = false }, 1)).Select(known => known.Promise).FirstOrDefault();

    static bool IsEmergency(WrittenMessage message, PromiseSettings settings) => settings.FindTopic(message.Topic) is { IsEmergency: true };

    static NewPromise Promised(WrittenMessage message, PromiseSettings settings, OfficeBook book, string? language) => new()
    {
        Kind = IsEmergency(message, settings) ? PromiseKinds.Emergency : PromiseKinds.WrittenContact,
        Owner = OwnerOf(message, settings, book),
        Way = message.Way,
        Language = language,
        Chosen = IsEmergency(message, settings) ? null : message.Window,
        Details = new PromiseDetails
        {
            What = settings.FindTopic(message.Topic) is { } topic ? $"Antwort auf Ihre Nachricht: {topic.Name}" : "Antwort auf Ihre Nachricht",
            Note = message.Text,
            Name = message.FullName,
            BenefitUnit = message.BenefitUnit,
            Number = message.Number,
            Email = message.Email,
            Address = message.Address,
        },
    };

    // Whoever is in charge, released or not; where the list gives no single answer, the whole office.
    static PromiseOwner OwnerOf(WrittenMessage message, PromiseSettings settings, OfficeBook book) =>
        settings.FindTopic(message.Topic) is { } topic && new ResponsibilityRules(book.Rules).Find(message.Facts(topic.Task)) is Responsible responsible
        && book.Posts.FirstOrDefault(post => post.Id == responsible.Post) is { } post
            ? new PromiseOwner(post.Id, post.Team) : PromiseOwner.WholeOffice;
}
