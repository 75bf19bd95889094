using System.Diagnostics;
using NodaTime;

namespace Durchwahl.AcceptanceTests.Telephony.Support;

/// <summary>Shows Monday, 14 September 2026, 10:00 in Berlin when the test began, and goes on from there, in every process of the test alike.</summary>
/// <param name="began">When the test began, as <see cref="Stopwatch.GetTimestamp"/> of this machine.</param>
sealed class ShiftedClock(long began) : IClock
{
    public Instant GetCurrentInstant() => Instant.FromUtc(2026, 9, 14, 8, 0) + Duration.FromTimeSpan(Stopwatch.GetElapsedTime(began));
}
