using System.Globalization;
using System.Text.Json;
using static Durchwahl.Asterisk.RequestText;

namespace Durchwahl.Asterisk;

/// <summary>What can be done with the legs of calls. Source: Asterisk REST Interface, version 22, resource channels.</summary>
public sealed class ChannelCommands
{
    readonly AriWire wire;
    readonly string app;

    internal ChannelCommands(AriWire wire, string app) => (this.wire, this.app) = (wire, app);

    /// <summary>Answers. Source: <c>POST /channels/{channelId}/answer</c>.</summary>
    public Task<AriOutcome> Answer(string channel, CancellationToken cancellation = default) => Post($"channels/{Step(channel)}/answer", cancellation);

    /// <summary>Lets the caller hear ringing. Source: <c>POST /channels/{channelId}/ring</c>.</summary>
    public Task<AriOutcome> Ring(string channel, CancellationToken cancellation = default) => Post($"channels/{Step(channel)}/ring", cancellation);

    /// <summary>Ends the ringing that the caller hears. Source: <c>DELETE /channels/{channelId}/ring</c>.</summary>
    public Task<AriOutcome> StopRinging(string channel, CancellationToken cancellation = default) => Delete($"channels/{Step(channel)}/ring", cancellation);

    /// <summary>Hangs up; a call that still rings is cancelled. Works outside our application too. Source: <c>DELETE /channels/{channelId}</c>.</summary>
    public Task<AriOutcome> HangUp(string channel, HangupReason reason = HangupReason.Normal, CancellationToken cancellation = default) =>
        Delete(Of($"channels/{Step(channel)}", ("reason", TextOf(reason))), cancellation);

    static string TextOf(HangupReason reason) => reason switch
    {
        HangupReason.Busy => "busy",
        HangupReason.Congestion => "congestion",
        HangupReason.NoAnswer => "no_answer",
        HangupReason.Rejected => "rejected",
        HangupReason.Unallocated => "unallocated",
        HangupReason.AnsweredElsewhere => "answered_elsewhere",
        HangupReason.Failure => "failure",
        _ => "normal",
    };

    /// <summary>Gives the call back to the dial plan. Source: <c>POST /channels/{channelId}/continue</c>.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="place">Where it goes on; null for the line after <c>Stasis(...)</c>.</param>
    /// <param name="cancellation">Ours.</param>
    public Task<AriOutcome> ContinueInDialPlan(string channel, DialPlanPlace? place = null, CancellationToken cancellation = default) =>
        Post(
            Of(
                $"channels/{Step(channel)}/continue", ("context", place?.Context), ("extension", place?.Extension),
                ("priority", place?.Priority.ToString(CultureInfo.InvariantCulture))),
            cancellation);

    /// <summary>
    /// Sends the far end to another address of the same technology (SIP: 302 before, REFER after answering). Gone too if there is no such endpoint.
    /// Source: <c>POST /channels/{channelId}/redirect</c>.
    /// </summary>
    public Task<AriOutcome> Redirect(string channel, string endpoint, CancellationToken cancellation = default) =>
        Post(Of($"channels/{Step(channel)}/redirect", ("endpoint", endpoint)), cancellation);

    /// <summary>Starts hold music. Source: <c>POST /channels/{channelId}/moh</c>.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="music">Class of musiconhold.conf; null for the default one.</param>
    /// <param name="cancellation">Ours.</param>
    public Task<AriOutcome> StartHoldMusic(string channel, string? music = null, CancellationToken cancellation = default) =>
        Post(Of($"channels/{Step(channel)}/moh", ("mohClass", music)), cancellation);

    /// <summary>Ends the hold music. Source: <c>DELETE /channels/{channelId}/moh</c>.</summary>
    public Task<AriOutcome> StopHoldMusic(string channel, CancellationToken cancellation = default) => Delete($"channels/{Step(channel)}/moh", cancellation);

    /// <summary>
    /// Plays prompts one after the other; <see cref="AriEvent.PlaybackFinished"/> tells when all are over. Source: <c>POST /channels/{channelId}/play/{playbackId}</c>.
    /// </summary>
    /// <param name="channel">To whom.</param>
    /// <param name="playback">The playback's id: chosen by us, a fresh one each time.</param>
    /// <param name="media">What, such as "sound:willkommen", "number:7", "recording:name"; at least one, none with a comma.</param>
    /// <param name="language">Language of the sounds, such as "de"; null for the channel's.</param>
    /// <param name="cancellation">Ours.</param>
    public Task<AriOutcome> Play(string channel, string playback, IReadOnlyList<string> media, string? language = null, CancellationToken cancellation = default) =>
        Post(Of($"channels/{Step(channel)}/play/{Step(playback)}", ("media", string.Join(',', media)), ("lang", language)), cancellation);

