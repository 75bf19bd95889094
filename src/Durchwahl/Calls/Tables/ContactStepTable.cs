using System.Data.Common;
using Dapper;
using Durchwahl.Data;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using NodaTime;

namespace Durchwahl.Calls.Tables;

/// <summary>What happened to a contact, step by step.</summary>
static class ContactStepTable
{
    public static Task Save(DbTransaction transaction, ContactId contact, IReadOnlyList<ContactStep> steps) => Rows.Upsert(
        transaction,
        "contact_step",
        ["contact_id", "position", "at", "kind", "line", "post_id"],
        steps.Select((step, at) => new object?[] { contact.Value, at, step.At, step.What.ToString(), step.Line?.Value, step.Post?.Value }),
        keyColumns: 2);

    public static async Task<IReadOnlyList<ContactStep>> Of(DbConnection connection, ContactId contact) =>
        [.. (await connection.QueryAsync<Row>("select at, kind, line, post_id from contact_step where contact_id = @contact order by position", new { contact }))
            .Select(row => new ContactStep(row.At, row.Kind, row.Line, row.PostId))];

    /// <summary>Deletes the steps of contacts that arrived before <paramref name="before"/>; how many contacts they were of.</summary>
    public static async Task<int> RemoveBefore(DbTransaction transaction, OfficeId office, Instant before)
    {
        const string old = "select id from contact_record where office_id = @office and arrived_at < @before";
        var contacts = await transaction.Connection!.ExecuteScalarAsync<int>($"select count(distinct contact_id) from contact_step where contact_id in ({old})", new { office, before }, transaction);
        if (contacts > 0) await transaction.Connection!.ExecuteAsync($"delete from contact_step where contact_id in ({old})", new { office, before }, transaction);
        return contacts;
    }

    sealed class Row
    {
        public Instant At { get; init; }

        public StepKind Kind { get; init; }

        public PhoneNumber? Line { get; init; }

        public PostId? PostId { get; init; }
    }
}
