using System.Data.Common;
using System.Text.Json;
using Dapper;
using Durchwahl.House;
using NodaTime;

namespace Durchwahl.Data;

/// <summary>Work that is to be done once, later, outside the transaction that asked for it. A restart forgets nothing.</summary>
static class Outbox
{
    /// <summary>How long one worker may hold a piece of work.</summary>
    public static readonly Duration Lease = Duration.FromMinutes(5);

    /// <summary>How long to wait after each failed attempt; after the last a person has to look.</summary>
    public static readonly IReadOnlyList<Duration> Waits =
    [
        Duration.FromSeconds(5), Duration.FromMinutes(1), Duration.FromMinutes(5), Duration.FromMinutes(30), Duration.FromHours(2), Duration.FromHours(5),
        Duration.FromHours(12), Duration.FromHours(24),
    ];

    /// <summary>A piece of work in the hands of one worker.</summary>
    /// <param name="Id">Identifies the work.</param>
    /// <param name="Kind">Who handles it.</param>
    /// <param name="Payload">JSON that the handler understands.</param>
    /// <param name="Attempts">How many attempts have failed.</param>
    /// <param name="Claim">Proves that this worker still holds it.</param>
    public sealed record Work(Guid Id, string Kind, string Payload, int Attempts, Guid Claim)
    {
        /// <summary>The news in <see cref="Payload"/>.</summary>
        public T Read<T>() => JsonSerializer.Deserialize<T>(Payload, JsonForm.Stored)!;
    }

    /// <summary>Puts work in, written as JSON.</summary>
    public static Task Add<T>(DbTransaction transaction, string kind, T news, Instant dueAt) where T : class => Add(transaction, kind, JsonSerializer.Serialize(news, JsonForm.Stored), dueAt);

    public static Task Add(DbTransaction transaction, string kind, string payload, Instant dueAt) => transaction.Connection!.ExecuteAsync(
        "insert into outbox (id, kind, payload, due_at, attempts) values (@id, @kind, @payload, @dueAt, 0)",
        new { id = Guid.CreateVersion7(dueAt.ToDateTimeOffset()), kind, payload, dueAt },
        transaction);

    /// <summary>Whether work of a kind is due and free; asked before the writer lane is taken.</summary>
    public static Task<bool> HasDue(DbConnection connection, string kind, Instant now) => connection.ExecuteScalarAsync<bool>(
        "select count(*) > 0 from outbox where done_at is null and kind = @kind and due_at <= @now and (claimed_until is null or claimed_until <= @now) and attempts <= @most",
        new { kind, now, most = Waits.Count });

    /// <summary>Whether the same work is still to be done.</summary>
    public static Task<bool> HasOpen(DbConnection connection, string kind, string payload, DbTransaction? transaction = null) => connection.ExecuteScalarAsync<bool>(
        "select count(*) > 0 from outbox where done_at is null and kind = @kind and payload = @payload", new { kind, payload }, transaction);

    /// <summary>How many pieces of work need a person: all attempts failed, or nobody has taken them up for an hour.</summary>
    public static Task<long> Stuck(DbConnection connection, Instant now) => connection.ExecuteScalarAsync<long>(
        "select count(*) from outbox where done_at is null and (attempts > @most or due_at < @before)", new { most = Waits.Count, before = now - Duration.FromHours(1) });

    /// <summary>Claims the next due piece of work of a kind; null when there is none.</summary>
    public static async Task<Work?> Claim(DbTransaction transaction, string kind, Instant now)
    {
        var row = await transaction.Connection!.QueryFirstOrDefaultAsync<WorkRow>(
            """
            select id, kind, payload, attempts from outbox
            where done_at is null and kind = @kind and due_at <= @now and (claimed_until is null or claimed_until <= @now) and attempts <= @most
            order by due_at limit 1
            """,
            new { kind, now, most = Waits.Count },
            transaction);
        if (row is null) return null;
        var claim = Guid.CreateVersion7(now.ToDateTimeOffset());
        // The second half of the condition decides between two workers that have read the same row.
        var won = await transaction.Connection!.ExecuteAsync(
            "update outbox set claimed_until = @until, claim = @claim where id = @id and done_at is null and (claimed_until is null or claimed_until <= @now)",
            new { id = row.Id, until = now + Lease, claim, now },
            transaction);
        return won == 1 ? new Work(row.Id, row.Kind, row.Payload, (int)row.Attempts, claim) : null;
    }

    /// <summary>Marks the work as done; false when the claim has passed to somebody else.</summary>
    public static async Task<bool> Done(DbTransaction transaction, Work work, Instant now) => await transaction.Connection!.ExecuteAsync(
        "update outbox set done_at = @now, problem = null, claimed_until = null where id = @Id and claim = @Claim", new { work.Id, work.Claim, now }, transaction) == 1;

