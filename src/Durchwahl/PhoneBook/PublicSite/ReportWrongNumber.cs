using System.Collections.Concurrent;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.PhoneBook.Tables;
using NodaTime;

namespace Durchwahl.PhoneBook.PublicSite;

/// <summary>Takes a report that a number is wrong: no name, no address; limited for each office and not for each person, as many people share one connection.</summary>
sealed class ReportWrongNumber(Database database, HouseTime time)
{
    const int MostPerHour = 60;

    readonly ConcurrentDictionary<OfficeId, Queue<Instant>> _recent = new();

    /// <summary>How it ended.</summary>
    public enum Outcome
    {
        /// <summary>The office will see it.</summary>
        Taken,

        /// <summary>Neither a number nor a remark.</summary>
        Nothing,

        /// <summary>Longer than the form allows.</summary>
        TooLong,

        /// <summary>More in an hour than people would send.</summary>
        TooMany,
    }

    /// <summary>Keeps a report.</summary>
    /// <param name="office">Whose number.</param>
    /// <param name="number">As typed; may be empty.</param>
    /// <param name="remark">As typed; may be empty.</param>
    /// <param name="trap">The field that people do not see: who fills it is no person and is thanked without effect.</param>
    public async Task<Outcome> Report(OfficeId office, string number, string remark, string trap)
    {
        if (trap.Length > 0) return Outcome.Taken;
        if (number.Length == 0 && remark.Length == 0) return Outcome.Nothing;
        if (number.Length > ReportModel.LongestNumber || remark.Length > ReportModel.LongestRemark) return Outcome.TooLong;
        if (!HasRoom(office)) return Outcome.TooMany;
        var report = new WrongNumberReportTable.Report(Guid.CreateVersion7(time.Now.ToDateTimeOffset()), time.Now, number.Length > 0 ? number : null, remark, null, null);
        await database.Write(async transaction =>
        {
            await WrongNumberReportTable.Insert(transaction, office, report);
            await Outbox.Add(transaction, WrongNumberReported.Kind, new WrongNumberReported(new WrongNumberReportId(report.Id), office), report.ReportedAt);
        });
        database.Bell.Ring();
        return Outcome.Taken;
    }

    bool HasRoom(OfficeId office)
    {
        var times = _recent.GetOrAdd(office, _ => new Queue<Instant>());
        lock (times)
        {
            while (times.TryPeek(out var first) && first < time.Now - Duration.FromHours(1)) times.Dequeue();
            if (times.Count >= MostPerHour) return false;
            times.Enqueue(time.Now);
            return true;
        }
    }
}
