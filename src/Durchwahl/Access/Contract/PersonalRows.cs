using System.Data.Common;
using System.Globalization;
using Dapper;
using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Access.Contract;

/// <summary>
/// Reads entries for <see cref="IPersonalStore.Find"/> from a query that says all by itself: columns id, at, title, hindrance; by_number, by_name, by_unit, by_email to compare with (null where there is
/// none); every further column is a field under its German name.
/// </summary>
static class PersonalRows
{
    static readonly HashSet<string> Reserved = new(StringComparer.Ordinal) { "id", "at", "title", "hindrance", "by_number", "by_name", "by_unit", "by_email" };

    /// <summary>The entries that fit.</summary>
    /// <param name="connection">Where to read.</param>
    /// <param name="store">The name of the store.</param>
    /// <param name="sql">The query; it has the parameter @office.</param>
    /// <param name="office">The office.</param>
    /// <param name="sought">Whom.</param>
    public static async Task<IReadOnlyList<PersonalEntry>> Find(DbConnection connection, string store, string sql, OfficeId office, PersonSought sought) =>
        [.. (await connection.QueryAsync(sql, new { office })).Cast<IDictionary<string, object?>>().Where(row => Fits(row, sought)).Select(row => EntryOf(store, row))];

    // Compared here and not in SQL: capitals and umlauts are alike on both databases.
    static bool Fits(IDictionary<string, object?> row, PersonSought sought) =>
        Is(row["by_number"], sought.Number)
        || (sought.Name is { } name && Text(row["by_name"])?.Contains(name, StringComparison.InvariantCultureIgnoreCase) == true)
        || Is(row["by_unit"], sought.BenefitUnit)
        || Is(row["by_email"], sought.Email);

    static bool Is(object? kept, string? sought) => sought is not null && string.Equals(Text(kept), sought, StringComparison.OrdinalIgnoreCase);

    static PersonalEntry EntryOf(string store, IDictionary<string, object?> row) => new(
        store,
        row["id"] is Guid id ? id : Guid.Parse((string)row["id"]!),
        InstantOf(row["at"]!),
        Text(row["title"])!,
        [.. row.Where(column => !Reserved.Contains(column.Key) && Text(column.Value) is { Length: > 0 }).Select(column => new PersonalField(column.Key, Text(column.Value)!))],
        Text(row["hindrance"]));

    static Instant InstantOf(object stored) => stored is DateTime time ? Instant.FromDateTimeUtc(DateTime.SpecifyKind(time, DateTimeKind.Utc)) : TypeHandlers.InstantOf((string)stored);

    static string? Text(object? value) => value is null or DBNull ? null : Convert.ToString(value, CultureInfo.InvariantCulture);
}
