using static Durchwahl.Asterisk.RequestText;

namespace Durchwahl.Asterisk;

/// <summary>What can be done with recordings. Source: Asterisk REST Interface, version 22, resource recordings.</summary>
public sealed class RecordingCommands
{
    readonly AriWire wire;

    internal RecordingCommands(AriWire wire) => this.wire = wire;

    /// <summary>Ends a running recording and stores it. Source: <c>POST /recordings/live/{recordingName}/stop</c>.</summary>
    public Task<AriOutcome> Stop(string name, CancellationToken cancellation = default) =>
        wire.Tell(HttpMethod.Post, $"recordings/live/{Step(name)}/stop", cancellation);

    /// <summary>Ends a running recording and throws it away. Source: <c>DELETE /recordings/live/{recordingName}</c>.</summary>
    public Task<AriOutcome> Discard(string name, CancellationToken cancellation = default) =>
        wire.Tell(HttpMethod.Delete, $"recordings/live/{Step(name)}", cancellation);

    /// <summary>A recording that runs; Gone if it does not. Source: <c>GET /recordings/live/{recordingName}</c>.</summary>
    public Task<(AriOutcome Outcome, LiveRecording? Recording)> FindRunning(string name, CancellationToken cancellation = default) =>
        wire.Ask($"recordings/live/{Step(name)}", LiveRecording.Read, cancellation);

    /// <summary>
    /// The file of a stored recording, for the caller to read and dispose of. Reading can fail with <see cref="IOException"/> or <see cref="HttpRequestException"/>
    /// if the exchange goes away meanwhile; the timeout of commands ends with the beginning of the file. Source: <c>GET /recordings/stored/{recordingName}/file</c>.
    /// </summary>
    public Task<(AriOutcome Outcome, Stream? File)> Open(string name, CancellationToken cancellation = default) =>
        wire.Open($"recordings/stored/{Step(name)}/file", cancellation);

    /// <summary>Deletes a stored recording from the exchange's disk. Source: <c>DELETE /recordings/stored/{recordingName}</c>.</summary>
    public Task<AriOutcome> Delete(string name, CancellationToken cancellation = default) =>
        wire.Tell(HttpMethod.Delete, $"recordings/stored/{Step(name)}", cancellation);

    /// <summary>All stored recordings. Source: <c>GET /recordings/stored</c>.</summary>
    public Task<(AriOutcome Outcome, IReadOnlyList<StoredRecording>? Recordings)> List(CancellationToken cancellation = default) =>
        wire.Ask("recordings/stored", json => LenientJson.Items(json, StoredRecording.Read), cancellation);
}
