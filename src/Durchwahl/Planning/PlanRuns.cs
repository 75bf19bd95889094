using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Durchwahl.Domain.Planning;
using Durchwahl.House;
using NodaTime;

namespace Durchwahl.Planning;

/// <summary>
/// Results of plans, kept in memory by what was asked, and fine runs in the background. A result can always be calculated again to the last digit, so nothing is lost when the house restarts; a cancelled run leaves
/// nothing behind.
/// </summary>
sealed class PlanRuns : IDisposable
{
    const int MostKept = 40;

    readonly ConcurrentDictionary<string, PlanComparison> _known = new();
    readonly ConcurrentQueue<string> _order = new();
    readonly ConcurrentDictionary<string, PlanRun> _running = new();

    // One at a time: the telephone needs the machine more than the plan.
    readonly SemaphoreSlim _lane = new(1);

    /// <summary>Names what is asked: the same phone book, settings, demand and choices have the same result.</summary>
    public static string KeyOf(PlanBasis basis, PlanChoices choices) =>
        Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { basis.Book, basis.Settings, basis.Demand, basis.Day, choices }, JsonForm.Options)));

    /// <summary>The finest result that is known, else a first one.</summary>
    public async Task<PlanComparison> Answer(PlanBasis basis, PlanChoices choices)
    {
        var key = KeyOf(basis, choices);
        return _known.TryGetValue(key, out var known) ? known : Keep(key, await Task.Run(() => PlanComparison.Run(basis, choices, PlanComparison.Usual(basis.Day, PlanComparison.FirstReplications, Environment.ProcessorCount))));
    }

    /// <summary>The run that is under way; null when there is none.</summary>
    public PlanRun? Find(string key) => _running.GetValueOrDefault(key);

    /// <summary>Begins a fine run, unless it runs already or its result is known.</summary>
    /// <param name="basis">Where the scenarios begin.</param>
    /// <param name="choices">What was chosen.</param>
    /// <param name="finished">Told the result, unless the run was cancelled.</param>
    public void Begin(PlanBasis basis, PlanChoices choices, Func<PlanComparison, Task> finished)
    {
        var key = KeyOf(basis, choices);
        if (_known.TryGetValue(key, out var known) && known.Plan.Replications >= PlanComparison.FineReplications) return;
        var run = new PlanRun(PlanComparison.FineReplications);
        if (!_running.TryAdd(key, run)) return;
        run.Ended = Task.Factory.StartNew(() => Run(key, run, basis, choices), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)
            .ContinueWith(async ended => await (ended is { IsCompletedSuccessfully: true, Result: { } result } ? finished(result) : ended), TaskScheduler.Default).Unwrap();
    }

    /// <summary>Ends a run without a result; false when there is none.</summary>
    public bool Cancel(string key)
    {
        if (Find(key) is not { } run) return false;
        run.Stop.Cancel();
        return true;
    }

    public void Dispose()
    {
        foreach (var run in _running.Values) run.Stop.Cancel();
        _lane.Dispose();
    }

    PlanComparison? Run(string key, PlanRun run, PlanBasis basis, PlanChoices choices)
    {
        try
        {
            Thread.CurrentThread.Priority = ThreadPriority.BelowNormal;
            _lane.Wait(run.Stop.Token);
            try
            {
                var result = PlanComparison.Run(basis, choices, PlanComparison.Usual(basis.Day, run.Of), done => run.Done = done, run.Stop.Token);
                return run.Stop.IsCancellationRequested ? null : Keep(key, result);
            }
            finally
            {
                _lane.Release();
            }
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        finally
        {
            _running.TryRemove(key, out _);
        }
    }

    PlanComparison Keep(string key, PlanComparison result)
    {
        if (!_known.ContainsKey(key)) _order.Enqueue(key);
        _known[key] = result;
        while (_known.Count > MostKept && _order.TryDequeue(out var oldest)) _known.TryRemove(oldest, out _);
        return result;
    }
}

/// <summary>A fine run in the background.</summary>
/// <param name="of">How many replications it has.</param>
public sealed class PlanRun(int of)
{
    volatile int _done;

    /// <summary>How many replications are done.</summary>
    public int Done { get => _done; set => _done = value; }

    /// <summary>How many there are.</summary>
    public int Of { get; } = of;

    /// <summary>Ends it early.</summary>
    public CancellationTokenSource Stop { get; } = new();

    /// <summary>Ends when the run has.</summary>
    public Task Ended { get; set; } = Task.CompletedTask;
}
