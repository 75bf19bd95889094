using System.Diagnostics;
using Durchwahl.Domain;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Calls.Switching;

/// <summary>
/// Time as the telephone counts it, in ticks since the Unix epoch: it runs evenly from the moment at which it was started, so that a jump of the machine's clock does
/// not end all leases; a practice may let it begin at another moment, run faster, or stand and be put forward by hand.
/// </summary>
/// <param name="begin">What it shows at first.</param>
/// <param name="speed">How many times faster than a wall clock.</param>
/// <param name="stands">Whether it stands until <see cref="Run"/>.</param>
sealed class TelephoneClock(Instant begin, double speed = 1, bool stands = false)
{
    long _start = begin.ToUnixTimeTicks();
    long _began = Stopwatch.GetTimestamp();
    volatile bool _stands = stands;

    public TelephoneClock(HouseTime time, double speed = 1) : this(time.Now, speed)
    {
    }

    /// <summary>How many times faster than a wall clock.</summary>
    public double Speed => speed;

    /// <summary>Now.</summary>
    public long Now => _stands ? Volatile.Read(ref _start) : _start + (long)(Stopwatch.GetElapsedTime(_began).Ticks * speed);

    /// <summary>Now.</summary>
    public Instant Instant => NodaTime.Instant.FromUnixTimeTicks(Now);

    /// <summary>Puts a clock that stands forward; it never goes back.</summary>
    public void Set(long now) => Volatile.Write(ref _start, Math.Max(now, Volatile.Read(ref _start)));

    /// <summary>Lets a clock that stands run.</summary>
    public void Run()
    {
        _began = Stopwatch.GetTimestamp();
        _stands = false;
    }

    /// <summary>How long until a moment comes on a wall clock; zero when it has come, infinite when it never will or the clock stands.</summary>
    public TimeSpan Until(long moment)
    {
        if (moment == Ticks.Never || _stands) return Timeout.InfiniteTimeSpan;
        var wait = (moment - Now) / speed;
        return wait <= 0 ? TimeSpan.Zero : TimeSpan.FromTicks((long)Math.Min(wait, TimeSpan.TicksPerDay)) + TimeSpan.FromMilliseconds(1);
    }
}
