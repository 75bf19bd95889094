using System.Collections.Immutable;
using Durchwahl.Access.Contract;
using Durchwahl.Calls.Contract;
using Durchwahl.Calls.Tables;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook.Editing;

namespace Durchwahl.Calls;

/// <summary>Changes what an office chose about its calls, as a decision of the domain says. The telephone works by it at once.</summary>
sealed class ChangeCallSettings(Database database, CallSettingsShelf shelf, HouseTime time)
{
    /// <summary>How it ended.</summary>
    public abstract record Outcome
    {
        Outcome()
        {
        }

        /// <summary>Saved.</summary>
        public sealed record Saved : Outcome;

        /// <summary>All was already so.</summary>
        public sealed record Unchanged : Outcome;

        /// <summary>Nothing changed, for these reasons.</summary>
        public sealed record Refused(ImmutableArray<FieldRefusal> Refusals) : Outcome;
    }

    /// <param name="office">The office.</param>
    /// <param name="by">Who changes.</param>
    /// <param name="decide">Looks at the settings so far and decides.</param>
    public async Task<Outcome> Change(KnownOffice office, Actor by, Func<CallSettings, CallSettingsDecision> decide)
    {
        var outcome = await database.Write<Outcome>(async transaction =>
        {
            await CallSettingsTable.Lock(transaction, office.Id);
            var before = await CallSettingsTable.Of(transaction.Connection!, office.Id, transaction);
            switch (decide(before))
            {
                case CallSettingsDecision.Change change:
                    await CallSettingsTable.Save(transaction, office.Id, change.Settings);
                    await Audit.Append(transaction, time.Now, by, office.Id, change.Words, change.Subject, before: before, after: change.Settings);
                    return new Outcome.Saved();
                case CallSettingsDecision.Refused refused:
                    return new Outcome.Refused(refused.Refusals);
                default:
                    return new Outcome.Unchanged();
            }
        });
        if (outcome is Outcome.Saved) shelf.Tell();
        return outcome;
    }
}
