using System.Globalization;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Tests.WorkingDays;

/// <summary>Our table beside an independent one, 16 Länder over 41 years; the file's header names the source and its licence.</summary>
public class HolidaysComparedTests
{
    [Fact]
    public void Our_holidays_are_those_of_the_independent_source_from_1995_to_2035()
    {
        var lines = Lines();
        lines.Count.ShouldBe(16 * 41);
        var differences = lines.SelectMany(line => Differences(line.Land, line.Year, line.Dates)).ToList();
        differences.ShouldBeEmpty();
    }

    static IEnumerable<string> Differences(Land land, int year, string[] theirs)
    {
        var ours = PublicHolidays.In(land, year).Select(holiday => holiday.Date.ToString("MM-dd", CultureInfo.InvariantCulture)).ToList();
        return ours.Except(theirs).Select(date => $"{land} {year}-{date} only ours").Concat(theirs.Except(ours).Select(date => $"{land} {year}-{date} only theirs"));
    }

    static List<(Land Land, int Year, string[] Dates)> Lines()
    {
        using var reader = new StreamReader(typeof(HolidaysComparedTests).Assembly.GetManifestResourceStream("HolidaysCompared.csv")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#') && !line.StartsWith("land,", StringComparison.Ordinal))
            .Select(line => line.Split(','))
            .Select(cells => (Enum.Parse<Land>(cells[0]), int.Parse(cells[1], CultureInfo.InvariantCulture), cells[2].Split(' ')))];
    }
}
