using Durchwahl.Calls.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;

namespace Durchwahl.Calls.Jobs;

/// <summary>Takes the news of messages and callbacks that no other room handles: what they tell of stands in the lists of this room, so there is nothing more to do.</summary>
sealed class ListingJob(Database database, HouseTime time, ILogger<ListingJob> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(Pause);
        do
        {
            try
            {
                await TakeAll();
            }
            catch (Exception problem) when (problem is System.Data.Common.DbException or IOException)
            {
                log.LogWarning(problem, "The database did not answer; the next beat tries again.");
            }
        }
        while (await beat.WaitForNextTickAsync(stoppingToken));
    }

    public async Task TakeAll()
    {
        foreach (var kind in (string[])[MessageLeft.Kind, CallbackRequested.Kind])
            while (await database.Read(connection => Outbox.HasDue(connection, kind, time.Now)) && await TakeNext(kind)) { }
    }

    Task<bool> TakeNext(string kind) => database.Write(async transaction =>
        await Outbox.Claim(transaction, kind, time.Now) is { } news && await Outbox.Done(transaction, news, time.Now));
}
