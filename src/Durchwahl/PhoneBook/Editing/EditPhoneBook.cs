using System.Collections.Immutable;
using Durchwahl.Access.Contract;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.PhoneBook.Contract;

namespace Durchwahl.PhoneBook.Editing;

/// <summary>Changes the working state of an office as a decision of the domain says: loads, lets it look, saves with the audit row. The public sees nothing of it before the next publication.</summary>
sealed class EditPhoneBook(OfficeBooks books)
{
    /// <summary>How it ended.</summary>
    public abstract record Outcome
    {
        Outcome()
        {
        }

        /// <summary>Saved.</summary>
        public sealed record Saved : Outcome;

        /// <summary>All was already so, as after a form that was sent twice.</summary>
        public sealed record Unchanged : Outcome;

        /// <summary>Nothing changed, for these reasons.</summary>
        public sealed record Refused(ImmutableArray<FieldRefusal> Refusals) : Outcome;
    }

    /// <param name="office">The office.</param>
    /// <param name="by">Who changes.</param>
    /// <param name="decide">Looks at the working state and decides.</param>
    public async Task<Outcome> Edit(KnownOffice office, Actor by, Func<OfficeBook, EditDecision> decide)
    {
        EditDecision decision = new EditDecision.Unchanged();
        await books.Change(OfficeKey.Parse(office.Key), by, book => ForBooks(decision = decide(book)));
        return decision switch
        {
            EditDecision.Change => new Outcome.Saved(),
            EditDecision.Refused refused => new Outcome.Refused(refused.Refusals),
            _ => new Outcome.Unchanged(),
        };
    }

    static BookDecision ForBooks(EditDecision decision) => decision is EditDecision.Change change
        ? new BookDecision.Change(change.What, change.Words, change.Subject, change.Why, change.Before, change.After)
        : new BookDecision.Refusal("");
}
