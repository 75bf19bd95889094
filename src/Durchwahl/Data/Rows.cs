using System.Data.Common;
using Microsoft.Data.Sqlite;
using NodaTime;
using Npgsql;

namespace Durchwahl.Data;

/// <summary>Writes many rows of one table: new ones are inserted, those with a known key replaced. No reflection: lists have 100,000 rows.</summary>
static class Rows
{
    const int BatchSize = 1_000;

    /// <param name="transaction">All rows are saved, or none.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">Its columns, the key first.</param>
    /// <param name="rows">A value for each column: Guid, string, int, bool, Instant, LocalDate, byte[] or null.</param>
    /// <param name="keyColumns">How many of the columns make the key.</param>
    public static Task Upsert(DbTransaction transaction, string table, string[] columns, IEnumerable<object?[]> rows, int keyColumns = 1)
    {
        var sql = Statement(table, columns, keyColumns, transaction is SqliteTransaction ? '?' : '$');
        return transaction is SqliteTransaction sqlite ? UpsertSqlite(sqlite, sql, columns.Length, rows) : UpsertPostgres((NpgsqlTransaction)transaction, sql, rows);
    }

    /// <summary>For "in (...)": the names of parameters and their values, the others included. Both databases understand it.</summary>
    /// <param name="all">At least one.</param>
    /// <param name="others">Further parameters.</param>
    public static (string List, Dapper.DynamicParameters Values) OneOf<T>(IReadOnlyCollection<T> all, object others)
    {
        var values = new Dapper.DynamicParameters(others);
        var names = all.Select((value, at) =>
        {
            values.Add($"one{at}", value);
            return $"@one{at}";
        }).ToList();
        return (string.Join(", ", names), values);
    }

    static string Statement(string table, string[] columns, int keyColumns, char sign)
    {
        var values = columns.Select((_, index) => $"{sign}{index + 1}");
        var changes = columns.Skip(keyColumns).Select(column => $"{column} = excluded.{column}").ToList();
        var conflict = changes.Count == 0 ? "do nothing" : $"do update set {string.Join(", ", changes)}";
        return $"insert into {table} ({string.Join(", ", columns)}) values ({string.Join(", ", values)}) on conflict ({string.Join(", ", columns.Take(keyColumns))}) {conflict}";
    }

    static Task UpsertSqlite(SqliteTransaction transaction, string sql, int width, IEnumerable<object?[]> rows)
    {
        using var statement = new SqliteStatement(transaction.Connection!, sql, width);
        foreach (var row in rows) statement.Run(row);
        return Task.CompletedTask;
    }

    static async Task UpsertPostgres(NpgsqlTransaction transaction, string sql, IEnumerable<object?[]> rows)
    {
        foreach (var chunk in rows.Chunk(BatchSize))
        {
            await using var batch = new NpgsqlBatch(transaction.Connection, transaction);
            foreach (var row in chunk)
            {
                var command = new NpgsqlBatchCommand(sql);
                foreach (var value in row) command.Parameters.Add(new NpgsqlParameter { Value = ForPostgres(value) });
                batch.BatchCommands.Add(command);
            }
            await batch.ExecuteNonQueryAsync();
        }
    }

    static object ForPostgres(object? value) => value switch
    {
        null => DBNull.Value,
        Instant instant => instant.ToDateTimeUtc(),
        LocalDate date => date.ToDateOnly(),
        _ => value,
    };
}
