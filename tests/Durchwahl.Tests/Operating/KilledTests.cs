using System.Diagnostics;
using Dapper;
using Durchwahl.Data;
using Durchwahl.House;
using Durchwahl.Operating;
using Durchwahl.Tests.Support;

namespace Durchwahl.Tests.Operating;

/// <summary>Real processes, killed in the middle: after the N-th thing that happens to the files.</summary>
public class KilledTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(9)]
    [InlineData(12)]
    [InlineData(15)]
    [InlineData(1000)]
    public async Task A_killed_restore_leaves_the_old_or_the_new_never_half(int after)
    {
        await using var house = await TestHouse.Open();
        await ReleasedBook.Publish(house);
        var file = Path.Combine(house.DataFolder, "sicherung.zip");
        await BackupVerb.Make(house.Database, house.Get<HouseOptions>(), file);
        await using var target = await TestDatabase.Create(Engine.Sqlite);
        await TestOffices.Save(target.Database);
        ((IDisposable)target.Database).Dispose();

        var ended = await RunAndKill(target.Folder, after, "restore", file, "--replace", "--data", target.Folder);

        var found = await State(target.Folder);
        found.ShouldBeOneOf("ok 0", "ok 1");
        if (ended == 0) found.ShouldBe("ok 1");
        // And the next one does it.
        (await RestoreVerb.Restore(new HouseOptions(target.Folder, null, new FakeClock()), file, replace: true)).ShouldBeNull();
        (await State(target.Folder)).ShouldBe("ok 1");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task A_killed_backup_leaves_no_file_under_its_name(int after)
    {
        await using var house = await TestHouse.Open();
        await ReleasedBook.Publish(house);
        var folder = Directory.CreateTempSubdirectory("durchwahl-test-").FullName;
        var file = Path.Combine(folder, "sicherung.zip");
        var ended = await RunAndKill(folder, after, "backup", "--out", file, "--data", house.DataFolder);
        if (ended != 0) File.Exists(file).ShouldBeFalse();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Backup_and_restore_as_verbs_end_with_0_1_and_2()
    {
        await using var house = await TestHouse.Open();
        await ReleasedBook.Publish(house);
        var file = Path.Combine(house.DataFolder, "sicherung.zip");
        (await Run("backup", "--out", file, "--data", house.DataFolder)).ShouldBe(0);
        (await Run("backup", "--out", Path.Combine(house.DataFolder, "durchwahl.db"), "--data", house.DataFolder)).ShouldBe(1);
        (await Run("backup", "--data", house.DataFolder)).ShouldBe(2);
        (await Run("restore", file, "--data", Path.Combine(house.DataFolder, "neu"))).ShouldBe(0);
        (await Run("restore", file, "--data", Path.Combine(house.DataFolder, "neu"))).ShouldBe(1);
        (await Run("restore", file, "--data", house.DataFolder, "--replace")).ShouldBe(1);
    }

    static async Task<int> Run(params string[] arguments)
    {
        using var process = OwnProcess.StartVerb(arguments);
        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(Stop), process.StandardError.ReadToEndAsync(Stop), process.WaitForExitAsync(Stop));
        return process.ExitCode;
    }

    static async Task<int> RunAndKill(string watched, int after, params string[] arguments)
    {
        using var watcher = new FileSystemWatcher(watched) { IncludeSubdirectories = true, InternalBufferSize = 65_536 };
        var seen = 0;
        using var process = OwnProcess.StartVerb(arguments);
        void Count(object sender, FileSystemEventArgs happened)
        {
            if (Interlocked.Increment(ref seen) == after) Kill(process);
        }
        watcher.Created += Count;
        watcher.Deleted += Count;
        watcher.Changed += Count;
        watcher.Renamed += Count;
        watcher.EnableRaisingEvents = true;
        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(Stop), process.StandardError.ReadToEndAsync(Stop), process.WaitForExitAsync(Stop));
        return process.ExitCode;
    }

    static void Kill(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It was faster.
        }
    }

    // Whether the database is whole, and how many publications it has.
    static async Task<string> State(string folder)
    {
        using var database = (SqliteDatabase)Database.At(null, folder);
        return await database.Read(async connection =>
            $"{await connection.ExecuteScalarAsync<string>("pragma integrity_check")} {await connection.ExecuteScalarAsync<long>("select count(*) from publication")}");
    }
}
