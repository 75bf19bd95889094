using System.Data.Common;
using Dapper;
using Durchwahl.Data;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Calls.Tables;

/// <summary>Every contact. Durations are kept in whole milliseconds.</summary>
static class ContactRecordTable
{
    static readonly string[] Names =
    [
        "id", "office_id", "source", "channel", "dialled", "kind", "ended_on", "topic", "language", "arrived_at", "waited_ms", "handled_ms", "ending", "answered_by", "earlier_id", "is_emergency",
        "team_id", "ended_kind", "is_in_hours", "is_guarded", "can_be_linked",
    ];

    static readonly string Select = $"select {string.Join(", ", Names)} from contact_record";

    /// <summary>Which records a list shows.</summary>
    /// <param name="From">Arrived from this moment on; null for all.</param>
    /// <param name="Until">Arrived before this moment; null for all.</param>
    /// <param name="Ending">Only with this ending; null for all.</param>
    public sealed record Filter(Instant? From = null, Instant? Until = null, Ending? Ending = null);

    public static Task Save(DbTransaction transaction, ContactRecord record) => Save(transaction, [record]);

    /// <summary>Saves many; those that are known are replaced.</summary>
    public static Task Save(DbTransaction transaction, IEnumerable<ContactRecord> records) => Rows.Upsert(transaction, "contact_record", Names, records.Select(record => (object?[])
    [
        record.Id.Value, record.Office.Value, record.Source.ToString(), record.Channel.ToString(), record.Dialled.Value, record.Kind.ToString(), record.EndedOn.Value, record.Topic, record.Language,
        record.Arrived, Milliseconds(record.Waited), Milliseconds(record.Handled), record.Ending.ToString(), record.AnsweredBy?.Value, record.Earlier?.Value, record.IsEmergency,
        record.Team?.Value, record.EndedKind?.ToString(), record.IsInHours, record.IsGuarded, record.CanBeLinked,
    ]));

    public static async Task<ContactRecord?> Find(DbConnection connection, OfficeId office, ContactId id, DbTransaction? transaction = null) =>
        (await connection.QuerySingleOrDefaultAsync<Row>(Select + " where id = @id and office_id = @office", new { id, office }, transaction))?.Read();

    /// <summary>Records of an office, the newest first.</summary>
    public static async Task<IReadOnlyList<ContactRecord>> Of(DbConnection connection, OfficeId office, Filter filter, int most, long skip = 0) =>
        [.. (await connection.QueryAsync<Row>(
            Select + " where office_id = @office"
            + (filter.From is null ? "" : " and arrived_at >= @From") + (filter.Until is null ? "" : " and arrived_at < @Until") + (filter.Ending is null ? "" : " and ending = @ending")
            + " order by arrived_at desc, id desc limit @most offset @skip",
            new { office, filter.From, filter.Until, ending = filter.Ending?.ToString(), most, skip })).Select(row => row.Read())];

    /// <summary>Records of one caller, the newest first, as long as the number is kept.</summary>
    public static async Task<IReadOnlyList<ContactRecord>> OfCaller(DbConnection connection, OfficeId office, PhoneNumber number, Instant now, int most) =>
        [.. (await connection.QueryAsync<Row>(
            Select + " where office_id = @office and id in (select contact_id from contact_caller where office_id = @office and number = @number and expires_at > @now) order by arrived_at desc, id desc limit @most",
            new { office, number, now, most })).Select(row => row.Read())];

    /// <summary>The records with these ids, those that there are.</summary>
    public static async Task<IReadOnlyList<ContactRecord>> Some(DbConnection connection, OfficeId office, IReadOnlyCollection<ContactId> ids)
    {
        if (ids.Count == 0) return [];
        var (list, values) = Rows.OneOf(ids, new { office });
        return [.. (await connection.QueryAsync<Row>($"{Select} where office_id = @office and id in ({list})", values)).Select(row => row.Read())];
    }

    /// <summary>The records that came in within a stretch of time, in no order.</summary>
    /// <param name="onlyFollowing">Only those that follow an earlier contact of the same caller.</param>
    public static async Task<IReadOnlyList<ContactRecord>> Within(DbConnection connection, OfficeId office, Instant from, Instant until, DbTransaction? transaction, bool onlyFollowing = false) =>
        [.. (await connection.QueryAsync<Row>(
            Select + " where office_id = @office and arrived_at >= @from and arrived_at < @until" + (onlyFollowing ? " and earlier_id is not null" : ""), new { office, from, until }, transaction))
            .Select(row => row.Read())];

    /// <summary>How many calls each dialled number had in a stretch of time.</summary>
    public static async Task<IReadOnlyDictionary<PhoneNumber, long>> CountByNumber(DbConnection connection, OfficeId office, Instant from, Instant until) =>
        (await connection.QueryAsync<(string Number, long Count)>(
            "select dialled, count(*) from contact_record where office_id = @office and arrived_at >= @from and arrived_at < @until group by dialled", new { office, from, until }))
            .ToDictionary(row => PhoneNumber.Parse(row.Number), row => row.Count);

    static int Milliseconds(Duration duration) => (int)duration.TotalMilliseconds;

    sealed class Row
    {
        public ContactId Id { get; init; }

        public OfficeId OfficeId { get; init; }

        public ContactSource Source { get; init; }

        public ContactChannel Channel { get; init; }

        public PhoneNumber Dialled { get; init; }

        public LineKind Kind { get; init; }

        public PhoneNumber EndedOn { get; init; }

        public string? Topic { get; init; }

        public string? Language { get; init; }

        public Instant ArrivedAt { get; init; }

        public long WaitedMs { get; init; }

        public long HandledMs { get; init; }

        public Ending Ending { get; init; }

        public PostId? AnsweredBy { get; init; }

        public ContactId? EarlierId { get; init; }

        public bool IsEmergency { get; init; }

        public TeamId? TeamId { get; init; }

        public LineKind? EndedKind { get; init; }

        public bool IsInHours { get; init; }

        public bool IsGuarded { get; init; }

        public bool CanBeLinked { get; init; }

        public ContactRecord Read() => new()
        {
            Id = Id,
            Office = OfficeId,
            Source = Source,
            Channel = Channel,
            Dialled = Dialled,
            Kind = Kind,
            EndedOn = EndedOn,
            Topic = Topic,
            Language = Language,
            Arrived = ArrivedAt,
            Waited = Duration.FromMilliseconds(WaitedMs),
            Handled = Duration.FromMilliseconds(HandledMs),
            Ending = Ending,
            AnsweredBy = AnsweredBy,
            Earlier = EarlierId,
            IsEmergency = IsEmergency,
            Team = TeamId,
            EndedKind = EndedKind,
            IsInHours = IsInHours,
            IsGuarded = IsGuarded,
            CanBeLinked = CanBeLinked,
        };
    }
}
