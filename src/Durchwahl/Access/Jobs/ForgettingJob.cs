using System.Data.Common;
using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Access.Jobs;

/// <summary>Deletes once a day, in every room, what is kept no longer, and writes down how much of what that was.</summary>
sealed class ForgettingJob(Database database, IOfficeKeys offices, IEnumerable<IPersonalStore> stores, HouseTime time, ILogger<ForgettingJob> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromHours(1);
    static readonly Duration RunsAreKept = Duration.FromDays(3 * 365);

    LocalDate? _lastDay;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(Pause);
        while (await beat.WaitForNextTickAsync(stoppingToken))
        {
            if (_lastDay == time.Today) continue;
            try
            {
                await Forget();
                _lastDay = time.Today;
            }
            catch (Exception problem) when (problem is DbException or IOException)
            {
                log.LogWarning(problem, "Deleting what is kept no longer failed; the next hour tries again.");
            }
        }
    }

    public async Task Forget()
    {
        foreach (var office in await offices.All()) await database.Write(transaction => Forget(transaction, office.Id));
        await database.Tidy();
    }

    async Task Forget(DbTransaction transaction, OfficeId office)
    {
        var now = time.Now;
        var times = await RetentionTable.TimesOf(transaction.Connection!, office, transaction);
        var all = new List<Forgotten>();
        foreach (var store in stores) all.AddRange(await store.Forget(transaction, office, times, now));
        var deleted = all.Where(forgotten => forgotten.Number > 0).ToList();
        foreach (var forgotten in deleted) await RetentionTable.AddRun(transaction, office, now, forgotten);
        await RetentionTable.RemoveRuns(transaction, office, now - RunsAreKept);
        if (deleted.Count > 0)
            await Audit.Append(transaction, now, Actor.Program, office, "Nach Ablauf der Frist gelöscht", $"office:{office.Value}", after: deleted.ToDictionary(forgotten => forgotten.What, forgotten => forgotten.Number));
    }
}
