using System.Data.Common;

namespace Durchwahl.Data;

/// <summary>What is to be done with work of one kind; an <see cref="OutboxJob{TWork}"/> claims it, calls this and marks it as done.</summary>
interface IOutboxWork
{
    /// <summary>The kind of the outbox message.</summary>
    string Kind { get; }

    /// <summary>How many pieces are done beside each other in this process. 1 keeps the order of their due times.</summary>
    int AtOnce => 1;

    /// <summary>
    /// Does what lies outside of any transaction (send, ask, look up), and returns what is to be saved with the mark that it is done, in one transaction; that is not called when the lease
    /// has passed to somebody else. May be called again for the same work after a crash: the work's id is the same then.
    /// </summary>
    /// <param name="work">The work.</param>
    /// <param name="stop">Ends when the process does, and before the lease runs out.</param>
    /// <exception cref="Exception">Any: the work is put back and tried again after <see cref="Outbox.Waits"/>.</exception>
    Task<Func<DbTransaction, Task>> Do(Outbox.Work work, CancellationToken stop);

    /// <summary>Everything is saved: wakes whoever waits for it in this process.</summary>
    void Told(Outbox.Work work)
    {
    }

    /// <summary>Saves what follows from a failure, in the transaction that puts the work back.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="work">The work, with the attempts before this one.</param>
    /// <param name="problem">What was thrown.</param>
    /// <param name="isLast">Whether nobody tries again: a person has to look.</param>
    Task Failed(DbTransaction transaction, Outbox.Work work, Exception problem, bool isLast) => Task.CompletedTask;
}
