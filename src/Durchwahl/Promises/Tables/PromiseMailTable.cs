using System.Data.Common;
using Dapper;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using NodaTime;

namespace Durchwahl.Promises.Tables;

/// <summary>A mail about a promise that went out.</summary>
/// <param name="Id">Of the work in the outbox.</param>
/// <param name="PromiseId">The promise.</param>
/// <param name="OfficeId">The office.</param>
/// <param name="RecipientKey">Kind and id of who got it; null for others than posts and teams.</param>
/// <param name="RecipientName">Their name, never a person's; null for others.</param>
sealed record PromiseMailRecord(Guid Id, PromiseId PromiseId, OfficeId OfficeId, string? RecipientKey, string? RecipientName);

/// <summary>What became of a mail.</summary>
enum MailState
{
    /// <summary>A mail server took it.</summary>
    Sent,

    /// <summary>The mail server refused it at once.</summary>
    Refused,

    /// <summary>It came back.</summary>
    Bounced,
}

/// <summary>Mails about promises that went out, and those that came in.</summary>
static class PromiseMailTable
{
    public static Task Save(DbTransaction transaction, PromiseMailRecord mail, MailState state, Instant at) => transaction.Connection!.ExecuteAsync(
        """
        insert into promise_mail (id, promise_id, office_id, recipient_key, recipient_name, state, at) values (@Id, @PromiseId, @OfficeId, @RecipientKey, @RecipientName, @state, @at)
        on conflict (id) do update set state = excluded.state, at = excluded.at
        """,
        new { mail.Id, mail.PromiseId, mail.OfficeId, mail.RecipientKey, mail.RecipientName, state = state.ToString(), at }, transaction);

    public static async Task<PromiseMailRecord?> Find(DbConnection connection, Guid id, DbTransaction? transaction = null) =>
        (await connection.QuerySingleOrDefaultAsync<Row>("select id, promise_id, office_id, recipient_key, recipient_name from promise_mail where id = @id", new { id }, transaction))?.Read();

    /// <summary>Whether there is a recipient of this promise, other than <paramref name="but"/>, whose newest mail did not arrive.</summary>
    public static Task<bool> AnotherFails(DbTransaction transaction, PromiseId promise, string? but) => transaction.Connection!.ExecuteScalarAsync<bool>(
        """
        select count(*) > 0 from promise_mail m
        where m.promise_id = @promise and m.state <> 'Sent' and coalesce(m.recipient_key, '') <> @but
          and not exists (select 1 from promise_mail n where n.promise_id = m.promise_id and coalesce(n.recipient_key, '') = coalesce(m.recipient_key, '') and n.at > m.at)
        """,
        new { promise, but = but ?? "" }, transaction);

    /// <summary>Notes that a mail came in; false when the same was noted before.</summary>
    public static async Task<bool> Receive(DbTransaction transaction, string digest, PromiseId promise, Instant at) => await transaction.Connection!.ExecuteAsync(
        "insert into promise_mail_in (digest, promise_id, at) values (@digest, @promise, @at) on conflict (digest) do nothing", new { digest, promise, at }, transaction) == 1;

    /// <summary>How many came in about a promise since a moment.</summary>
    public static Task<long> Received(DbTransaction transaction, PromiseId promise, Instant since) =>
        transaction.Connection!.ExecuteScalarAsync<long>("select count(*) from promise_mail_in where promise_id = @promise and at >= @since", new { promise, since }, transaction);

    /// <summary>Deletes what is older than a moment.</summary>
    public static Task Tidy(DbTransaction transaction, Instant before) =>
        transaction.Connection!.ExecuteAsync("delete from promise_mail where at < @before; delete from promise_mail_in where at < @before", new { before }, transaction);

    sealed class Row
    {
        public Guid Id { get; init; }

        public PromiseId PromiseId { get; init; }

        public OfficeId OfficeId { get; init; }

        public string? RecipientKey { get; init; }

        public string? RecipientName { get; init; }

        public PromiseMailRecord Read() => new(Id, PromiseId, OfficeId, RecipientKey, RecipientName);
    }
}
