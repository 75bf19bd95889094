using System.Data.Common;
using Dapper;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using NodaTime;

namespace Durchwahl.Promises.Tables;

/// <summary>A signed link in a mail about a promise.</summary>
public sealed record PromiseLink
{
    /// <summary>SHA-256 of the token; the token itself is kept nowhere.</summary>
    public required string Digest { get; init; }

    public required PromiseId PromiseId { get; init; }

    public required OfficeId OfficeId { get; init; }

    public required string RecipientKey { get; init; }

    /// <summary>A team or a post, never a person.</summary>
    public required string RecipientName { get; init; }

    /// <summary>Who had to act when the mail was written: when that is somebody else now, the link is over.</summary>
    public required PromiseOwner Owner { get; init; }

    public required Instant MadeAt { get; init; }

    public required Instant ExpiresAt { get; init; }

    public Instant? UsedAt { get; init; }

    public PromiseStepKind? UsedFor { get; init; }

    public Instant? ReplacedAt { get; init; }
}

/// <summary>Signed links.</summary>
static class PromiseLinkTable
{
    /// <summary>Adds one; earlier ones of the same recipient and promise are replaced by it.</summary>
    public static async Task Add(DbTransaction transaction, PromiseLink link)
    {
        await transaction.Connection!.ExecuteAsync(
            "update promise_link set replaced_at = @MadeAt where promise_id = @PromiseId and recipient_key = @RecipientKey and replaced_at is null and used_at is null",
            new { link.MadeAt, link.PromiseId, link.RecipientKey }, transaction);
        await transaction.Connection!.ExecuteAsync(
            """
            insert into promise_link (digest, promise_id, office_id, recipient_key, recipient_name, for_post, for_team, made_at, expires_at)
            values (@Digest, @PromiseId, @OfficeId, @RecipientKey, @RecipientName, @post, @team, @MadeAt, @ExpiresAt)
            """,
            new { link.Digest, link.PromiseId, link.OfficeId, link.RecipientKey, link.RecipientName, post = link.Owner.Post, team = link.Owner.Team, link.MadeAt, link.ExpiresAt }, transaction);
    }

    public static async Task<PromiseLink?> Find(DbConnection connection, string digest, DbTransaction? transaction = null) => (await connection.QuerySingleOrDefaultAsync<Row>(
        "select digest, promise_id, office_id, recipient_key, recipient_name, for_post, for_team, made_at, expires_at, used_at, used_for, replaced_at from promise_link where digest = @digest",
        new { digest }, transaction))?.Read();

    /// <summary>Whoever else wants to use the link waits until this transaction is over.</summary>
    public static Task Lock(DbTransaction transaction, string digest) =>
        transaction.Connection!.ExecuteAsync("update promise_link set digest = digest where digest = @digest", new { digest }, transaction);

    public static Task Use(DbTransaction transaction, string digest, PromiseStepKind what, Instant at) =>
        transaction.Connection!.ExecuteAsync("update promise_link set used_at = @at, used_for = @what where digest = @digest", new { digest, at, what = what.ToString() }, transaction);

    /// <summary>Deletes what has expired before a moment.</summary>
    public static Task Tidy(DbTransaction transaction, Instant before) =>
        transaction.Connection!.ExecuteAsync("delete from promise_link where expires_at < @before", new { before }, transaction);

    sealed class Row
    {
        public string Digest { get; init; } = "";

        public PromiseId PromiseId { get; init; }

        public OfficeId OfficeId { get; init; }

        public string RecipientKey { get; init; } = "";

        public string RecipientName { get; init; } = "";

        public PostId? ForPost { get; init; }

        public TeamId? ForTeam { get; init; }

        public Instant MadeAt { get; init; }

        public Instant ExpiresAt { get; init; }

        public Instant? UsedAt { get; init; }

        public PromiseStepKind? UsedFor { get; init; }

        public Instant? ReplacedAt { get; init; }

        public PromiseLink Read() => new()
        {
            Digest = Digest,
            PromiseId = PromiseId,
            OfficeId = OfficeId,
            RecipientKey = RecipientKey,
            RecipientName = RecipientName,
            Owner = new PromiseOwner(ForPost, ForTeam),
            MadeAt = MadeAt,
            ExpiresAt = ExpiresAt,
            UsedAt = UsedAt,
            UsedFor = UsedFor,
            ReplacedAt = ReplacedAt,
        };
    }
}
