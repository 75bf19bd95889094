using Durchwahl.PhoneBook.Contract;

namespace Durchwahl.PhoneBook.Jobs;

/// <summary>Looks twice a second whether another process (the command line, another node) has published.</summary>
sealed class ShelfWatch(PublicationShelf shelf, ILogger<ShelfWatch> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await shelf.Refresh(); // the first visitor already finds everything
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(Pause);
        while (await beat.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await shelf.Refresh();
            }
            catch (Exception problem) when (problem is System.Data.Common.DbException or IOException)
            {
                log.LogWarning(problem, "The database did not answer; the publication shown may be older than the newest.");
            }
        }
    }
}
