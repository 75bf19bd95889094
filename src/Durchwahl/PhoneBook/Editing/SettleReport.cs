using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.PhoneBook.Contract;

namespace Durchwahl.PhoneBook.Editing;

/// <summary>Marks a report of a wrong number as settled.</summary>
sealed class SettleReport(Database database, HouseTime time)
{
    /// <summary>Settles; once more changes nothing.</summary>
    public async Task Settle(OfficeId office, WrongNumberReportId report, Actor by)
    {
        await database.Write(async transaction =>
        {
            if (await WrongNumberReports.Settle(transaction, office, report, time.Now, by))
                await Outbox.Add(transaction, WrongNumberSettled.Kind, new WrongNumberSettled(report, office), time.Now);
        });
        database.Bell.Ring();
    }
}
