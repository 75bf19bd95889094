using System.Collections.Immutable;
using System.Data.Common;
using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Finding;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.Promises.Talks;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Promises.Tables;
using Durchwahl.Promises.Talks;
using NodaTime;

namespace Durchwahl.Promises.Contract;

/// <summary>Talks by telephone at a booked time. A slot that is shown can be booked, and goes to one person; a booked talk is a promise with its slot as the window.</summary>
sealed class TalkBooking(Database database, PromiseBook promises, OfficeBooks books, HouseTime time)
{
    /// <summary>How long a slot waits for somebody who fills in the form.</summary>
    public static readonly Duration HoldsFor = Duration.FromMinutes(10);

    /// <summary>How many talks to come one number can have in an office, booked by the person; agents may book more.</summary>
    public const int MostPerNumber = 2;

    /// <summary>What somebody books.</summary>
    /// <param name="Post">With whom.</param>
    /// <param name="From">When the slot begins.</param>
    /// <param name="Secret">A <see cref="TalkSecret"/> that was made with the form: sent twice, it books once.</param>
    /// <param name="Who">For whom, and about what.</param>
    /// <param name="Language">As in <see cref="Promise.Language"/>.</param>
    /// <param name="Contact">The contact in which it was booked; null on the web.</param>
    public sealed record Wish(PostId Post, Instant From, string Secret, TalkRequest.Understood Who, string? Language = null, ContactId? Contact = null);

    /// <summary>How it ended.</summary>
    public abstract record Outcome
    {
        Outcome()
        {
        }

        /// <summary>Nobody else gets the slot until <see cref="KnownTalk.HeldUntil"/>.</summary>
        public sealed record Held(KnownTalk Talk) : Outcome;

        /// <summary>Booked.</summary>
        /// <param name="Talk">The talk.</param>
        /// <param name="Promise">Its promise.</param>
        /// <param name="WasBefore">Whether the same form had booked it before.</param>
        public sealed record Booked(KnownTalk Talk, Promise Promise, bool WasBefore) : Outcome;

        /// <summary>Somebody else has the slot, or it is not offered any more.</summary>
        /// <param name="Nearest">What is free instead: nearest on the same day in order, or else the next of all; empty when nothing is.</param>
        public sealed record Gone(ImmutableArray<TalkSlot> Nearest) : Outcome;

        /// <summary>The number has as many talks to come as it can have.</summary>
        public sealed record TooMany : Outcome;
    }

    /// <summary>What agents can book, with the slots that only they give; null when there is no such office.</summary>
    public async Task<TalkOffer?> OfferToAgents(OfficeKey office) =>
        await books.Find(office) is { } book ? TalkOffer.ForAgents(book, await Settings(book.Office.Id)) : null;

    /// <summary>What the public can book, from what is published.</summary>
    public async Task<TalkOffer> OfferToPublic(PublicDirectory directory) => TalkOffer.ForPublic(directory, await Settings(directory.Publication.Office), time.Today);

    /// <summary>What an office chose.</summary>
    public Task<TalkSettings> Settings(OfficeId office) => database.Read(connection => TalkSettingsTable.Of(connection, office));

    /// <summary>The slots of a post that can be booked now, in order.</summary>
    public async Task<ImmutableArray<TalkSlot>> FreeSlots(OfficeId office, TalkOffer offer, PostId post) =>
        TalkOffer.Free(offer.Offered(post, time.Now), await database.Read(connection => TalkTable.Taken(connection, office, time.Now)));

    /// <summary>Keeps a slot for somebody who fills in the form.</summary>
    /// <param name="office">The office.</param>
    /// <param name="offer">What can be booked.</param>
    /// <param name="post">With whom.</param>
    /// <param name="from">When it begins.</param>
    /// <param name="secret">A new <see cref="TalkSecret"/>.</param>
    /// <param name="instead">The secret of an earlier hold, which is given back; null for none.</param>
    public async Task<Outcome> Hold(OfficeId office, TalkOffer offer, PostId post, Instant from, string secret, string? instead = null)
    {
        if (offer.Find(post, from, time.Now) is not { } slot) return await Gone(office, offer, post, from);
        var held = await database.Write(async transaction =>
        {
            if (instead is not null) await TalkTable.Release(transaction, office, TalkSecret.Digest(instead));
            return await TryHold(transaction, office, slot, secret);
        });
        return held is null ? await Gone(office, offer, post, from) : new Outcome.Held(held);
    }

    async Task<KnownTalk?> TryHold(DbTransaction transaction, OfficeId office, TalkSlot slot, string secret)
    {
        var now = time.Now;
        var talk = new KnownTalk(new TalkId(Guid.CreateVersion7(now.ToDateTimeOffset())), office, slot.Post, slot.From, slot.Until, now, now + HoldsFor, null, IsFreed: false);
        return await TalkTable.TryHold(transaction, talk, TalkSecret.Digest(secret)) ? talk : null;
    }

    /// <summary>Gives a hold back at once; a booking stays.</summary>
    public Task Release(OfficeId office, string secret) => database.Write(transaction => TalkTable.Release(transaction, office, TalkSecret.Digest(secret)));

