namespace Durchwahl.Asterisk;

/// <summary>How patient a connection is.</summary>
public sealed record AriConnectionSettings
{
    /// <summary>Longest time for one command and for opening the connection.</summary>
    public TimeSpan CommandTimeout { get; init; } = AriCommands.UsualTimeout;

    /// <summary>Wait before the second attempt to connect, before the chance is added.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Longest wait between two attempts; also how long a connection must live to count as a good one.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often the event connection is pinged (RFC 6455).</summary>
    public TimeSpan KeepAliveEvery { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long the answer to such a ping may take before the connection counts as dead.</summary>
    public TimeSpan KeepAliveTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often <c>asterisk/ping</c> is asked; two failures in a row end the connection.</summary>
    public TimeSpan PingEvery { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long to leave our application's name to another program that has taken it.</summary>
    public TimeSpan StandsBackFor { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The types of events that the exchange shall send; empty for all.</summary>
    public IReadOnlyList<string> Events { get; init; } = AriEvent.KnownTypes;

    /// <summary>What else to be told about, besides the channels in our application: see <see cref="AriCommands.Subscribe"/>.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];
}
