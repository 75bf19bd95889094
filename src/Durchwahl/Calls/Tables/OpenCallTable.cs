using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using Dapper;
using Durchwahl.Data;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.House;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Calls.Tables;

/// <summary>Calls that have not ended.</summary>
static class OpenCallTable
{
    static readonly string[] Names =
    [
        "contact_id", "office_id", "source", "channel", "dialled", "kind", "line", "caller_number", "arrived_at", "since", "state", "post_id", "answered_at", "exchange_channel", "topic", "language",
        "is_emergency", "steps", "changed_at",
    ];

    /// <summary>Whether a call of an office is open.</summary>
    public static Task<bool> Has(DbConnection connection, OfficeId office, ContactId id) =>
        connection.ExecuteScalarAsync<bool>("select count(*) > 0 from open_call where contact_id = @id and office_id = @office", new { id, office });

    public static Task Save(DbTransaction transaction, OpenCall call) => Rows.Upsert(transaction, "open_call", Names,
    [
        [
            call.Id.Value, call.Office.Value, call.Source.ToString(), call.Channel.ToString(), call.Dialled.Value, call.Kind.ToString(), call.Line.Value, call.Caller?.Value, call.Arrived, call.Since,
            call.State.ToString(), call.Post?.Value, call.AnsweredAt, call.ExchangeChannel, call.Topic, call.Language, call.IsEmergency, JsonSerializer.Serialize(call.Steps, JsonForm.Stored), call.ChangedAt,
        ],
    ]);

    public static Task SetAnswered(DbTransaction transaction, ContactId call, PostId post, Instant at) => transaction.Connection!.ExecuteAsync(
        "update open_call set state = @state, post_id = @post, answered_at = @at, changed_at = @at where contact_id = @call",
        new { state = nameof(CallState.Talking), post, at, call },
        transaction);

    public static Task Remove(DbTransaction transaction, ContactId call) =>
        transaction.Connection!.ExecuteAsync("delete from open_call where contact_id = @call", new { call }, transaction);

    /// <summary>Forgets the calls of invented callers.</summary>
    public static Task RemovePractice(DbTransaction transaction) =>
        transaction.Connection!.ExecuteAsync("delete from open_call where source = @source", new { source = nameof(ContactSource.Practice) }, transaction);

    public static async Task<IReadOnlyList<OpenCall>> All(DbConnection connection, ContactSource source) =>
        [.. (await connection.QueryAsync<Row>($"select {string.Join(", ", Names)} from open_call where source = @source order by arrived_at, contact_id", new { source = source.ToString() })).Select(row => row.Read())];

    sealed class Row
    {
        public ContactId ContactId { get; init; }

        public OfficeId OfficeId { get; init; }

        public ContactSource Source { get; init; }

        public ContactChannel Channel { get; init; }

        public PhoneNumber Dialled { get; init; }

        public LineKind Kind { get; init; }

        public PhoneNumber Line { get; init; }

        public PhoneNumber? CallerNumber { get; init; }

        public Instant ArrivedAt { get; init; }

        public Instant Since { get; init; }

        public CallState State { get; init; }

        public PostId? PostId { get; init; }

        public Instant? AnsweredAt { get; init; }

        public string? ExchangeChannel { get; init; }

        public string? Topic { get; init; }

        public string? Language { get; init; }

        public bool IsEmergency { get; init; }

        public string Steps { get; init; } = "";

        public Instant ChangedAt { get; init; }

        public OpenCall Read() => new()
        {
            Id = ContactId,
            Office = OfficeId,
            Source = Source,
            Channel = Channel,
            Dialled = Dialled,
            Kind = Kind,
            Line = Line,
            Caller = CallerNumber,
            Arrived = ArrivedAt,
            Since = Since,
            State = State,
            Post = PostId,
            AnsweredAt = AnsweredAt,
            ExchangeChannel = ExchangeChannel,
            Topic = Topic,
            Language = Language,
            IsEmergency = IsEmergency,
            Steps = JsonSerializer.Deserialize<ImmutableArray<ContactStep>>(Steps, JsonForm.Stored),
            ChangedAt = ChangedAt,
        };
    }
}
