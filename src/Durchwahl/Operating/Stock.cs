using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Durchwahl.Data;
using Durchwahl.House;
using NodaTime;

namespace Durchwahl.Operating;

/// <summary>Takes stock of a database: what a manifest says of it, and what a restored one is compared with.</summary>
static class Stock
{
    /// <summary>The manifest of what <paramref name="connection"/> sees; inside one transaction or on a copy, so that all of it is of one moment.</summary>
    public static async Task<BackupManifest> Take(DbConnection connection, string engine, Instant now, DbTransaction? transaction = null)
    {
        var tables = new List<BackupManifest.Table>();
        foreach (var name in await TableNames(connection, engine, transaction))
            tables.Add(new(name, [.. await ColumnsOf(connection, engine, name, transaction)], await connection.ExecuteScalarAsync<long>($"select count(*) from \"{name}\"", transaction: transaction)));
        return new BackupManifest(
            BackupManifest.CurrentFormat,
            typeof(Stock).Assembly.GetName().Version?.ToString(3) ?? "",
            engine,
            now,
            [.. await connection.QueryAsync<BackupManifest.Migration>("select name, sha256 from migration order by name", transaction: transaction)],
            tables,
            await DigestOfPublications(connection, transaction),
            []);
    }

    /// <summary>How a database differs from a manifest, in German; null when it does not.</summary>
    public static async Task<string?> Difference(BackupManifest expected, DbConnection connection, DbTransaction? transaction = null)
    {
        var found = await Take(connection, expected.Engine, expected.MadeAt, transaction);
        foreach (var table in expected.Tables)
        {
            var rows = found.Tables.FirstOrDefault(other => other.Name == table.Name)?.Rows;
            if (rows != table.Rows) return $"Die Tabelle {table.Name} hat {rows?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "keine"} statt {table.Rows} Zeilen.";
        }
        if (!found.Migrations.SequenceEqual(expected.Migrations)) return "Die Datenbank hat einen anderen Aufbau als die Sicherung.";
        return found.Publications == expected.Publications ? null : "Die Veröffentlichungen stimmen nicht mit der Sicherung überein.";
    }

    /// <summary>Whether a manifest names migrations that this program does not have; the German sentence, or null.</summary>
    public static string? NewerThanProgram(BackupManifest manifest)
    {
        var known = Migrations.ScriptsFor(manifest.Engine).ToDictionary(script => script.Name, script => script.Sha256, StringComparer.Ordinal);
        return manifest.Migrations.FirstOrDefault(migration => known.GetValueOrDefault(migration.Name) != migration.Sha256) is { } unknown
            ? $"Die Sicherung kommt von einer anderen Version des Programms ({manifest.Version}): {unknown.Name} ist hier unbekannt. Nehmen Sie diese oder eine neuere Version."
            : null;
    }

    /// <summary>Whether any table but the list of migrations has rows.</summary>
    public static async Task<bool> HasContent(DbConnection connection, string engine)
    {
        foreach (var table in await TableNames(connection, engine, null))
            if (table != "migration" && await connection.ExecuteScalarAsync<long>($"select count(*) from (select 1 from \"{table}\" limit 1) as few") > 0) return true;
        return false;
    }

    /// <summary>The tables of the house, those first that others refer to.</summary>
    public static async Task<IReadOnlyList<string>> TableNames(DbConnection connection, string engine, DbTransaction? transaction)
    {
        var present = (await connection.QueryAsync<string>(
            engine == "sqlite"
                ? "select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\' order by name"
                : "select table_name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE' order by table_name",
            transaction: transaction)).ToHashSet(StringComparer.Ordinal);
        // A migration can only refer to tables that stand before it.
        var inOrder = Migrations.ScriptsFor(engine).SelectMany(script => System.Text.RegularExpressions.Regex.Matches(script.Sql, @"create table (if not exists )?(?<table>\w+)", System.Text.RegularExpressions.RegexOptions.IgnoreCase | System.Text.RegularExpressions.RegexOptions.ExplicitCapture))
            .Select(match => match.Groups["table"].Value).Prepend("migration").Where(present.Remove).ToList();
        return [.. inOrder, .. present.Order(StringComparer.Ordinal)];
    }

    static Task<IEnumerable<string>> ColumnsOf(DbConnection connection, string engine, string table, DbTransaction? transaction) => connection.QueryAsync<string>(
        engine == "sqlite"
            ? "select name from pragma_table_info(@table) order by cid"
            : "select column_name from information_schema.columns where table_schema = current_schema() and table_name = @table order by ordinal_position",
        new { table },
        transaction);

    static async Task<string> DigestOfPublications(DbConnection connection, DbTransaction? transaction)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await foreach (var row in connection.QueryUnbufferedAsync<PublicationRow>("select office_id, number, state, content from publication order by office_id, number", transaction: (DbTransaction?)transaction))
            digest.AppendData(Encoding.UTF8.GetBytes($"{row.OfficeId:D}|{row.Number}|{row.State}|{row.Content}\n"));
        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }

    sealed class PublicationRow
    {
        public Guid OfficeId { get; init; }

        public long Number { get; init; }

        public string State { get; init; } = "";

        public string Content { get; init; } = "";
    }
}
