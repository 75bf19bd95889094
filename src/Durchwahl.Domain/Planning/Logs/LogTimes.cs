using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Durchwahl.Domain.Planning.Logs;

/// <summary>Times and lengths as exchanges and tables write them.</summary>
static class LogTimes
{
    // A talk or a wait of more than a day is a mistake of the log.
    const double LongestSeconds = 86_400;

    static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");
    static readonly Instant Earliest = Instant.FromUtc(1995, 1, 2, 0, 0);
    static readonly Instant Latest = Instant.FromUtc(2100, 12, 30, 0, 0);

    static readonly LocalDateTimePattern[] Patterns =
    [
        .. new[] { "uuuu-MM-dd HH:mm:ss", "uuuu-MM-dd HH:mm", "uuuu-MM-dd'T'HH:mm:ss", "uuuu-MM-dd'T'HH:mm", "uuuu-MM-dd HH:mm:ss.FFFFFFFFF", "uuuu-MM-dd'T'HH:mm:ss.FFFFFFFFF", "d.M.uuuu H:mm:ss", "d.M.uuuu H:mm", "d.M.uu H:mm:ss", "d.M.uu H:mm", "d.M.uuuu, H:mm:ss", "d.M.uuuu, H:mm" }
            .Select(LocalDateTimePattern.CreateWithInvariantCulture),
    ];

    /// <summary>Seconds since 1970, as in "1772434800" or "1772434800.25".</summary>
    public static bool TryUnix(string text, out Instant instant)
    {
        instant = default;
        if (!double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) || seconds > Latest.ToUnixTimeSeconds()) return false;
        instant = Instant.FromUnixTimeSeconds((long)seconds) + Duration.FromSeconds(seconds - Math.Floor(seconds));
        return IsKnown(instant);
    }

    /// <summary>"2026-03-02 08:00:12", "02.03.2026 8:00", "2026-03-02T08:00:12+01:00"; without an offset on the clock of the house, or in UTC.</summary>
    public static bool TryMoment(string text, bool isUtc, out Instant instant)
    {
        instant = default;
        if (OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } withOffset) instant = withOffset.Value.ToInstant();
        else if (Local(text) is { } local) instant = isUtc ? local.InUtc().ToInstant() : HouseTime.InstantOf(local);
        return IsKnown(instant);
    }

    /// <summary>"35", "35,5", "0:35", "0:03:20": seconds from 0 to a day.</summary>
    public static bool TrySeconds(string text, out double seconds)
    {
        var parts = text.Split(':');
        seconds = 0;
        if (parts.Length > 3) return false;
        foreach (var part in parts)
        {
            if (!double.TryParse(part.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) return false;
            if (parts.Length > 1 && value >= 60 && part != parts[0]) return false;
            seconds = seconds * 60 + value;
        }
        return seconds <= LongestSeconds;
    }

    /// <summary>"12.345" for people.</summary>
    public static string Count(int count) => count.ToString("N0", German);

    static LocalDateTime? Local(string text)
    {
        foreach (var pattern in Patterns)
            if (pattern.Parse(text) is { Success: true } parsed) return parsed.Value;
        return null;
    }

    static bool IsKnown(Instant instant) => instant > Earliest && instant < Latest;
}
