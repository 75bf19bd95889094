using System.Data.Common;
using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Promises;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Promises.Contract;
using Durchwahl.Promises.Tables;

namespace Durchwahl.Promises.Jobs;

/// <summary>Somebody has reported a number as wrong: the office owes its correction. One promise for each report, however often the news comes.</summary>
sealed class PromiseFromReport(PromiseBook promises) : IOutboxWork
{
    public string Kind => WrongNumberReported.Kind;

    public Task<Func<DbTransaction, Task>> Do(Outbox.Work work, CancellationToken stop)
    {
        var news = work.Read<WrongNumberReported>();
        return Task.FromResult<Func<DbTransaction, Task>>(async transaction =>
        {
            if (await WrongNumberReports.Find(transaction, news.Office, news.Report) is not { SettledAt: null } report) return;
            if (await PromiseTable.Answering(transaction, news.Office, report.Id) is not null) return;
            await promises.Open(transaction, news.Office, CallPromises.OfWrongNumber(report.Id, report.ReportedAt, report.Number, report.Remark), Actor.Program);
        });
    }

    public void Told(Outbox.Work work) => promises.Tell(work.Read<WrongNumberReported>().Office);
}
