using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.PhoneBook.Tables;

namespace Durchwahl.PhoneBook;

/// <summary>Tells Access which offices there are.</summary>
sealed class OfficeKeys(Database database) : IOfficeKeys
{
    public async Task<KnownOffice?> Find(string key) => OfficeKey.TryParse(key, out var office, out _) && await database.Read(connection => OfficeTable.Find(connection, office)) is { } found ? Known(found) : null;

    public async Task<IReadOnlyList<KnownOffice>> All() => [.. (await database.Read(OfficeTable.All)).Select(Known)];

    static KnownOffice Known(Office office) => new(office.Id, office.Key.Value, office.Name);
}
