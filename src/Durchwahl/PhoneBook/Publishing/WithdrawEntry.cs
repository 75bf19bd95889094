using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Publishing;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.PhoneBook.Tables;

namespace Durchwahl.PhoneBook.Publishing;

/// <summary>Emergency withdrawal: an entry is public no more when this returns, caches included. Nobody has to approve it.</summary>
sealed class WithdrawEntry(Database database, Publications publications, PublicationShelf shelf, HouseTime time)
{
    /// <summary>Withdraws an entry and keeps it from being released again by mistake.</summary>
    /// <param name="office">The office.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="forSafety">Whether the person objects for their safety: then no later release shows it.</param>
    /// <param name="why">The reason, for the audit trail.</param>
    /// <param name="by">Who withdraws.</param>
    /// <returns>The number of the publication without the entry; null when it was not public.</returns>
    public async Task<int?> Withdraw(Office office, PostId entry, bool forSafety, string why, Actor by)
    {
        var number = await database.Write(async transaction =>
        {
            var book = await OfficeBooks.Load(transaction.Connection!, office, transaction);
            var (post, position) = book.Posts.Select((post, position) => (post, position)).Single(place => place.post.Id == entry);
            var withdrawn = post with { Release = Release.None with { Reason = why, SafetyObjection = forSafety || post.Release.SafetyObjection } };
            await PostTable.Save(transaction, office.Id, [(withdrawn, position)]);
            await Audit.Append(transaction, time.Now, by, office.Id, "Eintrag zurückgezogen", $"post:{entry.Value}", why, post.Release, withdrawn.Release);
            var current = await PublicationTable.Current(transaction.Connection!, office.Id, transaction);
            if (current is null || current.Content.Posts.All(shown => shown.Id != entry)) return (int?)null;
            return (await publications.Add(transaction, office, current.Content.Without(entry), by, why)).Number;
        });
        await shelf.Refresh();
        return number;
    }
}
