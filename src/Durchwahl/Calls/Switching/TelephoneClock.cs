using System.Diagnostics;
using Durchwahl.Domain;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Calls.Switching;

/// <summary>
/// Time as the telephone counts it, in ticks since the Unix epoch: it runs evenly from the moment at which it was started, so that a jump of the machine's clock does
/// not end all leases; a practice may let it run faster.
/// </summary>
sealed class TelephoneClock(HouseTime time, double speed = 1)
{
    readonly long _start = time.Now.ToUnixTimeTicks();
    readonly long _began = Stopwatch.GetTimestamp();

    /// <summary>How many times faster than a wall clock.</summary>
    public double Speed => speed;

    /// <summary>Now.</summary>
    public long Now => _start + (long)(Stopwatch.GetElapsedTime(_began).Ticks * speed);

    /// <summary>Now.</summary>
    public Instant Instant => NodaTime.Instant.FromUnixTimeTicks(Now);

    /// <summary>How long until a moment comes on a wall clock; zero when it has come, infinite when it never will.</summary>
    public TimeSpan Until(long moment)
    {
        if (moment == Ticks.Never) return Timeout.InfiniteTimeSpan;
        var wait = (moment - Now) / speed;
        return wait <= 0 ? TimeSpan.Zero : TimeSpan.FromTicks((long)Math.Min(wait, TimeSpan.TicksPerDay)) + TimeSpan.FromMilliseconds(1);
    }
}
