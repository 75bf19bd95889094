using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;
using SQLitePCL;

namespace Durchwahl.Data;

/// <summary>
/// One prepared statement of SQLite, run for row after row. What a row has in common with the one before stays bound: in lists that is most of it. Below the driver, because the driver looks up
/// and binds every parameter by its name for every row, which for 100,000 rows takes longer than SQLite itself.
/// </summary>
sealed class SqliteStatement : IDisposable
{
    readonly sqlite3 _database;
    readonly sqlite3_stmt _statement;
    object?[] _bound;

    /// <param name="connection">Open; its transaction holds for the statement too.</param>
    /// <param name="sql">With numbered parameters, ?1 and so on.</param>
    /// <param name="width">How many parameters.</param>
    public SqliteStatement(SqliteConnection connection, string sql, int width)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
        _bound = new object?[width]; // a new statement has null everywhere
    }

    public void Run(object?[] row)
    {
        for (var column = 0; column < row.Length; column++)
            if (!Equals(row[column], _bound[column])) Check(Bind(column + 1, row[column]));
        _bound = row;
        var result = raw.sqlite3_step(_statement);
        if (result != raw.SQLITE_DONE) Check(result);
        Check(raw.sqlite3_reset(_statement));
    }

    public void Dispose() => _statement.Dispose();

    int Bind(int parameter, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(_statement, parameter),
        Guid id => Bind(parameter, id),
        string text => raw.sqlite3_bind_text(_statement, parameter, text),
        bool yes => raw.sqlite3_bind_int(_statement, parameter, yes ? 1 : 0),
        int number => raw.sqlite3_bind_int(_statement, parameter, number),
        Instant instant => raw.sqlite3_bind_text(_statement, parameter, TypeHandlers.TextOf(instant)),
        LocalDate date => raw.sqlite3_bind_text(_statement, parameter, LocalDatePattern.Iso.Format(date)),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, parameter, bytes),
        _ => throw new NotSupportedException($"{value.GetType()} has no column."),
    };

    int Bind(int parameter, Guid id)
    {
        Span<byte> text = stackalloc byte[36];
        id.TryFormat(text, out _, "D");
        return raw.sqlite3_bind_text(_statement, parameter, text);
    }

    void Check(int result) => SqliteException.ThrowExceptionForRC(result, _database);
}
