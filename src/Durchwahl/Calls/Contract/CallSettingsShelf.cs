using System.Data.Common;
using System.Runtime.CompilerServices;
using Durchwahl.Access.Contract;
using Durchwahl.Calls.Tables;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.PhoneBook.Contract;
using NodaTime;

namespace Durchwahl.Calls.Contract;

/// <summary>Everything from which the calls of an office are compiled, as it was at one moment.</summary>
/// <param name="Book">The working state of the phone book.</param>
/// <param name="Settings">What the office chose about its calls.</param>
/// <param name="Moves">Numbers on their way from the old telephone system; others are wholly ours.</param>
/// <param name="Blocks">Callers who can only leave a message; ask each whether it holds today.</param>
/// <param name="OwnPrompts">Announcements in a voice of the office: key and language.</param>
/// <param name="Mark">Where the audit trail stood.</param>
sealed record CallConfiguration(
    OfficeBook Book, CallSettings Settings, IReadOnlyList<NumberMove> Moves, IReadOnlyList<CallerBlock> Blocks, IReadOnlyList<(string Key, string Language)> OwnPrompts, AuditMark Mark)
{
    /// <summary>For <see cref="OfficeCompiling.Compile"/>.</summary>
    public IReadOnlyDictionary<PhoneNumber, MoveState> MoveStates { get; } = Moves.ToDictionary(move => move.Number, move => move.State);
}

/// <summary>What offices chose about their calls, with everything that it is compiled with, and who tells when some of it has changed, in this process or another.</summary>
sealed class CallSettingsShelf(Database database, OfficeBooks books, HouseTime time, ILogger<CallSettingsShelf> log)
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    // A change is seen when it is saved within this time after it was made.
    static readonly Duration LongestTransaction = Duration.FromMinutes(5);

    volatile TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The settings alone.</summary>
    public Task<CallSettings> Settings(OfficeId office) => database.Read(connection => CallSettingsTable.Of(connection, office));

    /// <summary>Everything of an office; null when there is no such office.</summary>
    public async Task<CallConfiguration?> Load(OfficeKey key)
    {
        var since = time.Now - LongestTransaction;
        if (await books.Find(key) is not { Office.Id: var office }) return null;
        // Marked first: what changes while the rest is read is noticed the next time.
        var mark = await database.Read(connection => Audit.Mark(connection, office, since));
        var book = (await books.Find(key))!;
        return await database.Read(async connection => new CallConfiguration(
            book,
            await CallSettingsTable.Of(connection, office),
            await NumberMoveTable.Of(connection, office),
            await CallerBlockTable.Of(connection, office),
            [.. (await PromptRecordingTable.Of(connection, office)).Select(entry => (entry.Key, entry.Language))],
            mark));
    }

    /// <summary>Whether anything of the office has been changed since; cheap enough to be asked every few seconds.</summary>
    public async Task<bool> HasChanged(CallConfiguration known) => await database.Read(connection => Audit.Mark(connection, known.Book.Office.Id, known.Mark.Since)) != known.Mark;

    /// <summary>The configuration of an office now, and then every newer one, until <paramref name="stop"/>. Changes made in this process come at once, others within seconds.</summary>
    /// <exception cref="InvalidOperationException">There is no such office.</exception>
    public async IAsyncEnumerable<CallConfiguration> Follow(OfficeKey key, [EnumeratorCancellation] CancellationToken stop)
    {
        var current = await Load(key) ?? throw new InvalidOperationException($"There is no office {key}.");
        yield return current;
        while (true)
        {
            var changed = _changed.Task;
            if (await Newer(key, current) is { } newer) yield return current = newer;
            else await Task.WhenAny(changed, Task.Delay(Pause, stop));
            stop.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Wakes those who follow: something was changed in this process.</summary>
    public void Tell() => Interlocked.Exchange(ref _changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    async Task<CallConfiguration?> Newer(OfficeKey key, CallConfiguration known)
    {
        try
        {
            return await HasChanged(known) ? await Load(key) : null;
        }
        catch (Exception problem) when (problem is DbException or IOException)
        {
            log.LogWarning("The database did not answer ({Problem}); calls go on by the settings that are known.", problem.GetType().Name);
            return null;
        }
    }
}
