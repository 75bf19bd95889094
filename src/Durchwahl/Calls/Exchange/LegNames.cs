using System.Globalization;

namespace Durchwahl.Calls.Exchange;

/// <summary>
/// Names of channels, bridges, playbacks and recordings at the exchange, chosen by us, so that a repeated command is harmless and a restarted program knows its own. The
/// run keeps the names of one life of the program apart from those of the next.
/// </summary>
sealed class LegNames(string run)
{
    const string AgentStart = "dw-tisch";
    const string CallbackStart = "dw-rueckruf";
    const string BridgeStart = "dw-gespraech";
    const string RecordingFolder = "durchwahl/";
    int _playbacks;
    int _bridges;

    public string Agent(string call, int attempt, string phone) => string.Create(CultureInfo.InvariantCulture, $"{AgentStart}~{run}~{attempt}~{phone}~{call}");

    public string Callback(string call, int attempt) => string.Create(CultureInfo.InvariantCulture, $"{CallbackStart}~{run}~{attempt}~{call}");

    public string Bridge() => string.Create(CultureInfo.InvariantCulture, $"{BridgeStart}~{run}~{Interlocked.Increment(ref _bridges)}");

    public string Playback() => string.Create(CultureInfo.InvariantCulture, $"dw-ansage~{run}~{Interlocked.Increment(ref _playbacks)}");

    /// <summary>What the exchange calls a recording.</summary>
    public static string Recording(string name) => RecordingFolder + name;

    /// <summary>What we call a recording of the exchange; null when it is not ours.</summary>
    public static string? ReadRecording(string name) => name.StartsWith(RecordingFolder, StringComparison.Ordinal) ? name[RecordingFolder.Length..] : null;

    public static bool IsBridge(string id) => id.StartsWith(BridgeStart, StringComparison.Ordinal);

    /// <summary>Reads the name of a desk phone's channel; null for others.</summary>
    public static (int Attempt, string Phone, string Call)? ReadAgent(string channel) =>
        channel.StartsWith(AgentStart, StringComparison.Ordinal) && channel.Split('~', 5) is [_, _, var attempt, var phone, var call] && int.TryParse(attempt, CultureInfo.InvariantCulture, out var number)
            ? (number, phone, call) : null;

    /// <summary>Reads the name of the channel of somebody who is called back; null for others.</summary>
    public static (int Attempt, string Call)? ReadCallback(string channel) =>
        channel.StartsWith(CallbackStart, StringComparison.Ordinal) && channel.Split('~', 4) is [_, _, var attempt, var call] && int.TryParse(attempt, CultureInfo.InvariantCulture, out var number)
            ? (number, call) : null;
}
