using System.Data.Common;
using Durchwahl.Domain;

namespace Durchwahl.Data;

/// <summary>
/// Does the work of one kind in the outbox, piece after piece: claims, lets it be done, marks it as done together with what follows from it, or puts it back for later. Begins at once when the
/// <see cref="OutboxBell"/> rings, and looks every two seconds for what has become due or was put in by others. When the process ends, work in hand is put back as if nobody had begun it.
/// </summary>
sealed class OutboxJob<TWork>(TWork does, Database database, HouseTime time, ILogger<OutboxJob<TWork>> log) : BackgroundService
    where TWork : class, IOutboxWork
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    // Shorter than the lease: whoever overruns it stops before somebody else begins.
    static readonly TimeSpan LongestWork = Outbox.Lease.ToTimeSpan() - TimeSpan.FromMinutes(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, does.AtOnce).Select(_ => Task.Run(() => Follow(stoppingToken), stoppingToken)));

    async Task Follow(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var rung = database.Bell.Rung;
            if (!await TryDoNext(stop)) await Task.WhenAny(rung, Task.Delay(Pause, stop));
        }
    }

    async Task<bool> TryDoNext(CancellationToken stop)
    {
        try
        {
            return await DoNext(stop);
        }
        catch (Exception problem) when (problem is DbException or IOException)
        {
            log.LogWarning("The database did not answer ({Problem}); {Kind} waits for the next look.", problem.GetType().Name, does.Kind);
            await Task.WhenAny(Task.Delay(Pause, stop)); // the bell may ring on and on
            return false;
        }
    }

    /// <summary>Does everything that is due.</summary>
    public async Task DoAll()
    {
        while (await DoNext(CancellationToken.None)) { }
    }

    /// <summary>Does the next due piece; false when there is none.</summary>
    public async Task<bool> DoNext(CancellationToken stop)
    {
        if (stop.IsCancellationRequested || !await database.Read(connection => Outbox.HasDue(connection, does.Kind, time.Now))) return false;
        // Somebody else may have been faster; perhaps there is more.
        if (await database.Write(transaction => Outbox.Claim(transaction, does.Kind, time.Now)) is not { } work) return true;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(LongestWork);
        try
        {
            await Finish(work, await does.Do(work, limit.Token));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await database.Write(transaction => Outbox.PutBack(transaction, work));
        }
        catch (Exception problem)
        {
            await PutBack(work, problem);
        }
        return true;
    }

    async Task Finish(Outbox.Work work, Func<DbTransaction, Task> save)
    {
        var isOurs = await database.Write(async transaction =>
        {
            if (!await Outbox.Done(transaction, work, time.Now)) return false;
            await save(transaction);
            return true;
        });
        if (isOurs) does.Told(work);
        database.Bell.Ring(); // what follows may be more work
    }

    async Task PutBack(Outbox.Work work, Exception problem)
    {
        // Only the kind of the problem: messages of databases and mail servers may quote what is personal.
        log.LogWarning("{Kind} {Id} failed for the {Attempt}. time ({Problem}).", work.Kind, work.Id, work.Attempts + 1, problem.GetType().Name);
        await database.Write(async transaction =>
        {
            if (await Outbox.Failed(transaction, work, problem.Message, time.Now)) await does.Failed(transaction, work, problem, isLast: work.Attempts >= Outbox.Waits.Count);
        });
    }
}

/// <summary>Puts the jobs of the outbox into the house.</summary>
static class OutboxJobs
{
    /// <summary>Does work of the kind of <typeparamref name="TWork"/> while the house is open. Tests ask for <see cref="OutboxJob{TWork}"/> and let it do everything at once.</summary>
    public static IServiceCollection AddOutboxWork<TWork>(this IServiceCollection services) where TWork : class, IOutboxWork =>
        services.AddSingleton<TWork>().AddSingleton<OutboxJob<TWork>>().AddHostedService(house => house.GetRequiredService<OutboxJob<TWork>>());
}