    /// <summary>Puts the work back for a later attempt and keeps what went wrong; false when the claim has passed to somebody else.</summary>
    public static async Task<bool> Failed(DbTransaction transaction, Work work, string problem, Instant now) => await transaction.Connection!.ExecuteAsync(
        "update outbox set attempts = attempts + 1, problem = @problem, claimed_until = null, due_at = @dueAt where id = @Id and claim = @Claim and done_at is null",
        new { work.Id, work.Claim, problem, dueAt = now + Waits[Math.Min(work.Attempts, Waits.Count - 1)] },
        transaction) == 1;

    /// <summary>Puts the work back as if nobody had begun it.</summary>
    public static Task PutBack(DbTransaction transaction, Work work) => transaction.Connection!.ExecuteAsync(
        "update outbox set claimed_until = null, claim = null where id = @Id and claim = @Claim and done_at is null", new { work.Id, work.Claim }, transaction);

    /// <summary>Takes what is personal or secret out of work that is done.</summary>
    public static Task Forget(DbTransaction transaction, Work work) =>
        transaction.Connection!.ExecuteAsync("update outbox set payload = '{}' where id = @Id and done_at is not null", new { work.Id }, transaction);

    /// <summary>Lets nobody try again until a person says so: trying would not help.</summary>
    public static Task GiveUp(DbTransaction transaction, Work work, string problem) => transaction.Connection!.ExecuteAsync(
        "update outbox set done_at = null, claimed_until = null, claim = null, problem = @problem, attempts = @attempts where id = @Id", new { work.Id, problem, attempts = Waits.Count + 1 }, transaction);

    /// <summary>What is not done, the oldest first, of these kinds and with a payload that begins so.</summary>
    public static async Task<IReadOnlyList<OpenWork>> Open(DbConnection connection, string kind, string beginning, int most) =>
        [.. (await connection.QueryAsync<OpenRow>(
            "select id, payload, due_at, attempts, problem from outbox where done_at is null and kind = @kind and substr(payload, 1, @length) = @beginning order by due_at, id limit @most",
            new { kind, beginning, length = beginning.Length, most })).Select(row => new OpenWork(row.Id, row.Payload, row.DueAt, (int)row.Attempts, row.Problem))];

    /// <summary>Work that is not done.</summary>
    /// <param name="Id">Identifies the work.</param>
    /// <param name="Payload">JSON.</param>
    /// <param name="DueAt">When it is tried next.</param>
    /// <param name="Attempts">How many attempts have failed.</param>
    /// <param name="Problem">What went wrong last; null when nothing did.</param>
    public sealed record OpenWork(Guid Id, string Payload, Instant DueAt, int Attempts, string? Problem)
    {
        /// <summary>Whether nobody tries again by themselves.</summary>
        public bool NeedsAPerson => Attempts > Waits.Count;
    }

    /// <summary>Begins anew with work that is not done and that nobody holds; false when there is none.</summary>
    public static async Task<bool> Retry(DbTransaction transaction, Guid id, string kind, string beginning, Instant now) => await transaction.Connection!.ExecuteAsync(
        "update outbox set attempts = 0, due_at = @now where id = @id and kind = @kind and substr(payload, 1, @length) = @beginning and done_at is null and (claimed_until is null or claimed_until <= @now)",
        new { id, kind, beginning, length = beginning.Length, now }, transaction) == 1;

    /// <summary>Does away with work that is not done and that nobody holds; false when there is none.</summary>
    public static async Task<bool> Discard(DbTransaction transaction, Guid id, string kind, string beginning, Instant now) => await transaction.Connection!.ExecuteAsync(
        "update outbox set done_at = @now, payload = '{}' where id = @id and kind = @kind and substr(payload, 1, @length) = @beginning and done_at is null and (claimed_until is null or claimed_until <= @now)",
        new { id, kind, beginning, length = beginning.Length, now }, transaction) == 1;

    /// <summary>The payload of work that may be done already; null when there is none.</summary>
    public static Task<string?> Payload(DbConnection connection, Guid id, string kind) =>
        connection.QuerySingleOrDefaultAsync<string?>("select payload from outbox where id = @id and kind = @kind", new { id, kind });

    /// <summary>Deletes what was done more than 7 days ago.</summary>
    public static Task Tidy(DbTransaction transaction, Instant now) =>
        transaction.Connection!.ExecuteAsync("delete from outbox where done_at < @before", new { before = now - Duration.FromDays(7) }, transaction);

    sealed class WorkRow
    {
        public Guid Id { get; init; }

        public string Kind { get; init; } = "";

        public string Payload { get; init; } = "";

        public long Attempts { get; init; }
    }

    sealed class OpenRow
    {
        public Guid Id { get; init; }

        public string Payload { get; init; } = "";

        public Instant DueAt { get; init; }

        public long Attempts { get; init; }

        public string? Problem { get; init; }
    }
}
