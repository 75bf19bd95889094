using NodaTime;

namespace Durchwahl.Domain.WorkingDays;

/// <summary>The date of Easter, on which the movable holidays hang.</summary>
public static class Easter
{
    /// <summary>Easter Sunday of a year in the Gregorian calendar.</summary>
    /// <param name="year">1583 or later.</param>
    /// <returns>A Sunday between 22 March and 25 April.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> lies before the first Easter of the Gregorian calendar.</exception>
    /// <remarks>Source: the anonymous Gregorian computus (Nature, 20 April 1876; J. Meeus, Astronomical Algorithms, chapter 8).</remarks>
    public static LocalDate SundayIn(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1583);
        var goldenNumber = year % 19;
        var (century, yearOfCentury) = (year / 100, year % 100);
        var moonCorrection = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * goldenNumber) + century - (century / 4) - moonCorrection + 15) % 30;
        var daysToSunday = (32 + (2 * (century % 4)) + (2 * (yearOfCentury / 4)) - epact - (yearOfCentury % 4)) % 7;
        var lateMoon = (goldenNumber + (11 * epact) + (22 * daysToSunday)) / 451;
        var daysAfterFirstOfMarch = epact + daysToSunday - (7 * lateMoon) + 21;
        return new LocalDate(year, 3, 1).PlusDays(daysAfterFirstOfMarch);
    }
}
