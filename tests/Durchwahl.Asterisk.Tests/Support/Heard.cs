using System.Threading.Channels;

namespace Durchwahl.Asterisk.Tests.Support;

/// <summary>Writes down what a connection tells, for tests to await.</summary>
public sealed class Heard : IAriListener
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    readonly Channel<object> all = Channel.CreateUnbounded<object>();

    /// <summary>What the listener itself does at an event, after writing it down.</summary>
    public Action<AriEvent> Does { get; init; } = _ => { };

    /// <summary>What the listener itself does when one of its methods has thrown.</summary>
    public Action<Exception> DoesAtFault { get; init; } = _ => { };

    public void OnConnected(AsteriskVersion version) => all.Writer.TryWrite(version);

    public void OnEvent(AriEvent happened)
    {
        all.Writer.TryWrite(happened);
        Does(happened);
    }

    public void OnDisconnected(string why) => all.Writer.TryWrite(why);

    public void OnFault(Exception bug, AriEvent? happened)
    {
        all.Writer.TryWrite(bug);
        DoesAtFault(bug);
    }

    /// <summary>The next thing heard; it has to be of the kind expected.</summary>
    public async Task<T> Next<T>() => (await all.Reader.ReadAsync().AsTask().WaitAsync(Patience)).ShouldBeAssignableTo<T>()!;

    public bool HasMore => all.Reader.TryPeek(out _);
}