    /// <summary>Books: what is held with the secret, else the slot if it is free. The promise, its history and the mails are saved with it, or nothing is.</summary>
    /// <param name="office">The office.</param>
    /// <param name="offer">What can be booked; says whether an agent books.</param>
    /// <param name="wish">What.</param>
    /// <param name="by">Who.</param>
    public async Task<Outcome> Book(KnownOffice office, TalkOffer offer, Wish wish, Actor by)
    {
        var outcome = await database.Write(transaction => Book(transaction, office, offer, wish, by));
        if (outcome is Outcome.Booked) promises.Tell(office.Id);
        return outcome ?? await Gone(office.Id, offer, wish.Post, wish.From);
    }

    // Null when the slot is gone.
    async Task<Outcome?> Book(DbTransaction transaction, KnownOffice office, TalkOffer offer, Wish wish, Actor by)
    {
        var held = await TalkTable.Find(transaction.Connection!, office.Id, TalkSecret.Digest(wish.Secret), transaction);
        if (held?.Promise is not null) return await BookedBefore(transaction, held);
        if (!offer.IsForAgents && await TalkTable.CountComing(transaction, office.Id, wish.Who.Details.Number!.Value, time.Now) >= MostPerNumber) return new Outcome.TooMany();
        if (await Take(transaction, office.Id, offer, wish, held) is not { } talk)
            // The same form, sent twice at once, may have been faster.
            return await TalkTable.Find(transaction.Connection!, office.Id, TalkSecret.Digest(wish.Secret), transaction) is { Promise: not null } own ? await BookedBefore(transaction, own) : null;
        var promise = await promises.Open(transaction, office.Id, Promised(offer, talk, wish), by);
        await TalkTable.Book(transaction, talk.Id, promise.Id);
        talk = talk with { Promise = promise.Id, HeldUntil = null };
        await TalkMails.Add(transaction, office, talk, wish, time.Now);
        return new Outcome.Booked(talk, promise, WasBefore: false);
    }

    static async Task<Outcome> BookedBefore(DbTransaction transaction, KnownTalk talk) =>
        new Outcome.Booked(talk, (await PromiseTable.Find(transaction.Connection!, talk.Office, talk.Promise!.Value, transaction))!.Promise, WasBefore: true);

    // What was held is judged by the moment in which it was: a slot that was shown can be booked. An absence that was entered since counts.
    async Task<KnownTalk?> Take(DbTransaction transaction, OfficeId office, TalkOffer offer, Wish wish, KnownTalk? held)
    {
        if (held is not null) return offer.Find(held.Post, held.From, held.HeldAt) is null ? null : held;
        return offer.Find(wish.Post, wish.From, time.Now) is { } slot ? await TryHold(transaction, office, slot, wish.Secret) : null;
    }

    static NewPromise Promised(TalkOffer offer, KnownTalk talk, Wish wish) => new()
    {
        Kind = PromiseKinds.BookedTalk,
        Owner = offer.OwnerOf(talk.Post),
        Details = wish.Who.Details,
        Topic = wish.Who.Topic?.Key,
        Language = wish.Language,
        Contact = wish.Contact,
        Chosen = new NewPromise.Window(talk.From, talk.Until),
    };

    async Task<Outcome> Gone(OfficeId office, TalkOffer offer, PostId post, Instant wanted) => new Outcome.Gone(TalkOffer.Nearest(await FreeSlots(office, offer, post), wanted));

    /// <summary>What a secret opens; null when there is nothing, or a hold that somebody else has taken over.</summary>
    public Task<KnownTalk?> Find(OfficeId office, string secret) => database.Read(connection => TalkTable.Find(connection, office, TalkSecret.Digest(secret)));

    /// <summary>Gives a slot back: withdraws the promise, which frees the slot in the same transaction. By its code, <see cref="PromiseBook.Change(OfficeId, PromiseId, Actor, Func{KnownPromise, PromiseKind, PromiseDecision}, Func{PromiseDetails, PromiseDetails}?)"/> with a withdrawal does the same.</summary>
    public Task<PromiseBook.Outcome> Cancel(OfficeId office, PromiseId promise, Actor by) =>
        promises.Change(office, promise, by, (known, _) => PromiseDecisions.Withdraw(known.Promise, "Termin abgesagt", time.Now, by.Name));

    /// <summary>The talks of a day that posts have to keep, as owners or stand-ins, in order; those that were cancelled are not among them. Whoever shows the details notes it in the access log.</summary>
    public async Task<IReadOnlyList<TalkOfDay>> TalksOf(OfficeId office, IReadOnlyCollection<PostId> posts, LocalDate day) =>
        [.. (await Talks(office, day, day.PlusDays(1))).Where(talk => talk.Known.Promise.ActingOwner.Post is { } post && posts.Contains(post))];

    /// <summary>All talks of an office from a day on and before another, in order, those that were cancelled left out.</summary>
    public Task<IReadOnlyList<TalkOfDay>> Talks(OfficeId office, LocalDate from, LocalDate until) => database.Read<IReadOnlyList<TalkOfDay>>(async connection =>
    {
        var list = new List<TalkOfDay>();
        foreach (var talk in await TalkTable.Booked(connection, office, HouseTime.InstantOf(from.AtMidnight()), HouseTime.InstantOf(until.AtMidnight())))
            list.Add(new TalkOfDay(talk.Slot, (await PromiseTable.Find(connection, office, talk.Promise!.Value))!));
        return list;
    });
}

/// <summary>A booked talk with its promise.</summary>
/// <param name="Slot">When, and with whom it was booked.</param>
/// <param name="Known">The promise with what it says about the person.</param>
sealed record TalkOfDay(TalkSlot Slot, KnownPromise Known);
