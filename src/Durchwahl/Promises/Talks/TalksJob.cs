using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.Promises.Talks;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Promises.Contract;
using Durchwahl.Promises.Tables;
using NodaTime;

namespace Durchwahl.Promises.Talks;

/// <summary>Looks whether booked talks still fit phone hours, calendar and absences, which may have changed since: one that does not stays, and is shown as needing a person. Deletes holds that ran out.</summary>
sealed class TalksJob(Database database, PromiseBook promises, OfficeBooks books, IOfficeKeys offices, HouseTime time, ILogger<TalksJob> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    static readonly Duration Coming = Duration.FromDays(366);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(Pause);
        while (await beat.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookThrough();
            }
            catch (Exception problem) when (problem is System.Data.Common.DbException or IOException)
            {
                log.LogWarning("The database did not answer ({Problem}); talks are looked through in the next minute.", problem.GetType().Name);
            }
        }
    }

    /// <summary>Looks through the talks to come of all offices.</summary>
    public async Task LookThrough()
    {
        await database.Write(transaction => TalkTable.RemoveOver(transaction, time.Now));
        foreach (var office in await offices.All()) await LookThrough(office);
    }

    async Task LookThrough(KnownOffice office)
    {
        var talks = await database.Read(connection => TalkTable.Booked(connection, office.Id, time.Now, time.Now + Coming));
        if (talks.Count == 0 || await books.Find(OfficeKey.Parse(office.Key)) is not { } book) return;
        var calendar = OfficeCalendars.Of(book);
        var isTold = false;
        foreach (var talk in talks) isTold |= await Doubt(talk, TalkDoubts.Find(talk.Slot, book, calendar));
        if (isTold) promises.Tell(office.Id);
    }

    // Reads first: most talks fit, and nobody is kept from writing for them.
    async Task<bool> Doubt(KnownTalk talk, string? doubt)
    {
        if (await promises.Find(talk.Office, talk.Promise!.Value) is not { } known || PromiseDecisions.DoubtTalk(known.Promise, doubt, time.Now, Actor.Program.Name) is not PromiseDecision.Changed) return false;
        var outcome = await database.Write(transaction =>
            PromiseBook.Change(transaction, talk.Office, talk.Promise.Value, Actor.Program, (now, _) => PromiseDecisions.DoubtTalk(now.Promise, doubt, time.Now, Actor.Program.Name)));
        return outcome is PromiseBook.Outcome.Changed;
    }
}
