using System.Data.Common;
using Durchwahl.Calls.Tables;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Calls.Contract;

/// <summary>Contacts as those read them who count: all of a stretch of time, nothing of who the callers are.</summary>
static class CountedContacts
{
    /// <summary>The contacts that came in from one moment up to another, itself outside; in no order.</summary>
    public static Task<IReadOnlyList<ContactRecord>> Within(DbConnection connection, OfficeId office, Instant from, Instant until, DbTransaction? transaction = null) =>
        ContactRecordTable.Within(connection, office, from, until, transaction);

    /// <summary>As <see cref="Within"/>, only those that follow an earlier contact of the same caller.</summary>
    public static Task<IReadOnlyList<ContactRecord>> Following(DbConnection connection, OfficeId office, Instant from, Instant until, DbTransaction? transaction = null) =>
        ContactRecordTable.Within(connection, office, from, until, transaction, onlyFollowing: true);

    /// <summary>Saves invented contacts, many at once, for a house that only shows itself.</summary>
    /// <exception cref="ArgumentException">One does not say that it is invented.</exception>
    public static Task SaveInvented(DbTransaction transaction, IReadOnlyList<ContactRecord> records) => records.All(record => record.Source == ContactSource.Practice)
        ? ContactRecordTable.Save(transaction, records)
        : throw new ArgumentException("Only contacts of the practice are saved without an exchange.", nameof(records));
}
