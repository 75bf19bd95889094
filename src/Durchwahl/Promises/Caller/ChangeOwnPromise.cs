using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.Promises;
using Durchwahl.Promises.Contract;
using Durchwahl.Promises.Tables;
using NodaTime;

namespace Durchwahl.Promises.Caller;

/// <summary>What the person to whom something is owed may do with it. Doing the same twice (a page that is loaded again) changes nothing.</summary>
sealed class ChangeOwnPromise(Database database, PromiseBook promises, SlowHashing hashing, HouseTime time)
{
    /// <summary>Who acts, in history and audit trail.</summary>
    public static readonly Actor Person = new(PromiseStep.Caller);

    /// <summary>How the answer is wanted, and what is needed for it.</summary>
    /// <param name="Way">The way.</param>
    /// <param name="Window">The chosen time; null for as promised.</param>
    /// <param name="Number">A new number; null to leave it.</param>
    /// <param name="Email">A new e-mail address; null to leave it.</param>
    /// <param name="Address">A new address; null to leave it.</param>
    public sealed record Wish(AnswerWay Way, NewPromise.Window? Window, PhoneNumber? Number, string? Email, string? Address);

    public Task<PromiseBook.Outcome> Withdraw(OfficeId office, PromiseId promise) => Change(office, promise, (known, _) =>
        known.Promise.Outcome == PromiseOutcome.Withdrawn ? new PromiseDecision.Unchanged() : PromiseDecisions.Withdraw(known.Promise, null, time.Now, Person.Name));

    public Task<PromiseBook.Outcome> Reopen(OfficeId office, PromiseId promise) => Change(office, promise, (known, _) => PromiseDecisions.Reopen(known.Promise, time.Now, Person.Name));

    public Task<PromiseBook.Outcome> Add(OfficeId office, PromiseId promise, string words) => Change(
        office,
        promise,
        (known, steps) => steps.Any(step => step is { What: PromiseStepKind.Added, By: PromiseStep.Caller } && step.Words == words.Trim())
            ? new PromiseDecision.Unchanged() : PromiseDecisions.Add(known.Promise, words, time.Now, Person.Name),
        details => details with { Note = string.IsNullOrWhiteSpace(details.Note) ? words : $"{details.Note}\n{words}" });

    public Task<PromiseBook.Outcome> Choose(OfficeId office, PromiseId promise, Wish wish) => Change(
        office,
        promise,
        (known, _) => IsSo(known, wish) ? new PromiseDecision.Unchanged() : Decide(known.Promise, wish),
        details => details with { Number = wish.Number ?? details.Number, Email = wish.Email ?? details.Email, Address = wish.Address ?? details.Address });

    static bool IsSo(KnownPromise known, Wish wish) =>
        known.Promise.Way == wish.Way && (wish.Window is null || (known.Promise.WindowFrom == wish.Window.From && known.Promise.Due.At == wish.Window.Until))
        && (wish.Number is null || wish.Number == known.Details?.Number) && (wish.Email is null || wish.Email == known.Details?.Email) && (wish.Address is null || wish.Address == known.Details?.Address);

    // A new number on the same way is a change as well, though the decision about the way alone would not see it.
    PromiseDecision Decide(Promise promise, Wish wish) => PromiseDecisions.ChooseWay(promise, wish.Way, wish.Window, time.Now, Person.Name) is PromiseDecision.Unchanged
        ? PromiseDecisions.Note(promise, PromiseStepKind.WayChanged, null, time.Now, Person.Name)
        : PromiseDecisions.ChooseWay(promise, wish.Way, wish.Window, time.Now, Person.Name);

    /// <summary>Says whether it helped; only the first answer counts, and it is kept apart from the promise.</summary>
    public async Task<PromiseBook.Outcome> Rate(OfficeId office, PromiseId promise, Helped answer)
    {
        var outcome = await database.Write(async transaction =>
        {
            var changed = await Change(transaction, office, promise, (known, steps) =>
                known.Promise.IsOpen || steps.Any(step => step.What == PromiseStepKind.Rated) ? new PromiseDecision.Unchanged()
                : PromiseDecisions.Note(known.Promise, PromiseStepKind.Rated, null, time.Now, Person.Name));
            if (changed is PromiseBook.Outcome.Changed done) await PromiseRatingTable.Add(transaction, office, time.Today.ToYearMonth(), done.Promise.Kind, answer);
            return changed;
        });
        if (outcome is PromiseBook.Outcome.Changed) promises.Tell(office);
        return outcome;
    }

    /// <summary>Another word from now on; the version of the code, null when it is gone or was changed meanwhile or too many wait for hashing.</summary>
    public async Task<int?> TakeWord(CallerCodeTable.Row code, CallerWord word)
    {
        if (await hashing.InTurn(work => work.HashOf(word.Folded)) is not { } hash) return null;
        var isSet = await database.Write(async transaction =>
        {
            if (!await CallerCodeTable.SetWord(transaction, code.Id, code.Version, hash)) return false;
            await Audit.Append(transaction, time.Now, Person, code.OfficeId, "Neues Wort zum Code", code.ContactId is { } contact ? $"contact:{contact.Value}" : $"promise:{code.PromiseId!.Value.Value}");
            return true;
        });
        return isSet ? code.Version + 1 : null;
    }

    async Task<PromiseBook.Outcome> Change(
        OfficeId office, PromiseId promise, Func<KnownPromise, IReadOnlyList<PromiseStep>, PromiseDecision> decide, Func<PromiseDetails, PromiseDetails>? alsoDetails = null)
    {
        var outcome = await database.Write(transaction => Change(transaction, office, promise, decide, alsoDetails));
        if (outcome is PromiseBook.Outcome.Changed) promises.Tell(office);
        return outcome;
    }

    // Locked before the history is read: of two that are sent at once the second sees what the first has added.
    static async Task<PromiseBook.Outcome> Change(
        System.Data.Common.DbTransaction transaction, OfficeId office, PromiseId promise, Func<KnownPromise, IReadOnlyList<PromiseStep>, PromiseDecision> decide,
        Func<PromiseDetails, PromiseDetails>? alsoDetails = null)
    {
        await PromiseTable.Lock(transaction, promise);
        var steps = await PromiseStepTable.Of(transaction.Connection!, promise, transaction);
        return await PromiseBook.Change(transaction, office, promise, Person, (known, _) => decide(known, steps), alsoDetails);
    }
}
