using System.Text;
using Dapper;
using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.PhoneBook.Jobs;
using Durchwahl.Tests.Support;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace Durchwahl.Tests.Data;

public class SqliteDatabaseTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("secure_delete", "1")]
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "10000")]
    [InlineData("journal_size_limit", "67108864")]
    public async Task Every_connection_keeps_what_durability_and_deletion_need(string pragma, string value)
    {
        await using var database = await TestDatabase.Create(Engine.Sqlite);
        for (var connection = 0; connection < 3; connection++)
            (await database.Database.Read(opened => opened.ExecuteScalarAsync<string>($"pragma {pragma}"))).ShouldBe(value);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Writes_that_read_first_never_get_in_each_others_way_in_one_process_or_two(int processes)
    {
        await using var database = await TestDatabase.Create(Engine.Sqlite);
        var lanes = Enumerable.Range(0, processes).Select(_ => (SqliteDatabase)Database.At(null, database.Folder)).ToList();
        await database.Database.Write(transaction => transaction.Connection!.ExecuteAsync("insert into outbox (id, kind, payload, due_at, attempts) values ('1', 'count', '0', '', 0)", transaction: transaction));
        await Task.WhenAll(Enumerable.Range(0, 60).Select(number => Task.Run(() => lanes[number % processes].Write(async transaction =>
        {
            var read = await transaction.Connection!.ExecuteScalarAsync<int>("select payload from outbox", transaction: transaction);
            await transaction.Connection!.ExecuteAsync("update outbox set payload = @next", new { next = read + 1 }, transaction);
        }), Stop)));
        (await database.Database.Read(connection => connection.ExecuteScalarAsync<int>("select payload from outbox"))).ShouldBe(60);
        lanes.ForEach(lane => lane.Dispose());
    }

    [Fact]
    public async Task A_write_that_fails_leaves_nothing_and_gives_the_lane_back()
    {
        await using var database = await TestDatabase.Create(Engine.Sqlite);
        await Should.ThrowAsync<InvalidOperationException>(() => database.Database.Write(async transaction =>
        {
            await Outbox.Add(transaction, "x", "{}", Instant.FromUtc(2026, 9, 14, 8, 0));
            throw new InvalidOperationException("half way");
        }));
        (await database.Database.Write(transaction => transaction.Connection!.ExecuteScalarAsync<long>("select count(*) from outbox", transaction: transaction))).ShouldBe(0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(60)]
    public async Task What_was_told_to_be_saved_is_there_after_kill_9(int after)
    {
        await using var database = await TestDatabase.Create(Engine.Sqlite);
        var told = await KillAfter(database.Folder, after, tellsEarly: false);
        told.ShouldBeGreaterThanOrEqualTo(after);
        (await OwnProcess.CountRows(database.Folder)).ShouldBeInRange(told, told + 1); // one may have been saved and not yet told
    }

    [Fact]
    public async Task The_control_who_tells_before_saving_loses_the_last_row()
    {
        await using var database = await TestDatabase.Create(Engine.Sqlite);
        var told = await KillAfter(database.Folder, 5, tellsEarly: true);
        (await OwnProcess.CountRows(database.Folder)).ShouldBe(told - 1);
    }

    static async Task<int> KillAfter(string folder, int after, bool tellsEarly)
    {
        using var writer = OwnProcess.StartWriter(folder, tellsEarly);
        var told = 0;
        while (told < after && await writer.StandardOutput.ReadLineAsync(Stop) is not null)
        {
            told++;
            if (tellsEarly && told < after) await writer.StandardInput.WriteLineAsync("go on");
        }
        writer.Kill();
        while (await writer.StandardOutput.ReadLineAsync(Stop) is not null) told++;
        await writer.WaitForExitAsync(Stop);
        return told;
    }

    [Fact]
    public async Task A_person_who_was_taken_off_is_in_no_file_of_the_data_folder()
    {
        const string Surname = "Wohlverborgen";
        await using var house = await TestHouse.Open();
        var (books, key) = (house.Get<OfficeBooks>(), OfficeKey.Parse("musterkreis"));
        var person = new StaffMember { Id = new(new Guid("01900000-0000-7000-8000-0000000000e7")), Surname = Surname };
        var post = new Post { Id = new(new Guid("01900000-0000-7000-8000-0000000000a7")), Title = "Stelle 7", Holder = person.Id };
        await books.Change(key, Actor.Program, _ => new BookDecision.Change(new BookChange { Staff = [person], Posts = [post] }, "Angelegt", "post"));
        FilesWith(house.DataFolder, Surname).ShouldNotBeEmpty(); // the control: it would be found
        await books.Change(key, Actor.Program, _ => new BookDecision.Change(new BookChange { RemovedPosts = [post.Id], RemovedStaff = [person.Id] }, "Entfernt", "post"));
        await house.Web.Services.GetServices<IHostedService>().OfType<TidyingJob>().Single().Tidy();
        FilesWith(house.DataFolder, Surname).ShouldBeEmpty();
    }

    static List<string> FilesWith(string folder, string word) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => ReadShared(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0)];

    static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
