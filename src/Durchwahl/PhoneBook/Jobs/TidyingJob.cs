using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.PhoneBook.Tables;

namespace Durchwahl.PhoneBook.Jobs;

/// <summary>Deletes once an hour what is kept no longer: absences that are over, settled reports, work that is done.</summary>
sealed class TidyingJob(Database database, HouseTime time, ILogger<TidyingJob> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(Pause);
        while (await beat.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Tidy();
            }
            catch (System.Data.Common.DbException problem)
            {
                log.LogWarning(problem, "Tidying failed; the next hour tries again.");
            }
        }
    }

    public async Task Tidy()
    {
        await database.Write(async transaction =>
        {
            await AbsenceTable.RemoveOver(transaction, time.Today);
            await WrongNumberReportTable.RemoveSettled(transaction, time.Now);
            await Outbox.Tidy(transaction, time.Now);
        });
        await database.Tidy();
    }
}
