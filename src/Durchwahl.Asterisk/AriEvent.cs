using System.Text;
using System.Text.Json;

namespace Durchwahl.Asterisk;

/// <summary>
/// Something that happened in the exchange. Nothing is thrown away: what this client does not know is <see cref="UnknownEvent"/>, what it cannot read
/// <see cref="MalformedEvent"/>, both with the text that came. Source of all events: Asterisk REST Interface, version 22, resource events.
/// </summary>
/// <param name="Timestamp">When it happened, by the exchange's clock; null if not given or not readable.</param>
public abstract partial record AriEvent(DateTimeOffset? Timestamp)
{
    AriEvent() : this((DateTimeOffset?)null) { }

    /// <summary>A channel has entered our application: a new call, or one that we originated and that was answered.</summary>
    /// <param name="Channel">The channel.</param>
    /// <param name="Arguments">What the dial plan or the originating command said after the application's name.</param>
    /// <param name="Replaced">The channel whose part it takes (transfer); null if none.</param>
    public sealed record StasisStart(DateTimeOffset? Timestamp, AriChannel Channel, IReadOnlyList<string> Arguments, AriChannel? Replaced) : AriEvent(Timestamp);

    /// <summary>A channel has left our application: hung up, or continued in the dial plan.</summary>
    public sealed record StasisEnd(DateTimeOffset? Timestamp, AriChannel Channel) : AriEvent(Timestamp);

    /// <summary>A channel has been made.</summary>
    public sealed record ChannelCreated(DateTimeOffset? Timestamp, AriChannel Channel) : AriEvent(Timestamp);

    /// <summary>The state of a channel's line has changed.</summary>
    public sealed record ChannelStateChange(DateTimeOffset? Timestamp, AriChannel Channel) : AriEvent(Timestamp);

    /// <summary>A channel is no more. For a channel that never was in the application it is the only sign of its end.</summary>
    /// <param name="Channel">The channel.</param>
    /// <param name="Cause">Cause of Q.850: 16 normal, 17 busy, 19 no answer, 21 rejected, 20 subscriber absent ...; 0 if not given.</param>
    /// <param name="CauseText">The cause in English words; empty if not given.</param>
    public sealed record ChannelDestroyed(DateTimeOffset? Timestamp, AriChannel Channel, int Cause, string CauseText) : AriEvent(Timestamp);

    /// <summary>Somebody wants to end a channel, mostly the far end.</summary>
    /// <param name="Channel">The channel.</param>
    /// <param name="Cause">Cause of Q.850; null if not given.</param>
    /// <param name="IsSoft">Whether it was asked for softly: the channel ends when it notices.</param>
    public sealed record ChannelHangupRequest(DateTimeOffset? Timestamp, AriChannel Channel, int? Cause, bool IsSoft) : AriEvent(Timestamp);

    /// <summary>A key was pressed; told when it is let go.</summary>
    /// <param name="Channel">Where.</param>
    /// <param name="Digit">0 to 9, A to D, * or #; NUL if not readable.</param>
    /// <param name="Duration">How long.</param>
    public sealed record ChannelDtmfReceived(DateTimeOffset? Timestamp, AriChannel Channel, char Digit, TimeSpan Duration) : AriEvent(Timestamp);

    /// <summary>A channel has entered a bridge.</summary>
    /// <param name="Bridge">The bridge, with the channel.</param>
    /// <param name="Channel">The channel; null if not given.</param>
    public sealed record ChannelEnteredBridge(DateTimeOffset? Timestamp, AriBridge Bridge, AriChannel? Channel) : AriEvent(Timestamp);

    /// <summary>A channel has left a bridge.</summary>
    /// <param name="Bridge">The bridge, without the channel.</param>
    /// <param name="Channel">The channel.</param>
    public sealed record ChannelLeftBridge(DateTimeOffset? Timestamp, AriBridge Bridge, AriChannel Channel) : AriEvent(Timestamp);

    /// <summary>An outgoing call has got further.</summary>
    /// <param name="Peer">The called channel.</param>
    /// <param name="Caller">The calling one; null if none (originated without one).</param>
    /// <param name="Status">Empty when dialling starts, then "RINGING", "PROGRESS", at last "ANSWER", "BUSY", "NOANSWER", "CANCEL", "CONGESTION", "CHANUNAVAIL".</param>
    public sealed record Dial(DateTimeOffset? Timestamp, AriChannel Peer, AriChannel? Caller, string Status) : AriEvent(Timestamp);

