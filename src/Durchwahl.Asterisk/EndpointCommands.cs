using static Durchwahl.Asterisk.RequestText;

namespace Durchwahl.Asterisk;

/// <summary>What can be asked about phones and trunks. Source: Asterisk REST Interface, version 22, resource endpoints.</summary>
public sealed class EndpointCommands
{
    readonly AriWire wire;

    internal EndpointCommands(AriWire wire) => this.wire = wire;

    /// <summary>All endpoints of a technology. Source: <c>GET /endpoints/{tech}</c>.</summary>
    public Task<(AriOutcome Outcome, IReadOnlyList<AriEndpoint>? Endpoints)> List(string technology = "PJSIP", CancellationToken cancellation = default) =>
        wire.Ask($"endpoints/{Step(technology)}", json => LenientJson.Items(json, AriEndpoint.Read), cancellation);

    /// <summary>One endpoint as it is now. Source: <c>GET /endpoints/{tech}/{resource}</c>.</summary>
    public Task<(AriOutcome Outcome, AriEndpoint? Endpoint)> Find(string technology, string resource, CancellationToken cancellation = default) =>
        wire.Ask($"endpoints/{Step(technology)}/{Step(resource)}", AriEndpoint.Read, cancellation);
}
