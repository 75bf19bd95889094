using System.Data.Common;
using System.Threading.Channels;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Access.Contract;

/// <summary>
/// Who saw personal data of whom. Noting returns at once: one writer saves what has come together, so that no page waits for it. It holds ids only, is read with <see cref="Permission.ReadAccessLog"/>
/// alone, and every reading is noted as well.
/// </summary>
sealed class AccessLog(Database database, HouseTime time, ILogger<AccessLog> log) : IHostedService, IAsyncDisposable
{
    const int MostInOneTransaction = 500;
    const int MostRemembered = 20_000;

    /// <summary>How long an entry is kept.</summary>
    public static readonly Duration Kept = Duration.FromDays(180);

    /// <summary>Looking at the same thing again within this time is the same look: a page that renews itself is not seen a hundred times.</summary>
    public static readonly Duration OneLook = Duration.FromMinutes(5);

    static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(200);

    readonly Channel<AccessLogTable.Entry> _entries = Channel.CreateUnbounded<AccessLogTable.Entry>(new UnboundedChannelOptions { SingleReader = false });
    readonly SemaphoreSlim _writing = new(1, 1);
    readonly Dictionary<(AccountId?, OfficeId, SeenKind, Guid, SeenWay), Instant> _lately = [];
    readonly CancellationTokenSource _closing = new();
    Task _writer = Task.CompletedTask;
    bool _isDisposed;

    /// <summary>Notes that somebody who is signed in sees something.</summary>
    /// <param name="by">Who.</param>
    /// <param name="office">In which office.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="subject">Its id; never anything that says something by itself.</param>
    /// <param name="way">By which way.</param>
    public void Note(Visitor by, OfficeId office, SeenKind kind, Guid subject, SeenWay way) => Note(by.Account, office, kind, subject, way);

    /// <summary>As <see cref="Note(Visitor, OfficeId, SeenKind, Guid, SeenWay)"/>; <paramref name="by"/> is null for the command line.</summary>
    public void Note(AccountId? by, OfficeId office, SeenKind kind, Guid subject, SeenWay way)
    {
        var now = time.Now;
        if (WasNotedLately((by, office, kind, subject, way), now)) return;
        var entry = new AccessLogTable.Entry(Guid.CreateVersion7(now.ToDateTimeOffset()), now, office, by, kind, subject, way);
        if (!_entries.Writer.TryWrite(entry)) log.LogError("Too late to note who saw {Kind} {Subject}: the log is closed.", kind, subject);
    }

    /// <summary>Deletes what is older, for the nightly job; returns how many. Ask with <see cref="Kept"/> before now.</summary>
    public static Task<int> RemoveBefore(DbTransaction transaction, OfficeId office, Instant before) => AccessLogTable.RemoveBefore(transaction, office, before);

    /// <summary>Completes when everything that was noted before is saved, or the database refuses it.</summary>
    public async Task Written()
    {
        await _writing.WaitAsync();
        try
        {
            await SaveAll();
        }
        finally
        {
            _writing.Release();
        }
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _writer = Task.Run(WriteOnAndOn, CancellationToken.None);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _entries.Writer.TryComplete();
        await _closing.CancelAsync();
        await _writer.WaitAsync(cancellationToken);
    }

    // A verb of the command line starts no services: what it noted is saved here. The container disposes twice, as itself and as a hosted service.
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, true)) return;
        await _closing.CancelAsync();
        await Written();
        _closing.Dispose();
        _writing.Dispose();
    }

    bool WasNotedLately((AccountId?, OfficeId, SeenKind, Guid, SeenWay) look, Instant now)
    {
        lock (_lately)
        {
            if (_lately.TryGetValue(look, out var last) && now - last < OneLook) return true;
            if (_lately.Count >= MostRemembered) Forget(now);
            _lately[look] = now;
            return false;
        }
    }

    void Forget(Instant now)
    {
        foreach (var (look, _) in _lately.Where(entry => now - entry.Value >= OneLook).ToList()) _lately.Remove(look);
        if (_lately.Count >= MostRemembered) _lately.Clear();
    }

    async Task WriteOnAndOn()
    {
        while (!_closing.IsCancellationRequested && await _entries.Reader.WaitToReadAsync(CancellationToken.None))
        {
            await Task.Delay(Moment, _closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await Written();
        }
        await Written();
    }

    async Task SaveAll()
    {
        var batch = new List<AccessLogTable.Entry>();
        while (_entries.Reader.TryRead(out var entry))
        {
            batch.Add(entry);
            if (batch.Count == MostInOneTransaction) await Save(batch);
        }
        if (batch.Count > 0) await Save(batch);
    }

    async Task Save(List<AccessLogTable.Entry> batch)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await database.Write(transaction => AccessLogTable.Add(transaction, batch));
                batch.Clear();
                return;
            }
            catch (Exception problem) when (problem is DbException or IOException or TimeoutException)
            {
                log.LogWarning("The database did not take {Count} entries of the access log ({Problem}, attempt {Attempt}).", batch.Count, problem.GetType().Name, attempt);
                if (attempt == 5 || _closing.IsCancellationRequested) break;
                await Task.Delay(TimeSpan.FromSeconds(attempt), _closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        log.LogError("{Count} entries of the access log are lost: the database does not take them.", batch.Count);
        batch.Clear();
    }
}

/// <summary>Noting from a page.</summary>
static class AccessLogOfRequest
{
    /// <summary>Notes that whoever made this request sees something of the office that the address names.</summary>
    /// <exception cref="InvalidOperationException">The route is public or does not enter an office.</exception>
    public static void NoteSeen(this HttpContext context, SeenKind kind, Guid subject, SeenWay way = SeenWay.Page) =>
        context.RequestServices.GetRequiredService<AccessLog>().Note(context.Visitor(), context.Office().Id, kind, subject, way);
}
