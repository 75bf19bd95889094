using Dapper;
using Durchwahl.Data;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Durchwahl.Operating;

/// <summary>SQLite in backups: one consistent copy while others write, and putting a copy into its place at once.</summary>
static class SqliteCopy
{
    /// <summary>How the database is called in the archive.</summary>
    public const string Part = "durchwahl.db";

    /// <summary>Copies the database as it is at one moment and takes stock of the copy. Without remains of deleted rows.</summary>
    public static async Task<BackupManifest> Make(SqliteDatabase database, string folder, Instant now)
    {
        var copy = Path.Combine(folder, Part);
        await BackupArchive.CreatePrivate(copy).DisposeAsync();
        await database.Read(connection => connection.ExecuteAsync("vacuum into @copy", new { copy }, commandTimeout: 0));
        await using var opened = await OpenPlain(copy);
        return await Stock.Take(opened, database.Engine, now);
    }

    /// <summary>Proves an unpacked copy; the fault in German, or null.</summary>
    public static async Task<string?> Fault(BackupManifest manifest, string copy)
    {
        try
        {
            await using var connection = await OpenPlain(copy);
            var verdict = await connection.ExecuteScalarAsync<string>("pragma integrity_check");
            if (verdict != "ok") return $"Die Datenbank in der Sicherung ist beschädigt: {verdict}";
            if ((await connection.QueryAsync("pragma foreign_key_check")).Any()) return "In der Datenbank der Sicherung zeigen Zeilen ins Leere.";
            return await Stock.Difference(manifest, connection);
        }
        catch (SqliteException broken)
        {
            return $"Die Datenbank in der Sicherung ist beschädigt: {broken.Message}";
        }
    }

    /// <summary>Whether the database at <paramref name="file"/> has anything in it; what cannot be read counts as something.</summary>
    public static async Task<bool> HasContent(string file)
    {
        if (!File.Exists(file) || new FileInfo(file).Length == 0) return false;
        try
        {
            await using var connection = await OpenPlain(file);
            return await Stock.HasContent(connection, "sqlite");
        }
        catch (SqliteException)
        {
            return true;
        }
    }

    /// <summary>Puts a proven copy into the place of the database. Whenever the power fails, the old one or the new one is there, never half.</summary>
    /// <param name="copy">The copy, on the same file system.</param>
    /// <param name="file">The place.</param>
    public static async Task PutInPlace(string copy, string file)
    {
        await Empty(file);
        // The log of the old database is empty now; beside the new one it would be read as the new one's.
        File.Delete(file + "-wal");
        File.Delete(file + "-shm");
        using (var written = new FileStream(copy, FileMode.Open, FileAccess.ReadWrite)) written.Flush(flushToDisk: true);
        File.Move(copy, file, overwrite: true);
    }

    // Moves everything from the log into the old database, so that it is whole without its log.
    static async Task Empty(string file)
    {
        if (!File.Exists(file + "-wal")) return;
        try
        {
            await using var connection = await OpenPlain(file);
            await connection.ExecuteAsync("pragma wal_checkpoint(truncate)");
        }
        catch (SqliteException)
        {
            // The old database is broken: that is why it is being replaced.
        }
    }

    static async Task<SqliteConnection> OpenPlain(string file)
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        connection.CreateCollation("german", GermanOrder.Compare);
        await connection.OpenAsync();
        return connection;
    }
}
