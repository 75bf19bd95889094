using System.Data.Common;
using Dapper;
using Durchwahl.Data;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using NodaTime;

namespace Durchwahl.Calls.Tables;

/// <summary>Callbacks that a person has to make.</summary>
static class CallbackRequestTable
{
    const string Select = "select id, office_id, contact_id, line, number, asked_at, why, settled_at, settled_by, note from callback_request";

    /// <summary>Saves a new request; false when it was there already, which changes nothing.</summary>
    public static async Task<bool> Insert(DbTransaction transaction, CallbackRequest request) => await transaction.Connection!.ExecuteAsync(
        """
        insert into callback_request (id, office_id, contact_id, line, number, asked_at, why)
        values (@Id, @Office, @Contact, @Line, @Number, @AskedAt, @why) on conflict (id) do nothing
        """,
        new { request.Id, request.Office, request.Contact, request.Line, request.Number, request.AskedAt, why = request.Why.ToString() },
        transaction) == 1;

    public static async Task<CallbackRequest?> Find(DbConnection connection, OfficeId office, CallbackRequestId id, DbTransaction? transaction = null) =>
        (await connection.QuerySingleOrDefaultAsync<Row>(Select + " where id = @id and office_id = @office", new { id, office }, transaction))?.Read();

    /// <summary>Requests of an office: open ones first, the oldest of them at the top; settled ones after them, the newest first.</summary>
    public static async Task<IReadOnlyList<CallbackRequest>> Of(DbConnection connection, OfficeId office, int most) =>
        [.. (await connection.QueryAsync<Row>(
            Select + " where office_id = @office order by settled_at is not null, settled_at desc, asked_at, id limit @most", new { office, most })).Select(row => row.Read())];

    /// <summary>Marks a request as done; false when it is not there or already was.</summary>
    public static async Task<bool> Settle(DbTransaction transaction, OfficeId office, CallbackRequestId request, Instant at, string by, string? note) => await transaction.Connection!.ExecuteAsync(
        "update callback_request set settled_at = @at, settled_by = @by, note = @note where id = @request and office_id = @office and settled_at is null",
        new { request, office, at, by, note },
        transaction) == 1;

    /// <summary>How many callbacks each number has asked for since a moment, made by the telephone or by people.</summary>
    public static async Task<IReadOnlyDictionary<PhoneNumber, int>> CountByNumber(DbConnection connection, OfficeId office, Instant since) =>
        (await connection.QueryAsync<(string Number, long Count)>(
            """
            select number, count(*) from (
              select number from callback_request where office_id = @office and asked_at >= @since and why = 'Asked'
              union all
              select number from kept_place where office_id = @office and since >= @since) as asked
            group by number
            """,
            new { office, since })).ToDictionary(row => PhoneNumber.Parse(row.Number), row => (int)row.Count);

    public static Task<int> RemoveSettled(DbTransaction transaction, OfficeId office, Instant before) =>
        transaction.Connection!.ExecuteAsync("delete from callback_request where office_id = @office and settled_at < @before", new { office, before }, transaction);

    sealed class Row
    {
        public CallbackRequestId Id { get; init; }

        public OfficeId OfficeId { get; init; }

        public ContactId ContactId { get; init; }

        public PhoneNumber Line { get; init; }

        public PhoneNumber Number { get; init; }

        public Instant AskedAt { get; init; }

        public CallbackReason Why { get; init; }

        public Instant? SettledAt { get; init; }

        public string? SettledBy { get; init; }

        public string? Note { get; init; }

        public CallbackRequest Read() => new()
        {
            Id = Id, Office = OfficeId, Contact = ContactId, Line = Line, Number = Number, AskedAt = AskedAt, Why = Why, SettledAt = SettledAt, SettledBy = SettledBy, Note = Note,
        };
    }
}
