using Durchwahl.Access.Contract;
using Durchwahl.Calls.Tables;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Calls.Jobs;

/// <summary>
/// Deletes every night what is kept no longer: numbers of callers and steps after the days that the office chose, the sound of settled messages and settled callbacks after 30 days, blocks
/// after their last day. What it deleted stands in the audit trail, as figures.
/// </summary>
sealed class ForgettingJob(Database database, IOfficeKeys offices, HouseTime time, ILogger<ForgettingJob> log) : BackgroundService
{
    /// <summary>How long what was settled is kept.</summary>
    public static readonly Duration KeptAfterSettling = Duration.FromDays(30);

    static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    LocalDate? _lastDay;

    /// <summary>What was deleted, for the audit trail.</summary>
    sealed record Counts(int CallerNumbers, int StepsOfContacts, int Messages, int Callbacks, int KeptPlaces, int Blocks);

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
                log.LogWarning(problem, "Forgetting failed; the next hour tries again.");
            }
        }
    }

    public async Task Forget()
    {
        foreach (var office in await offices.All()) await database.Write(transaction => Forget(transaction, office.Id));
        await database.Tidy();
    }

    async Task Forget(System.Data.Common.DbTransaction transaction, OfficeId office)
    {
        var now = time.Now;
        var (before, settledBefore) = (now - Duration.FromDays((await CallSettingsTable.Of(transaction.Connection!, office, transaction)).KeepsCallerNumbersForDays), now - KeptAfterSettling);
        var counts = new Counts(
            await ContactCallerTable.RemoveExpired(transaction, office, now, before),
            await ContactStepTable.RemoveBefore(transaction, office, before),
            await VoiceMessageTable.RemoveSettled(transaction, office, settledBefore, now),
            await CallbackRequestTable.RemoveSettled(transaction, office, settledBefore),
            await KeptPlaceTable.RemoveEnded(transaction, office, settledBefore),
            await CallerBlockTable.RemoveOver(transaction, office, time.Today));
        if (counts != new Counts(0, 0, 0, 0, 0, 0)) await Audit.Append(transaction, now, Actor.Program, office, "Nach Ablauf der Frist gelöscht", $"office:{office.Value}", after: counts);
    }
}
