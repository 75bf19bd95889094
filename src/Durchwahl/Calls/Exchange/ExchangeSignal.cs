using NodaTime;

namespace Durchwahl.Calls.Exchange;

/// <summary>Why a phone was not answered.</summary>
enum RingFailure
{
    /// <summary>It rang in vain, or the call was declined.</summary>
    NoAnswer,

    /// <summary>It was busy.</summary>
    Busy,

    /// <summary>It is not there.</summary>
    Unreachable,
}

/// <summary>What the exchange reports.</summary>
abstract record ExchangeSignal
{
    /// <summary>A call has come in.</summary>
    /// <param name="Call">Names it from now on.</param>
    /// <param name="Dialled">What was dialled, as the carrier wrote it.</param>
    /// <param name="Caller">The caller's number as the carrier wrote it; null when suppressed.</param>
    public sealed record CallArrived(string Call, string Dialled, string? Caller) : ExchangeSignal;

    /// <summary>A desk phone was answered.</summary>
    public sealed record AgentAnswered(string Call, int Attempt) : ExchangeSignal;

    /// <summary>A desk phone was not answered.</summary>
    public sealed record AgentFailed(string Call, int Attempt, RingFailure Why) : ExchangeSignal;

    /// <summary>A desk phone was hung up after it had been answered.</summary>
    public sealed record AgentHungUp(string Call, int Attempt) : ExchangeSignal;

    /// <summary>The caller has hung up.</summary>
    public sealed record CallerHungUp(string Call) : ExchangeSignal;

    /// <summary>The person called back has answered; the two can talk.</summary>
    public sealed record CallerReached(string Call, int Attempt) : ExchangeSignal;

    /// <summary>The person called back could not be reached.</summary>
    public sealed record CallerNotReached(string Call, int Attempt) : ExchangeSignal;

    /// <summary>The caller has pressed a key: 0 to 9, * or #.</summary>
    public sealed record KeyPressed(string Call, char Key) : ExchangeSignal;

    /// <summary>What was said is over.</summary>
    public sealed record SpeechEnded(string Call, int Token) : ExchangeSignal;

    /// <summary>A recording has ended.</summary>
    /// <param name="Call">The call.</param>
    /// <param name="Name">The name that it was given.</param>
    /// <param name="Length">How long it is; zero when nothing was recorded.</param>
    /// <param name="Sound">The WAV file; null when nothing was recorded.</param>
    public sealed record RecordingEnded(string Call, string Name, Duration Length, ReadOnlyMemory<byte>? Sound) : ExchangeSignal;

    /// <summary>The exchange can be reached (again); these calls are there, in the order in which they came. All others are gone.</summary>
    public sealed record Connected(IReadOnlyList<FoundCall> Calls) : ExchangeSignal
    {
        /// <summary>The names of recordings that are there, of which nobody has been told yet: each follows as <see cref="MessageFound"/>.</summary>
        public IReadOnlyList<string> Recordings { get; init; } = [];
    }

    /// <summary>A message is at the exchange that nobody has been told of: recorded by us before a restart, or by the fallback while we were away.</summary>
    /// <param name="Name">The name that the recording was given; tells one found twice.</param>
    /// <param name="Dialled">What was dialled; null for a recording of ours, whose name says it.</param>
    /// <param name="Caller">The caller's number; null when suppressed or not known.</param>
    /// <param name="RecordedAt">When; null when not known.</param>
    /// <param name="Length">How long it is.</param>
    /// <param name="Sound">The WAV file.</param>
    public sealed record MessageFound(string Name, string? Dialled, string? Caller, Instant? RecordedAt, Duration Length, ReadOnlyMemory<byte> Sound) : ExchangeSignal;

    /// <summary>The exchange cannot be reached; nobody knows what happens there.</summary>
    public sealed record Disconnected(string Why) : ExchangeSignal;
}

/// <summary>A call that the exchange holds when we come (back).</summary>
/// <param name="Call">Its name.</param>
/// <param name="Dialled">What was dialled.</param>
/// <param name="Caller">The caller's number as the carrier wrote it; null when suppressed.</param>
/// <param name="Attempt">The desk phone that it talks with, by the name of its ringing; null when it talks with nobody.</param>
/// <param name="Phone">The account of that desk phone; null when it talks with nobody.</param>
/// <param name="IsPickedUp">Whether the caller hears us.</param>
sealed record FoundCall(string Call, string Dialled, string? Caller, int? Attempt, string? Phone, bool IsPickedUp)
{
    /// <summary>Whether the caller is leaving a message.</summary>
    public bool IsRecording { get; init; }
}
