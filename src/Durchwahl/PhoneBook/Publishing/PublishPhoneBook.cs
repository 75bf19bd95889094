using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Publishing;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.PhoneBook.Tables;

namespace Durchwahl.PhoneBook.Publishing;

/// <summary>Makes the next publication from the working state, at once or as a proposal for a second person.</summary>
sealed class PublishPhoneBook(Database database, Publications publications, PublicationShelf shelf)
{
    /// <summary>What the next publication would be.</summary>
    /// <param name="Content">What the public would see.</param>
    /// <param name="Difference">How it differs from what they see now.</param>
    /// <param name="Last">The number of the last publication; 0 when there is none.</param>
    public sealed record Preview(PublishedOffice Content, PublicationDifference Difference, int Last);

    /// <summary>How it ended.</summary>
    public abstract record Outcome
    {
        /// <summary>The public sees it.</summary>
        public sealed record Published(int Number, PublicationDifference Difference) : Outcome;

        /// <summary>A second person has to approve it.</summary>
        public sealed record Proposed(int Number, PublicationDifference Difference) : Outcome;

        /// <summary>Nothing differs from the last publication.</summary>
        public sealed record Unchanged(int Number) : Outcome;
    }

    /// <summary>Shows what would be published; changes nothing.</summary>
    public Task<Preview> Look(Office office) => database.Read(async connection =>
    {
        var content = PublicationMaking.From(await OfficeBooks.Load(connection, office, null), await OfficeTextTable.Of(connection, office.Id, null));
        var last = await PublicationTable.Current(connection, office.Id);
        return new Preview(content, PublicationDifference.Between(last?.Content, content, Publications.Written), last?.Number ?? 0);
    });

    /// <summary>Publishes or proposes, as the office has chosen.</summary>
    public async Task<Outcome> Publish(Office office, Actor by, string? why)
    {
        var outcome = await database.Write(async transaction =>
        {
            var book = await OfficeBooks.Load(transaction.Connection!, office, transaction);
            var content = PublicationMaking.From(book, await OfficeTextTable.Of(transaction.Connection!, office.Id, transaction));
            var last = await PublicationTable.Current(transaction.Connection!, office.Id, transaction);
            if (last is not null && Publications.Written(last.Content) == Publications.Written(content)) return new Outcome.Unchanged(last.Number);
            var state = office.Settings.NeedsSecondApprover ? PublicationState.Proposed : PublicationState.Published;
            var head = await publications.Add(transaction, office, content, by, why, state);
            return state == PublicationState.Published ? new Outcome.Published(head.Number, head.Difference) : (Outcome)new Outcome.Proposed(head.Number, head.Difference);
        });
        await shelf.Refresh();
        return outcome;
    }
}
