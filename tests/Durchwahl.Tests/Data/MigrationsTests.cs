using Dapper;
using Durchwahl.Data;
using Durchwahl.Tests.Support;

namespace Durchwahl.Tests.Data;

public class MigrationsOnSqliteTests() : MigrationsTests(Engine.Sqlite);

public class MigrationsOnPostgresTests() : MigrationsTests(Engine.Postgres);

public abstract class MigrationsTests(Engine engine)
{
    [Fact]
    public async Task Six_programs_that_start_at_once_run_each_script_once()
    {
        await using var empty = await TestDatabase.Create(engine, migrate: false);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ =>
        {
            var own = Database.At(empty.Connection, empty.Folder);
            await own.Migrate();
            if (own is IAsyncDisposable asynchronous) await asynchronous.DisposeAsync();
            else (own as IDisposable)?.Dispose();
        }));
        var applied = await empty.Database.Read(connection => connection.QueryAsync<string>("select name from migration order by name"));
        applied.ShouldBe(Migrations.ScriptsFor(empty.Database.Engine).Select(script => script.Name));
    }

    [Fact]
    public async Task A_second_start_changes_nothing()
    {
        await using var database = await TestDatabase.Create(engine);
        (await database.Database.Write(transaction => Migrations.Apply(transaction, database.Database.Engine))).ShouldBe(0);
    }

    [Fact]
    public async Task A_script_that_was_changed_after_it_ran_is_refused_by_name()
    {
        await using var database = await TestDatabase.Create(engine);
        await database.Database.Write(transaction => transaction.Connection!.ExecuteAsync("update migration set sha256 = 'x' where name = '0002_accounts'", transaction: transaction));
        (await Should.ThrowAsync<SchemaRefusedException>(database.Database.Migrate)).Message.ShouldContain("0002_accounts");
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused()
    {
        await using var database = await TestDatabase.Create(engine);
        await database.Database.Write(transaction => transaction.Connection!.ExecuteAsync("insert into migration (name, sha256) values ('9999_future', 'x')", transaction: transaction));
        (await Should.ThrowAsync<SchemaRefusedException>(database.Database.Migrate)).Message.ShouldContain("neueren Fassung");
    }

    [Fact]
    public async Task A_transaction_that_fails_leaves_nothing()
    {
        await using var database = await TestDatabase.Create(engine);
        await Should.ThrowAsync<InvalidDataException>(() => database.Database.Write(async transaction =>
        {
            await transaction.Connection!.ExecuteAsync("insert into migration (name, sha256) values ('half', 'x')", transaction: transaction);
            throw new InvalidDataException();
        }));
        (await database.Database.Read(connection => connection.QuerySingleAsync<long>("select count(*) from migration where name = 'half'"))).ShouldBe(0);
    }
}
