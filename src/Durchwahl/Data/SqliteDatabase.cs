using System.Data;
using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Durchwahl.Data;

/// <summary>SQLite: write-ahead log, synchronous FULL, one writer lane in this process and <c>begin immediate</c> beside other processes.</summary>
sealed class SqliteDatabase : Database, IDisposable
{
    readonly string _connection;
    readonly SemaphoreSlim _writerLane = new(1, 1);
    readonly FileStream? _inUse;

    public SqliteDatabase(string pathOrConnection)
    {
        SQLitePCL.Batteries_V2.Init();
        _connection = (pathOrConnection.Contains('=', StringComparison.Ordinal)
            ? new SqliteConnectionStringBuilder(pathOrConnection)
            : new SqliteConnectionStringBuilder { DataSource = pathOrConnection }).ToString();
        File = new SqliteConnectionStringBuilder(_connection).DataSource;
        _inUse = OpenBesideOthers(File);
    }

    /// <summary>The file that a path or connection string names.</summary>
    public static string FileOf(string pathOrConnection) =>
        pathOrConnection.Contains('=', StringComparison.Ordinal) ? new SqliteConnectionStringBuilder(pathOrConnection).DataSource : pathOrConnection;

    /// <summary>Keeps every other process of the house out of a database until disposed; null when one is using it. The kernel takes the lock back from whoever dies.</summary>
    public static IDisposable? TryOpenAlone(string file)
    {
        try
        {
            return new FileStream(LockOf(file), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    static FileStream? OpenBesideOthers(string file)
    {
        if (file is "" or ":memory:") return null;
        using (new FileStream(LockOf(file), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite)) { }
        try
        {
            return new FileStream(LockOf(file), FileMode.Open, FileAccess.Read, FileShare.Read);
        }
        catch (IOException taken)
        {
            throw new IOException("Gerade wird eine Sicherung zurückgespielt. Versuchen Sie es danach noch einmal.", taken);
        }
    }

    static string LockOf(string file) => file + ".lock";

    public override string Engine => "sqlite";

    /// <summary>Where the database lies.</summary>
    public string File { get; }

    public override async Task<DbConnection> Open()
    {
        var connection = new SqliteConnection(_connection);
        await connection.OpenAsync();
        connection.CreateCollation("german", GermanOrder.Compare);
        // Every connection is asked what it really does: a build of SQLite may ignore a pragma in silence.
        await connection.ExecuteAsync("pragma busy_timeout=10000; pragma foreign_keys=on; pragma journal_mode=wal; pragma synchronous=full; pragma secure_delete=on; pragma journal_size_limit=67108864; pragma cache_size=-16384");
        var (journal, synchronous) = (await connection.ExecuteScalarAsync<string>("pragma journal_mode"), await connection.ExecuteScalarAsync<long>("pragma synchronous"));
        if (journal != "wal" || synchronous != 2)
            throw new DataException($"SQLite does not keep what it promises: journal_mode is {journal}, synchronous is {synchronous}. It must be wal and 2 (full).");
        return connection;
    }

    public override async Task<T> Write<T>(Func<DbTransaction, Task<T>> write)
    {
        await _writerLane.WaitAsync();
        try
        {
            await using var connection = (SqliteConnection)await Open();
            await using var transaction = connection.BeginTransaction(deferred: false);
            var result = await Within(transaction, write);
            await transaction.CommitAsync();
            return result;
        }
        finally
        {
            _writerLane.Release();
        }
    }

    // Deleted rows are overwritten in the database at once (secure_delete), but stay in the log until it is emptied.
    public override Task Tidy() => Read(connection => connection.ExecuteAsync("pragma wal_checkpoint(truncate)"));

    protected override Task LockSchema(DbTransaction transaction) => Task.CompletedTask; // begin immediate already holds the write lock

    public void Dispose()
    {
        using (var connection = new SqliteConnection(_connection)) SqliteConnection.ClearPool(connection);
        _writerLane.Dispose();
        _inUse?.Dispose();
    }
}
