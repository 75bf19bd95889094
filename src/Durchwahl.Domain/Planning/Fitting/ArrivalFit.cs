using System.Collections.Immutable;
using NodaTime;

namespace Durchwahl.Domain.Planning.Fitting;

/// <summary>A day of a log, held against the fit.</summary>
/// <param name="Date">In house time.</param>
/// <param name="Needs">First calls of that day.</param>
/// <param name="Expected">What the fit says of it.</param>
public readonly record struct FittedDay(LocalDate Date, double Needs, double Expected);

/// <summary>A day of a log that does not count, and why, in a German sentence.</summary>
public readonly record struct LeftOutDay(LocalDate Date, string Reason);

/// <summary>When people call. Counts first calls, without repetitions.</summary>
/// <param name="NeedsPerDay">Of an ordinary Tuesday to Thursday.</param>
/// <param name="DayProfile">48 shares that add up to 1.</param>
/// <param name="WeekdayFactors">Monday to Sunday by an ordinary Tuesday to Thursday.</param>
/// <param name="MonthStartFactor">Null when the log has too few such days.</param>
/// <param name="AfterHolidayFactor">Null when the log has too few such days.</param>
/// <param name="DayVariation">How much days differ beyond the chance of single calls (coefficient of variation); null when there are too few days.</param>
/// <param name="ByWeekday">First calls on an average Monday to Sunday, 48 values each.</param>
/// <param name="DaysOfWeekday">How many of each weekday counted.</param>
/// <param name="Days">Monday to Friday, those that count.</param>
/// <param name="LeftOut">The others with the reason; weekends are not named.</param>
public sealed record ArrivalFit(
    double NeedsPerDay,
    ImmutableArray<double> DayProfile,
    ImmutableArray<double> WeekdayFactors,
    double? MonthStartFactor,
    double? AfterHolidayFactor,
    double? DayVariation,
    ImmutableArray<ImmutableArray<double>> ByWeekday,
    ImmutableArray<int> DaysOfWeekday,
    ImmutableArray<FittedDay> Days,
    ImmutableArray<LeftOutDay> LeftOut);
