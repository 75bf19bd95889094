using System.Globalization;
using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.Texts;
using NodaTime;

namespace Durchwahl.Promises.Contract;

/// <summary>When promises are due and who owes them, as staff pages say it.</summary>
static class DueWords
{
    static readonly Duration SoonInMinutes = Duration.FromHours(2);

    /// <summary>"Heute, 18:00 Uhr", "Gestern, 18:00 Uhr", "Mo, 28.12., 18:00 Uhr"; a midnight is told as 24:00 of the day that it ends.</summary>
    public static string Moment(Instant at, Instant now)
    {
        var local = HouseTime.LocalOf(at);
        var isMidnight = local.TimeOfDay == LocalTime.Midnight;
        var day = isMidnight ? local.Date.PlusDays(-1) : local.Date;
        return $"{Day(day, HouseTime.LocalOf(now).Date)}, {(isMidnight ? "24:00\u00A0Uhr" : InPrint.German.Time(local.TimeOfDay))}";
    }

    /// <summary>As <see cref="Moment"/>, within a sentence: "heute, 18:00 Uhr", "Mo, 28.12., 18:00 Uhr".</summary>
    public static string Within(Instant at, Instant now)
    {
        var words = Moment(at, now);
        return words.StartsWith("Heute", StringComparison.Ordinal) || words.StartsWith("Gestern", StringComparison.Ordinal) || words.StartsWith("Morgen", StringComparison.Ordinal)
            ? char.ToLowerInvariant(words[0]) + words[1..] : words;
    }

    static string Day(LocalDate day, LocalDate today) => Period.DaysBetween(today, day) switch
    {
        -1 => "Gestern",
        0 => "Heute",
        1 => "Morgen",
        _ when day.Year == today.Year => $"{InPrint.German.Weekday(day)[..2]}, {day.ToString("dd.MM.", CultureInfo.InvariantCulture)}",
        _ => InPrint.German.ShortDate(day),
    };

    /// <summary>How much time is left: the mark and the word. For an ended one how it ended.</summary>
    public static (string Mark, string Word) Left(Promise promise, Instant now, HouseCalendar calendar)
    {
        if (!promise.IsOpen || promise.IsOverdueAt(now)) return PromiseWords.Of(promise, now);
        var left = promise.Due.At - now;
        if (left < SoonInMinutes) return ("later", $"in {Math.Max(1, (int)left.TotalMinutes)}\u00A0{((int)left.TotalMinutes <= 1 ? "Minute" : "Minuten")}");
        var (today, due) = (HouseTime.LocalOf(now).Date, promise.Due.Date);
        if (due == today) return ("later", "heute");
        return due <= calendar.NextWorkingDay(today) ? ("away", "nächster Arbeitstag") : ("away", $"in {Period.DaysBetween(today, due)}\u00A0Tagen");
    }

    /// <summary>With whom it lies, and who stands in, as after "bei": "Miriam Kuhlmann, Geldleistungen, Stelle 1; vertreten von …".</summary>
    public static string Owner(Promise promise, OfficeBook book)
    {
        var labels = new PostLabels(book);
        var owner = promise.Owner switch
        {
            { Post: { } post } => labels[post],
            { Team: { } team } => book.Teams.FirstOrDefault(known => known.Id == team)?.Name ?? "einem entfernten Team",
            _ => "allen, die die Servicenummer bedienen",
        };
        return promise.StandIn is { } standIn ? $"{owner}; vertreten von {labels[standIn]}" : owner;
    }
}
