using System.Text.Json;

namespace Durchwahl.Asterisk;

/// <summary>
/// What the exchange can be told and asked, over HTTP connections that are kept open. Safe to use from many threads at once. Every command says what became of it
/// as an <see cref="AriOutcome"/>; only our own cancellation throws (<see cref="OperationCanceledException"/>). Questions answer null
/// if and only if the outcome is not <see cref="AriOutcome.Done"/>, unless they say otherwise. Source: Asterisk REST Interface, version 22.
/// </summary>
public sealed class AriCommands : IDisposable
{
    /// <summary>How long a command may take unless the program says otherwise.</summary>
    public static readonly TimeSpan UsualTimeout = TimeSpan.FromSeconds(5);

    readonly AriAddress address;
    readonly AriWire wire;

    /// <summary>Opens no connection yet.</summary>
    /// <param name="address">Where the exchange is.</param>
    /// <param name="timeout">Longest time for one command; null for <see cref="UsualTimeout"/>.</param>
    public AriCommands(AriAddress address, TimeSpan? timeout = null)
    {
        this.address = address;
        wire = new AriWire(address, timeout ?? UsualTimeout);
        Channels = new ChannelCommands(wire, address.App);
        Bridges = new BridgeCommands(wire);
        Playbacks = new PlaybackCommands(wire);
        Recordings = new RecordingCommands(wire);
        Endpoints = new EndpointCommands(wire);
    }

    /// <summary>Legs of calls.</summary>
    public ChannelCommands Channels { get; }

    /// <summary>Channels that hear each other.</summary>
    public BridgeCommands Bridges { get; }

    /// <summary>Prompts that are being played.</summary>
    public PlaybackCommands Playbacks { get; }

    /// <summary>Recordings, running and stored.</summary>
    public RecordingCommands Recordings { get; }

    /// <summary>Phones and trunks.</summary>
    public EndpointCommands Endpoints { get; }

    /// <summary>Whether the exchange answers. Source: <c>GET /asterisk/ping</c>.</summary>
    public Task<AriOutcome> Ping(CancellationToken cancellation = default) => wire.Tell(HttpMethod.Get, "asterisk/ping", cancellation);

    /// <summary>The exchange's version. Source: <c>GET /asterisk/info?only=system</c>.</summary>
    public Task<(AriOutcome Outcome, AsteriskVersion? Version)> AskVersion(CancellationToken cancellation = default) =>
        wire.Ask("asterisk/info?only=system", json => AsteriskVersion.Parse(json.Part("system").Text("version")), cancellation);

    /// <summary>
    /// Whether the exchange knows our application: Done, or Gone. It does while a program is connected with its name, and while channels are in it.
    /// Source: <c>GET /applications/{applicationName}</c>.
    /// </summary>
    public Task<AriOutcome> FindApplication(CancellationToken cancellation = default) =>
        wire.Tell(HttpMethod.Get, $"applications/{RequestText.Step(address.App)}", cancellation);

    /// <summary>Sets a global variable of the dial plan; it holds until the exchange ends. Source: <c>POST /asterisk/variable</c>.</summary>
    public Task<AriOutcome> SetGlobal(string name, string value, CancellationToken cancellation = default) =>
        wire.Tell(HttpMethod.Post, RequestText.Of("asterisk/variable", ("variable", name), ("value", value)), cancellation);

    /// <summary>Lets the exchange send our application only these events. Source: <c>PUT /applications/{applicationName}/eventFilter</c>.</summary>
    /// <param name="types">Types of events, such as <see cref="AriEvent.KnownTypes"/>; empty for all.</param>
    /// <param name="cancellation">Ours.</param>
    public Task<AriOutcome> AllowEvents(IReadOnlyCollection<string> types, CancellationToken cancellation = default) =>
        wire.Tell(HttpMethod.Put, $"applications/{RequestText.Step(address.App)}/eventFilter", cancellation, JsonBody.Of(json => WriteAllowed(json, types)));

    static void WriteAllowed(Utf8JsonWriter json, IReadOnlyCollection<string> types)
    {
        if (types.Count == 0) return;
        json.WriteStartArray("allowed");
        foreach (var type in types)
        {
            json.WriteStartObject();
            json.WriteString("type", type);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>
    /// Wants events about more than the channels in our application. Refused with status 422 if there is no such thing.
    /// Source: <c>POST /applications/{applicationName}/subscription</c>.
    /// </summary>
    /// <param name="sources">Such as "endpoint:PJSIP" (all phones), "endpoint:PJSIP/desk1", "deviceState:PJSIP/desk1", "channel:1234", "bridge:1234".</param>
    /// <param name="cancellation">Ours.</param>
    public Task<AriOutcome> Subscribe(IReadOnlyList<string> sources, CancellationToken cancellation = default) =>
        wire.Tell(
            HttpMethod.Post, RequestText.Of($"applications/{RequestText.Step(address.App)}/subscription", ("eventSource", string.Join(',', sources))), cancellation);

    /// <summary>Closes the connections.</summary>
    public void Dispose() => wire.Dispose();
}
