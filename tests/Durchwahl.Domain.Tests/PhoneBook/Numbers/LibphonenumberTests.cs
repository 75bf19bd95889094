using System.Runtime.CompilerServices;
using Durchwahl.Domain.PhoneBook.Numbers;

namespace Durchwahl.Domain.Tests.PhoneBook.Numbers;

/// <summary>The same numbers read by libphonenumber, see the head of <c>libphonenumber.csv</c>.</summary>
public class LibphonenumberTests
{
    static IEnumerable<(string Text, string Value, string AreaCode)> Rows([CallerFilePath] string here = "") =>
        from line in File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "libphonenumber.csv"))
        where !line.StartsWith('#')
        let parts = line.Split(';')
        select (parts[0], parts[1], parts[2]);

    [Fact]
    public void The_comparison_holds_at_least_200_numbers_and_40_that_are_none()
    {
        Rows().Count(row => row.Value.Length > 0).ShouldBeGreaterThan(200);
        Rows().Count(row => row.Value.Length == 0).ShouldBeGreaterThanOrEqualTo(40);
    }

    [Fact]
    public void Both_read_the_same_number_and_refuse_the_same_texts() =>
        Rows().Where(row => (PhoneNumberNotation.Read(row.Text) as NumberReading.Number)?.Value.Value != (row.Value.Length > 0 ? row.Value : null)).ShouldBeEmpty();

    [Fact]
    public void Both_end_the_area_code_at_the_same_digit() =>
        Rows().Where(row => row.AreaCode.Length > 0 && row.Value.StartsWith("+49", StringComparison.Ordinal) && AreaCodes.FindAtStartOf(row.Value.AsSpan(3)) != row.AreaCode).ShouldBeEmpty();
}
