using System.Data;
using Dapper;
using Durchwahl.Data;
using NodaTime;
using Npgsql;

namespace Durchwahl.Operating;

/// <summary>PostgreSQL in backups: every table by COPY (binary, the same in all versions for our types) in one repeatable-read transaction, and back in one transaction. Needs no program of the server, and no matching version of it.</summary>
static class PostgresCopy
{
    const string Folder = "tables";

    /// <summary>Writes each table into a folder, all of one moment, and takes stock.</summary>
    public static async Task<BackupManifest> Make(PostgresDatabase database, string folder, Instant now)
    {
        Directory.CreateDirectory(Path.Combine(folder, Folder));
        await using var connection = new NpgsqlConnection(database.ConnectionText);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead);
        var manifest = await Stock.Take(connection, database.Engine, now, transaction);
        foreach (var table in manifest.Tables)
        {
            await using var file = BackupArchive.CreatePrivate(PartOf(folder, table));
            await using var rows = await connection.BeginRawBinaryCopyAsync($"copy {Named(table)} to stdout (format binary)");
            await rows.CopyToAsync(file);
        }
        return manifest;
    }

    /// <summary>Whether the database has anything in it.</summary>
    public static async Task<bool> HasContent(PostgresDatabase database)
    {
        await using var connection = await OpenAlone(database);
        return await Stock.HasContent(connection, "postgres");
    }

    /// <summary>Whether anybody else is connected: a running service, another verb.</summary>
    public static async Task<bool> IsInUse(PostgresDatabase database)
    {
        await using var connection = await OpenAlone(database);
        // The server still shows a connection for a moment after its client has closed it.
        for (var tries = 0; tries < 20; tries++)
        {
            if (!await connection.ExecuteScalarAsync<bool>("select count(*) > 0 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'")) return false;
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }
        return true;
    }

    /// <summary>Replaces everything in one transaction and proves it before the transaction ends; the fault in German, or null.</summary>
    public static async Task<string?> Restore(PostgresDatabase database, BackupManifest manifest, string folder)
    {
        await using var connection = await OpenAlone(database);
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var table in (await Stock.TableNames(connection, "postgres", transaction)).Reverse()) await connection.ExecuteAsync($"drop table \"{table}\" cascade", transaction: transaction);
        await connection.ExecuteAsync("create table migration (name text primary key, sha256 text not null)", transaction: transaction);
        foreach (var script in Migrations.ScriptsFor("postgres").Where(script => manifest.Migrations.Any(migration => migration.Name == script.Name))) await connection.ExecuteAsync(script.Sql, transaction: transaction);
        foreach (var table in manifest.Tables)
        {
            // What the triggers of tables before it have written is in the backup already.
            await connection.ExecuteAsync($"delete from \"{table.Name}\"", transaction: transaction);
            await using var file = File.OpenRead(PartOf(folder, table));
            await using (var rows = await connection.BeginRawBinaryCopyAsync($"copy {Named(table)} from stdin (format binary)")) await file.CopyToAsync(rows);
        }
        if (await Stock.Difference(manifest, connection, transaction) is { } fault) return fault;
        await transaction.CommitAsync();
        return null;
    }

    static string Named(BackupManifest.Table table) => $"\"{table.Name}\" ({string.Join(", ", table.Columns.Select(column => $"\"{column}\""))})";

    static string PartOf(string folder, BackupManifest.Table table) => Path.Combine(folder, Folder, table.Name + ".copy");

    static async Task<NpgsqlConnection> OpenAlone(PostgresDatabase database)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.ConnectionText) { Pooling = false, CommandTimeout = 0 }.ToString());
        await connection.OpenAsync();
        return connection;
    }
}
