using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json;
using Durchwahl.Access.Contract;
using Durchwahl.Calls.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.House;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Promises.Tables;
using Durchwahl.Promises.Talks;
using NodaTime;

namespace Durchwahl.Promises.Contract;

/// <summary>All promises: opened, found, and changed by decisions, each with its history, its audit row and the news that follow from it in one transaction.</summary>
sealed class PromiseBook(Database database, HouseTime time)
{
    const string ReferenceLetters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"; // none that look alike
    const int ReferenceLength = 7;

    readonly ConcurrentDictionary<OfficeId, TaskCompletionSource> _changed = new();

    /// <summary>How a change ended.</summary>
    public abstract record Outcome
    {
        Outcome()
        {
        }

        /// <summary>Saved.</summary>
        public sealed record Changed(Promise Promise) : Outcome;

        /// <summary>It was so already.</summary>
        public sealed record Unchanged(Promise Promise) : Outcome;

        /// <summary>Nothing changed, for this reason, in German.</summary>
        public sealed record Refused(string Reason) : Outcome;

        /// <summary>There is no such promise in this office.</summary>
        public sealed record Missing : Outcome;
    }

    /// <summary>Completes when a promise of the office changes in this process; ask before you read.</summary>
    public Task Changed(OfficeId office) => _changed.GetOrAdd(office, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>What an office chose.</summary>
    public Task<PromiseSettings> Settings(OfficeId office) => database.Read(connection => PromiseSettingsTable.Of(connection, office));

    /// <summary>One promise of an office; null when there is none.</summary>
    public Task<KnownPromise?> Find(OfficeId office, PromiseId id) => database.Read(connection => PromiseTable.Find(connection, office, id));

    /// <summary>The promises that a list shows, the one that is due first in front.</summary>
    public Task<IReadOnlyList<KnownPromise>> List(OfficeId office, PromiseFilter filter, int most, int skip = 0) => database.Read(connection => PromiseTable.List(connection, office, filter, most, skip: skip));

    /// <summary>How many a list would show.</summary>
    public Task<long> Count(OfficeId office, PromiseFilter filter) => database.Read(connection => PromiseTable.Count(connection, office, filter));

    /// <summary>What happened to a promise, in order.</summary>
    public Task<IReadOnlyList<PromiseStep>> History(PromiseId promise) => database.Read(connection => PromiseStepTable.Of(connection, promise));

    /// <summary>Gives a promise.</summary>
    /// <exception cref="ArgumentException">The kind needs a window and none was chosen, or there is no such kind.</exception>
    public async Task<Promise> Open(OfficeId office, NewPromise what, Actor by)
    {
        var promise = await database.Write(transaction => Open(transaction, office, what, by));
        Tell(office);
        return promise;
    }

    /// <summary>As <see cref="Open(OfficeId, NewPromise, Actor)"/>, together with something else; call <see cref="Tell"/> when the transaction is over.</summary>
    public async Task<Promise> Open(DbTransaction transaction, OfficeId office, NewPromise what, Actor by)
    {
        var settings = await PromiseSettingsTable.Of(transaction.Connection!, office, transaction);
        var kind = settings.FindKind(what.Kind) ?? throw new ArgumentException($"There is no kind {what.Kind}.", nameof(what));
        var calendar = await OfficeCalendars.Of(transaction.Connection!, office, transaction);
        var now = time.Now;
        var given = what.Open(new PromiseId(Guid.CreateVersion7(now.ToDateTimeOffset())), NewReference(), office, kind, calendar, now, by.Name);
        var (promise, standIn) = await WithStandIn(transaction, given, now);
        await PromiseTable.Insert(transaction, promise, what.Details);
        await PromiseStepTable.Append(transaction, promise.Id, [new PromiseStep(now, by.Name, PromiseStepKind.Opened), .. standIn]);
        await Audit.Append(transaction, now, by, office, "Zusage gegeben", $"promise:{promise.Id.Value}", after: new { promise.Kind, promise.Topic, promise.Owner, Due = promise.Due.At });
        await Follow(transaction, promise, kind, [PromiseStepKind.Opened, .. standIn.Where(step => step.What == PromiseStepKind.NobodyThere).Select(step => step.What)], now);
        return promise;
    }

    // Who is away when it comes never sees it: a mail to them would be lost.
    static async Task<(Promise Promise, ImmutableArray<PromiseStep> Steps)> WithStandIn(DbTransaction transaction, Promise promise, Instant at)
    {
        if (promise.Owner.Post is null) return (promise, []);
        var chain = await DeputyChains.Of(transaction.Connection!, promise.Office, transaction);
        return StandingIn.Arrange(promise, chain, HouseTime.LocalOf(at).Date, at, Actor.Program.Name) is PromiseDecision.Changed changed ? (changed.After, changed.Steps) : (promise, []);
    }

    static string NewReference() => $"Z-{RandomNumberGenerator.GetString(ReferenceLetters, ReferenceLength)}";

    /// <summary>Loads, lets <paramref name="decide"/> look, and saves what it decided. Of two who change a promise at once the second decides on what the first has left.</summary>
    /// <param name="office">The office.</param>
    /// <param name="id">The promise.</param>
    /// <param name="by">Who changes.</param>
    /// <param name="decide">The decision; it gets the promise with its details and its kind.</param>
    /// <param name="alsoDetails">Changes the personal part as well; null to leave it.</param>
    public async Task<Outcome> Change(OfficeId office, PromiseId id, Actor by, Func<KnownPromise, PromiseKind, PromiseDecision> decide, Func<PromiseDetails, PromiseDetails>? alsoDetails = null)
    {
        var outcome = await database.Write(transaction => Change(transaction, office, id, by, decide, alsoDetails));
        if (outcome is Outcome.Changed) Tell(office);
        return outcome;
    }

    /// <summary>As the other, together with something else; call <see cref="Tell"/> when the transaction is over.</summary>
    public static async Task<Outcome> Change(
        DbTransaction transaction, OfficeId office, PromiseId id, Actor by, Func<KnownPromise, PromiseKind, PromiseDecision> decide, Func<PromiseDetails, PromiseDetails>? alsoDetails = null)
    {
        await PromiseTable.Lock(transaction, id);
        if (await PromiseTable.Find(transaction.Connection!, office, id, transaction) is not { } known) return new Outcome.Missing();
        var kind = (await PromiseSettingsTable.Of(transaction.Connection!, office, transaction)).KindOf(known.Promise.Kind);
        switch (decide(known, kind))
        {
            case PromiseDecision.Changed changed:
                var (moved, standIn) = changed.After.IsOpen && changed.After.Owner != known.Promise.Owner ? await WithStandIn(transaction, changed.After, changed.Steps[^1].At) : (changed.After, []);
                var after = moved with { Version = known.Promise.Version + 1 };
                if (await TalkSlots.Follow(transaction, known.Promise, after, changed.Steps[^1].At) is { } taken) return new Outcome.Refused(taken);
                await Save(transaction, known, after, [.. changed.Steps, .. standIn], kind, by, alsoDetails);
                return new Outcome.Changed(after);
            case PromiseDecision.Unchanged:
                return new Outcome.Unchanged(known.Promise);
            case PromiseDecision.Refused refused:
                return new Outcome.Refused(refused.Reason);
            default:
                throw new InvalidOperationException("The hierarchy is closed.");
        }
    }

    static async Task Save(
        DbTransaction transaction, KnownPromise before, Promise after, IReadOnlyList<PromiseStep> steps, PromiseKind kind, Actor by, Func<PromiseDetails, PromiseDetails>? alsoDetails)
    {
        await PromiseTable.Update(transaction, after);
        if (alsoDetails is not null && before.Details is { } details) await PromiseTable.SaveDetails(transaction, after.Id, alsoDetails(details));
        await PromiseStepTable.Append(transaction, after.Id, steps);
        // The words stay with the promise and go with its details; the trail is kept for longer.
        foreach (var step in steps)
            await Audit.Append(transaction, step.At, by, after.Office, PromiseWords.Of(step.What), $"promise:{after.Id.Value}", after: new { after.Owner, after.StandIn, Due = after.Due.At, after.Outcome });
        await Follow(transaction, after, kind, [.. steps.Select(step => step.What)], steps[^1].At);
        if (before.Promise.IsOpen && !after.IsOpen) await Settle(transaction, after, steps[^1], by);
    }

    // What it answers stands in the lists of the rooms above; it is done there as well.
    static async Task Settle(DbTransaction transaction, Promise ended, PromiseStep last, Actor by)
    {
        if (ended.Message is { } message) await LeftByCallers.Settle(transaction, ended.Office, message, last.At, by);
        if (ended.Request is { } request) await LeftByCallers.Settle(transaction, ended.Office, request, PromiseWords.Of(last.What), last.At, by);
        if (ended.Report is { } report) await WrongNumberReports.Settle(transaction, ended.Office, report, last.At, by);
    }

    /// <summary>Wakes whoever waits for <see cref="Changed"/>, and those who do what follows (mails, warnings).</summary>
    public void Tell(OfficeId office)
    {
        database.Bell.Ring();
        if (_changed.TryRemove(office, out var waiting)) waiting.TrySetResult();
    }

    // What follows from steps is in the outbox before anybody sees them; of two mails of a kind one is enough.
    static async Task Follow(DbTransaction transaction, Promise promise, PromiseKind kind, ImmutableArray<PromiseStepKind> steps, Instant at)
    {
        foreach (var (reason, whom) in steps.Select(step => MailFor(step, kind, promise)).OfType<(PromiseMailReason, WarnedParty)>().Distinct())
            await Outbox.Add(transaction, PromiseMail.Kind, new PromiseMail(promise.Office, promise.Id, reason, whom), at);
        if (steps.Any(step => step is PromiseStepKind.Opened or PromiseStepKind.DueMoved or PromiseStepKind.WayChanged or PromiseStepKind.Reopened))
            await ScheduleWarnings(transaction, promise, kind, at, isNew: steps.Contains(PromiseStepKind.Opened));
    }

    static (PromiseMailReason, WarnedParty)? MailFor(PromiseStepKind what, PromiseKind kind, Promise promise) => what switch
    {
        PromiseStepKind.Opened => kind.TellsOwner ? (PromiseMailReason.Given, WarnedParty.Owner) : null,
        PromiseStepKind.PassedOn or PromiseStepKind.StandInChanged => (PromiseMailReason.PassedOn, WarnedParty.Owner),
        PromiseStepKind.NobodyThere when promise.Problem == StandingIn.NobodyThere => (PromiseMailReason.PassedOn, WarnedParty.TeamLead),
        PromiseStepKind.Replied or PromiseStepKind.Added or PromiseStepKind.WayChanged => (PromiseMailReason.News, WarnedParty.Owner),
        PromiseStepKind.Reminded => (PromiseMailReason.Due, WarnedParty.Owner),
        PromiseStepKind.DeputyTold => (PromiseMailReason.Due, WarnedParty.Deputy),
        PromiseStepKind.LeadTold => (PromiseMailReason.Due, WarnedParty.TeamLead),
        _ => null,
    };

    static async Task ScheduleWarnings(DbTransaction transaction, Promise promise, PromiseKind kind, Instant now, bool isNew)
    {
        for (var warning = 0; warning < kind.Warnings.Length; warning++)
        {
            // One that would already be over is told by the mail that tells of the promise.
            var at = promise.Due.At - kind.Warnings[warning].Before;
            if (at <= now) continue;
            var news = JsonSerializer.Serialize(new PromiseNearsDue(promise.Office, promise.Id, promise.Due.At, warning), JsonForm.Stored);
            // One that moved away and back, or was withdrawn for a moment, is still to be warned of once.
            if (isNew || !await Outbox.HasOpen(transaction.Connection!, PromiseNearsDue.Kind, news, transaction)) await Outbox.Add(transaction, PromiseNearsDue.Kind, news, at);
        }
    }
}
