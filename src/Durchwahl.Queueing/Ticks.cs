namespace Durchwahl.Queueing;

/// <summary>Time in the loop of the call engine: 64-bit ticks of 100 nanoseconds since an origin that the driver chooses (the Unix epoch for live calls, zero for a simulation).</summary>
public static class Ticks
{
    /// <summary>Ticks in a second.</summary>
    public const long PerSecond = 10_000_000;

    /// <summary>Ticks in a minute.</summary>
    public const long PerMinute = 60 * PerSecond;

    /// <summary>Ticks in an hour.</summary>
    public const long PerHour = 60 * PerMinute;

    /// <summary>A moment that never comes.</summary>
    public const long Never = long.MaxValue;
}
