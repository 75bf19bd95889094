namespace Durchwahl.Data;

/// <summary>Rings in this process when work has been put into the outbox, so that nobody has to wait for the next look. Whoever misses it (another node, the command line) looks every few seconds.</summary>
public sealed class OutboxBell
{
    TaskCompletionSource _rung = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes at the next ring; ask before you look into the outbox.</summary>
    public Task Rung => Volatile.Read(ref _rung).Task;

    /// <summary>Call it when the transaction is over: before, nobody would see the work.</summary>
    public void Ring() => Interlocked.Exchange(ref _rung, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}
