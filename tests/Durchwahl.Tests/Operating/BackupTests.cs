using System.IO.Compression;
using Dapper;
using Durchwahl.Access;
using Durchwahl.Calls;
using Durchwahl.Calls.Tables;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.House;
using Durchwahl.Operating;
using Durchwahl.Tests.Calls;
using Durchwahl.Tests.Support;
using Microsoft.AspNetCore.DataProtection;

namespace Durchwahl.Tests.Operating;

public class BackupTests
{
    static readonly FakeClock Clock = new();

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_was_backed_up_while_serving_comes_back_whole_in_another_place(Engine engine)
    {
        await using var house = await TestHouse.Open(engine);
        await ReleasedBook.Publish(house);
        var file = await BackUp(house);
        await using var target = await TestDatabase.Create(engine, migrate: false);
        await Close(target);
        (await RestoreVerb.Restore(Options(target), file, replace: false)).ShouldBeNull();
        var restored = Database.At(target.Connection, target.Folder);
        (await CountPublications(restored)).ShouldBe(1);
        (await restored.Read(connection => connection.ExecuteScalarAsync<string>("select surname from staff_member where given_name = 'Anna'"))).ShouldBe("Müller");
        await restored.Migrate();
        Directory.EnumerateFiles(Path.Combine(target.Folder, "keys")).Count().ShouldBe(Directory.EnumerateFiles(Path.Combine(house.DataFolder, "keys")).Count());
        await Dispose(restored);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_audit_trail_comes_back_whole_and_a_head_that_was_kept_still_counts(Engine engine)
    {
        await using var house = await TestHouse.Open(engine);
        await ReleasedBook.Publish(house);
        var (trail, head) = (house.Get<AuditTrail>(), await house.Get<AuditTrail>().Head());
        var signature = trail.SignatureOf(head);
        var file = await BackUp(house);
        await using var target = await TestDatabase.Create(engine, migrate: false);
        await Close(target);
        (await RestoreVerb.Restore(Options(target), file, replace: false)).ShouldBeNull();
        var restored = Database.At(target.Connection, target.Folder);
        var keys = DataProtectionProvider.Create(new DirectoryInfo(Path.Combine(target.Folder, "keys")), setup => setup.SetApplicationName("durchwahl"));
        var there = new AuditTrail(restored, new HouseTime(Clock), keys);
        there.HasSigned(head, signature).ShouldBeTrue();
        (await there.Verify([head])).Faults.ShouldBeEmpty();
        await Dispose(restored);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Calls_messages_and_recordings_come_back_with_their_sound(Engine engine)
    {
        await using var house = await TestHouse.Open(engine);
        byte[] sound = [.. Enumerable.Range(0, 5_000).Select(value => (byte)value)];
        var journal = house.Get<CallJournal>();
        journal.Ended(ExampleCalls.Record(1), ExampleCalls.Open(1).Steps, ExampleCalls.Caller);
        journal.MessageLeft(ExampleCalls.Message(1), sound);
        await journal.Written();
        await house.Database.Write(transaction => PromptRecordingTable.Save(transaction, ExampleCalls.Musterkreis, new("willkommen", "de", ExampleCalls.Start, "anna"), sound));
        var file = await BackUp(house);
        await using var target = await TestDatabase.Create(engine, migrate: false);
        await Close(target);
        (await RestoreVerb.Restore(Options(target), file, replace: false)).ShouldBeNull();
        var restored = Database.At(target.Connection, target.Folder);
        (await restored.Read(connection => ContactRecordTable.Find(connection, ExampleCalls.Musterkreis, ExampleCalls.Record(1).Id))).ShouldBe(ExampleCalls.Record(1) with { CanBeLinked = true });
        (await restored.Read(connection => VoiceMessageTable.Sound(connection, ExampleCalls.Message(1).Id))).ShouldBe(sound);
        (await restored.Read(connection => PromptRecordingTable.Sound(connection, ExampleCalls.Musterkreis, "willkommen", "de"))).ShouldBe(sound);
        await Dispose(restored);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_backup_made_while_others_write_holds_whole_transactions_only(Engine engine)
    {
        await using var house = await TestHouse.Open(engine);
        using var enough = new CancellationTokenSource();
        var started = new TaskCompletionSource();
        var writing = Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
            {
                await house.Database.Write(async transaction =>
                {
                    await Outbox.Add(transaction, "pair", "{}", Clock.GetCurrentInstant());
                    await Outbox.Add(transaction, "pair", "{}", Clock.GetCurrentInstant());
                });
                started.TrySetResult();
            }
        }, TestContext.Current.CancellationToken);
        await started.Task;
        var file = await BackUp(house);
        await enough.CancelAsync();
        await writing;
        await using var target = await TestDatabase.Create(engine, migrate: false);
        await Close(target);
        (await RestoreVerb.Restore(Options(target), file, replace: false)).ShouldBeNull();
        var restored = Database.At(target.Connection, target.Folder);
        var pairs = await restored.Read(connection => connection.ExecuteScalarAsync<long>("select count(*) from outbox where kind = 'pair'"));
        await Dispose(restored);
        pairs.ShouldBeGreaterThan(0);
        (pairs % 2).ShouldBe(0);
    }

    [Fact]
    public async Task A_backup_can_be_read_by_its_owner_only()
    {
        await using var house = await TestHouse.Open();
        new FileInfo(await BackUp(house)).UnixFileMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_target_with_content_is_refused_unless_it_is_to_be_replaced(Engine engine)
    {
        await using var house = await TestHouse.Open(engine);
        await ReleasedBook.Publish(house);
        var file = await BackUp(house);
        await using var target = await TestDatabase.Create(engine);
        await TestOffices.Save(target.Database);
        await Close(target);
        (await RestoreVerb.Restore(Options(target), file, replace: false)).ShouldNotBeNull().ShouldContain("--replace");
        var before = Database.At(target.Connection, target.Folder);
        (await CountPublications(before)).ShouldBe(0);
        await Dispose(before);
        (await RestoreVerb.Restore(Options(target), file, replace: true)).ShouldBeNull();
        var after = Database.At(target.Connection, target.Folder);
        (await CountPublications(after)).ShouldBe(1);
        await Dispose(after);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Nothing_is_restored_under_a_running_service(Engine engine)
    {
        await using var house = await TestHouse.Open(engine);
        await ReleasedBook.Publish(house);
        var file = await BackUp(house);
        (await RestoreVerb.Restore(house.Get<HouseOptions>(), file, replace: true)).ShouldNotBeNull().ShouldContain("benutzt");
        (await CountPublications(house.Database)).ShouldBe(1);
    }

    [Fact]
    public async Task Every_damaged_byte_range_is_noticed_and_changes_nothing()
    {
        await using var house = await TestHouse.Open();
        await ReleasedBook.Publish(house);
        var file = await BackUp(house);
        var whole = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        await using var target = await TestDatabase.Create(Engine.Sqlite);
        await TestOffices.Save(target.Database);
        await Close(target);
        var damaged = Path.Combine(target.Folder, "kaputt.zip");
        for (var at = 60; at < whole.Length; at += whole.Length / 12)
        {
            var bytes = whole.ToArray();
            for (var next = at; next < Math.Min(at + 40, bytes.Length); next++) bytes[next] ^= 0x5A;
            await File.WriteAllBytesAsync(damaged, bytes, TestContext.Current.CancellationToken);
            (await RestoreVerb.Restore(Options(target), damaged, replace: true)).ShouldNotBeNull($"damaged at {at}");
        }
        await File.WriteAllBytesAsync(damaged, whole[..(whole.Length / 2)], TestContext.Current.CancellationToken);
        (await RestoreVerb.Restore(Options(target), damaged, replace: true)).ShouldNotBeNull();
        var after = Database.At(target.Connection, target.Folder);
        (await CountPublications(after)).ShouldBe(0);
        await Dispose(after);
    }

    [Fact]
    public async Task A_row_that_the_manifest_does_not_know_is_noticed()
    {
        await using var house = await TestHouse.Open();
        await ReleasedBook.Publish(house);
        var file = await BackUp(house);
        using (var archive = ZipFile.Open(file, ZipArchiveMode.Update))
        {
            string text;
            using (var reader = new StreamReader(archive.GetEntry("manifest.json")!.Open())) text = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
            archive.GetEntry("manifest.json")!.Delete();
            await using var writer = new StreamWriter(archive.CreateEntry("manifest.json").Open());
            await writer.WriteAsync(text.Replace("\"rows\":5", "\"rows\":6", StringComparison.Ordinal));
        }
        await using var target = await TestDatabase.Create(Engine.Sqlite, migrate: false);
        await Close(target);
        (await RestoreVerb.Restore(Options(target), file, replace: false)).ShouldNotBeNull().ShouldContain("Zeilen");
    }

    [Fact]
    public async Task A_backup_of_the_other_engine_is_refused()
    {
        await using var house = await TestHouse.Open(Engine.Sqlite);
        var file = await BackUp(house);
        await using var target = await TestDatabase.Create(Engine.Postgres);
        await Close(target);
        (await RestoreVerb.Restore(Options(target), file, replace: true)).ShouldNotBeNull().ShouldContain("SQLite");
    }

    [Fact]
    public async Task Something_else_is_no_backup()
    {
        await using var target = await TestDatabase.Create(Engine.Sqlite);
        var file = Path.Combine(target.Folder, "brief.txt");
        await File.WriteAllTextAsync(file, "Guten Tag", TestContext.Current.CancellationToken);
        (await RestoreVerb.Restore(Options(target), file, replace: true)).ShouldNotBeNull().ShouldContain("keine Sicherung");
    }

    static async Task<string> BackUp(TestHouse house)
    {
        var file = Path.Combine(house.DataFolder, "sicherung.zip");
        await BackupVerb.Make(house.Database, house.Get<HouseOptions>(), file);
        return file;
    }

    static HouseOptions Options(TestDatabase target) => new(target.Folder, target.Connection, Clock);

    static Task<long> CountPublications(Database database) => database.Read(connection => connection.ExecuteScalarAsync<long>("select count(*) from publication"));

    static Task Close(TestDatabase target) => Dispose(target.Database);

    static async Task Dispose(Database database)
    {
        if (database is IAsyncDisposable asynchronous) await asynchronous.DisposeAsync();
        else ((IDisposable)database).Dispose();
    }
}
