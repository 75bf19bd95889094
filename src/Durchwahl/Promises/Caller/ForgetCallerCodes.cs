using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Promises;
using Durchwahl.Promises.Tables;
using NodaTime;

namespace Durchwahl.Promises.Caller;

/// <summary>Deletes every night the codes whose time is over, and what is remembered of wrong guesses.</summary>
sealed class ForgetCallerCodes(Database database, IOfficeKeys offices, HouseTime time, ILogger<ForgetCallerCodes> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromHours(1);

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
            catch (Exception problem) when (problem is System.Data.Common.DbException or IOException)
            {
                log.LogWarning("Codes could not be deleted ({Problem}); the next hour tries again.", problem.GetType().Name);
            }
        }
    }

    public async Task Forget()
    {
        var now = time.Now;
        await database.Write(transaction => CallerGuessTable.RemoveBefore(transaction, now - GuessLimit.Remembered));
        foreach (var office in await offices.All())
        {
            await database.Write(async transaction =>
            {
                var days = (await PromiseSettingsTable.Of(transaction.Connection!, office.Id, transaction)).CodesLastForDays;
                var codes = await CallerCodeTable.RemoveOver(transaction, office.Id, now - Duration.FromDays(days));
                if (codes > 0) await Audit.Append(transaction, now, Actor.Program, office.Id, "Nach Ablauf der Frist gelöscht", $"office:{office.Id.Value}", after: new { CallerCodes = codes });
            });
        }
    }
}
