using NodaTime;

namespace Durchwahl.Tests.Support;

/// <summary>A clock that stands still until a test moves it. Monday, 14 September 2026, 10:00 in Berlin, unless told otherwise.</summary>
public sealed class FakeClock(Instant? start = null) : IClock
{
    Instant _now = start ?? Instant.FromUtc(2026, 9, 14, 8, 0);

    public Instant GetCurrentInstant() => _now;

    public void Advance(Duration by) => _now += by;

    public void SetTo(Instant instant) => _now = instant;
}
