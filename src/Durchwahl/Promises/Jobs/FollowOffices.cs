using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.Json;
using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.House;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Promises.Contract;
using Durchwahl.Promises.Tables;
using NodaTime;

namespace Durchwahl.Promises.Jobs;

/// <summary>
/// Follows what changes in the offices, and the date: open promises move along the chain of deputies while a post is away, and are counted anew when a holiday or a closure was added or taken
/// away. Looks every two seconds whether anything was changed, in this process or another; looking twice changes nothing.
/// </summary>
sealed class FollowOffices(Database database, IOfficeKeys offices, PromiseBook promises, HouseTime time, ILogger<FollowOffices> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    // A change is seen when it is saved within this time after it was made.
    static readonly Duration LongestTransaction = Duration.FromMinutes(5);

    readonly ConcurrentDictionary<OfficeId, Seen> _seen = new();
    readonly SemaphoreSlim _one = new(1);

    /// <summary>What was known of an office when its promises were last looked through.</summary>
    /// <param name="Mark">Where the audit trail stood.</param>
    /// <param name="Day">Which day it was.</param>
    /// <param name="Calendar">How days were counted, as text.</param>
    sealed record Seen(AuditMark Mark, LocalDate Day, string Calendar);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(Pause);
        do
        {
            try
            {
                await Look(stoppingToken);
            }
            catch (Exception problem) when (problem is DbException or IOException)
            {
                log.LogWarning("The database did not answer ({Problem}); promises are looked through at the next beat.", problem.GetType().Name);
            }
        }
        while (await beat.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Looks through the promises of every office in which something has changed since the last time.</summary>
    public async Task Look(CancellationToken stop)
    {
        await _one.WaitAsync(stop);
        try
        {
            foreach (var office in await offices.All()) await Look(office.Id, stop);
        }
        finally
        {
            _one.Release();
        }
    }

    async Task Look(OfficeId office, CancellationToken stop)
    {
        var known = _seen.GetValueOrDefault(office);
        var today = time.Today;
        if (known is not null && known.Day == today && await database.Read(connection => Audit.Mark(connection, office, known.Mark.Since)) == known.Mark) return;
        // Marked first: what changes while we look is noticed the next time.
        var since = time.Now - LongestTransaction;
        var mark = await database.Read(connection => Audit.Mark(connection, office, since));
        var calendar = await database.Read(connection => OfficeCalendars.Of(connection, office));
        var seen = new Seen(mark, today, Written(calendar));
        var changes = await ArrangeStandIns(office, today, stop);
        // Counting thousands of deadlines takes a while; once a day it is done in any case.
        if (known?.Day != today || known.Calendar != seen.Calendar) changes += await Recount(office, calendar, stop);
        if (changes > 0) promises.Tell(office);
        _seen[office] = seen;
    }

    static string Written(HouseCalendar calendar) => JsonSerializer.Serialize(new { calendar.Land, calendar.Municipality, calendar.Closures, calendar.ServiceTime }, JsonForm.Stored);

    async Task<int> ArrangeStandIns(OfficeId office, LocalDate today, CancellationToken stop)
    {
        var (chain, acting) = await database.Read(async connection => (await DeputyChains.Of(connection, office), await PromiseTable.ActingOnOpen(connection, office)));
        var toChange = acting.Where(entry => !StandingIn.IsArranged(entry.OwnerPost, entry.StandIn, entry.Problem, chain, today)).Select(entry => entry.Id);
        return await Change(office, toChange, promise => StandingIn.Arrange(promise, chain, today, time.Now, Actor.Program.Name), stop);
    }

    async Task<int> Recount(OfficeId office, HouseCalendar calendar, CancellationToken stop)
    {
        PromiseDecision Counted(Promise promise) => PromiseDecisions.Recount(promise, calendar, time.Now, Actor.Program.Name);
        var open = await database.Read(connection => PromiseTable.OpenCounted(connection, office));
        return await Change(office, open.Where(promise => Counted(promise) is PromiseDecision.Changed).Select(promise => promise.Id), Counted, stop);
    }

    // Each in a transaction of its own, deciding anew: in the meantime somebody may have changed it.
    async Task<int> Change(OfficeId office, IEnumerable<PromiseId> ids, Func<Promise, PromiseDecision> decide, CancellationToken stop)
    {
        var changes = 0;
        foreach (var id in ids)
        {
            stop.ThrowIfCancellationRequested();
            if (await database.Write(transaction => PromiseBook.Change(transaction, office, id, Actor.Program, (known, _) => decide(known.Promise))) is PromiseBook.Outcome.Changed) changes++;
        }
        return changes;
    }

    public override void Dispose()
    {
        _one.Dispose();
        base.Dispose();
    }
}
