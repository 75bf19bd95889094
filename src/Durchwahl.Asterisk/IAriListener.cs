namespace Durchwahl.Asterisk;

/// <summary>
/// Hears what happens on a connection. The calls come one at a time and in order, directly from the loop that receives (no queue in between: a call's first event is
/// here microseconds after the exchange sent it), so none may block or wait: start a command and return. OnConnected and OnDisconnected alternate.
/// Whatever a listener throws is a bug: it is given to <see cref="OnFault"/>, and the connection goes on.
/// </summary>
public interface IAriListener
{
    /// <summary>The connection is open. What happened before is not told again: compare what you know with the exchange's channels and bridges.</summary>
    /// <param name="version">The exchange's version.</param>
    void OnConnected(AsteriskVersion version);

    /// <summary>Something happened.</summary>
    void OnEvent(AriEvent happened);

    /// <summary>The connection is gone; nothing will be heard until <see cref="OnConnected"/>.</summary>
    /// <param name="why">One German sentence for the operator.</param>
    void OnDisconnected(string why);

    /// <summary>Another method of this listener has thrown.</summary>
    /// <param name="bug">What it threw.</param>
    /// <param name="happened">The event at which it did; null if it was not an event.</param>
    void OnFault(Exception bug, AriEvent? happened);
}
