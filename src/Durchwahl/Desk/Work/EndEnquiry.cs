using Durchwahl.Calls.Contract;
using Durchwahl.Data;
using Durchwahl.Desk.Work.Tables;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.Desk;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Promises.Contract;
using NodaTime;

namespace Durchwahl.Desk.Work;

/// <summary>A contact ends at the desk, once: its record when it was entered by hand, how it ended, the promise and the code for the caller are saved together, or nothing is.</summary>
sealed class EndEnquiry(Database database, EndContact endings, PromiseBook promises, ContactBook contacts, CallerCodes codes, HouseTime time)
{
    /// <summary>What was sent.</summary>
    /// <param name="Contact">The contact.</param>
    /// <param name="Form">Names the form, so that the same sent twice ends one contact.</param>
    /// <param name="ByHand">How it came when no exchange has seen it; null for a call of the exchange.</param>
    /// <param name="Language">The language of the person, as an ISO 639-1 code; null for German.</param>
    /// <param name="Code">The code that stands in the form.</param>
    /// <param name="Word">The word that belongs to it, perhaps chosen by the person.</param>
    /// <param name="WantsCode">Whether the person gets the code although nothing is promised.</param>
    public sealed record Sent(ContactId Contact, Guid Form, ContactChannel? ByHand, string? Language, CallerCode Code, CallerWord Word, bool WantsCode);

    /// <summary>How it went.</summary>
    public abstract record Outcome
    {
        Outcome()
        {
        }

        /// <summary>Saved, now or when the same form was sent the first time.</summary>
        /// <param name="HasCode">Whether code and word open the contact for the caller.</param>
        public sealed record Ended(bool HasCode) : Outcome;

        /// <summary>Somebody has ended this contact before; nothing was saved.</summary>
        public sealed record EndedBefore(string By, Instant At) : Outcome;

        /// <summary>The office has no such contact.</summary>
        public sealed record Missing : Outcome;
    }

    public async Task<Outcome> End(DeskGround ground, Sent sent, DeskDecision.Ends what, Actor by)
    {
        var office = ground.Book.Office.Id;
        if (await Find(office, sent.Contact) is { } before) return await Again(before, sent);
        // A number made up by somebody else must not become a second record, and the record of a call is written by the telephone.
        if (await contacts.Has(office, sent.Contact) == sent.ByHand is not null)
            return await Find(office, sent.Contact) is { } meanwhile ? await Again(meanwhile, sent) : new Outcome.Missing(); // the same form was saved between the two looks
        var code = what.ToPromise is not null || sent.WantsCode ? await codes.Prepare(sent.Code, sent.Word) : null;
        var first = await database.Write(transaction => Save(transaction, ground, sent, what, code, by));
        if (first is not null) return await Again(first, sent);
        if (what.ToPromise is not null) promises.Tell(office);
        return new Outcome.Ended(code is not null);
    }

    // The ending that came first; null when this is the first.
    async Task<DeskEndingTable.Row?> Save(System.Data.Common.DbTransaction transaction, DeskGround ground, Sent sent, DeskDecision.Ends what, PreparedCode? code, Actor by)
    {
        var office = ground.Book.Office.Id;
        if (!await DeskEndingTable.Add(transaction, office, sent.Contact, sent.Form, by.Name, time.Now)) return await DeskEndingTable.Find(transaction.Connection!, office, sent.Contact, transaction);
        if (sent.ByHand is { } channel)
            await HandMadeContacts.Save(transaction, HandMadeContacts.New(sent.Contact, ground.Book, channel, time.Now, what.Topic?.Task, sent.Language, what.Topic is { IsEmergency: true }), what.Number);
        var ending = new EndContact.Ending(sent.Contact, what.Topic?.Key, what.WasIdentified, what.Details);
        await endings.End(transaction, office, ending, what.ToPromise is { } promise ? [promise with { Language = sent.Language }] : [], by);
        if (code is not null) await codes.Issue(transaction, office, CodeSubject.Of(sent.Contact), code, by);
        return null;
    }

    async Task<Outcome> Again(DeskEndingTable.Row before, Sent sent) =>
        before.FormId == sent.Form ? new Outcome.Ended(await codes.Has(CodeSubject.Of(sent.Contact))) : new Outcome.EndedBefore(before.ByWhom, before.At);

    /// <summary>Whether a contact has been ended.</summary>
    public async Task<bool> HasEnded(OfficeId office, ContactId contact) => await Find(office, contact) is not null;

    Task<DeskEndingTable.Row?> Find(OfficeId office, ContactId contact) => database.Read(connection => DeskEndingTable.Find(connection, office, contact));
}
