using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Promises.Tables;
using NodaTime;

namespace Durchwahl.Promises.Jobs;

/// <summary>Deletes once an hour links that expired 30 days ago, and after 90 days what is kept of mails about promises.</summary>
sealed class MailTidyingJob(Database database, HouseTime time, ILogger<MailTidyingJob> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromHours(1);
    static readonly Duration KeptLinks = Duration.FromDays(30);
    static readonly Duration KeptMails = Duration.FromDays(90);

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
                log.LogWarning("Links and mails were not tidied ({Problem}); the next hour tries again.", problem.GetType().Name);
            }
        }
    }

    public Task Tidy() => database.Write(async transaction =>
    {
        await PromiseLinkTable.Tidy(transaction, time.Now - KeptLinks);
        await PromiseMailTable.Tidy(transaction, time.Now - KeptMails);
    });
}
