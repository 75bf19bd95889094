using NodaTime;

namespace Durchwahl.Domain.WorkingDays;

/// <summary>The public holidays of the sixteen Länder as the law stood in each year; years to come follow the law as published by November 2026.</summary>
public static class PublicHolidays
{
    /// <summary>The first year that can be asked for: since 1995 the Buß- und Bettag is a holiday in Sachsen only.</summary>
    public const int FirstYear = 1995;

    /// <summary>The last year that can be asked for.</summary>
    public const int LastYear = 2100;

    /// <summary>The holidays of a year in a Land, and in one of its municipalities.</summary>
    /// <param name="land">The Land.</param>
    /// <param name="year"><see cref="FirstYear"/> to <see cref="LastYear"/>.</param>
    /// <param name="municipality">The municipality, read by <see cref="Municipality.HolidaysOf"/>; null or empty: no municipal holidays.</param>
    /// <returns>Ordered by date. Two holidays can fall on one day (Ascension on 1 May 2008); both are listed.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> or <paramref name="land"/> is not known.</exception>
    /// <exception cref="ArgumentException">Nobody knows of the municipality whether it has the municipal holiday; the message says how to state it.</exception>
    public static IReadOnlyList<PublicHoliday> In(Land land, int year, string? municipality = null) =>
        In(land, year, Municipality.HolidaysOf(land, municipality));

    /// <summary>The holidays of a year in a Land, with those municipal ones that are observed.</summary>
    /// <param name="land">The Land.</param>
    /// <param name="year"><see cref="FirstYear"/> to <see cref="LastYear"/>.</param>
    /// <param name="observed">The municipal holidays to include; those that the law of the Land does not know are ignored.</param>
    /// <returns>Ordered by date.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> or <paramref name="land"/> is not known.</exception>
    public static IReadOnlyList<PublicHoliday> In(Land land, int year, MunicipalHolidays observed)
    {
        if (!Enum.IsDefined(land)) throw new ArgumentOutOfRangeException(nameof(land), land, "Dieses Land gibt es nicht.");
        if (year is < FirstYear or > LastYear)
            throw new ArgumentOutOfRangeException(nameof(year), year, $"Feiertage sind von {FirstYear} bis {LastYear} bekannt.");
        return [.. HolidayLaw.Rules.Where(rule => rule.AppliesIn(land, year, observed)).Select(rule => rule.In(land, year)).OrderBy(holiday => holiday.Date)];
    }

    /// <summary>The holidays that fall on one day: none, one, or (Ascension on 1 May 2008) two.</summary>
    /// <param name="date">A day of the years <see cref="FirstYear"/> to <see cref="LastYear"/>.</param>
    /// <param name="land">The Land.</param>
    /// <param name="municipality">As in <see cref="In(Land, int, string?)"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year or <paramref name="land"/> is not known.</exception>
    /// <exception cref="ArgumentException">As in <see cref="In(Land, int, string?)"/>.</exception>
    public static IReadOnlyList<PublicHoliday> On(LocalDate date, Land land, string? municipality = null) =>
        [.. In(land, date.Year, municipality).Where(holiday => holiday.Date == date)];
}
