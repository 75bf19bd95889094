using NodaTime;
using NodaTime.Calendars;

namespace Durchwahl.Domain.Statistics;

/// <summary>How long a period is.</summary>
public enum PeriodLength
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>A week from Monday to Sunday (ISO 8601).</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A quarter.</summary>
    Quarter,

    /// <summary>A calendar year.</summary>
    Year,
}

/// <summary>Whole days of which figures are told.</summary>
/// <param name="From">The first day.</param>
/// <param name="LastDay">The last day, itself included.</param>
public readonly record struct FigurePeriod(LocalDate From, LocalDate LastDay)
{
    /// <summary>The period of a length in which a day lies.</summary>
    public static FigurePeriod Around(LocalDate day, PeriodLength length) => length switch
    {
        PeriodLength.Day => new FigurePeriod(day, day),
        PeriodLength.Week => Of(day.PlusDays(1 - (int)day.DayOfWeek), Period.FromWeeks(1)),
        PeriodLength.Month => Of(new LocalDate(day.Year, day.Month, 1), Period.FromMonths(1)),
        PeriodLength.Quarter => Of(new LocalDate(day.Year, (((day.Month - 1) / 3) * 3) + 1, 1), Period.FromMonths(3)),
        PeriodLength.Year => Of(new LocalDate(day.Year, 1, 1), Period.FromYears(1)),
        _ => throw new ArgumentOutOfRangeException(nameof(length), length, "There is no such length."),
    };

    /// <summary>The periods of a length that touch this one, in order; the first and the last may reach beyond it.</summary>
    public IEnumerable<FigurePeriod> Split(PeriodLength length)
    {
        for (var part = Around(From, length); part.From <= LastDay; part = Around(part.LastDay.PlusDays(1), length)) yield return part;
    }

    /// <summary>Whether a day lies in it.</summary>
    public bool Contains(LocalDate day) => day >= From && day <= LastDay;

    /// <summary>The first and the last whole month in it; null when there is none.</summary>
    public (YearMonth First, YearMonth Last)? WholeMonths()
    {
        var first = From.Day == 1 ? From.ToYearMonth() : From.ToYearMonth().PlusMonths(1);
        var last = LastDay.PlusDays(1).Day == 1 ? LastDay.ToYearMonth() : LastDay.ToYearMonth().PlusMonths(-1);
        return first <= last ? (first, last) : null;
    }

    /// <summary>As files and addresses name it: 2026-11-30, 2026-W49, 2026-11, 2026-Q4, 2026.</summary>
    public static string NameOf(LocalDate from, PeriodLength length) => length switch
    {
        PeriodLength.Day => from.ToString("uuuu-MM-dd", null),
        PeriodLength.Week => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{WeekYearRules.Iso.GetWeekYear(from):0000}-W{WeekYearRules.Iso.GetWeekOfWeekYear(from):00}"),
        PeriodLength.Month => from.ToString("uuuu-MM", null),
        PeriodLength.Quarter => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{from.Year:0000}-Q{((from.Month - 1) / 3) + 1}"),
        PeriodLength.Year => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{from.Year:0000}"),
        _ => throw new ArgumentOutOfRangeException(nameof(length), length, "There is no such length."),
    };

    static FigurePeriod Of(LocalDate from, Period length) => new(from, from.Plus(length).PlusDays(-1));
}
