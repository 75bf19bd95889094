using System.Data.Common;
using Dapper;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using NodaTime;

namespace Durchwahl.Promises.Tables;

/// <summary>Codes of callers, as digests only.</summary>
static class CallerCodeTable
{
    const string Opens = "p.office_id = c.office_id and (p.id = c.promise_id or p.contact_id = c.contact_id)";

    const string Select =
        $"""
        select c.id, c.office_id, c.word_hash, c.contact_id, c.promise_id, c.issued_at, c.version,
          (select count(*) from promise p where {Opens} and p.outcome is null) as still_open, (select max(p.ended_at) from promise p where {Opens}) as last_ended_at
        from caller_code c
        """;

    /// <summary>A code that was given.</summary>
    public sealed class Row
    {
        public Guid Id { get; init; }

        public OfficeId OfficeId { get; init; }

        public string WordHash { get; init; } = "";

        /// <summary>The contact that it opens; null when it opens a single promise.</summary>
        public ContactId? ContactId { get; init; }

        public PromiseId? PromiseId { get; init; }

        public Instant IssuedAt { get; init; }

        /// <summary>Counts up with each new word, so that what was opened with the old one is shut.</summary>
        public int Version { get; init; }

        public long StillOpen { get; init; }

        public Instant? LastEndedAt { get; init; }

        /// <summary>Whether its time is over: so many days after it was given and after the last promise that it opens has ended.</summary>
        public bool IsOverAt(Instant now, int days) => StillOpen == 0 && Instant.Max(IssuedAt, LastEndedAt ?? IssuedAt) + Duration.FromDays(days) <= now;
    }

    public static Task Insert(DbTransaction transaction, Guid id, OfficeId office, string codeDigest, string wordHash, ContactId? contact, PromiseId? promise, Instant now) => transaction.Connection!.ExecuteAsync(
        """
        insert into caller_code (id, office_id, code_digest, word_hash, contact_id, promise_id, issued_at, version)
        values (@id, @office, @codeDigest, @wordHash, @contact, @promise, @now, 1)
        """,
        new { id, office, codeDigest, wordHash, contact, promise, now },
        transaction);

    public static Task<Row?> Find(DbConnection connection, string codeDigest) => connection.QuerySingleOrDefaultAsync<Row?>(Select + " where c.code_digest = @codeDigest", new { codeDigest });

    public static Task<Row?> Find(DbConnection connection, Guid id) => connection.QuerySingleOrDefaultAsync<Row?>(Select + " where c.id = @id", new { id });

    /// <summary>Whether a contact or a promise has a code.</summary>
    public static Task<bool> Has(DbConnection connection, ContactId? contact, PromiseId? promise) =>
        connection.ExecuteScalarAsync<bool>("select count(*) > 0 from caller_code where contact_id = @contact or promise_id = @promise", new { contact, promise });

    /// <summary>Takes the codes of a contact or a promise away.</summary>
    public static Task<int> Remove(DbTransaction transaction, ContactId? contact, PromiseId? promise) =>
        transaction.Connection!.ExecuteAsync("delete from caller_code where contact_id = @contact or promise_id = @promise", new { contact, promise }, transaction);

    /// <summary>A new word; false when the code is gone or has had a new word since.</summary>
    public static async Task<bool> SetWord(DbTransaction transaction, Guid id, int version, string wordHash) => await transaction.Connection!.ExecuteAsync(
        "update caller_code set word_hash = @wordHash, version = version + 1 where id = @id and version = @version", new { id, version, wordHash }, transaction) == 1;

    /// <summary>Deletes the codes of an office that were given before a moment and open nothing that is owed or has ended since; how many.</summary>
    public static Task<int> RemoveOver(DbTransaction transaction, OfficeId office, Instant before) => transaction.Connection!.ExecuteAsync(
        $"""
        delete from caller_code where id in (
          select c.id from caller_code c where c.office_id = @office and c.issued_at <= @before and not exists (select 1 from promise p where {Opens} and (p.outcome is null or p.ended_at > @before)))
        """,
        new { office, before },
        transaction);
}
