using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.Access;

/// <summary>What is kept of one person, for that person: all of it to read (Art. 15 GDPR), or deleted (Art. 17). Who the person is, has been checked by whoever asks here.</summary>
sealed class AnswerPerson(Database database, IEnumerable<IPersonalStore> stores, HouseTime time)
{
    /// <summary>Everything that is kept, the newest first. Several persons may share a name: a person chooses, nothing is merged by itself.</summary>
    public async Task<IReadOnlyList<PersonalEntry>> Find(OfficeId office, PersonSought sought)
    {
        if (sought.IsEmpty) return [];
        var found = await database.Read(async connection =>
        {
            var all = new List<PersonalEntry>();
            foreach (var store in stores) all.AddRange(await store.Find(connection, office, sought));
            return all;
        });
        return [.. found.OrderByDescending(entry => entry.At)];
    }

    /// <summary>Deletes chosen entries, all or nothing; how many were deleted. What is still owed stays.</summary>
    /// <param name="office">The office.</param>
    /// <param name="chosen">The store and the id of each.</param>
    /// <param name="why">Why, without names; stands in the audit trail.</param>
    /// <param name="by">Who deletes.</param>
    public async Task<int> Delete(OfficeId office, IReadOnlyCollection<(string Store, Guid Id)> chosen, string why, Actor by)
    {
        var deleted = await database.Write(async transaction =>
        {
            var number = 0;
            foreach (var (name, id) in chosen)
            {
                if (stores.FirstOrDefault(store => store.Name == name) is not { } store || !await store.Delete(transaction, office, id, time.Now)) continue;
                await Audit.Append(transaction, time.Now, by, office, "Angaben zu einer Person gelöscht", $"{name}:{id}", why);
                number++;
            }
            return number;
        });
        await database.Tidy();
        return deleted;
    }
}
