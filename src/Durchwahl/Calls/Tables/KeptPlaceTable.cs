using System.Data.Common;
using Dapper;
using Durchwahl.Data;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using NodaTime;

namespace Durchwahl.Calls.Tables;

/// <summary>Places in a line of callers who have hung up and are called back.</summary>
static class KeptPlaceTable
{
    const string Select = "select contact_id, office_id, line, number, since, attempts, not_before, topic, language, is_emergency, outcome, ended_at from kept_place";

    /// <summary>Saves a place as the driver sees it; one that has ended stays ended, whoever ended it.</summary>
    public static Task Save(DbTransaction transaction, KeptPlace place) => transaction.Connection!.ExecuteAsync(
        """
        insert into kept_place (contact_id, office_id, line, number, since, attempts, not_before, topic, language, is_emergency, outcome, ended_at)
        values (@Contact, @Office, @Line, @Number, @Since, @Attempts, @NotBefore, @Topic, @Language, @IsEmergency, @outcome, @EndedAt)
        on conflict (contact_id) do update set attempts = excluded.attempts, not_before = excluded.not_before, outcome = excluded.outcome, ended_at = excluded.ended_at
        where kept_place.outcome is null
        """,
        new
        {
            place.Contact, place.Office, place.Line, place.Number, place.Since, place.Attempts, place.NotBefore, place.Topic, place.Language, place.IsEmergency, outcome = place.Outcome?.ToString(), place.EndedAt,
        },
        transaction);

    /// <summary>The places that are kept, by arrival.</summary>
    public static async Task<IReadOnlyList<KeptPlace>> Open(DbConnection connection, OfficeId office) =>
        [.. (await connection.QueryAsync<Row>(Select + " where office_id = @office and outcome is null order by since, contact_id", new { office })).Select(row => row.Read())];

    /// <summary>The places that are kept in calls of one driver, by arrival.</summary>
    public static async Task<IReadOnlyList<KeptPlace>> Open(DbConnection connection, OfficeId office, ContactSource source) => [.. (await connection.QueryAsync<Row>(
        Select + " where office_id = @office and outcome is null and exists (select 1 from contact_record where id = contact_id and source = @source) order by since, contact_id",
        new { office, source = source.ToString() })).Select(row => row.Read())];

    /// <summary>Ends what invented callers keep.</summary>
    public static Task EndPractice(DbTransaction transaction) => transaction.Connection!.ExecuteAsync(
        "update kept_place set outcome = @outcome, ended_at = since where outcome is null and exists (select 1 from contact_record where id = contact_id and source = @source)",
        new { outcome = nameof(KeptPlaceOutcome.Withdrawn), source = nameof(ContactSource.Practice) },
        transaction);

    public static async Task<KeptPlace?> Find(DbConnection connection, OfficeId office, ContactId contact) =>
        (await connection.QuerySingleOrDefaultAsync<Row>(Select + " where contact_id = @contact and office_id = @office", new { contact, office }))?.Read();

    /// <summary>Ends a kept place; false when it is not there or has ended.</summary>
    public static async Task<bool> End(DbTransaction transaction, OfficeId office, ContactId contact, KeptPlaceOutcome outcome, Instant at) => await transaction.Connection!.ExecuteAsync(
        "update kept_place set outcome = @outcome, ended_at = @at where contact_id = @contact and office_id = @office and outcome is null",
        new { outcome = outcome.ToString(), at, contact, office },
        transaction) == 1;

    public static Task<int> RemoveEnded(DbTransaction transaction, OfficeId office, Instant before) =>
        transaction.Connection!.ExecuteAsync("delete from kept_place where office_id = @office and ended_at < @before", new { office, before }, transaction);

    sealed class Row
    {
        public ContactId ContactId { get; init; }

        public OfficeId OfficeId { get; init; }

        public PhoneNumber Line { get; init; }

        public PhoneNumber Number { get; init; }

        public Instant Since { get; init; }

        public int Attempts { get; init; }

        public Instant NotBefore { get; init; }

        public string? Topic { get; init; }

        public string? Language { get; init; }

        public bool IsEmergency { get; init; }

        public KeptPlaceOutcome? Outcome { get; init; }

        public Instant? EndedAt { get; init; }

        public KeptPlace Read() => new()
        {
            Contact = ContactId, Office = OfficeId, Line = Line, Number = Number, Since = Since, Attempts = Attempts, NotBefore = NotBefore, Topic = Topic, Language = Language, IsEmergency = IsEmergency,
            Outcome = Outcome, EndedAt = EndedAt,
        };
    }
}
