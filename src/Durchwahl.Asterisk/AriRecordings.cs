using System.Text.Json;

namespace Durchwahl.Asterisk;

/// <summary>A recording that is being made or has just ended. Source: Asterisk REST Interface, version 22, model LiveRecording.</summary>
/// <param name="Name">The name that we chose.</param>
/// <param name="Format">Format of the file, such as "wav"; empty if not given.</param>
/// <param name="TargetUri">What is recorded, such as "channel:1234"; empty if not given.</param>
/// <param name="Duration">Its length, in whole seconds; null if not given (while it runs).</param>
/// <param name="Talking">How long somebody spoke in it; null unless it was started with a longest silence.</param>
/// <param name="Silence">How long nobody did; null unless it was started with a longest silence.</param>
/// <param name="Cause">Why it failed, the exchange's own words; null if it did not.</param>
public sealed record LiveRecording(string Name, string Format, string TargetUri, TimeSpan? Duration, TimeSpan? Talking, TimeSpan? Silence, string? Cause)
{
    /// <summary>Null without a name.</summary>
    internal static LiveRecording? Read(JsonElement json) =>
        json.Text("name") is { Length: > 0 } name
            ? new LiveRecording(
                name, json.Text("format"), json.Text("target_uri"), json.SecondsOrNull("duration"), json.SecondsOrNull("talking_duration"),
                json.SecondsOrNull("silence_duration"), json.TextOrNull("cause"))
            : null;
}

/// <summary>A recording on the exchange's disk. Source: Asterisk REST Interface, version 22, model StoredRecording.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Format">Format of the file; empty if not given.</param>
public sealed record StoredRecording(string Name, string Format)
{
    /// <summary>Null without a name.</summary>
    internal static StoredRecording? Read(JsonElement json) => json.Text("name") is { Length: > 0 } name ? new StoredRecording(name, json.Text("format")) : null;
}
