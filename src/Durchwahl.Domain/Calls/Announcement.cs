namespace Durchwahl.Domain.Calls;

/// <summary>What a caller is told when nobody answers at once.</summary>
public enum Announcement
{
    /// <summary>The line is closed; when it opens next.</summary>
    Closed,

    /// <summary>The post is absent.</summary>
    Absent,

    /// <summary>Everybody is busy, or nobody answered.</summary>
    NobodyFree,

    /// <summary>The wait would be very long.</summary>
    LongWait,

    /// <summary>The caller has waited for the longest time that the office wants anybody to wait.</summary>
    WaitedLong,

    /// <summary>This caller can only leave a message.</summary>
    MessageOnly,
}
