using NodaTime;

namespace Durchwahl.Domain.Planning.Logs;

/// <summary>How a call of a log ended.</summary>
public enum LoggedOutcome
{
    /// <summary>Somebody answered.</summary>
    Answered,

    /// <summary>The caller gave up.</summary>
    GaveUp,

    /// <summary>The line was busy: the caller never waited.</summary>
    Busy,

    /// <summary>It left the line unanswered for another reason: the longest wait was over, a key was pressed, nobody was signed in.</summary>
    LedAway,

    /// <summary>The caller left a message or asked for a callback: nobody answered, and there is no need to call again.</summary>
    Promised,

    /// <summary>The line was closed or the exchange failed.</summary>
    Closed,
}

/// <summary>One call of a log, without anything that says who called.</summary>
/// <param name="Arrived">When it came in.</param>
/// <param name="Wait">Seconds until somebody answered, or until the end of who was not answered; null when the log does not say.</param>
/// <param name="Talk">Seconds of talk; null when there was none or the log does not say.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Caller">The same for calls of the same caller within one reading, see <see cref="CallerMask"/>; null when the number is unknown.</param>
public readonly record struct LoggedCall(Instant Arrived, double? Wait, double? Talk, LoggedOutcome Outcome, ulong? Caller)
{
    /// <summary>Whether the caller has reason to call again.</summary>
    public bool IsUnanswered => Outcome is not (LoggedOutcome.Answered or LoggedOutcome.Promised);
}
