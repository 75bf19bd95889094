using NodaTime;
using NodaTime.TimeZones;

namespace Durchwahl.Domain;

/// <summary>The one place that knows what time it is and in which zone the house stands (Europe/Berlin).</summary>
/// <param name="clock">Where the instant comes from; the program passes the system's clock, a test its own.</param>
public sealed class HouseTime(IClock clock)
{
    /// <summary>Europe/Berlin, from the time zone database that comes with NodaTime.</summary>
    public static DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    // When the clocks go forward, the missing hour is read as the instant of the change; when they go back, the first of the two hours is meant.
    static readonly ZoneLocalMappingResolver Resolver = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>The instant at which something happens now.</summary>
    public Instant Now => clock.GetCurrentInstant();

    /// <summary>What the clock in the house shows now.</summary>
    public LocalDateTime LocalNow => LocalOf(Now);

    /// <summary>The date that the calendar in the house shows now.</summary>
    public LocalDate Today => LocalNow.Date;

    /// <summary>What the clock in the house shows at <paramref name="instant"/>.</summary>
    public static LocalDateTime LocalOf(Instant instant) => instant.InZone(Zone).LocalDateTime;

    /// <summary>The instant at which the clock in the house shows <paramref name="local"/>: the earlier of two, and the end of the gap when there is none.</summary>
    public static Instant InstantOf(LocalDateTime local) => ZonedOf(local).ToInstant();

    /// <summary><paramref name="local"/> with its offset, as for an ISO 8601 text; ambiguous and skipped times as in <see cref="InstantOf"/>.</summary>
    public static ZonedDateTime ZonedOf(LocalDateTime local) => Zone.ResolveLocal(local, Resolver);
}
