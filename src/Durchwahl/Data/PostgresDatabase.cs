using System.Data.Common;
using Dapper;
using Npgsql;

namespace Durchwahl.Data;

/// <summary>PostgreSQL 15 or newer.</summary>
sealed class PostgresDatabase(string connection) : Database, IAsyncDisposable
{
    const long SchemaLock = 727_001;

    readonly NpgsqlDataSource _source = new NpgsqlDataSourceBuilder(ConnectionString(connection)).Build();

    public override string Engine => "postgres";

    /// <summary>For the clients that want a connection string of their own (accounts, backup).</summary>
    public string ConnectionText { get; } = ConnectionString(connection);

    public static bool Understands(string connection) =>
        connection.StartsWith("postgres", StringComparison.OrdinalIgnoreCase) || connection.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    public override async Task<DbConnection> Open() => await _source.OpenConnectionAsync();

    public override async Task<T> Write<T>(Func<DbTransaction, Task<T>> write)
    {
        await using var opened = await _source.OpenConnectionAsync();
        await using var transaction = await opened.BeginTransactionAsync();
        var result = await Within(transaction, write);
        await transaction.CommitAsync();
        return result;
    }

    protected override Task LockSchema(DbTransaction transaction) =>
        transaction.Connection!.ExecuteAsync("select pg_advisory_xact_lock(@SchemaLock)", new { SchemaLock }, transaction);

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    static string ConnectionString(string connection)
    {
        if (!connection.Contains("://", StringComparison.Ordinal)) return connection;
        var uri = new Uri(connection);
        var account = uri.UserInfo.Split(':', 2);
        return new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host,
            Port = uri.Port > 0 ? uri.Port : 5432,
            Database = uri.AbsolutePath.Trim('/'),
            Username = Uri.UnescapeDataString(account[0]),
            Password = account.Length > 1 ? Uri.UnescapeDataString(account[1]) : null,
        }.ToString();
    }
}
