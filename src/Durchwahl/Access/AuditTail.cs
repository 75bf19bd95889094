using System.Data.Common;
using System.Security.Cryptography;
using Dapper;
using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Durchwahl.Access;

/// <summary>
/// Writes the end of the audit trail. Changes are collected while a transaction runs and chained as its last step: on PostgreSQL the end of the chain is locked only from there to the commit, and whoever holds
/// that lock waits for nobody. On SQLite the writer is alone anyway.
/// </summary>
static class AuditTail
{
    const long TailLock = 727_002;
    const int RowsAtOnce = 2_000;

    /// <summary>A change that has no place in the chain yet; facts as JSON.</summary>
    public sealed record Change(Instant At, string Actor, OfficeId? Office, string What, string Subject, string? Why, string? Before, string? After)
    {
        public Guid Id { get; init; } = Guid.CreateVersion7(At.ToDateTimeOffset());
    }

    /// <summary>An instant as exactly as both databases keep it: PostgreSQL knows no more than millionths of a second.</summary>
    public static Instant AsStored(Instant at) => Instant.FromUnixTimeTicks(at.ToUnixTimeTicks() / 10 * 10);

    public static void Add(DbTransaction transaction, Change change) =>
        Database.AtTheEnd<List<Change>>(transaction, Write).Add(change with { At = AsStored(change.At) });

    static async Task Write(DbTransaction transaction, List<Change> changes)
    {
        var connection = transaction.Connection!;
        if (transaction is not SqliteTransaction) await connection.ExecuteAsync("select pg_advisory_xact_lock(@TailLock)", new { TailLock }, transaction);
        var last = await connection.QuerySingleOrDefaultAsync<EndColumns>("select position, hash from audit_entry order by position desc limit 1", transaction: transaction);
        var (position, hash) = (last?.Position ?? 0, last?.Hash ?? AuditChain.Beginning);
        foreach (var change in changes) hash = await Write(transaction, change, ++position, hash);
    }

    static async Task<byte[]> Write(DbTransaction transaction, Change change, long position, ReadOnlyMemory<byte> previous)
    {
        var (actor, why) = (Salted(AuditField.Actor, change.Actor), Salted(AuditField.Why, change.Why));
        var (before, after) = (Salted(AuditField.Before, change.Before), Salted(AuditField.After, change.After));
        var hash = AuditChain.HashOf(new AuditEntry
        {
            Position = position,
            Id = change.Id,
            At = change.At,
            Office = change.Office,
            What = change.What,
            Subject = change.Subject,
            ActorDigest = actor.Digest,
            WhyDigest = why.Digest.AsMaybe(),
            BeforeDigest = before.Digest.AsMaybe(),
            AfterDigest = after.Digest.AsMaybe(),
            PreviousHash = previous,
        });
        await transaction.Connection!.ExecuteAsync(
            """
            insert into audit_entry (position, id, at, office_id, what, subject, actor_digest, why_digest, before_digest, after_digest, previous_hash, hash)
            values (@position, @id, @at, @office, @what, @subject, @actorDigest, @whyDigest, @beforeDigest, @afterDigest, @previous, @hash);
            insert into audit_value (position, actor, actor_salt, why, why_salt, before, before_salt, after, after_salt)
            values (@position, @actor, @actorSalt, @why, @whySalt, @before, @beforeSalt, @after, @afterSalt)
            """,
            new
            {
                position, id = change.Id, at = change.At, office = change.Office, what = change.What, subject = change.Subject, previous = previous.ToArray(), hash,
                actorDigest = actor.Digest, whyDigest = why.Digest, beforeDigest = before.Digest, afterDigest = after.Digest,
                actor = change.Actor, actorSalt = actor.Salt, why = change.Why, whySalt = why.Salt, before = change.Before, beforeSalt = before.Salt, after = change.After, afterSalt = after.Salt,
            },
            transaction);
        return hash;
    }

    static (byte[]? Salt, byte[]? Digest) Salted(AuditField field, string? value)
    {
        if (value is null) return (null, null);
        var salt = RandomNumberGenerator.GetBytes(AuditChain.SaltLength);
        return (salt, AuditChain.Commit(field, salt, value));
    }

    static ReadOnlyMemory<byte>? AsMaybe(this byte[]? bytes) => bytes is null ? (ReadOnlyMemory<byte>?)null : bytes; // without the cast a missing one would become an empty one

    /// <summary>Chains the rows of a database from before there was a chain, in the order of their time, before any other; called where nobody else writes.</summary>
    public static async Task CarryOver(DbTransaction transaction)
    {
        var connection = transaction.Connection!;
        while (true)
        {
            var rows = (await connection.QueryAsync<OldColumns>(
                "select id, at, office_id, actor, what, subject, why, before, after from audit_before_chain order by at, id limit @RowsAtOnce", new { RowsAtOnce }, transaction)).ToList();
            if (rows.Count == 0) return;
            await Write(transaction, rows.ConvertAll(row => row.Change));
            foreach (var row in rows) await connection.ExecuteAsync("delete from audit_before_chain where id = @Id", new { row.Id }, transaction);
        }
    }

    /// <summary>Deletes values with their salts; what identifies the rows stands in <paramref name="where"/>, which is never a text from outside.</summary>
    public static Task<int> ForgetValues(DbTransaction transaction, string where, object parameters, bool whoAsWell = false) => transaction.Connection!.ExecuteAsync(
        "update audit_value set why = null, why_salt = null, before = null, before_salt = null, after = null, after_salt = null" + (whoAsWell ? ", actor = null, actor_salt = null" : "")
        + " where (why_salt is not null or before_salt is not null or after_salt is not null" + (whoAsWell ? " or actor_salt is not null" : "") + $") and position in (select position from audit_entry where {where})",
        parameters, transaction);

    sealed class EndColumns
    {
        public long Position { get; init; }
        public byte[] Hash { get; init; } = [];
    }

    sealed class OldColumns
    {
        public Guid Id { get; init; }
        public Instant At { get; init; }
        public OfficeId? OfficeId { get; init; }
        public string Actor { get; init; } = "";
        public string What { get; init; } = "";
        public string Subject { get; init; } = "";
        public string? Why { get; init; }
        public string? Before { get; init; }
        public string? After { get; init; }

        public Change Change => new(At, Actor, OfficeId, What, Subject, Why, Before, After) { Id = Id };
    }
}
