using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Durchwahl.Domain.WorkingDays;

/// <summary>Days, times and lengths as German sentences need them.</summary>
static class InWords
{
    static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");
    static readonly LocalDatePattern WeekdayPattern = LocalDatePattern.Create("dddd", German);
    static readonly LocalDatePattern DatePattern = LocalDatePattern.Create("dddd, d. MMMM yyyy", German);
    static readonly LocalTimePattern TimePattern = LocalTimePattern.Create("HH:mm", German);

    /// <summary>"Montag".</summary>
    public static string Weekday(LocalDate date) => WeekdayPattern.Format(date);

    /// <summary>"Montag, 28. Dezember 2026".</summary>
    public static string Date(LocalDate date) => DatePattern.Format(date);

    /// <summary>"18:00 Uhr".</summary>
    public static string Time(LocalTime time) => $"{TimePattern.Format(time)} Uhr";

    /// <summary>"Montag, 28. Dezember 2026, 18:00 Uhr"; a midnight is told as 24:00 of the day that it ends.</summary>
    public static string Moment(LocalDateTime moment) => moment.TimeOfDay == LocalTime.Midnight
        ? $"{Date(moment.Date.PlusDays(-1))}, 24:00 Uhr"
        : $"{Date(moment.Date)}, {Time(moment.TimeOfDay)}";

    /// <summary>"2 Std. 50 Min.", "10 Std.", "20 Min.", "30 Sek."; a part that is zero is left out.</summary>
    public static string Length(Duration length)
    {
        (long Number, string Unit)[] parts = [((long)length.TotalHours, "Std."), (length.Minutes, "Min."), (length.Seconds, "Sek.")];
        var told = parts.Where(part => part.Number > 0).Select(part => string.Create(German, $"{part.Number} {part.Unit}"));
        return length < Duration.FromSeconds(1) ? "0 Min." : string.Join(' ', told);
    }

    /// <summary>"1 Arbeitstag", "2 Arbeitstage".</summary>
    public static string Number(int number, string one, string many) => string.Create(German, $"{number} {(number == 1 ? one : many)}");
}
