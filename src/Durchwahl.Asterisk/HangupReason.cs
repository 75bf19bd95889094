namespace Durchwahl.Asterisk;

/// <summary>Why we hang up. Source: Asterisk REST Interface, version 22, <c>DELETE /channels/{channelId}</c>, parameter reason.</summary>
public enum HangupReason
{
    /// <summary>The call is over.</summary>
    Normal,

    /// <summary>Busy (an unanswered caller gets 486).</summary>
    Busy,

    /// <summary>No lines free (503).</summary>
    Congestion,

    /// <summary>Nobody answers.</summary>
    NoAnswer,

    /// <summary>The caller is unwanted (an unanswered caller gets 403 or 603).</summary>
    Rejected,

    /// <summary>No such number (404).</summary>
    Unallocated,

    /// <summary>Somebody else took the call: the phone shows no missed call.</summary>
    AnsweredElsewhere,

    /// <summary>Something went wrong.</summary>
    Failure,
}
