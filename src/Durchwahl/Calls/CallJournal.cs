using System.Data.Common;
using System.Diagnostics;
using System.Threading.Channels;
using Durchwahl.Calls.Contract;
using Durchwahl.Calls.Switching;
using Durchwahl.Calls.Tables;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Microsoft.Data.Sqlite;
using NodaTime;
using Npgsql;

namespace Durchwahl.Calls;

/// <summary>
/// What a driver has to say, written down in its order. Every call returns at once; one writer saves several entries in a transaction and tries again until the database takes them. Saying
/// the same twice changes nothing. Register drivers after it: hosted services stop in reverse, so that their last words are still written.
/// </summary>
sealed class CallJournal(Database database, HouseTime time, ILogger<CallJournal> log) : ICallJournal, IHostedService, IDisposable
{
    const int MostInOneTransaction = 200;

    // One entry is saved at once; when there are many, those of a moment together: a transaction for each would take the processor from calls that are just coming in.
    static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(20);

    static readonly TimeSpan[] Waits = [TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15)];

    readonly Channel<Entry> _entries = Channel.CreateUnbounded<Entry>(new UnboundedChannelOptions { SingleReader = true });
    Task _writing = Task.CompletedTask;
    int _backlog;
    int _refused;

    /// <summary>The calls that have ended since the program began, whether they are saved already or not.</summary>
    public CallTally Tally { get; } = new();

    /// <summary>How many entries wait to be saved.</summary>
    public int Backlog => Volatile.Read(ref _backlog);

    /// <summary>How many entries the database will never take (an office that is gone, say); each is in the log.</summary>
    public int Refused => Volatile.Read(ref _refused);

    /// <summary>A call has come in.</summary>
    public void Opened(OpenCall call) => Add(nameof(Opened), call.Id.Value, transaction => OpenCallTable.Save(transaction, call));

    /// <summary>Something of an open call is different: its state, line, steps ...</summary>
    public void Changed(OpenCall call) => Add(nameof(Changed), call.Id.Value, transaction => OpenCallTable.Save(transaction, call));

    /// <summary>Somebody has answered an open call; all else of it is as it was.</summary>
    public void Answered(ContactId call, PostId post, Instant at) => Add(nameof(Answered), call.Value, transaction => OpenCallTable.SetAnswered(transaction, call, post, at));

    /// <summary>A call is over: record, steps and, as far as it may be kept, the number of the caller are saved, and it is no longer open; all or nothing.</summary>
    /// <param name="record">The record. An earlier contact of the same caller is looked up when it names none.</param>
    /// <param name="steps">All steps in order.</param>
    /// <param name="caller">The number of the caller; null when it was suppressed.</param>
    public void Ended(ContactRecord record, IReadOnlyList<ContactStep> steps, Domain.PhoneBook.Numbers.PhoneNumber? caller)
    {
        Tally.Add(record);
        Add(nameof(Ended), record.Id.Value, transaction => Keeping.Contact(transaction, record, steps, caller));
    }

    /// <summary>A call that somebody at a post made is over; the rooms below are told in the same transaction.</summary>
    public void CalledBack(ContactRecord? record, IReadOnlyList<ContactStep> steps, Domain.PhoneBook.Numbers.PhoneNumber called, Contract.CallBackEnded news) =>
        Add(nameof(CalledBack), news.Contact.Value, transaction => Keeping.CalledBack(transaction, record, steps, called, news, time.Now));

    /// <summary>A call that the exchange no longer knows: ends as exchange lost.</summary>
    public void Lost(OpenCall call) => Ended(call.Lost(), call.StepsOfLost(time.Now), call.Caller);

    /// <summary>A caller has left a message: it is saved with its sound, and the rooms below are told, in one transaction.</summary>
    /// <param name="message">The message.</param>
    /// <param name="wav">Its sound: a WAV file that browsers play.</param>
    public void MessageLeft(VoiceMessage message, byte[] wav) => Add(nameof(MessageLeft), message.Id.Value, transaction => Keeping.Message(transaction, message, wav));

    /// <summary>A person has to call somebody back: saved, and the rooms below are told, in one transaction.</summary>
    public void CallbackRequested(CallbackRequest request) => Add(nameof(CallbackRequested), request.Id.Value, transaction => Keeping.Request(transaction, request));

    /// <summary>A place is kept, was tried in vain, or has ended. One that somebody has settled in the meantime stays settled.</summary>
    public void PlaceKept(KeptPlace place) => Add(nameof(PlaceKept), place.Contact.Value, transaction => KeptPlaceTable.Save(transaction, place));

    /// <summary>Somebody has come, gone, or wants a pause.</summary>
    public void SeatChanged(OfficeId office, Seat seat) => Add(nameof(SeatChanged), seat.Post.Value, transaction => SeatTable.Save(transaction, office, seat));

    /// <summary>What the posts of an office last said of themselves.</summary>
    public Task<IReadOnlyList<Seat>> Seats(OfficeId office) => database.Read(connection => SeatTable.Of(connection, office));

    /// <summary>Completes when everything that was said before is saved.</summary>
    public Task Written()
    {
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Add(new Entry(nameof(Written), Guid.Empty, _ => Task.CompletedTask, written));
        return written.Task;
    }

    /// <summary>
    /// The calls that a process left open when it ended, by arrival; ask before the first <see cref="Opened"/>. Reconcile them with the exchange: what it still knows is taken up again
    /// (<see cref="Changed"/>), everything else is <see cref="Lost"/>.
    /// </summary>
    public Task<IReadOnlyList<OpenCall>> TakeUpOpenCalls(ContactSource source) => database.Read(connection => OpenCallTable.All(connection, source));

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _writing = Task.Run(WriteAll, CancellationToken.None);
        return Task.CompletedTask;
    }

    /// <summary>Takes nothing more and returns when everything is saved, or when the host loses patience.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _entries.Writer.TryComplete();
        try
        {
            await _writing.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            log.LogError("The database did not answer to the end: {Count} entries of the journal are not saved.", Backlog);
        }
    }

    public void Dispose() => _entries.Writer.TryComplete();

    async Task WriteAll()
    {
        var batch = new List<Entry>(MostInOneTransaction);
        var last = 0L;
        while (await _entries.Reader.WaitToReadAsync(CancellationToken.None))
        {
            var pause = Moment - Stopwatch.GetElapsedTime(last);
            if (pause > TimeSpan.Zero && Backlog < MostInOneTransaction) await Task.Delay(pause);
            last = Stopwatch.GetTimestamp();
            while (batch.Count < MostInOneTransaction && _entries.Reader.TryRead(out var entry)) batch.Add(entry);
            await Save(batch);
            Interlocked.Add(ref _backlog, -batch.Count);
            foreach (var entry in batch) entry.Written?.TrySetResult();
            if (batch.Exists(entry => entry.What is nameof(MessageLeft) or nameof(CallbackRequested))) database.Bell.Ring();
            batch.Clear();
        }
    }

    void Add(string what, Guid subject, Func<DbTransaction, Task> write) => Add(new Entry(what, subject, write, null));

    void Add(Entry entry)
    {
        Interlocked.Increment(ref _backlog);
        if (_entries.Writer.TryWrite(entry)) return;
        Interlocked.Decrement(ref _backlog);
        log.LogError("Too late for {What} of {Subject}: the journal is closed.", entry.What, entry.Subject);
        entry.Written?.TrySetCanceled(CancellationToken.None);
    }

    async Task Save(List<Entry> batch)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await database.Write(async transaction =>
                {
                    foreach (var entry in batch) await entry.Write(transaction);
                });
                return;
            }
            catch (Exception problem) when (MayPass(problem))
            {
                // Only the kind of the problem: messages of databases may quote what is in the row.
                log.LogWarning("The database did not take {Count} entries of the journal ({Problem}, attempt {Attempt}); trying again.", batch.Count, problem.GetType().Name, attempt + 1);
                await Task.Delay(Waits[Math.Min(attempt, Waits.Length - 1)]);
            }
            catch (Exception problem)
            {
                await SaveApart(batch, problem);
                return;
            }
        }
    }

    // One entry that cannot be saved must not keep the others from it.
    async Task SaveApart(List<Entry> batch, Exception problem)
    {
        if (batch.Count == 1)
        {
            Interlocked.Increment(ref _refused);
            log.LogError("The database refuses {What} of {Subject}: {Problem}.", batch[0].What, batch[0].Subject, problem.GetType().Name);
            return;
        }
        foreach (var entry in batch) await Save([entry]);
    }

    // SQLite's 19 is a broken constraint; PostgreSQL's classes 22, 23 and 42 are values, constraints and statements that stay wrong.
    static bool MayPass(Exception problem) => problem switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode != 19,
        PostgresException postgres => postgres.SqlState[..2] is not ("22" or "23" or "42"),
        _ => problem is DbException or IOException or TimeoutException or System.Data.DataException,
    };

    sealed record Entry(string What, Guid Subject, Func<DbTransaction, Task> Write, TaskCompletionSource? Written);
}
