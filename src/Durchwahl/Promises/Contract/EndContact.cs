using System.Data.Common;
using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Promises.Tables;

namespace Durchwahl.Promises.Contract;

/// <summary>A contact ends for the person: solved, or with promises that are given in the same transaction.</summary>
sealed class EndContact(Database database, PromiseBook promises, HouseTime time)
{
    /// <summary>What is noted of the contact.</summary>
    /// <param name="Contact">The contact; its record may still be to come.</param>
    /// <param name="Topic">The key of a topic; null when nobody said.</param>
    /// <param name="WasIdentified">Whether the person was identified.</param>
    /// <param name="Details">What is known of the person.</param>
    public sealed record Ending(ContactId Contact, string? Topic, bool WasIdentified, ContactDetails Details);

    /// <summary>Notes how it ended; with no promises it is solved. Noting it again replaces what was noted, but keeps the promises that were given before.</summary>
    /// <returns>The promises of the contact, those of before included.</returns>
    public async Task<IReadOnlyList<Promise>> End(OfficeId office, Ending ending, IReadOnlyList<NewPromise> toPromise, Actor by)
    {
        var given = await database.Write(transaction => End(transaction, office, ending, toPromise, by));
        if (toPromise.Count > 0) promises.Tell(office);
        return given;
    }

    /// <summary>As the other, together with something else; call <see cref="PromiseBook.Tell"/> when the transaction is over.</summary>
    public async Task<IReadOnlyList<Promise>> End(DbTransaction transaction, OfficeId office, Ending ending, IReadOnlyList<NewPromise> toPromise, Actor by)
    {
        var opened = new List<Promise>((await PromiseTable.List(transaction.Connection!, office, new PromiseFilter { Contact = ending.Contact, OnlyOpen = false }, int.MaxValue, transaction)).Select(known => known.Promise));
        foreach (var promise in toPromise) opened.Add(await promises.Open(transaction, office, promise with { Contact = ending.Contact, Topic = promise.Topic ?? ending.Topic }, by));
        var result = opened.Count == 0 ? ContactResult.Solved : ContactResult.Promised;
        var outcome = new ContactOutcome(ending.Contact, office, ending.Topic, result, [.. opened.Select(promise => promise.Id)], ending.WasIdentified, time.Now, by.Name);
        await ContactOutcomeTable.Save(transaction, outcome, ending.Details);
        await Audit.Append(transaction, time.Now, by, office, result == ContactResult.Solved ? "Kontakt gelöst" : "Kontakt mit Zusage beendet", $"contact:{ending.Contact.Value}");
        return opened;
    }

    /// <summary>How a contact ended; null when nobody has noted it.</summary>
    public Task<ContactOutcome?> Find(OfficeId office, ContactId contact) => database.Read(connection => ContactOutcomeTable.Find(connection, office, contact));

    /// <summary>How some contacts ended, those of which it was noted.</summary>
    public Task<IReadOnlyDictionary<ContactId, ContactOutcome>> Some(OfficeId office, IReadOnlyCollection<ContactId> contacts) => database.Read(connection => ContactOutcomeTable.Some(connection, office, contacts));

    /// <summary>What somebody noted last, the newest first.</summary>
    public Task<IReadOnlyList<ContactOutcome>> By(OfficeId office, Actor by, int most) => database.Read(connection => ContactOutcomeTable.By(connection, office, by.Name, most));

    /// <summary>What is known of the person in a contact; null when nothing was noted or it was deleted. Whoever shows it notes that in the access log.</summary>
    public Task<ContactDetails?> Details(ContactId contact) => database.Read(connection => ContactOutcomeTable.Details(connection, contact));
}
