using System.Data.Common;
using Dapper;
using Durchwahl.Data;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using NodaTime;

namespace Durchwahl.Calls.Tables;

/// <summary>The numbers of callers, as long as they are kept.</summary>
static class ContactCallerTable
{
    public static Task Save(DbTransaction transaction, OfficeId office, ContactId contact, PhoneNumber number, Instant arrived, Instant expires) => Rows.Upsert(
        transaction, "contact_caller", ["contact_id", "office_id", "number", "arrived_at", "expires_at"], [[contact.Value, office.Value, number.Value, arrived, expires]]);

    /// <summary>The number of the caller; null when it was suppressed or is forgotten.</summary>
    public static Task<PhoneNumber?> Find(DbConnection connection, ContactId contact) =>
        connection.QuerySingleOrDefaultAsync<PhoneNumber?>("select number from contact_caller where contact_id = @contact", new { contact });

    /// <summary>The numbers of some contacts, as long as they are kept.</summary>
    public static async Task<IReadOnlyDictionary<ContactId, PhoneNumber>> Some(DbConnection connection, OfficeId office, IReadOnlyCollection<ContactId> contacts, Instant now)
    {
        if (contacts.Count == 0) return new Dictionary<ContactId, PhoneNumber>();
        var (list, values) = Rows.OneOf(contacts, new { office, now });
        return (await connection.QueryAsync<(ContactId Contact, PhoneNumber Number)>(
            $"select contact_id, number from contact_caller where office_id = @office and expires_at > @now and contact_id in ({list})", values)).ToDictionary(row => row.Contact, row => row.Number);
    }

    /// <summary>The last contact of the same caller before <paramref name="arrived"/>; null when none is known.</summary>
    public static Task<ContactId?> Earlier(DbTransaction transaction, OfficeId office, PhoneNumber number, Instant arrived) => transaction.Connection!.QueryFirstOrDefaultAsync<ContactId?>(
        "select contact_id from contact_caller where office_id = @office and number = @number and arrived_at < @arrived and expires_at > @arrived order by arrived_at desc limit 1",
        new { office, number, arrived },
        transaction);

    /// <summary>Deletes the numbers that have expired, and those of callers who called before <paramref name="before"/>; how many.</summary>
    public static Task<int> RemoveExpired(DbTransaction transaction, OfficeId office, Instant now, Instant before) => transaction.Connection!.ExecuteAsync(
        "delete from contact_caller where office_id = @office and (expires_at <= @now or arrived_at < @before)", new { office, now, before }, transaction);
}
