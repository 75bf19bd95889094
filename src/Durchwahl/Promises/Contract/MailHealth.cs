using System.Data.Common;
using Dapper;
using Durchwahl.Data;
using Durchwahl.Promises.Mail;
using NodaTime;

namespace Durchwahl.Promises.Contract;

/// <summary>How it stands with mails; figures only.</summary>
/// <param name="HasServer">Whether a mail server is set up.</param>
/// <param name="Waiting">Mails that have not gone out, those included that are not written yet.</param>
/// <param name="Stuck">Those that a person has to look at.</param>
sealed record MailCount(bool HasServer, long Waiting, long Stuck);

/// <summary>Counts mails for the operator.</summary>
sealed class MailHealth(IMailbox mailbox)
{
    public async Task<MailCount> Look(DbConnection connection, Instant now)
    {
        var (waiting, stuck) = await connection.QuerySingleAsync<(long, long)>(
            """
            select count(*), coalesce(sum(case when attempts > @most or due_at < @before then 1 else 0 end), 0) from outbox
            where done_at is null and kind in ('Mail', 'PromiseMail') and due_at <= @soon
            """,
            new { most = Outbox.Waits.Count, before = now - Duration.FromHours(1), soon = now + Outbox.Waits[^1] });
        return new MailCount(mailbox.IsSetUp, waiting, stuck);
    }
}
