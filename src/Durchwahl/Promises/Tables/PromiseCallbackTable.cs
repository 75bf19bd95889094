using System.Data.Common;
using Dapper;
using Durchwahl.Calls.Contract;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using NodaTime;

namespace Durchwahl.Promises.Tables;

/// <summary>Calls through the exchange that were made for promises.</summary>
static class PromiseCallbackTable
{
    static readonly Duration Kept = Duration.FromDays(90);

    /// <summary>Keeps that a call has begun, and deletes old ones of the office.</summary>
    public static async Task Insert(DbTransaction transaction, ContactId contact, OfficeId office, PromiseId promise, string by, Instant now)
    {
        await transaction.Connection!.ExecuteAsync("delete from promise_callback where office_id = @office and started_at < @before", new { office, before = now - Kept }, transaction);
        await transaction.Connection!.ExecuteAsync(
            "insert into promise_callback (contact_id, promise_id, office_id, started_by, started_at) values (@contact, @promise, @office, @by, @now) on conflict do nothing",
            new { contact, promise, office, by, now }, transaction);
    }

    /// <summary>Keeps how a call has ended; who made it, or null when it is not there or was ended before.</summary>
    public static async Task<string?> End(DbTransaction transaction, ContactId contact, CallBackEnd result, Instant at) =>
        await transaction.Connection!.ExecuteAsync(
            "update promise_callback set result = @result, ended_at = @at where contact_id = @contact and result is null", new { contact, result = result.ToString(), at }, transaction) == 1
            ? await transaction.Connection!.QuerySingleAsync<string>("select started_by from promise_callback where contact_id = @contact", new { contact }, transaction)
            : null;

    /// <summary>Whether a call is kept.</summary>
    public static Task<bool> Has(DbConnection connection, ContactId contact, DbTransaction transaction) =>
        connection.ExecuteScalarAsync<bool>("select count(*) > 0 from promise_callback where contact_id = @contact", new { contact }, transaction);

    /// <summary>The last call for a promise; null when there was none.</summary>
    public static Task<PromiseCallback?> Last(DbConnection connection, PromiseId promise, DbTransaction? transaction = null) => connection.QueryFirstOrDefaultAsync<PromiseCallback?>(
        "select contact_id, started_at, ended_at, result from promise_callback where promise_id = @promise order by started_at desc, contact_id desc limit 1", new { promise }, transaction);
}

/// <summary>A call that was made for a promise.</summary>
public sealed class PromiseCallback
{
    /// <summary>The contact.</summary>
    public ContactId ContactId { get; init; }

    /// <summary>When it began.</summary>
    public Instant StartedAt { get; init; }

    /// <summary>When it ended; null while it goes on, or when nobody knows.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>How it ended; null while it goes on, or when nobody knows.</summary>
    public CallBackEnd? Result { get; init; }
}
