using System.Text.Json;

namespace Durchwahl.Asterisk;

public abstract partial record AriEvent
{
    /// <summary>The types of events that this client reads; the exchange need not send others. Fits <see cref="AriCommands.AllowEvents"/>.</summary>
    public static IReadOnlyList<string> KnownTypes { get; } =
    [
        nameof(StasisStart), nameof(StasisEnd), nameof(ChannelCreated), nameof(ChannelStateChange), nameof(ChannelDestroyed), nameof(ChannelHangupRequest),
        nameof(ChannelDtmfReceived), nameof(ChannelEnteredBridge), nameof(ChannelLeftBridge), nameof(Dial), nameof(PlaybackStarted), nameof(PlaybackFinished),
        nameof(RecordingStarted), nameof(RecordingFinished), nameof(RecordingFailed), nameof(BridgeDestroyed), nameof(PeerStatusChange),
        nameof(ContactStatusChange), nameof(DeviceStateChanged), nameof(ApplicationReplaced),
    ];

    static AriEvent? Read(JsonElement json)
    {
        if (json.TextOrNull("type") is not { } type) return null;
        var when = json.TimeOrNull("timestamp");
        return type switch
        {
            nameof(StasisStart) => OfChannel(json, channel => new StasisStart(when, channel, json.Texts("args"), AriChannel.Read(json.Part("replace_channel")))),
            nameof(StasisEnd) => OfChannel(json, channel => new StasisEnd(when, channel)),
            nameof(ChannelCreated) => OfChannel(json, channel => new ChannelCreated(when, channel)),
            nameof(ChannelStateChange) => OfChannel(json, channel => new ChannelStateChange(when, channel)),
            nameof(ChannelDestroyed) => OfChannel(json, channel => new ChannelDestroyed(when, channel, json.WholeOrNull("cause") ?? 0, json.Text("cause_txt"))),
            nameof(ChannelHangupRequest) => OfChannel(json, channel => new ChannelHangupRequest(when, channel, json.WholeOrNull("cause"), json.IsTrue("soft"))),
            nameof(ChannelDtmfReceived) => OfChannel(json, channel => new ChannelDtmfReceived(when, channel, DigitIn(json), DurationIn(json))),
            nameof(Dial) => AriChannel.Read(json.Part("peer")) is { } peer
                ? new Dial(when, peer, AriChannel.Read(json.Part("caller")), json.Text("dialstatus"))
                : null,
            nameof(ApplicationReplaced) => new ApplicationReplaced(when),
            _ => ReadOfBridge(type, when, json) ?? ReadOfMedia(type, when, json) ?? ReadOfEndpoint(type, when, json) ?? ReadUnknown(type, when, json),
        };
    }

    static AriEvent? OfChannel(JsonElement json, Func<AriChannel, AriEvent> make) => AriChannel.Read(json.Part("channel")) is { } channel ? make(channel) : null;

    static char DigitIn(JsonElement json) => json.Text("digit") is [var digit] ? digit : '\0';

    static TimeSpan DurationIn(JsonElement json) => TimeSpan.FromMilliseconds(json.WholeOrNull("duration_ms") ?? 0);

    static AriEvent? ReadOfBridge(string type, DateTimeOffset? when, JsonElement json)
    {
        if (AriBridge.Read(json.Part("bridge")) is not { } bridge) return null;
        var channel = AriChannel.Read(json.Part("channel"));
        return type switch
        {
            nameof(ChannelEnteredBridge) => new ChannelEnteredBridge(when, bridge, channel),
            nameof(ChannelLeftBridge) when channel is not null => new ChannelLeftBridge(when, bridge, channel),
            nameof(BridgeDestroyed) => new BridgeDestroyed(when, bridge),
            _ => null,
        };
    }

    static AriEvent? ReadOfMedia(string type, DateTimeOffset? when, JsonElement json)
    {
        var (playback, recording) = (json.Part("playback"), LiveRecording.Read(json.Part("recording")));
        return (type, playback.TextOrNull("id"), recording) switch
        {
            (nameof(PlaybackStarted), { } id, _) => new PlaybackStarted(when, id, playback.Text("media_uri"), playback.Text("target_uri")),
            (nameof(PlaybackFinished), { } id, _) => new PlaybackFinished(when, id, playback.Text("state"), playback.Text("target_uri")),
            (nameof(RecordingStarted), _, not null) => new RecordingStarted(when, recording),
            (nameof(RecordingFinished), _, not null) => new RecordingFinished(when, recording),
            (nameof(RecordingFailed), _, not null) => new RecordingFailed(when, recording),
            _ => null,
        };
    }

    static AriEvent? ReadOfEndpoint(string type, DateTimeOffset? when, JsonElement json)
    {
        var (device, contact) = (json.Part("device_state"), json.Part("contact_info"));
        return (type, AriEndpoint.Read(json.Part("endpoint")), device.TextOrNull("name")) switch
        {
            (nameof(PeerStatusChange), { } endpoint, _) => new PeerStatusChange(when, endpoint, json.Part("peer").Text("peer_status")),
            (nameof(ContactStatusChange), { } endpoint, _) => new ContactStatusChange(when, endpoint, contact.Text("uri"), contact.Text("contact_status")),
            (nameof(DeviceStateChanged), _, { } name) => new DeviceStateChanged(when, name, device.Text("state")),
            _ => null,
        };
    }

    static UnknownEvent? ReadUnknown(string type, DateTimeOffset? when, JsonElement json) =>
        KnownTypes.Contains(type, StringComparer.Ordinal) ? null : new UnknownEvent(when, type, json.GetRawText());
}
