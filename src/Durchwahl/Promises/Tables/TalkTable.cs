using System.Data.Common;
using Dapper;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.Promises.Talks;
using Durchwahl.Promises.Contract;
using NodaTime;

namespace Durchwahl.Promises.Tables;

/// <summary>Slots that are held or booked. A slot goes to one person: the index decides between two who come at once.</summary>
static class TalkTable
{
    const string Columns = "id, office_id, post_id, starts_at, ends_at, held_at, held_until, promise_id, freed_at";

    /// <summary>Takes a slot as a hold; false when somebody has it, or another one that overlaps it. A hold of somebody else that ran out makes way.</summary>
    public static async Task<bool> TryHold(DbTransaction transaction, KnownTalk talk, string digest)
    {
        await transaction.Connection!.ExecuteAsync(
            "delete from talk where post_id = @Post and promise_id is null and held_until <= @HeldAt and starts_at < @Until and ends_at > @From", Values(talk, digest), transaction);
        return await transaction.Connection!.ExecuteAsync(
            """
            insert into talk (id, office_id, post_id, starts_at, ends_at, secret_digest, held_at, held_until)
            select @Id, @Office, @Post, @From, @Until, @digest, @HeldAt, @HeldUntil
            where not exists (select 1 from talk where post_id = @Post and freed_at is null and starts_at < @Until and ends_at > @From)
            on conflict do nothing
            """,
            Values(talk, digest), transaction) == 1;
    }

    static object Values(KnownTalk talk, string digest) => new { talk.Id, talk.Office, talk.Post, talk.From, talk.Until, talk.HeldAt, talk.HeldUntil, digest };

    /// <summary>Makes a hold a booking; the row is locked.</summary>
    public static Task Book(DbTransaction transaction, TalkId talk, PromiseId promise) =>
        transaction.Connection!.ExecuteAsync("update talk set promise_id = @promise, held_until = null where id = @talk", new { talk, promise }, transaction);

    /// <summary>Gives a hold back; a booking stays.</summary>
    public static Task Release(DbTransaction transaction, OfficeId office, string digest) =>
        transaction.Connection!.ExecuteAsync("delete from talk where secret_digest = @digest and office_id = @office and promise_id is null", new { office, digest }, transaction);

    /// <summary>What a secret opens; null when there is nothing. In a transaction whoever else wants to change it waits.</summary>
    public static async Task<KnownTalk?> Find(DbConnection connection, OfficeId office, string digest, DbTransaction? transaction = null)
    {
        if (transaction is not null) await connection.ExecuteAsync("update talk set freed_at = freed_at where secret_digest = @digest", new { digest }, transaction);
        return (await connection.QuerySingleOrDefaultAsync<Row>($"select {Columns} from talk where secret_digest = @digest and office_id = @office", new { office, digest }, transaction))?.Read();
    }

    /// <summary>The talk of a promise; null when there is none.</summary>
    public static async Task<KnownTalk?> Find(DbConnection connection, PromiseId promise, DbTransaction? transaction = null) =>
        (await connection.QuerySingleOrDefaultAsync<Row>($"select {Columns} from talk where promise_id = @promise", new { promise }, transaction))?.Read();

    /// <summary>What takes slots of posts from <paramref name="now"/> on: bookings, and holds that have not run out.</summary>
    public static async Task<IReadOnlyList<TalkSlot>> Taken(DbConnection connection, OfficeId office, Instant now) =>
        [.. (await connection.QueryAsync<Row>(
            $"select {Columns} from talk where office_id = @office and ends_at > @now and freed_at is null and (held_until is null or held_until > @now)", new { office, now })).Select(row => row.Read().Slot)];

    /// <summary>The bookings of an office that begin within a stretch of time and were not withdrawn, in order.</summary>
    public static async Task<IReadOnlyList<KnownTalk>> Booked(DbConnection connection, OfficeId office, Instant from, Instant until) =>
        [.. (await connection.QueryAsync<Row>(
            """
            select t.id, t.office_id, t.post_id, t.starts_at, t.ends_at, t.held_at, t.held_until, t.promise_id, t.freed_at
            from talk t join promise p on p.id = t.promise_id
            where t.office_id = @office and t.starts_at >= @from and t.starts_at < @until and (p.outcome is null or p.outcome <> 'Withdrawn') order by t.starts_at, t.id
            """,
            new { office, from, until })).Select(row => row.Read())];

    /// <summary>How many talks somebody with this number has booked that are still to come.</summary>
    public static Task<int> CountComing(DbTransaction transaction, OfficeId office, PhoneNumber number, Instant now) => transaction.Connection!.ExecuteScalarAsync<int>(
        """
        select count(*) from promise_details d join promise p on p.id = d.promise_id
        where d.number = @number and p.office_id = @office and p.kind = @kind and p.outcome is null and p.due_at > @now
        """,
        new { office, number, kind = PromiseKinds.BookedTalk, now }, transaction);

    /// <summary>The slot is free again.</summary>
    public static Task Free(DbTransaction transaction, PromiseId promise, Instant at) =>
        transaction.Connection!.ExecuteAsync("update talk set freed_at = @at where promise_id = @promise and freed_at is null", new { promise, at }, transaction);

    /// <summary>A talk takes its slot with this post, perhaps again; false when somebody else has it.</summary>
    public static async Task<bool> TryTake(DbTransaction transaction, PromiseId promise, PostId post, Instant now)
    {
        await transaction.Connection!.ExecuteAsync(
            """
            delete from talk where post_id = @post and promise_id is null and held_until <= @now
              and starts_at < (select ends_at from talk own where own.promise_id = @promise) and ends_at > (select starts_at from talk own where own.promise_id = @promise)
            """,
            new { promise, post, now }, transaction);
        return await transaction.Connection!.ExecuteAsync(
            """
            update talk set post_id = @post, freed_at = null
            where promise_id = @promise and not exists (
              select 1 from talk other where other.post_id = @post and other.freed_at is null and other.id <> talk.id and other.starts_at < talk.ends_at and other.ends_at > talk.starts_at)
            """,
            new { promise, post }, transaction) == 1;
    }

    /// <summary>Deletes the holds that ran out; returns how many.</summary>
    public static Task<int> RemoveOver(DbTransaction transaction, Instant now) =>
        transaction.Connection!.ExecuteAsync("delete from talk where promise_id is null and held_until <= @now", new { now }, transaction);

    sealed class Row
    {
        public TalkId Id { get; init; }

        public OfficeId OfficeId { get; init; }

        public PostId PostId { get; init; }

        public Instant StartsAt { get; init; }

        public Instant EndsAt { get; init; }

        public Instant HeldAt { get; init; }

        public Instant? HeldUntil { get; init; }

        public PromiseId? PromiseId { get; init; }

        public Instant? FreedAt { get; init; }

        public KnownTalk Read() => new(Id, OfficeId, PostId, StartsAt, EndsAt, HeldAt, HeldUntil, PromiseId, FreedAt is not null);
    }
}
