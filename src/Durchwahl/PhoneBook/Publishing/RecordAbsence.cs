using System.Collections.Immutable;
using System.Data.Common;
using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.PhoneBook.Publishing;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.PhoneBook.Tables;

namespace Durchwahl.PhoneBook.Publishing;

/// <summary>Records an absence or takes it back. The public sees the deputy at once: a follow-up publication shows the absences of the working state and releases nothing else.</summary>
sealed class RecordAbsence(Database database, Publications publications, PublicationShelf shelf, HouseTime time)
{
    /// <summary>How it ended.</summary>
    public abstract record Outcome
    {
        Outcome()
        {
        }

        /// <summary>Recorded.</summary>
        /// <param name="Publication">The follow-up publication; null when the public sees nothing of the post.</param>
        /// <param name="DroppedProposal">A proposal that waited for a second person and is void now; null when none waited.</param>
        public sealed record Recorded(int? Publication, int? DroppedProposal) : Outcome;

        /// <summary>All was already so.</summary>
        public sealed record Unchanged : Outcome;

        /// <summary>Nothing changed, for these reasons.</summary>
        public sealed record Refused(ImmutableArray<FieldRefusal> Refusals) : Outcome;
    }

    /// <param name="office">The office.</param>
    /// <param name="by">Who records.</param>
    /// <param name="decide">A decision of <see cref="AbsenceEditing"/>.</param>
    public async Task<Outcome> Record(OfficeKey office, Actor by, Func<OfficeBook, EditDecision> decide)
    {
        var outcome = await database.Write<Outcome>(async transaction =>
        {
            var found = (await OfficeTable.Find(transaction.Connection!, office, transaction))!;
            await OfficeTable.Save(transaction, found); // takes the row's lock, as every change of the working state does
            var book = await OfficeBooks.Load(transaction.Connection!, found, transaction);
            return decide(book) switch
            {
                EditDecision.Change change => await Save(transaction, book, change, by),
                EditDecision.Refused refused => new Outcome.Refused(refused.Refusals),
                _ => new Outcome.Unchanged(),
            };
        });
        await shelf.Refresh();
        return outcome;
    }

    async Task<Outcome> Save(DbTransaction transaction, OfficeBook book, EditDecision.Change change, Actor by)
    {
        var office = book.Office;
        await AbsenceTable.Save(transaction, office.Id, change.What.Absences);
        foreach (var absence in change.What.RemovedAbsences) await AbsenceTable.Remove(transaction, absence);
        await Audit.Append(transaction, time.Now, by, office.Id, change.Words, change.Subject, change.Why, change.Before, change.After);
        if (await PublicationTable.Current(transaction.Connection!, office.Id, transaction) is not { } current) return new Outcome.Recorded(null, null);
        var content = current.Content.WithAbsences(change.What.ApplyTo(book).Absences);
        if (Publications.Written(content) == Publications.Written(current.Content)) return new Outcome.Recorded(null, null);
        var waiting = (await PublicationTable.Heads(transaction.Connection!, office.Id, transaction: transaction)).FirstOrDefault(head => head.State == PublicationState.Proposed);
        return new Outcome.Recorded((await publications.Add(transaction, office, content, by, change.Words)).Number, waiting?.Number);
    }
}
