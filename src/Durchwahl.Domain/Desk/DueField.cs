using System.Diagnostics.CodeAnalysis;
using Durchwahl.Domain.PhoneBook;
using NodaTime;
using NodaTime.Text;

namespace Durchwahl.Domain.Desk;

/// <summary>The deadline of a promise as the desk writes and reads it: "28.12.2026, 18:00 Uhr".</summary>
public static class DueField
{
    static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    static readonly LocalTimePattern[] Read = [LocalTimePattern.CreateWithInvariantCulture("H:mm"), LocalTimePattern.CreateWithInvariantCulture("H.mm"), LocalTimePattern.CreateWithInvariantCulture("%H")];

    /// <summary>As in "28.12.2026, 18:00 Uhr"; a midnight is told as 24:00 of the day that it ends.</summary>
    public static string Write(Instant due)
    {
        var local = HouseTime.LocalOf(due);
        return local.TimeOfDay == LocalTime.Midnight ? $"{GermanDate.Write(local.Date.PlusDays(-1))}, 24:00 Uhr" : $"{GermanDate.Write(local.Date)}, {Time.Format(local.TimeOfDay)} Uhr";
    }

    /// <summary>Reads a day, with or without a time.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="usually">The time of day when none is written.</param>
    /// <param name="due">The moment.</param>
    /// <param name="refusal">Otherwise a German sentence.</param>
    public static bool TryRead(string text, LocalTime usually, out Instant due, [NotNullWhen(false)] out string? refusal)
    {
        due = default;
        var parts = text.Replace("Uhr", "", StringComparison.OrdinalIgnoreCase).Split([',', ' '], 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (!GermanDate.TryRead(parts.Length > 0 ? parts[0] : "", out var day, out refusal)) return false;
        if (TimeIn(parts, usually) is not { } time)
        {
            refusal = $"{ListText.Quote(parts[1])} ist keine Uhrzeit. Schreiben Sie zum Beispiel {GermanDate.Write(day)}, 12:00 Uhr.";
            return false;
        }
        due = HouseTime.InstantOf(day.At(time));
        return true;
    }

    static LocalTime? TimeIn(string[] parts, LocalTime usually)
    {
        if (parts.Length < 2 || parts[1].Trim(' ', ',') is not { Length: > 0 } written) return usually;
        foreach (var pattern in Read)
            if (pattern.Parse(written).TryGetValue(default, out var time)) return time;
        return null;
    }
}