    /// <summary>A prompt has begun.</summary>
    /// <param name="PlaybackId">The id that we chose.</param>
    /// <param name="MediaUri">What is played; empty if not given.</param>
    /// <param name="TargetUri">To what, such as "channel:1234"; empty if not given.</param>
    public sealed record PlaybackStarted(DateTimeOffset? Timestamp, string PlaybackId, string MediaUri, string TargetUri) : AriEvent(Timestamp);

    /// <summary>A prompt has ended. A stopped one says so too: match the id.</summary>
    /// <param name="PlaybackId">The id that we chose.</param>
    /// <param name="State">"done", or "failed" (no such sound, or the channel has gone); empty if not given.</param>
    /// <param name="TargetUri">To what it was played; empty if not given.</param>
    public sealed record PlaybackFinished(DateTimeOffset? Timestamp, string PlaybackId, string State, string TargetUri) : AriEvent(Timestamp);

    /// <summary>A recording has begun.</summary>
    public sealed record RecordingStarted(DateTimeOffset? Timestamp, LiveRecording Recording) : AriEvent(Timestamp);

    /// <summary>A recording has ended and is stored.</summary>
    public sealed record RecordingFinished(DateTimeOffset? Timestamp, LiveRecording Recording) : AriEvent(Timestamp);

    /// <summary>A recording could not be made; the cause stands in it.</summary>
    public sealed record RecordingFailed(DateTimeOffset? Timestamp, LiveRecording Recording) : AriEvent(Timestamp);

    /// <summary>A bridge is no more.</summary>
    public sealed record BridgeDestroyed(DateTimeOffset? Timestamp, AriBridge Bridge) : AriEvent(Timestamp);

    /// <summary>A phone has registered, or is registered no more; only if we subscribed to endpoints.</summary>
    /// <param name="Endpoint">The phone, as it is now.</param>
    /// <param name="Status">PJSIP: "Reachable" or "Unreachable"; empty if not given.</param>
    public sealed record PeerStatusChange(DateTimeOffset? Timestamp, AriEndpoint Endpoint, string Status) : AriEvent(Timestamp);

    /// <summary>One address of a phone has come or gone; only if we subscribed to endpoints.</summary>
    /// <param name="Endpoint">The endpoint.</param>
    /// <param name="Uri">The address; empty if not given.</param>
    /// <param name="Status">"Reachable", "Unreachable", "NonQualified", "Removed" ...; empty if not given.</param>
    public sealed record ContactStatusChange(DateTimeOffset? Timestamp, AriEndpoint Endpoint, string Uri, string Status) : AriEvent(Timestamp);

    /// <summary>The state of a device has changed; only if we subscribed to it.</summary>
    /// <param name="Device">Its name, such as "PJSIP/desk1".</param>
    /// <param name="State">"NOT_INUSE", "INUSE", "BUSY", "RINGING", "UNAVAILABLE", "ONHOLD" ...; empty if not given.</param>
    public sealed record DeviceStateChanged(DateTimeOffset? Timestamp, string Device, string State) : AriEvent(Timestamp);

    /// <summary>Another program has connected with our application's name: from now on it gets the events, and this connection ends.</summary>
    public sealed record ApplicationReplaced(DateTimeOffset? Timestamp) : AriEvent(Timestamp);

    /// <summary>An event that this client does not know.</summary>
    /// <param name="Type">Its type.</param>
    /// <param name="Raw">All of its JSON.</param>
    public sealed record UnknownEvent(DateTimeOffset? Timestamp, string Type, string Raw) : AriEvent(Timestamp);

    /// <summary>Text that is no event: no JSON, no object, without a type, longer than 1 MB, or without what makes an event of its type (its channel, say).</summary>
    /// <param name="Raw">The text, bytes that are no UTF-8 replaced; of one that is too long the beginning.</param>
    public sealed record MalformedEvent(string Raw) : AriEvent;

    /// <summary>Reads one message of the exchange. Never throws, whatever the bytes are.</summary>
    /// <param name="utf8">One whole message.</param>
    public static AriEvent Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8);
            return Read(document.RootElement) ?? new MalformedEvent(Encoding.UTF8.GetString(utf8.Span));
        }
        // The second one: texts with bytes that are no UTF-8, or with half a surrogate pair, are found out only when they are read.
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return new MalformedEvent(Encoding.UTF8.GetString(utf8.Span));
        }
    }
}
