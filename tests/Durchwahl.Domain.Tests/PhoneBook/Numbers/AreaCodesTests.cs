using Durchwahl.Domain.PhoneBook.Numbers;

namespace Durchwahl.Domain.Tests.PhoneBook.Numbers;

public class AreaCodesTests
{
    [Fact]
    public void There_are_5202_area_codes_of_two_to_five_digits_none_beginning_with_0_or_1()
    {
        AreaCodes.All.Count.ShouldBe(5202);
        AreaCodes.All.Keys.ShouldAllBe(code => code.Length >= 2 && code.Length <= 5 && code.All(char.IsAsciiDigit) && code[0] > '1');
        AreaCodes.All.Values.ShouldAllBe(place => place.Length > 1);
    }

    [Fact]
    public void No_code_is_the_beginning_of_another_except_Solingen_of_Haan()
    {
        var sorted = AreaCodes.All.Keys.Order(StringComparer.Ordinal).ToList();
        sorted.Zip(sorted.Skip(1)).Where(pair => pair.Second.StartsWith(pair.First, StringComparison.Ordinal)).ShouldBe([("212", "2129")]);
    }

    [Theory]
    [InlineData("5721", "Stadthagen")]
    [InlineData("2252", "Zülpich")]
    [InlineData("30", "Berlin")]
    [InlineData("33203", "Kleinmachnow")]
    [InlineData("5729", null)]
    [InlineData("05721", null)]
    [InlineData("", null)]
    public void A_code_without_its_0_names_its_place(string code, string? place) => AreaCodes.FindPlace(code).ShouldBe(place);

    [Theory]
    [InlineData("572198213", "5721")]
    [InlineData("3012345", "30")]
    [InlineData("2129123", "2129")]
    [InlineData("2128123", "212")]
    [InlineData("57", null)]
    [InlineData("", null)]
    [InlineData("1512345", null)]
    public void The_code_at_the_start_of_a_number_is_the_longest_that_exists(string digits, string? code) => AreaCodes.FindAtStartOf(digits).ShouldBe(code);

    [Fact]
    public void No_area_code_hides_behind_the_prefix_of_a_service() =>
        AreaCodes.All.Keys.ShouldAllBe(code => !code.StartsWith("32") && !code.StartsWith("700") && !code.StartsWith("800") && !code.StartsWith("900"));
}
