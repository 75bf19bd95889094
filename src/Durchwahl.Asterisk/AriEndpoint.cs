using System.Text.Json;

namespace Durchwahl.Asterisk;

/// <summary>Something that can be called: a desk phone, a trunk. Source: Asterisk REST Interface, version 22, model Endpoint.</summary>
/// <param name="Technology">Such as "PJSIP".</param>
/// <param name="Resource">Its name in that technology.</param>
/// <param name="IsOnline">Whether it can be reached: true ("online"), false ("offline"), null if the exchange does not know.</param>
/// <param name="Channels">Ids of its channels: not empty while it talks or rings.</param>
public sealed record AriEndpoint(string Technology, string Resource, bool? IsOnline, IReadOnlyList<string> Channels)
{
    /// <summary>What to call, such as <c>PJSIP/desk1</c>.</summary>
    public string Name => $"{Technology}/{Resource}";

    /// <summary>Null without technology or resource.</summary>
    internal static AriEndpoint? Read(JsonElement json) =>
        json.Text("technology") is { Length: > 0 } technology && json.Text("resource") is { Length: > 0 } resource
            ? new AriEndpoint(technology, resource, IsOnlineIn(json), json.Texts("channel_ids"))
            : null;

    static bool? IsOnlineIn(JsonElement json) => json.Text("state") switch
    {
        "online" => true,
        "offline" => false,
        _ => null,
    };
}
