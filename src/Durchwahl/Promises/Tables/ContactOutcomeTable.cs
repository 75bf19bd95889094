using System.Data.Common;
using System.Text.Json;
using Dapper;
using Durchwahl.Data;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.House;
using NodaTime;

namespace Durchwahl.Promises.Tables;

/// <summary>How contacts ended for the person, and apart from it what is known of the person.</summary>
static class ContactOutcomeTable
{
    const string Columns = "o.contact_id, o.office_id, o.topic, o.result, o.promises, o.was_identified, o.at, o.by_whom";
    const string Select = $"select {Columns} from contact_outcome o";

    /// <summary>Saves; what was noted of this contact before is replaced.</summary>
    public static async Task Save(DbTransaction transaction, ContactOutcome outcome, ContactDetails details)
    {
        await transaction.Connection!.ExecuteAsync(
            """
            insert into contact_outcome (contact_id, office_id, topic, result, promises, was_identified, at, by_whom)
            values (@Contact, @Office, @Topic, @result, @promises, @WasIdentified, @At, @By)
            on conflict (contact_id) do update set topic = excluded.topic, result = excluded.result, promises = excluded.promises, was_identified = excluded.was_identified, at = excluded.at,
              by_whom = excluded.by_whom
            """,
            new
            {
                outcome.Contact, outcome.Office, outcome.Topic, result = outcome.Result.ToString(), promises = JsonSerializer.Serialize(outcome.Promises, JsonForm.Stored), outcome.WasIdentified, outcome.At,
                outcome.By,
            },
            transaction);
        await transaction.Connection!.ExecuteAsync(
            """
            insert into contact_details (contact_id, reported, name, benefit_unit, companion) values (@Contact, @Reported, @Name, @BenefitUnit, @Companion)
            on conflict (contact_id) do update set reported = excluded.reported, name = excluded.name, benefit_unit = excluded.benefit_unit, companion = excluded.companion
            """,
            new { outcome.Contact, details.Reported, details.Name, details.BenefitUnit, details.Companion },
            transaction);
    }

    public static async Task<ContactOutcome?> Find(DbConnection connection, OfficeId office, ContactId contact, DbTransaction? transaction = null) =>
        (await connection.QuerySingleOrDefaultAsync<Row>(Select + " where contact_id = @contact and office_id = @office", new { contact, office }, transaction))?.Read();

    /// <summary>How some contacts ended, those of which it was noted.</summary>
    public static async Task<IReadOnlyDictionary<ContactId, ContactOutcome>> Some(DbConnection connection, OfficeId office, IReadOnlyCollection<ContactId> contacts)
    {
        if (contacts.Count == 0) return new Dictionary<ContactId, ContactOutcome>();
        var (list, values) = Rows.OneOf(contacts, new { office });
        return (await connection.QueryAsync<Row>($"{Select} where office_id = @office and contact_id in ({list})", values)).Select(row => row.Read()).ToDictionary(outcome => outcome.Contact);
    }

    /// <summary>How the contacts that came in within a stretch of time ended, those of which it was noted.</summary>
    public static async Task<IReadOnlyDictionary<ContactId, ContactOutcome>> Within(DbConnection connection, OfficeId office, Instant from, Instant until, DbTransaction? transaction = null) =>
        (await connection.QueryAsync<Row>(
            $"select {Columns} from contact_record c join contact_outcome o on o.contact_id = c.id where c.office_id = @office and c.arrived_at >= @from and c.arrived_at < @until",
            new { office, from, until }, transaction)).Select(row => row.Read()).ToDictionary(outcome => outcome.Contact);

    /// <summary>What somebody noted last, the newest first.</summary>
    public static async Task<IReadOnlyList<ContactOutcome>> By(DbConnection connection, OfficeId office, string by, int most) =>
        [.. (await connection.QueryAsync<Row>($"{Select} where office_id = @office and by_whom = @by order by at desc limit @most", new { office, by, most })).Select(row => row.Read())];

    /// <summary>What is known of the person; null when nothing was noted or it was deleted.</summary>
    public static Task<ContactDetails?> Details(DbConnection connection, ContactId contact, DbTransaction? transaction = null) =>
        connection.QuerySingleOrDefaultAsync<ContactDetails?>("select reported, name, benefit_unit, companion from contact_details where contact_id = @contact", new { contact }, transaction);

    sealed class Row
    {
        public ContactId ContactId { get; init; }

        public OfficeId OfficeId { get; init; }

        public string? Topic { get; init; }

        public ContactResult Result { get; init; }

        public string Promises { get; init; } = "";

        public bool WasIdentified { get; init; }

        public Instant At { get; init; }

        public string ByWhom { get; init; } = "";

        public ContactOutcome Read() =>
            new(ContactId, OfficeId, Topic, Result, [.. JsonSerializer.Deserialize<PromiseId[]>(Promises, JsonForm.Stored)!], WasIdentified, At, ByWhom);
    }
}
