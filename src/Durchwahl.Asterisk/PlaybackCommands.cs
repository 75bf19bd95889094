namespace Durchwahl.Asterisk;

/// <summary>What can be done with prompts that are being played. Source: Asterisk REST Interface, version 22, resource playbacks.</summary>
public sealed class PlaybackCommands
{
    readonly AriWire wire;

    internal PlaybackCommands(AriWire wire) => this.wire = wire;

    /// <summary>Ends a prompt and those queued with it; <see cref="AriEvent.PlaybackFinished"/> follows. Source: <c>DELETE /playbacks/{playbackId}</c>.</summary>
    public Task<AriOutcome> Stop(string playback, CancellationToken cancellation = default) =>
        wire.Tell(HttpMethod.Delete, $"playbacks/{RequestText.Step(playback)}", cancellation);

    /// <summary>Whether a prompt is still being played: Done, or Gone. Source: <c>GET /playbacks/{playbackId}</c>.</summary>
    public Task<AriOutcome> Find(string playback, CancellationToken cancellation = default) =>
        wire.Tell(HttpMethod.Get, $"playbacks/{RequestText.Step(playback)}", cancellation);
}
