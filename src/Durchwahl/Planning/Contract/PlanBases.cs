using Durchwahl.Calls.Contract;
using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Planning;
using Durchwahl.PhoneBook.Contract;

namespace Durchwahl.Planning.Contract;

/// <summary>Where every plan of an office begins: its phone book, its settings and its demand, each as it is now.</summary>
sealed class PlanBases(OfficeBooks books, CallSettingsShelf settings, DemandShelf demands, HouseTime time)
{
    /// <summary>The basis of an office; null when there is no such office.</summary>
    /// <param name="key">The office.</param>
    /// <param name="clients">How many people it looks after, in place of every measured demand; null for what is known of the office.</param>
    /// <param name="demand">The demand to plan with; the empty one for the usual; null, or one that was deleted, for the last that was measured, else the usual one for the size of the office.</param>
    public async Task<PlanBasis?> Find(OfficeKey key, int? clients = null, Guid? demand = null)
    {
        if (await books.Find(key) is not { } book) return null;
        return new PlanBasis(book, await settings.Settings(book.Office.Id), clients is { } known ? DefaultDemand.Of(known) : await DemandOf(book.Office.Id, demand), time.Today);
    }

    async Task<Demand> DemandOf(OfficeId office, Guid? chosen)
    {
        var known = await demands.Of(office);
        return (known.FirstOrDefault(choice => (choice.Id?.Value ?? Guid.Empty) == chosen) ?? known[0]).Demand;
    }
}
