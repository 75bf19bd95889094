using Dapper;
using Durchwahl.Calls.Contract;
using Durchwahl.Calls.Tables;
using Durchwahl.Data;
using Durchwahl.Tests.Support;
using NodaTime;
using static Durchwahl.Tests.Calls.ExampleCalls;

namespace Durchwahl.Tests.Promises.Jobs;

/// <summary>The real program, killed while it makes promises of messages.</summary>
public class KilledPromisesTests
{
    const int Messages = 60;

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(45)]
    public async Task Of_every_message_there_is_one_promise_however_often_the_program_is_killed(int after)
    {
        await using var database = await TestDatabase.Create(Engine.Sqlite);
        await TestOffices.Save(database.Database);
        await database.Database.Write(async transaction =>
        {
            for (var number = 1; number <= Messages; number++)
            {
                await VoiceMessageTable.Insert(transaction, Message(number), [1, 2, 3]);
                await Outbox.Add(transaction, MessageLeft.Kind, new MessageLeft(Message(number).Id, Message(number).Contact, Musterkreis), Instant.FromUtc(2020, 1, 1, 0, 0));
            }
        });

        await ServeUntil(database, promises => promises >= after);
        var left = await Count(database, "select count(*) from promise");
        left.ShouldBeInRange(after, Messages);
        await FreeLeases(database);
        await ServeUntil(database, promises => promises >= Messages);

        (await Count(database, "select count(distinct message_id) from promise")).ShouldBe(Messages);
        (await Count(database, "select count(*) from promise")).ShouldBe(Messages);
        (await Count(database, "select count(*) from promise_step where what = 'Opened'")).ShouldBe(Messages);
        (await Count(database, $"select count(*) from outbox where kind = '{MessageLeft.Kind}' and done_at is null")).ShouldBe(0);
    }

    static async Task ServeUntil(TestDatabase database, Func<long, bool> isEnough)
    {
        using var watcher = new FileSystemWatcher(database.Folder) { IncludeSubdirectories = true, InternalBufferSize = 65_536, EnableRaisingEvents = true };
        using var changes = new SemaphoreSlim(0);
        watcher.Changed += (_, _) => changes.Release();
        using var process = OwnProcess.StartVerb("serve", "--data", database.Folder, "--urls", "http://127.0.0.1:0");
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        while (!isEnough(await Count(database, "select count(*) from promise")))
        {
            process.HasExited.ShouldBeFalse();
            // The file is written a moment before what was written can be read: without a second look the last change would be waited for in vain.
            await changes.WaitAsync(TimeSpan.FromMilliseconds(100), TestContext.Current.CancellationToken);
        }
        process.Kill();
        await Task.WhenAll(process.WaitForExitAsync(TestContext.Current.CancellationToken), output, errors);
    }

    // Nobody waits five minutes in a test until the lease of the killed one has run out.
    static Task FreeLeases(TestDatabase database) => database.Database.Write(transaction => transaction.Connection!.ExecuteAsync("update outbox set claimed_until = null where done_at is null", transaction: transaction));

    static Task<long> Count(TestDatabase database, string query) => database.Database.Read(connection => connection.ExecuteScalarAsync<long>(query));
}
