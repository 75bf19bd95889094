using System.Data.Common;
using System.Runtime.CompilerServices;

namespace Durchwahl.Data;

/// <summary>The one database of the house: SQLite in a file, or PostgreSQL. Reads run beside each other, writes are short transactions.</summary>
public abstract class Database
{
    static readonly ConditionalWeakTable<DbTransaction, List<Ending>> Endings = [];

    /// <summary>"sqlite" or "postgres": the folder of the migrations.</summary>
    public abstract string Engine { get; }

    /// <summary>Rings when there is new work in the outbox.</summary>
    public OutboxBell Bell { get; } = new();

    /// <summary>SQLite unless <paramref name="connection"/> names a PostgreSQL server ("Host=..." or "postgres://...").</summary>
    /// <param name="connection">A connection string, a path to a SQLite file, or null for durchwahl.db in the data folder.</param>
    /// <param name="dataFolder">Where the SQLite file lies by default; made when missing.</param>
    public static Database At(string? connection, string dataFolder)
    {
        TypeHandlers.Register();
        if (connection is not null && PostgresDatabase.Understands(connection)) return new PostgresDatabase(connection);
        Directory.CreateDirectory(dataFolder);
        return new SqliteDatabase(connection ?? Path.Combine(dataFolder, "durchwahl.db"));
    }

    /// <summary>Runs queries on a connection of its own.</summary>
    public async Task<T> Read<T>(Func<DbConnection, Task<T>> read)
    {
        await using var connection = await Open();
        return await read(connection);
    }

    /// <summary>Runs <paramref name="write"/> in one transaction: all of it is saved, or nothing. No network and no mail inside.</summary>
    public abstract Task<T> Write<T>(Func<DbTransaction, Task<T>> write);

    /// <summary>As <see cref="Write{T}"/>, without a result.</summary>
    public Task Write(Func<DbTransaction, Task> write) => Write(async transaction =>
    {
        await write(transaction);
        return true;
    });

    /// <summary>
    /// What a transaction of <see cref="Write{T}"/> collects for its end; made at the first call. <paramref name="finish"/> is the last thing before it is saved. For what locks something that all others need as
    /// well: nothing is waited for while it is held, so nobody can wait in a circle.
    /// </summary>
    /// <exception cref="InvalidOperationException">The transaction was not begun by <see cref="Write{T}"/>, or is over.</exception>
    public static TCollected AtTheEnd<TCollected>(DbTransaction transaction, Func<DbTransaction, TCollected, Task> finish) where TCollected : class, new()
    {
        if (!Endings.TryGetValue(transaction, out var endings)) throw new InvalidOperationException("Only a transaction of Database.Write has an end that is known.");
        if (endings.Find(ending => ending.Collected is TCollected) is { } known) return (TCollected)known.Collected;
        var collected = new TCollected();
        endings.Add(new Ending(collected, () => finish(transaction, collected)));
        return collected;
    }

    /// <summary>What both engines do between begin and commit.</summary>
    protected static async Task<T> Within<T>(DbTransaction transaction, Func<DbTransaction, Task<T>> write)
    {
        // A driver may use the same object for a later transaction: nothing of this one may be left then.
        var endings = new List<Ending>();
        Endings.AddOrUpdate(transaction, endings);
        try
        {
            var result = await write(transaction);
            foreach (var ending in endings) await ending.Finish();
            return result;
        }
        finally
        {
            Endings.Remove(transaction);
        }
    }

    /// <summary>An open connection; the caller closes it.</summary>
    public abstract Task<DbConnection> Open();

    /// <summary>Brings the schema up to date, and refuses a database that a newer or changed version has made.</summary>
    public Task Migrate() => Migrate(_ => Task.CompletedTask);

    /// <summary>As <see cref="Migrate()"/>; <paramref name="carryOver"/> then does in the same transaction what SQL alone cannot.</summary>
    public Task Migrate(Func<DbTransaction, Task> carryOver) => Write(async transaction =>
    {
        await LockSchema(transaction);
        await Migrations.Apply(transaction, Engine);
        await carryOver(transaction);
    });

    /// <summary>Takes what was deleted out of the files, as far as the engine does not do it at once by itself.</summary>
    public virtual Task Tidy() => Task.CompletedTask;

    /// <summary>Keeps other processes out while the schema changes.</summary>
    protected abstract Task LockSchema(DbTransaction transaction);

    sealed record Ending(object Collected, Func<Task> Finish);
}
