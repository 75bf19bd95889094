using System.Text.Json;

namespace Durchwahl.Asterisk;

/// <summary>State of a channel's line. Source: Asterisk REST Interface, version 22, model Channel.</summary>
public enum ChannelState
{
    /// <summary>None of the states below.</summary>
    Other,

    /// <summary>Down and free.</summary>
    Down,

    /// <summary>Down, but taken.</summary>
    Reserved,

    /// <summary>Off the hook.</summary>
    OffHook,

    /// <summary>Digits have been dialled.</summary>
    Dialing,

    /// <summary>An incoming call that nobody has answered yet.</summary>
    Ring,

    /// <summary>An outgoing call that rings at the far end.</summary>
    Ringing,

    /// <summary>Answered.</summary>
    Up,

    /// <summary>The far end is busy.</summary>
    Busy,
}

/// <summary>A place in the dial plan.</summary>
/// <param name="Context">Context of extensions.conf.</param>
/// <param name="Extension">Extension in it: for an incoming call the number that was dialled.</param>
/// <param name="Priority">Line of the extension, from 1.</param>
public readonly record struct DialPlanPlace(string Context, string Extension, int Priority);

/// <summary>One leg of a call, as the exchange described it at one moment. Source: Asterisk REST Interface, version 22, model Channel.</summary>
/// <param name="Id">Unique id; chosen by us for channels that we originate.</param>
/// <param name="Name">Name inside Asterisk, such as <c>PJSIP/trunk-00000001</c>; empty if not given.</param>
/// <param name="State">State of the line.</param>
/// <param name="CallerNumber">Number of the far end as signalled, not normalised; empty if unknown or suppressed.</param>
/// <param name="CallerName">Name of the far end; empty if unknown.</param>
/// <param name="ConnectedNumber">Number of the party to which it is connected; empty if none.</param>
/// <param name="RedirectingNumber">Number that diverted the call to us (RDNIS); null if none did.</param>
/// <param name="Place">Where it is in the dial plan; texts are empty and the priority 0 if not given.</param>
/// <param name="CreatedAt">When the channel was made, by the exchange's clock; null if not given.</param>
/// <param name="ProtocolId">Call-ID of SIP; empty if not given.</param>
public sealed record AriChannel(
    string Id,
    string Name,
    ChannelState State,
    string CallerNumber,
    string CallerName,
    string ConnectedNumber,
    string? RedirectingNumber,
    DialPlanPlace Place,
    DateTimeOffset? CreatedAt,
    string ProtocolId)
{
    /// <summary>The application of the dial plan in which it is, with what the dial plan gave it, as in "Stasis(durchwahl,amt,24)"; empty if in none or not given.</summary>
    public string Application { get; init; } = "";

    /// <summary>Null without an id.</summary>
    internal static AriChannel? Read(JsonElement json)
    {
        if (json.Text("id") is not { Length: > 0 } id) return null;
        var (caller, plan) = (json.Part("caller"), json.Part("dialplan"));
        return new AriChannel(
            id, json.Text("name"), StateOf(json.Part("state")), caller.Text("number"), caller.Text("name"), json.Part("connected").Text("number"),
            json.TextOrNull("caller_rdnis") is { Length: > 0 } diverted ? diverted : null,
            new DialPlanPlace(plan.Text("context"), plan.Text("exten"), plan.WholeOrNull("priority") ?? 0), json.TimeOrNull("creationtime"), json.Text("protocol_id"))
        {
            Application = plan.Text("app_name") is { Length: > 0 } application ? $"{application}({plan.Text("app_data")})" : "",
        };
    }

    static ChannelState StateOf(JsonElement state) => state.ValueKind != JsonValueKind.String ? ChannelState.Other : state.GetString() switch
    {
        "Down" => ChannelState.Down,
        "Rsrved" => ChannelState.Reserved,
        "OffHook" => ChannelState.OffHook,
        "Dialing" => ChannelState.Dialing,
        "Ring" => ChannelState.Ring,
        "Ringing" => ChannelState.Ringing,
        "Up" => ChannelState.Up,
        "Busy" => ChannelState.Busy,
        _ => ChannelState.Other,
    };
}
