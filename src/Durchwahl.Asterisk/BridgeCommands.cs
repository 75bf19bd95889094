using static Durchwahl.Asterisk.RequestText;

namespace Durchwahl.Asterisk;

/// <summary>What can be done with bridges. Source: Asterisk REST Interface, version 22, resource bridges.</summary>
public sealed class BridgeCommands
{
    readonly AriWire wire;

    internal BridgeCommands(AriWire wire) => this.wire = wire;

    /// <summary>Makes a bridge. Source: <c>POST /bridges</c>.</summary>
    /// <param name="bridge">Its id, chosen by us.</param>
    /// <param name="kind">Type: "mixing" (talk), "holding" (wait), with "dtmf_events" or "proxy_media" after a comma.</param>
    /// <param name="name">A name for people; null for none.</param>
    /// <param name="cancellation">Ours.</param>
    public Task<AriOutcome> Create(string bridge, string kind = "mixing", string? name = null, CancellationToken cancellation = default) =>
        wire.Tell(HttpMethod.Post, Of("bridges", ("type", kind), ("bridgeId", bridge), ("name", name)), cancellation);

    /// <summary>
    /// Lets channels into a bridge. One that is in it already leaves it and enters it again (with both events). Gone if the bridge or one of the channels is.
    /// Source: <c>POST /bridges/{bridgeId}/addChannel</c>.
    /// </summary>
    public async Task<AriOutcome> Add(string bridge, IReadOnlyList<string> channels, CancellationToken cancellation = default) =>
        OrGone(await wire.Tell(HttpMethod.Post, Of($"bridges/{Step(bridge)}/addChannel", ("channel", string.Join(',', channels))), cancellation));

    /// <summary>Takes channels out of a bridge; they stay in our application. Gone if one is not in it. Source: <c>POST /bridges/{bridgeId}/removeChannel</c>.</summary>
    public async Task<AriOutcome> Remove(string bridge, IReadOnlyList<string> channels, CancellationToken cancellation = default) =>
        OrGone(await wire.Tell(HttpMethod.Post, Of($"bridges/{Step(bridge)}/removeChannel", ("channel", string.Join(',', channels))), cancellation));

    // 404 speaks of the bridge here; a channel that is gone is answered with 400, one that has left the application or the bridge with 422.
    static AriOutcome OrGone(AriOutcome outcome) => outcome is AriOutcome.Refused { Status: 400 or 422 } ? AriOutcome.Gone.Instance : outcome;

    /// <summary>Takes a bridge away; its channels stay. Source: <c>DELETE /bridges/{bridgeId}</c>.</summary>
    public Task<AriOutcome> Destroy(string bridge, CancellationToken cancellation = default) =>
        wire.Tell(HttpMethod.Delete, $"bridges/{Step(bridge)}", cancellation);

    /// <summary>The bridge as it is now. Source: <c>GET /bridges/{bridgeId}</c>.</summary>
    public Task<(AriOutcome Outcome, AriBridge? Bridge)> Find(string bridge, CancellationToken cancellation = default) =>
        wire.Ask($"bridges/{Step(bridge)}", AriBridge.Read, cancellation);

    /// <summary>All bridges of the exchange, also those of others. Source: <c>GET /bridges</c>.</summary>
    public Task<(AriOutcome Outcome, IReadOnlyList<AriBridge>? Bridges)> List(CancellationToken cancellation = default) =>
        wire.Ask("bridges", json => LenientJson.Items(json, AriBridge.Read), cancellation);
}
