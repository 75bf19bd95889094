using System.Data.Common;
using Dapper;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Desk.Work.Tables;

/// <summary>Which contacts were ended, by which form.</summary>
static class DeskEndingTable
{
    /// <summary>One ending.</summary>
    /// <param name="ContactId">The contact.</param>
    /// <param name="FormId">The form that was sent.</param>
    /// <param name="ByWhom">Who sent it.</param>
    /// <param name="At">When.</param>
    public sealed record Row(ContactId ContactId, Guid FormId, string ByWhom, Instant At);

    /// <summary>Notes that a contact ends; false when it has ended already. Whoever comes at the same time waits until this transaction is over.</summary>
    public static async Task<bool> Add(DbTransaction transaction, OfficeId office, ContactId contact, Guid form, string by, Instant at) => await transaction.Connection!.ExecuteAsync(
        "insert into desk_ending (contact_id, office_id, form_id, by_whom, at) values (@contact, @office, @form, @by, @at) on conflict (contact_id) do nothing",
        new { contact, office, form, by, at },
        transaction) == 1;

    /// <summary>How a contact was ended; null when it was not.</summary>
    public static async Task<Row?> Find(DbConnection connection, OfficeId office, ContactId contact, DbTransaction? transaction = null) =>
        await connection.QuerySingleOrDefaultAsync<Stored>("select contact_id, form_id, by_whom, at from desk_ending where contact_id = @contact and office_id = @office", new { contact, office }, transaction) is { } row
            ? new Row(row.ContactId, row.FormId, row.ByWhom, row.At)
            : null;

    sealed class Stored
    {
        public ContactId ContactId { get; init; }

        public Guid FormId { get; init; }

        public string ByWhom { get; init; } = "";

        public Instant At { get; init; }
    }
}
