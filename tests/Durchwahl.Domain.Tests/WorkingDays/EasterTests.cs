using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Tests.WorkingDays;

public class EasterTests
{
    [Fact]
    public void Easter_agrees_with_Lichtenbergs_version_of_Gauss_formula_in_every_year_that_the_calendar_knows()
    {
        foreach (var year in Enumerable.Range(PublicHolidays.FirstYear, PublicHolidays.LastYear - PublicHolidays.FirstYear + 1))
            Easter.SundayIn(year).ShouldBe(ByLichtenberg(year), $"{year}");
    }

    [Theory]
    [InlineData(1995, 4, 16)]
    [InlineData(2000, 4, 23)]
    [InlineData(2008, 3, 23)] // the earliest of the period
    [InlineData(2038, 4, 25)] // the latest possible
    [InlineData(2049, 4, 18)] // the exception that the plain formula of Gauss gets wrong
    [InlineData(2076, 4, 19)] // the other one
    [InlineData(2100, 3, 28)]
    public void Easter_falls_where_the_printed_calendars_have_it(int year, int month, int day) =>
        Easter.SundayIn(year).ShouldBe(new LocalDate(year, month, day));

    [Fact]
    public void There_is_no_Gregorian_Easter_before_1583() => Should.Throw<ArgumentOutOfRangeException>(() => Easter.SundayIn(1582));

    // H. Lichtenberg, Historia Mathematica 24 (1997), p. 441-444, as the Physikalisch-Technische Bundesanstalt publishes it.
    static LocalDate ByLichtenberg(int x)
    {
        var k = x / 100;
        var m = 15 + (((3 * k) + 3) / 4) - (((8 * k) + 13) / 25);
        var s = 2 - (((3 * k) + 3) / 4);
        var a = x % 19;
        var d = ((19 * a) + m) % 30;
        var r = (d + (a / 11)) / 29;
        var og = 21 + d - r;
        var sz = 7 - ((x + (x / 4) + s) % 7);
        var oe = 7 - ((og - sz) % 7);
        return new LocalDate(x, 3, 1).PlusDays(og + oe - 1);
    }
}
