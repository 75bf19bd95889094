using System.Text.Json;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook.Finding;
using Durchwahl.Domain.PhoneBook.Publishing;
using Durchwahl.House;
using Durchwahl.PhoneBook.Exports;
using Durchwahl.PhoneBook.Publishing;
using Durchwahl.PhoneBook.Tables;

namespace Durchwahl.PhoneBook.Jobs;

/// <summary>Makes the PDF list of each publication. Ordered in the transaction of the publication, made outside of any, kept only while the work is still ours.</summary>
sealed class PublicationFilesJob(Database database, Publications publications, PdfPrinter printer, PrintList list, HouseTime time, ILogger<PublicationFilesJob> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(Pause);
        var isFirst = true;
        do
        {
            try
            {
                if (isFirst) await OrderMissing();
                isFirst = false;
                while (await MakeNext(stoppingToken)) { }
            }
            catch (Exception problem) when (problem is System.Data.Common.DbException or IOException)
            {
                log.LogWarning(problem, "The database did not answer; the next beat tries again.");
            }
        }
        while (await beat.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Orders the list of publications that have none although there is a browser: it was installed later, or a backup was restored.</summary>
    public async Task OrderMissing()
    {
        if (printer.Browser is null) return;
        foreach (var (office, number) in await database.Read(PublicationTable.CurrentNumbers))
        {
            if (await database.Read(connection => PublicationFileTable.Has(connection, office, number, PrintList.FileName))) continue;
            if (await database.Read(connection => Outbox.HasOpen(connection, Publications.FilesOrdered, Publications.Order(office, number)))) continue;
            await database.Write(transaction => publications.OrderFiles(transaction, office, number));
        }
    }

    /// <summary>Does the next due piece of work; false when there is none.</summary>
    public async Task<bool> MakeNext(CancellationToken stop)
    {
        if (!await database.Read(connection => Outbox.HasDue(connection, Publications.FilesOrdered, time.Now))) return false;
        if (await database.Write(transaction => Outbox.Claim(transaction, Publications.FilesOrdered, time.Now)) is not { } work) return false;
        try
        {
            await Make(work, stop);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            log.LogWarning("The list of a publication failed for the {Attempt}. time: {Problem}", work.Attempts + 1, problem.Message);
            await database.Write(transaction => Outbox.Failed(transaction, work, problem.Message, time.Now));
        }
        return true;
    }

    async Task Make(Outbox.Work work, CancellationToken stop)
    {
        var order = JsonSerializer.Deserialize<Publications.FilesOrder>(work.Payload, JsonForm.Stored)!;
        var publication = await database.Read(connection => PublicationTable.Current(connection, order.Office));
        // A newer publication has its own order. Without a browser there is no list, and the page says so.
        var file = publication?.Number == order.Number && printer.Browser is not null ? await Print(publication, stop) : null;
        await database.Write(async transaction =>
        {
            if (!await Outbox.Done(transaction, work, time.Now)) return; // the lease ran out: somebody else does it
            await PublicationFileTable.RemoveOlder(transaction, order.Office, order.Number);
            if (file is not null) await PublicationFileTable.Save(transaction, order.Office, order.Number, file);
        });
    }

    async Task<PublicationFile> Print(Publication publication, CancellationToken stop) => new(
        PrintList.FileName, "application/pdf", await printer.Print(await list.Html(new PublicDirectory(publication), time.Today), stop));
}
