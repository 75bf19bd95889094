using Durchwahl.Domain.PhoneBook.Responsibilities;
using FsCheck;
using FsCheck.Fluent;

namespace Durchwahl.Domain.Tests.PhoneBook.Responsibilities;

public class BenefitUnitEndDigitsTests
{
    [Theory]
    [InlineData("Endziffern 0-4", "0–4")]
    [InlineData("00-24", "00–24")]
    [InlineData("BG-Endziffer 5,6,7", "5–7")]
    [InlineData("BG-Endziffern: 0 bis 4 und 7", "0–4, 7")]
    [InlineData("Endziffer 05", "05")]
    [InlineData("000-249, 777", "000–249, 777")]
    [InlineData("gerade Endziffern", "0, 2, 4, 6, 8")]
    [InlineData("10-19, 30-39, 0-9", "0–9")]
    [InlineData("00-99", "0–9")]
    public void The_notation_of_real_lists_has_one_canonical_form(string text, string canonical) => BenefitUnitEndDigits.Read(text).Write().ShouldBe(canonical);

    [Theory]
    [InlineData("5", "32504//0001205", true)]
    [InlineData("05", "32504//0001205", true)]
    [InlineData("05", "32504//0001215", false)]
    [InlineData("205-210", "32504BG0001205", true)]
    public void As_many_last_digits_count_as_are_written(string digits, string number, bool isIn) => BenefitUnitEndDigits.Read(digits).Contains(BenefitUnitNumber.Read(number)).ShouldBe(isIn);

    [Theory]
    [InlineData("4-0", "In „4-0“ ist die zweite Zahl kleiner als die erste.")]
    [InlineData("0-24", "In „0-24“ haben die beiden Enden verschieden viele Ziffern.")]
    [InlineData("A-K", "„A-K“ ist keine Endziffer wie „5“ oder „00–24“.")]
    [InlineData("", "„“ ist keine Endziffer wie „5“ oder „00–24“.")]
    public void What_are_no_end_digits_is_refused_with_the_reason(string text, string reason)
    {
        BenefitUnitEndDigits.TryRead(text, out _, out var refusal).ShouldBeFalse();
        refusal.ShouldBe(reason);
    }

    [Fact]
    public void What_is_written_is_read_back_unchanged() =>
        Prop.ForAll(Gen.Elements(10, 100, 1000).ToArbitrary(), Gen.Choose(0, 999).ArrayOf().Where(values => values.Length > 0).ToArbitrary(), (scale, values) =>
        {
            var digits = BenefitUnitEndDigits.Where(lastThree => values.Any(value => value % scale == lastThree % scale))!;
            return BenefitUnitEndDigits.Read(digits.Write()).Equals(digits);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Theory]
    [InlineData("12", "Die BG-Nummer hat mindestens drei Ziffern. Sie steht oben auf dem Bescheid.")]
    [InlineData("1234x", "Die BG-Nummer enthält „x“. Sie besteht aus Ziffern.")]
    public void What_is_no_number_of_a_benefit_unit_is_refused_with_the_reason(string text, string reason)
    {
        BenefitUnitNumber.TryRead(text, out _, out var refusal).ShouldBeFalse();
        refusal.ShouldBe(reason);
    }

    [Fact]
    public void A_number_does_not_show_itself_as_text() => BenefitUnitNumber.Read("12345678").ToString().ShouldBe("(BG-Nummer)");
}