    /// <summary>Records what the far end says; the channel must not be in a bridge. Source: <c>POST /channels/{channelId}/record</c>.</summary>
    public Task<AriOutcome> Record(string channel, RecordingOrder order, CancellationToken cancellation = default) =>
        Post(
            Of(
                $"channels/{Step(channel)}/record", ("name", order.Name), ("format", order.Format),
                ("maxDurationSeconds", SecondsOf(order.LongestDuration)), ("maxSilenceSeconds", SecondsOf(order.LongestSilence)),
                ("beep", order.StartsWithBeep ? "true" : null), ("terminateOn", TextOf(order.EndsWith)), ("ifExists", TextOf(order.IfExists))),
            cancellation);

    static string TextOf(IfRecordingExists choice) => choice switch
    {
        IfRecordingExists.Overwrite => "overwrite",
        IfRecordingExists.Append => "append",
        _ => "fail",
    };

    static string? TextOf(EndingKey key) => key switch
    {
        EndingKey.Any => "any",
        EndingKey.Star => "*",
        EndingKey.Hash => "#",
        _ => null,
    };

    static string SecondsOf(TimeSpan time) => Math.Ceiling(time.TotalSeconds).ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// Calls somebody. <see cref="AriOutcome.AlreadyThere"/>: a channel with the id exists. Refused with status 400: the originator has hung up, or a format is
    /// not known; with status 500: no channel could be made, because the phone is not registered or there is no such endpoint.
    /// Source: <c>POST /channels/{channelId}</c>.
    /// </summary>
    public Task<AriOutcome> Originate(OutgoingCall call, CancellationToken cancellation = default) =>
        wire.Tell(HttpMethod.Post, PathOf(call), cancellation, call.Variables.Count == 0 ? null : JsonBody.Of(json => WriteVariables(json, call.Variables)));

    string PathOf(OutgoingCall call) => Of(
        $"channels/{Step(call.ChannelId)}", ("endpoint", call.Endpoint), ("app", app), ("appArgs", TextOf(call.Arguments)), ("callerId", call.CallerId),
        ("timeout", call.RingsFor is { } time ? SecondsOf(time) : null), ("originator", call.Originator), ("formats", TextOf(call.Formats)));

    static string? TextOf(IReadOnlyList<string> list) => list.Count == 0 ? null : string.Join(',', list);

    static void WriteVariables(Utf8JsonWriter json, IReadOnlyDictionary<string, string> variables)
    {
        json.WriteStartObject("variables");
        foreach (var (name, value) in variables) json.WriteString(name, value);
        json.WriteEndObject();
    }

    /// <summary>The channel as it is now. Source: <c>GET /channels/{channelId}</c>.</summary>
    public Task<(AriOutcome Outcome, AriChannel? Channel)> Find(string channel, CancellationToken cancellation = default) =>
        wire.Ask($"channels/{Step(channel)}", AriChannel.Read, cancellation);

    /// <summary>All channels of the exchange, also those of others. Source: <c>GET /channels</c>.</summary>
    public Task<(AriOutcome Outcome, IReadOnlyList<AriChannel>? Channels)> List(CancellationToken cancellation = default) =>
        wire.Ask("channels", json => LenientJson.Items(json, AriChannel.Read), cancellation);

    /// <summary>The value of a variable or of a function of the dial plan; Gone if there is none. Source: <c>GET /channels/{channelId}/variable</c>.</summary>
    public Task<(AriOutcome Outcome, string? Value)> FindVariable(string channel, string variable, CancellationToken cancellation = default) =>
        wire.Ask(Of($"channels/{Step(channel)}/variable", ("variable", variable)), json => json.Text("value"), cancellation);

    /// <summary>Sets a variable or a function of the dial plan. Source: <c>POST /channels/{channelId}/variable</c>.</summary>
    public Task<AriOutcome> SetVariable(string channel, string variable, string value, CancellationToken cancellation = default) =>
        Post(Of($"channels/{Step(channel)}/variable", ("variable", variable), ("value", value)), cancellation);

    Task<AriOutcome> Post(string path, CancellationToken cancellation) => wire.Tell(HttpMethod.Post, path, cancellation);

    Task<AriOutcome> Delete(string path, CancellationToken cancellation) => wire.Tell(HttpMethod.Delete, path, cancellation);
}
