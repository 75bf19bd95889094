using Durchwahl.Access.Contract;
using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.Statistics.Jobs;

/// <summary>Brings the running sums of all offices up to date at the start and every half minute.</summary>
sealed class CountingJob(CountDays counting, IOfficeKeys offices, ILogger<CountingJob> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(Pause);
        do await Count();
        while (await beat.WaitForNextTickAsync(stoppingToken));
    }

    async Task Count()
    {
        try
        {
            foreach (var office in await offices.All()) await counting.BringUpToDate(office.Id);
        }
        catch (Exception problem) when (problem is System.Data.Common.DbException or IOException)
        {
            log.LogWarning("Figures were not counted ({Problem}); the next half minute tries again.", problem.GetType().Name);
        }
    }
}
