using Dapper;
using Durchwahl.Data;
using Npgsql;

namespace Durchwahl.Tests.Support;

/// <summary>A fresh, migrated database of its own, gone when disposed.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    const string Variable = "DURCHWAHL_TEST_POSTGRES";

    readonly string? _postgresName;

    TestDatabase(string folder, string? connection, string? postgresName)
    {
        (Folder, Connection, _postgresName) = (folder, connection, postgresName);
        Database = Database.At(connection, folder);
    }

    /// <summary>A data folder of its own.</summary>
    public string Folder { get; }

    /// <summary>What <c>--database</c> would say; null for SQLite in the folder.</summary>
    public string? Connection { get; }

    public Database Database { get; }

    /// <param name="engine">SQLite in a folder under the temporary folder, or a database of its own on the server that DURCHWAHL_TEST_POSTGRES names.</param>
    /// <param name="migrate">False for a database without any table.</param>
    public static async Task<TestDatabase> Create(Engine engine, bool migrate = true)
    {
        var folder = Directory.CreateTempSubdirectory("durchwahl-test-").FullName;
        var made = engine is Engine.Sqlite ? new TestDatabase(folder, null, null) : await CreatePostgres(folder);
        if (migrate) await made.Database.Migrate();
        return made;
    }

    /// <summary>How many rows the audit trail has.</summary>
    public Task<long> AuditRows() => Database.Read(connection => connection.ExecuteScalarAsync<long>("select count(*) from audit"));

    static async Task<TestDatabase> CreatePostgres(string folder)
    {
        var name = $"durchwahl_{Guid.CreateVersion7():N}";
        await OnServer($"create database {name} template template0");
        return new TestDatabase(folder, new NpgsqlConnectionStringBuilder(Server) { Database = name }.ToString(), name);
    }

    static string Server => Environment.GetEnvironmentVariable(Variable)
        ?? throw new InvalidOperationException($"The environment variable {Variable} is missing. It names a PostgreSQL server for tests, as in \"Host=127.0.0.1;Port=5432;Username=postgres\"; ./test.sh starts one and sets it.");

    static async Task OnServer(string command)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Database = "postgres", Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var sql = new NpgsqlCommand(command, connection);
        await sql.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (Database is IAsyncDisposable asynchronous) await asynchronous.DisposeAsync();
        else (Database as IDisposable)?.Dispose();
        if (_postgresName is not null) await OnServer($"drop database if exists {_postgresName} with (force)");
        Directory.Delete(Folder, recursive: true);
    }
}
