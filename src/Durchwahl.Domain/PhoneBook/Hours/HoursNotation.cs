using System.Collections.Immutable;
using Durchwahl.Domain.WorkingDays;
using NodaTime;
using NodaTime.Text;

namespace Durchwahl.Domain.PhoneBook.Hours;

/// <summary>Reads hours as people write them in lists ("Mo, Mi 9:00-11:30; Do 14-16", "täglich 10.30 - 12.30 Uhr") and writes them back.</summary>
/// <remarks>
/// "täglich" and times without any day mean Monday to Friday, as lists of offices do. A remark about public holidays changes nothing.
/// 24:00 as an end is <see cref="EndOfDay"/>. Whatever else is not understood is refused as a whole: half-read hours would be wrong hours.
/// </remarks>
public static class HoursNotation
{
    const int LongestText = 4000; // A week of changing short windows, written out, is longer than anything in a list.

    static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>How the end 24:00 is kept, for which a clock has no time: the last moment of the day.</summary>
    public static LocalTime EndOfDay => LocalTime.MaxValue;

    /// <summary>Reads a text about weekly hours.</summary>
    /// <param name="text">Anything; never throws. Longer than 4,000 characters is refused.</param>
    public static HoursReading Read(string text)
    {
        if (text.Length > LongestText)
            return new HoursReading.Refused($"{ListText.Quote(text[..LongestText])} ist {text.Length} Zeichen lang. Sprechzeiten sind kürzer.");
        return HoursSentence.Read([.. HoursTokens.Of(ListText.Plain(text).Trim())], ListText.Quote(text));
    }

    /// <summary>For tables: "Mo–Mi, Fr 09:00–12:00; Do 13:00–15:00"; empty when there are no hours. To the minute. <see cref="Read"/> understands it.</summary>
    public static string Write(WeeklyHours hours) => string.Join("; ", Groups(hours).Select(group =>
        $"{string.Join(", ", Runs(group.Days).Select(Short))} {string.Join(", ", group.Windows.Select(Write))}"));

    /// <summary>One window, as in "09:00–12:00"; to the minute. <see cref="ParseWindow"/> understands it.</summary>
    public static string Write(TimeWindow window) => $"{WriteTime(window.From)}–{WriteTime(window.Until)}";

    /// <summary>Reads one window without a day, as in "09:00–12:00" or "9-12 Uhr".</summary>
    /// <exception cref="FormatException">It is anything else.</exception>
    public static TimeWindow ParseWindow(string text) =>
        text.Length <= LongestText
        && HoursTokens.Of(ListText.Plain(text)).ToList() is [HoursToken.Time from, HoursToken.To, HoursToken.Time until] && from.Of < until.Of
            ? new TimeWindow(from.Of, until.Of)
            : throw new FormatException($"{ListText.Quote(text)} is no window of time.");

    /// <summary>For sentences: "montags bis mittwochs und freitags von 09:00 bis 12:00 Uhr, donnerstags von 13:00 bis 15:00 Uhr"; empty when there are no hours.</summary>
    public static string WriteSpoken(WeeklyHours hours) => string.Join(", ", Groups(hours).Select(group =>
        $"{Listed(Runs(group.Days).Select(Spoken))} {Listed(group.Windows.Select(window => $"von {WriteTime(window.From)} bis {WriteTime(window.Until)}"))} Uhr"));

    static IEnumerable<(ImmutableArray<IsoDayOfWeek> Days, ImmutableArray<TimeWindow> Windows)> Groups(WeeklyHours hours) =>
        from day in WeeklyHours.Days
        where !hours.On(day).IsEmpty
        group day by string.Join(' ', hours.On(day)) into days
        select (days.ToImmutableArray(), hours.On(days.First()));

    // Three days in a row are written as a span, two are listed: "Mo, Di" and "Mo–Mi".
    static IEnumerable<(IsoDayOfWeek First, IsoDayOfWeek Last)> Runs(ImmutableArray<IsoDayOfWeek> days)
    {
        for (var i = 0; i < days.Length;)
        {
            var last = i;
            while (last + 1 < days.Length && days[last + 1] == days[last] + 1) last++;
            if (last - i < 2) last = i;
            yield return (days[i], days[last]);
            i = last + 1;
        }
    }

    static string Short((IsoDayOfWeek First, IsoDayOfWeek Last) run) =>
        run.First == run.Last ? GermanDays.Short(run.First) : $"{GermanDays.Short(run.First)}–{GermanDays.Short(run.Last)}";

    static string Spoken((IsoDayOfWeek First, IsoDayOfWeek Last) run) =>
        run.First == run.Last ? GermanDays.Adverb(run.First) : $"{GermanDays.Adverb(run.First)} bis {GermanDays.Adverb(run.Last)}";

    static string Listed(IEnumerable<string> parts)
    {
        var all = parts.ToList();
        return all.Count == 1 ? all[0] : $"{string.Join(", ", all.SkipLast(1))} und {all[^1]}";
    }

    /// <summary>A time of day, as in "08:00"; <see cref="EndOfDay"/> as "24:00".</summary>
    internal static string WriteTime(LocalTime time) => time == EndOfDay ? "24:00" : Clock.Format(time);
}
