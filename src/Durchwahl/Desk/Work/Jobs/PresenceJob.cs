using System.Data.Common;

namespace Durchwahl.Desk.Work.Jobs;

/// <summary>Looks every few seconds whose desk is gone.</summary>
sealed class PresenceJob(DeskPresence presence, ILogger<PresenceJob> log) : BackgroundService
{
    static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(Beat);
        var isTakenUp = false;
        do
        {
            try
            {
                if (!isTakenUp) await presence.TakeUp();
                isTakenUp = true;
                await presence.Sweep();
            }
            catch (Exception problem) when (problem is DbException or IOException)
            {
                log.LogWarning("The database did not take who is at their desk ({Problem}); asked again.", problem.GetType().Name);
            }
        }
        while (await Next(beat, stoppingToken));
    }

    static async Task<bool> Next(PeriodicTimer beat, CancellationToken end)
    {
        try
        {
            return await beat.WaitForNextTickAsync(end);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
