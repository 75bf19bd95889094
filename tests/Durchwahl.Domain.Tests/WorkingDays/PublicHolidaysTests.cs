using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Tests.WorkingDays;

public class PublicHolidaysTests
{
    /// <summary>The nine days of all Länder; in brackets the day of Easter Sunday.</summary>
    static readonly Dictionary<int, string> OfAllLaender = new()
    {
        [1995] = "01-01 04-14 04-17 05-01 05-25 06-05 10-03 12-25 12-26", // 16 April
        [2017] = "01-01 04-14 04-17 05-01 05-25 06-05 10-03 12-25 12-26", // 16 April
        [2018] = "01-01 03-30 04-02 05-01 05-10 05-21 10-03 12-25 12-26", // 1 April
        [2023] = "01-01 04-07 04-10 05-01 05-18 05-29 10-03 12-25 12-26", // 9 April
        [2028] = "01-01 04-14 04-17 05-01 05-25 06-05 10-03 12-25 12-26", // 16 April
    };

    [Theory]
    [InlineData(Land.BW, "01-06 06-15 11-01", "01-06 06-15 10-31 11-01", "01-06 05-31 11-01", "01-06 06-08 11-01", "01-06 06-15 11-01")]
    [InlineData(Land.BY, "01-06 06-15 11-01", "01-06 06-15 10-31 11-01", "01-06 05-31 11-01", "01-06 06-08 11-01", "01-06 06-15 11-01")]
    [InlineData(Land.BE, "", "10-31", "", "03-08", "03-08 06-17")]
    [InlineData(Land.BB, "04-16 06-04 10-31", "04-16 06-04 10-31", "04-01 05-20 10-31", "04-09 05-28 10-31", "04-16 06-04 10-31")]
    [InlineData(Land.HB, "", "10-31", "10-31", "10-31", "10-31")]
    [InlineData(Land.HH, "", "10-31", "10-31", "10-31", "10-31")]
    [InlineData(Land.HE, "06-15", "06-15 10-31", "05-31", "06-08", "06-15")]
    [InlineData(Land.MV, "10-31", "10-31", "10-31", "03-08 10-31", "03-08 10-31")]
    [InlineData(Land.NI, "", "10-31", "10-31", "10-31", "10-31")]
    [InlineData(Land.NW, "06-15 11-01", "06-15 10-31 11-01", "05-31 11-01", "06-08 11-01", "06-15 11-01")]
    [InlineData(Land.RP, "06-15 11-01", "06-15 10-31 11-01", "05-31 11-01", "06-08 11-01", "06-15 11-01")]
    [InlineData(Land.SL, "06-15 08-15 11-01", "06-15 08-15 10-31 11-01", "05-31 08-15 11-01", "06-08 08-15 11-01", "06-15 08-15 11-01")]
    [InlineData(Land.SN, "10-31 11-22", "10-31 11-22", "10-31 11-21", "10-31 11-22", "10-31 11-22")]
    [InlineData(Land.ST, "01-06 10-31", "01-06 10-31", "01-06 10-31", "01-06 10-31", "01-06 10-31")]
    [InlineData(Land.SH, "", "10-31", "10-31", "10-31", "10-31")]
    [InlineData(Land.TH, "10-31", "10-31", "10-31", "09-20 10-31", "09-20 10-31")]
    public void A_Land_has_the_nine_days_of_all_and_its_own(Land land, string in1995, string in2017, string in2018, string in2023, string in2028)
    {
        foreach (var (year, own) in new[] { (1995, in1995), (2017, in2017), (2018, in2018), (2023, in2023), (2028, in2028) })
            DatesIn(land, year).ShouldBe($"{OfAllLaender[year]} {own}".Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), $"{land} {year}");
    }

    [Fact]
    public void Lower_Saxony_in_2027_has_ten_holidays_with_name_and_statute()
    {
        var holidays = PublicHolidays.In(Land.NI, 2027);
        holidays.Select(holiday => holiday.Name).ShouldBe(
            ["Neujahr", "Karfreitag", "Ostermontag", "Tag der Arbeit", "Christi Himmelfahrt", "Pfingstmontag", "Tag der Deutschen Einheit", "Reformationstag", "1. Weihnachtstag", "2. Weihnachtstag"]);
        holidays[0].ShouldBe(new PublicHoliday(new LocalDate(2027, 1, 1), "Neujahr", "§ 2 Abs. 1 NFeiertagsG (Niedersächsisches Gesetz über die Feiertage)"));
        holidays[7].Statute.ShouldEndWith(", seit 2018");
    }

    [Theory]
    [InlineData(Land.BE, 3, 8, 2019)]
    [InlineData(Land.MV, 3, 8, 2023)]
    [InlineData(Land.TH, 9, 20, 2019)]
    [InlineData(Land.NI, 10, 31, 2018)]
    [InlineData(Land.HB, 10, 31, 2018)]
    [InlineData(Land.HH, 10, 31, 2018)]
    [InlineData(Land.SH, 10, 31, 2018)]
    public void A_holiday_that_was_introduced_later_holds_from_its_first_year_on(Land land, int month, int day, int since)
    {
        foreach (var year in Years.Where(year => (month, year) != (10, 2017)))
            PublicHolidays.On(new LocalDate(year, month, day), land).Count.ShouldBe(year >= since ? 1 : 0, $"{year}");
    }

    [Theory]
    [InlineData(5, 8, "2020 2025")]
    [InlineData(6, 17, "2028")]
    public void Berlins_one_off_days_hold_in_their_years_only(int month, int day, string years) =>
        Years.Where(year => PublicHolidays.On(new LocalDate(year, month, day), Land.BE).Any(holiday => holiday.Name.Contains("Jahrestag", StringComparison.Ordinal)))
            .ShouldBe(years.Split(' ').Select(int.Parse));

    [Fact]
    public void The_Reformation_day_of_2017_is_a_holiday_everywhere_and_says_by_what_where_it_is_a_one_off()
    {
        foreach (var land in Enum.GetValues<Land>()) PublicHolidays.On(new LocalDate(2017, 10, 31), land).ShouldHaveSingleItem().Name.ShouldBe("Reformationstag");
        PublicHolidays.On(new LocalDate(2017, 10, 31), Land.RP)[0].Statute.ShouldBe("LFtG (Feiertagsgesetz Rheinland-Pfalz), einmalig 2017 durch Gesetz oder Verordnung des Landes");
        PublicHolidays.On(new LocalDate(2017, 10, 31), Land.SN)[0].Statute.ShouldNotContain("einmalig");
    }

    [Fact]
    public void The_Buss_und_Bettag_is_always_a_Wednesday_between_16_and_22_November_and_a_holiday_in_Sachsen_only()
    {
        foreach (var land in Enum.GetValues<Land>())
        {
            var days = Years.SelectMany(year => PublicHolidays.In(land, year)).Where(holiday => holiday.Name == "Buß- und Bettag").ToList();
            days.Count.ShouldBe(land == Land.SN ? Years.Count : 0);
            days.ShouldAllBe(day => day.Date.DayOfWeek == IsoDayOfWeek.Wednesday && day.Date.Day >= 16 && day.Date.Day <= 22 && day.Date.Month == 11);
        }
    }

    [Fact]
    public void Ascension_and_Labour_Day_share_the_first_of_May_2008_and_both_are_told()
    {
        PublicHolidays.On(new LocalDate(2008, 5, 1), Land.HE).Select(holiday => holiday.Name).ShouldBe(["Tag der Arbeit", "Christi Himmelfahrt"]);
        Years.SelectMany(year => PublicHolidays.In(Land.HE, year)).GroupBy(holiday => holiday.Date).Count(day => day.Count() > 1).ShouldBe(1);
    }

    [Fact]
    public void Holidays_come_in_order_lie_in_their_year_and_each_names_its_statute()
    {
        foreach (var land in Enum.GetValues<Land>())
            foreach (var year in Years)
            {
                var holidays = PublicHolidays.In(land, year);
                holidays.Select(holiday => holiday.Date).ShouldBeInOrder();
                holidays.ShouldAllBe(holiday => holiday.Date.Year == year && holiday.Statute.Length > 10);
                holidays.Count.ShouldBeInRange(9, 13);
            }
    }

    [Theory]
    [InlineData(1994)]
    [InlineData(2101)]
    public void Other_years_are_refused(int year) => Should.Throw<ArgumentOutOfRangeException>(() => PublicHolidays.In(Land.NI, year));

    [Fact]
    public void A_Land_that_is_none_is_refused() => Should.Throw<ArgumentOutOfRangeException>(() => PublicHolidays.In((Land)16, 2026));

    static List<int> Years { get; } = [.. Enumerable.Range(1995, 106)];

    static IEnumerable<string> DatesIn(Land land, int year) => PublicHolidays.In(land, year).Select(holiday => $"{holiday.Date:MM-dd}");
}
