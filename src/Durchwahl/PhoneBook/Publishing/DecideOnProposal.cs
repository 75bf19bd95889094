using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.PhoneBook.Tables;

namespace Durchwahl.PhoneBook.Publishing;

/// <summary>The second person says yes or no to a proposed publication.</summary>
sealed class DecideOnProposal(Database database, Publications publications, PublicationShelf shelf, HouseTime time)
{
    /// <summary>How it ended.</summary>
    public enum Outcome
    {
        /// <summary>The public sees it.</summary>
        Published,

        /// <summary>It was turned down.</summary>
        Dropped,

        /// <summary>Who proposed it cannot approve it.</summary>
        SamePerson,

        /// <summary>Nothing is waiting under this number.</summary>
        NotWaiting,
    }

    /// <summary>Approves: the public sees the proposal at once.</summary>
    public Task<Outcome> Approve(Office office, int number, Actor by) => Decide(office, number, by, PublicationState.Published);

    /// <summary>Turns the proposal down.</summary>
    public Task<Outcome> TurnDown(Office office, int number, Actor by) => Decide(office, number, by, PublicationState.Dropped);

    async Task<Outcome> Decide(Office office, int number, Actor by, PublicationState state)
    {
        var outcome = await database.Write(async transaction =>
        {
            var head = (await PublicationTable.Heads(transaction.Connection!, office.Id, transaction: transaction)).FirstOrDefault(head => head.Number == number);
            if (head is not { State: PublicationState.Proposed }) return Outcome.NotWaiting;
            if (state == PublicationState.Published && head.MadeBy == by.Name) return Outcome.SamePerson;
            await PublicationTable.SetState(transaction, office.Id, number, state, time.Now, by.Name);
            await Audit.Append(transaction, time.Now, by, office.Id, state == PublicationState.Published ? "Veröffentlichung freigegeben" : "Veröffentlichung abgelehnt", $"publication:{number}");
            if (state == PublicationState.Published) await publications.OrderFiles(transaction, office.Id, number);
            return state == PublicationState.Published ? Outcome.Published : Outcome.Dropped;
        });
        await shelf.Refresh();
        return outcome;
    }
}
