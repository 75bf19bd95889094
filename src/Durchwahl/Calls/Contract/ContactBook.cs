using Durchwahl.Calls.Tables;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using NodaTime;

namespace Durchwahl.Calls.Contract;

/// <summary>The contacts of the offices, read for the rooms below. Whoever shows a number notes that in the access log.</summary>
sealed class ContactBook(Database database, CallJournal journal, HouseTime time)
{
    /// <summary>The newest contacts of an office, the newest first.</summary>
    /// <param name="office">The office.</param>
    /// <param name="number">Only those of callers with this number, as long as it is kept; null for all.</param>
    /// <param name="most">At most so many.</param>
    public Task<IReadOnlyList<ContactRecord>> Latest(OfficeId office, PhoneNumber? number, int most) => database.Read(connection => number is { } caller
        ? ContactRecordTable.OfCaller(connection, office, caller, time.Now, most)
        : ContactRecordTable.Of(connection, office, new ContactRecordTable.Filter(), most));

    /// <summary>Some contacts, those that there are, in no order.</summary>
    public Task<IReadOnlyList<ContactRecord>> Some(OfficeId office, IReadOnlyCollection<ContactId> contacts) => database.Read(connection => ContactRecordTable.Some(connection, office, contacts));

    /// <summary>The contacts that came in within a stretch of time, in no order.</summary>
    public Task<IReadOnlyList<ContactRecord>> Within(OfficeId office, Instant from, Instant until) => database.Read(connection => ContactRecordTable.Within(connection, office, from, until, null));

    /// <summary>The numbers of callers that are still kept.</summary>
    public Task<IReadOnlyDictionary<ContactId, PhoneNumber>> Numbers(OfficeId office, IReadOnlyCollection<ContactId> contacts) =>
        database.Read(connection => ContactCallerTable.Some(connection, office, contacts, time.Now));

    /// <summary>Whether the office has this contact, or a call that is still open.</summary>
    public async Task<bool> Has(OfficeId office, ContactId contact)
    {
        if (await IsKept(office, contact)) return true;
        await journal.Written(); // a call that has just come may still be on its way
        return await IsKept(office, contact);
    }

    // In this order: a call that ends meanwhile is found as one or the other.
    Task<bool> IsKept(OfficeId office, ContactId contact) => database.Read(async connection =>
        await OpenCallTable.Has(connection, office, contact) || await ContactRecordTable.Find(connection, office, contact) is not null);
}
