using System.Data.Common;
using System.Text.Json;
using Dapper;
using Durchwahl.Data;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.House;

namespace Durchwahl.PhoneBook.Tables;

/// <summary>The offices of this installation.</summary>
static class OfficeTable
{
    const string Select = "select id, key, name, land, municipality, base_number, settings from office";

    public static async Task<Office?> Find(DbConnection connection, OfficeKey key, DbTransaction? transaction = null) =>
        (await connection.QuerySingleOrDefaultAsync<Row>(Select + " where key = @key", new { key = key.Value }, transaction))?.Read();

    public static async Task<Office?> Find(DbConnection connection, OfficeId id, DbTransaction? transaction = null) =>
        (await connection.QuerySingleOrDefaultAsync<Row>(Select + " where id = @id", new { id }, transaction))?.Read();

    public static async Task<IReadOnlyList<Office>> All(DbConnection connection) =>
        [.. (await connection.QueryAsync<Row>(Select)).Select(row => row.Read()).OrderBy(office => office.Name, GermanOrder.Comparer)];

    /// <summary>The next change of the office waits until this transaction is over; on SQLite it waits anyway.</summary>
    public static Task Lock(DbTransaction transaction, OfficeKey key) =>
        transaction.Connection!.ExecuteAsync("update office set key = key where key = @key", new { key = key.Value }, transaction);

    public static Task Save(DbTransaction transaction, Office office) => Rows.Upsert(
        transaction,
        "office",
        ["id", "key", "name", "land", "municipality", "base_number", "settings"],
        [[office.Id.Value, office.Key.Value, office.Name, office.Land.ToString(), office.Municipality, office.BaseNumber?.ToString(), JsonSerializer.Serialize(office.Settings, JsonForm.Stored)]]);

    sealed class Row
    {
        public OfficeId Id { get; init; }

        public string Key { get; init; } = "";

        public string Name { get; init; } = "";

        public string Land { get; init; } = "";

        public string? Municipality { get; init; }

        public string? BaseNumber { get; init; }

        public string Settings { get; init; } = "";

        public Office Read() => new()
        {
            Id = Id,
            Key = OfficeKey.Parse(Key),
            Name = Name,
            Land = Enum.Parse<Land>(Land),
            Municipality = Municipality,
            BaseNumber = BaseNumber is null ? null : Domain.PhoneBook.Numbers.BaseNumber.Parse(BaseNumber),
            Settings = JsonSerializer.Deserialize<OfficeSettings>(Settings, JsonForm.Stored)!,
        };
    }
}
