using System.Text.Json;

namespace Durchwahl.Asterisk;

/// <summary>Channels that hear each other. Source: Asterisk REST Interface, version 22, model Bridge.</summary>
/// <param name="Id">Unique id; chosen by us for bridges that we create.</param>
/// <param name="Kind">Type: "mixing", "holding" ...; empty if not given.</param>
/// <param name="Name">Name; empty if none.</param>
/// <param name="Channels">Ids of the channels in it.</param>
/// <param name="CreatedAt">When it was made, by the exchange's clock; null if not given.</param>
public sealed record AriBridge(string Id, string Kind, string Name, IReadOnlyList<string> Channels, DateTimeOffset? CreatedAt)
{
    /// <summary>Null without an id.</summary>
    internal static AriBridge? Read(JsonElement json) =>
        json.Text("id") is { Length: > 0 } id
            ? new AriBridge(id, json.Text("bridge_type"), json.Text("name"), json.Texts("channels"), json.TimeOrNull("creationtime"))
            : null;
}
