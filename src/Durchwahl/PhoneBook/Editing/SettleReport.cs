using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.PhoneBook.Tables;

namespace Durchwahl.PhoneBook.Editing;

/// <summary>Marks a report of a wrong number as settled.</summary>
sealed class SettleReport(Database database, HouseTime time)
{
    /// <summary>Settles; once more changes nothing.</summary>
    public Task Settle(OfficeId office, Guid report, Actor by) => database.Write(async transaction =>
    {
        if (await WrongNumberReportTable.Settle(transaction, office, report, time.Now, by.Name))
            await Audit.Append(transaction, time.Now, by, office, "Meldung erledigt", $"report:{report}");
    });
}
