using System.Data.Common;
using System.Text.Json;
using Dapper;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.House;
using NodaTime;

namespace Durchwahl.Access.Contract;

/// <summary>
/// The audit trail: one row for each change, written in the transaction of the change, each bound to the row before (docs/decisions/0011). The row itself is written as the last thing of the transaction:
/// until then it is not seen, not even by the transaction.
/// </summary>
static class Audit
{
    /// <summary>Appends one row.</summary>
    /// <param name="transaction">The transaction of the change: both are saved, or neither.</param>
    /// <param name="at">When it happened.</param>
    /// <param name="by">Who did it.</param>
    /// <param name="office">In which office; null for what concerns the whole house.</param>
    /// <param name="what">A short verb phrase in German, as in "Eintrag freigegeben".</param>
    /// <param name="subject">Kind and id, as in "post:0198…"; never a person's name.</param>
    /// <param name="why">The reason that was given; null when none is asked for.</param>
    /// <param name="before">The changed facts before; null when there were none.</param>
    /// <param name="after">The changed facts after; null when they are gone.</param>
    public static Task Append(DbTransaction transaction, Instant at, Actor by, OfficeId? office, string what, string subject, string? why = null, object? before = null, object? after = null)
    {
        AuditTail.Add(transaction, new AuditTail.Change(at, by.Name, office, what, subject, why, Json(before), Json(after)));
        return Task.CompletedTask;
    }

    /// <summary>Where the trail of an office stands; it differs from an earlier one when something was changed since.</summary>
    /// <param name="connection">Where to read.</param>
    /// <param name="office">The office.</param>
    /// <param name="since">Rows from this moment on are counted, so that one is seen that was written before the newest and saved after it.</param>
    public static async Task<AuditMark> Mark(DbConnection connection, OfficeId office, Instant since) => new(
        since,
        await connection.QueryFirstOrDefaultAsync<Guid?>("select id from audit_entry where office_id = @office order by at desc, position desc limit 1", new { office }),
        await connection.ExecuteScalarAsync<long>("select count(*) from audit_entry where office_id = @office and at >= @since", new { office, since = AuditTail.AsStored(since) }));

    /// <summary>Deletes why, before and after of all rows about a subject, for the deletion of what is kept of one person. The chain stays whole; who did what when stays. Returns how many rows lost something.</summary>
    /// <param name="transaction">The transaction of the deletion.</param>
    /// <param name="subject">Kind and id, as <see cref="Append"/> was told.</param>
    public static Task<int> ForgetValues(DbTransaction transaction, string subject) => AuditTail.ForgetValues(transaction, "subject = @subject", new { subject });

    /// <summary>Deletes who, why, before and after of the rows of an office before a moment. The chain stays whole. Returns how many rows lost something.</summary>
    public static Task<int> ForgetValuesBefore(DbTransaction transaction, OfficeId office, Instant before) =>
        AuditTail.ForgetValues(transaction, "office_id = @office and at < @before", new { office, before }, whoAsWell: true);

    static string? Json(object? facts) => facts is null ? null : JsonSerializer.Serialize(facts, JsonForm.Options);
}

/// <summary>Where the audit trail of an office stands.</summary>
/// <param name="Since">From when on rows were counted.</param>
/// <param name="Newest">The newest row; null when there is none.</param>
/// <param name="Count">How many rows there are since then.</param>
sealed record AuditMark(Instant Since, Guid? Newest, long Count);
