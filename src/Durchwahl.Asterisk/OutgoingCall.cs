namespace Durchwahl.Asterisk;

/// <summary>
/// A call that we start. When it is answered, its channel enters our application.
/// Source: Asterisk REST Interface, version 22, <c>POST /channels/{channelId}</c>.
/// </summary>
/// <param name="ChannelId">The id that its channel gets: chosen by us, a fresh one for every attempt.</param>
/// <param name="Endpoint">Whom to call, such as <c>PJSIP/desk1</c>, or <c>PJSIP/004930123456@trunk</c>.</param>
public sealed record OutgoingCall(string ChannelId, string Endpoint)
{
    /// <summary>What <see cref="AriEvent.StasisStart"/> shall carry; without commas. Empty for nothing.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>The caller id to show, <c>Name &lt;number&gt;</c> or a number; null for the endpoint's own.</summary>
    public string? CallerId { get; init; }

    /// <summary>How long it may ring, whole seconds, rounded up; null for the exchange's 30 s.</summary>
    public TimeSpan? RingsFor { get; init; }

    /// <summary>Variables of the channel, set before it is dialled. Empty for none.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Id of the channel for whose sake we call (its linked id and accounting are taken over); null for none. Excludes <see cref="Formats"/>.</summary>
    public string? Originator { get; init; }

    /// <summary>Formats to offer, such as "alaw"; empty for those of the endpoint or the originator.</summary>
    public IReadOnlyList<string> Formats { get; init; } = [];
}
