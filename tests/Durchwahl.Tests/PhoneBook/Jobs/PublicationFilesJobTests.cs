using System.Diagnostics;
using System.Net;
using Dapper;
using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Durchwahl.House;
using Durchwahl.PhoneBook.Jobs;
using Durchwahl.PhoneBook.Publishing;
using Durchwahl.PhoneBook.Tables;
using Durchwahl.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Durchwahl.Tests.PhoneBook.Jobs;

/// <summary>Without a browser there is no list; with Debian's Chromium it is a tagged PDF. Stand-ins for the browser are scripts of one line.</summary>
public class PublicationFilesJobTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_list_is_a_tagged_PDF_in_German_with_title_and_nothing_unreleased()
    {
        await using var closed = await ClosedHouse.Open("/usr/bin/chromium");
        (await closed.Job.MakeNext(Stop)).ShouldBeTrue();
        var pdf = Path.Combine(closed.Folder, "liste.pdf");
        await File.WriteAllBytesAsync(pdf, (await closed.File(1))!.Content, Stop);
        var facts = await Run("pdfinfo", pdf);
        facts.ShouldMatch(@"Tagged:\s+yes");
        facts.ShouldMatch(@"Title:\s+Telefonverzeichnis Jobcenter Musterkreis");
        facts.ShouldMatch(@"Page size:.*A4");
        (await Run("pdfinfo", "-struct", pdf)).ShouldContain("H2");
        (await File.ReadAllTextAsync(pdf, System.Text.Encoding.Latin1, Stop)).ShouldContain("/Lang (de)");
        var text = await Run("pdftotext", "-layout", pdf, "-");
        foreach (var part in new[] { "Anna Müller", "05721 98-213", "Mo–Fr 09:00–11:30", "Geld und Bescheide A–K", "Seite 1 von 1" }) text.ShouldContain(part);
        text.ShouldNotContain(ReleasedBook.Secret);
        text.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ShouldNotContain(ReleasedBook.SecretNumber);
    }

    [Fact]
    public async Task Without_a_browser_the_work_is_done_and_there_is_no_list()
    {
        await using var closed = await ClosedHouse.Open("");
        (await closed.Job.MakeNext(Stop)).ShouldBeTrue();
        (await closed.File(1)).ShouldBeNull();
        (await closed.Job.MakeNext(Stop)).ShouldBeFalse();
    }

    [Fact]
    public async Task The_list_of_an_older_publication_goes_when_the_newer_has_been_dealt_with_browser_or_not()
    {
        await using var closed = await ClosedHouse.Open("");
        await closed.Job.MakeNext(Stop);
        await closed.Keep(1, [1, 2, 3]);
        await closed.House.GetRequiredService<WithdrawEntry>().Withdraw(await ReleasedBook.Office(closed.House), ReleasedBook.Named, forSafety: true, "Drohung", Actor.Program);
        (await closed.File(1)).ShouldNotBeNull();
        await closed.Job.MakeNext(Stop);
        (await closed.File(1)).ShouldBeNull();
    }

    [Fact]
    public async Task An_order_for_a_publication_that_is_over_makes_nothing()
    {
        await using var closed = await ClosedHouse.Open(Script("exit 3"));
        await closed.House.GetRequiredService<WithdrawEntry>().Withdraw(await ReleasedBook.Office(closed.House), ReleasedBook.Named, forSafety: true, "Drohung", Actor.Program);
        await closed.Job.MakeNext(Stop); // Nr. 1: the browser, which fails, is not asked
        (await closed.Ask("select count(*) from outbox where done_at is not null")).ShouldBe(1);
    }

    [Fact]
    public async Task Only_the_list_of_the_publication_that_is_shown_is_served()
    {
        await using var house = await TestHouse.Open();
        await ReleasedBook.Publish(house);
        var office = (await ReleasedBook.Office(house)).Id;
        await house.Database.Write(transaction => PublicationFileTable.Save(transaction, office, 1, new("verzeichnis.pdf", "application/pdf", [1, 2, 3])));
        (await house.Browser().Get("/musterkreis/daten/verzeichnis.pdf")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await house.Get<WithdrawEntry>().Withdraw(await ReleasedBook.Office(house), ReleasedBook.Named, forSafety: true, "Drohung", Actor.Program);
        (await house.Browser().Get("/musterkreis/daten/verzeichnis.pdf")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_browser_that_fails_is_tried_again_after_the_first_wait_and_what_went_wrong_is_kept()
    {
        await using var closed = await ClosedHouse.Open(Script("exit 3"));
        (await closed.Job.MakeNext(Stop)).ShouldBeTrue();
        (await closed.Ask("select count(*) from outbox where attempts = 1 and problem = 'Chromium endete mit 3.'")).ShouldBe(1);
        (await closed.Job.MakeNext(Stop)).ShouldBeFalse();
        closed.Clock.Advance(Outbox.Waits[0]);
        (await closed.Job.MakeNext(Stop)).ShouldBeTrue();
        (await closed.Ask("select count(*) from outbox where attempts = 2")).ShouldBe(1);
    }

    [Fact]
    public async Task A_list_that_is_missing_is_ordered_once_when_there_is_a_browser()
    {
        await using var closed = await ClosedHouse.Open("/usr/bin/chromium");
        await closed.House.GetRequiredService<Database>().Write(transaction => transaction.Connection!.ExecuteAsync("delete from outbox", transaction: transaction));
        await closed.Job.OrderMissing();
        await closed.Job.OrderMissing();
        (await closed.Ask("select count(*) from outbox")).ShouldBe(1);
    }

    [Fact]
    public async Task Work_of_a_worker_that_died_is_taken_up_when_its_lease_ends()
    {
        await using var database = await TestDatabase.Create(Engine.Sqlite);
        var (now, kind) = (Instant.FromUtc(2026, 9, 14, 8, 0), Publications.FilesOrdered);
        await database.Database.Write(transaction => Outbox.Add(transaction, kind, "{}", now));
        var dead = await database.Database.Write(transaction => Outbox.Claim(transaction, kind, now));
        (await database.Database.Read(connection => Outbox.HasDue(connection, kind, now))).ShouldBeFalse();
        var later = now + Outbox.Lease;
        (await database.Database.Read(connection => Outbox.HasDue(connection, kind, later))).ShouldBeTrue();
        var second = await database.Database.Write(transaction => Outbox.Claim(transaction, kind, later));
        // The dead one wakes up: what it made counts no more.
        (await database.Database.Write(transaction => Outbox.Done(transaction, dead!, later))).ShouldBeFalse();
        (await database.Database.Write(transaction => Outbox.Done(transaction, second!, later))).ShouldBeTrue();
    }

    static string Script(string line)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("durchwahl-test-").FullName, "browser");
        File.WriteAllText(path, $"#!/bin/sh\n{line}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return path;
    }

    /// <summary>A house without doors, in which no job runs but the one that the test calls.</summary>
    sealed class ClosedHouse(ServiceProvider house, FakeClock clock, string folder) : IAsyncDisposable
    {
        public ServiceProvider House => house;

        public FakeClock Clock => clock;

        public string Folder => folder;

        public PublicationFilesJob Job => house.GetRequiredService<PublicationFilesJob>();

        public static async Task<ClosedHouse> Open(string browser)
        {
            var (clock, folder) = (new FakeClock(), Directory.CreateTempSubdirectory("durchwahl-test-").FullName);
            var house = await OpenHouse.WithoutDoors(new HouseOptions(folder, null, clock) { Chromium = browser });
            await TestOffices.Save(house.GetRequiredService<Database>());
            await ReleasedBook.Publish(house);
            return new ClosedHouse(house, clock, folder);
        }

        public Task<long> Ask(string sql) => house.GetRequiredService<Database>().Read(connection => connection.ExecuteScalarAsync<long>(sql));

        public async Task<PublicationFile?> File(int number)
        {
            var office = (await ReleasedBook.Office(house)).Id;
            return await house.GetRequiredService<Database>().Read(connection => PublicationFileTable.Find(connection, office, number, "verzeichnis.pdf"));
        }

        public async Task Keep(int number, byte[] content)
        {
            var office = (await ReleasedBook.Office(house)).Id;
            await house.GetRequiredService<Database>().Write(transaction => PublicationFileTable.Save(transaction, office, number, new("verzeichnis.pdf", "application/pdf", content)));
        }

        public async ValueTask DisposeAsync()
        {
            await house.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task<string> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var text = await process.StandardOutput.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
        process.ExitCode.ShouldBe(0);
        return text;
    }
}
