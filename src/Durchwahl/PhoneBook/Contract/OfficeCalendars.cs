using System.Data.Common;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.PhoneBook.Tables;

namespace Durchwahl.PhoneBook.Contract;

/// <summary>Which days and hours an office works, without loading its phone book.</summary>
static class OfficeCalendars
{
    /// <summary>The calendar of an office as it is at this moment of the transaction.</summary>
    /// <exception cref="InvalidOperationException">There is no such office.</exception>
    public static async Task<HouseCalendar> Of(DbConnection connection, OfficeId office, DbTransaction? transaction = null)
    {
        var known = await OfficeTable.Find(connection, office, transaction) ?? throw new InvalidOperationException($"There is no office {office.Value}.");
        return Of(known, await ClosureTable.Of(connection, office, transaction));
    }

    /// <summary>The calendar that follows from a phone book.</summary>
    public static HouseCalendar Of(OfficeBook book) => Of(book.Office, book.Closures);

    static HouseCalendar Of(Office office, IEnumerable<HouseClosure> closures) => new(office.Land, office.Municipality, [.. closures], office.Settings.ServiceTime);
}
