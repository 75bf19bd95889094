using System.Data.Common;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Promises.Contract;
using Durchwahl.Promises.Tables;
using NodaTime;

namespace Durchwahl.Promises.Mail;

/// <summary>What somebody can do with the link in a mail, without signing in: take the promise, pass it on, ask back; once. Looking at it changes nothing.</summary>
sealed class UseLink(Database database, PromiseBook promises, OfficeBooks books, HouseTime time)
{
    /// <summary>How the use of a link ended.</summary>
    public abstract record Outcome
    {
        Outcome()
        {
        }

        /// <summary>Done; the link is used now.</summary>
        public sealed record Done(SeenLink Seen) : Outcome;

        /// <summary>Nothing changed, for this reason, in German; the link still works.</summary>
        public sealed record Refused(string Reason, SeenLink Seen) : Outcome;

        /// <summary>The link works no more.</summary>
        public sealed record Over(SeenLink Seen) : Outcome;

        /// <summary>There is no such link.</summary>
        public sealed record Unknown : Outcome;
    }

    /// <summary>What a token opens; null when nobody has ever made it.</summary>
    public Task<SeenLink?> Look(string token) => database.Read(connection => See(connection, LinkToken.DigestOf(token), null));

    public Task<Outcome> Take(string token) => Use(token, PromiseStepKind.Taken, (promise, by) => PromiseDecisions.Take(promise, time.Now, by));

    /// <param name="token">The token.</param>
    /// <param name="question">Must be given.</param>
    public Task<Outcome> AskBack(string token, string question) => Use(token, PromiseStepKind.AskedBack, (promise, by) => PromiseDecisions.AskBack(promise, question, time.Now, by));

    /// <param name="token">The token.</param>
    /// <param name="target">"post:0198…" or "team:0198…" in the same office.</param>
    /// <param name="why">Must be given.</param>
    public async Task<Outcome> PassOn(string token, string target, string why)
    {
        if (await Look(token) is not { } seen) return new Outcome.Unknown();
        var book = await books.Find(seen.Link.OfficeId);
        return OwnerIn(book!, target) is not { } owner
            ? seen.State == LinkState.Open ? new Outcome.Refused("Bitte wählen Sie, wer die Zusage übernimmt.", seen) : new Outcome.Over(seen)
            : await Use(token, PromiseStepKind.PassedOn, (promise, by) => PromiseDecisions.PassOn(promise, owner, why, time.Now, by));
    }

    static PromiseOwner? OwnerIn(OfficeBook book, string target)
    {
        if (target.Split(':') is not [var kind, var id] || !Guid.TryParse(id, out var value)) return null;
        return kind switch
        {
            "post" when book.Posts.FirstOrDefault(post => post.Id.Value == value) is { } post => new PromiseOwner(post.Id, post.Team),
            "team" when book.Teams.FirstOrDefault(team => team.Id.Value == value) is { } team => new PromiseOwner(null, team.Id),
            _ => null,
        };
    }

    async Task<Outcome> Use(string token, PromiseStepKind what, Func<Promise, string, PromiseDecision> decide)
    {
        var digest = LinkToken.DigestOf(token);
        var outcome = await database.Write(transaction => Use(transaction, digest, what, decide));
        if (outcome is Outcome.Done done) promises.Tell(done.Seen.Link.OfficeId);
        return outcome;
    }

    // Whoever comes second finds the link used.
    async Task<Outcome> Use(DbTransaction transaction, string digest, PromiseStepKind what, Func<Promise, string, PromiseDecision> decide)
    {
        await PromiseLinkTable.Lock(transaction, digest);
        if (await See(transaction.Connection!, digest, transaction) is not { } seen) return new Outcome.Unknown();
        if (seen.State != LinkState.Open) return new Outcome.Over(seen);
        var by = Actor.ByLink(seen.Link.RecipientName);
        var change = await PromiseBook.Change(transaction, seen.Link.OfficeId, seen.Link.PromiseId, by, (known, _) => decide(known.Promise, by.Name));
        if (change is PromiseBook.Outcome.Refused refused) return new Outcome.Refused(refused.Reason, seen);
        if (change is PromiseBook.Outcome.Missing) return new Outcome.Unknown();
        await PromiseLinkTable.Use(transaction, digest, what, time.Now);
        return new Outcome.Done((await See(transaction.Connection!, digest, transaction))!);
    }

    async Task<SeenLink?> See(DbConnection connection, string digest, DbTransaction? transaction)
    {
        if (await PromiseLinkTable.Find(connection, digest, transaction) is not { } link) return null;
        return await PromiseTable.Find(connection, link.OfficeId, link.PromiseId, transaction) is { } known ? new SeenLink(link, known.Promise, StateOf(link, known.Promise, time.Now)) : null;
    }

    static LinkState StateOf(PromiseLink link, Promise promise, Instant now) =>
        link.UsedAt is not null ? LinkState.Used
        : !promise.IsOpen ? LinkState.Ended
        : now >= link.ExpiresAt ? LinkState.Expired
        : promise.ActingOwner != link.Owner ? LinkState.PassedOn
        : link.ReplacedAt is not null ? LinkState.Replaced
        : LinkState.Open;
}

/// <summary>A link that exists, with what may be seen of its promise.</summary>
/// <param name="Link">The link.</param>
/// <param name="Promise">The promise; nothing personal stands in it.</param>
/// <param name="State">What can be done with it.</param>
public sealed record SeenLink(PromiseLink Link, Promise Promise, LinkState State);

/// <summary>What can be done with a link.</summary>
public enum LinkState
{
    /// <summary>It works.</summary>
    Open,

    /// <summary>It was used.</summary>
    Used,

    /// <summary>The promise has ended.</summary>
    Ended,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>Somebody else has to act now.</summary>
    PassedOn,

    /// <summary>A newer mail has a newer link.</summary>
    Replaced,
}
