using Durchwahl.Domain.PhoneBook.Numbers;

namespace Durchwahl.Domain.Tests.PhoneBook.Numbers;

public class PhoneNumberTests
{
    static readonly BaseNumber Base = BaseNumber.Parse("05721 98");

    [Theory]
    [InlineData("+49572198213", "05721 98-213", "+49 5721 98-213")]
    [InlineData("+495721980", "05721 98-0", "+49 5721 98-0")]
    [InlineData("+4957217123", "05721 7123", "+49 5721 7123")]
    [InlineData("+4930115", "030 115", "+49 30 115")]
    [InlineData("+4915123456789", "0151 23456789", "+49 151 23456789")]
    [InlineData("+498004555500", "0800 4 555500", "+49 800 4 555500")]
    [InlineData("+491802123456", "0180 2 123456", "+49 180 2 123456")]
    [InlineData("+499003123456", "0900 3 123456", "+49 900 3 123456")]
    [InlineData("+4970012345678", "0700 12345678", "+49 700 12345678")]
    [InlineData("+491377123456", "0137 7 123456", "+49 137 7 123456")]
    [InlineData("+4932221234567", "032 221234567", "+49 32 221234567")]
    [InlineData("+4957291234", "057291234", "+49 57291234")]
    [InlineData("+4317120000", "+43 17120000", "+43 17120000")]
    [InlineData("+12025550123", "+1 2025550123", "+1 2025550123")]
    [InlineData("+3726123456", "+372 6123456", "+372 6123456")]
    [InlineData("115", "115", "115")]
    [InlineData("116117", "116117", "116117")]
    public void Numbers_are_shown_after_DIN_5008(string value, string inGermany, string abroad)
    {
        var number = PhoneNumber.Parse(value);
        number.Display(Base).ShouldBe(inGermany);
        number.DisplayInternational(Base).ShouldBe(abroad);
        number.TelUri.ShouldBe($"tel:{value}");
    }

    [Fact]
    public void Without_a_base_number_nobody_knows_where_the_extension_begins() =>
        PhoneNumber.Parse("+49572198213").Display().ShouldBe("05721 98213");

    [Theory]
    [InlineData("+49572198213", "213")]
    [InlineData("+495721980", "0")]
    [InlineData("+49572198", null)]
    [InlineData("+49572197213", null)]
    [InlineData("115", null)]
    public void The_extension_is_what_follows_the_base_number(string value, string? extension) =>
        PhoneNumber.Parse(value).ExtensionWithin(Base).ShouldBe(extension);

    [Theory]
    [InlineData("110", true)]
    [InlineData("112", true)]
    [InlineData("115", true)]
    [InlineData("116117", true)]
    [InlineData("11880", true)]
    [InlineData("118000", true)]
    [InlineData("+49115", false)]
    public void Short_codes_are_known(string value, bool isShortCode) =>
        (PhoneNumber.TryParse(value, out var number) && number.IsShortCode).ShouldBe(isShortCode);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("05721 98213")]
    [InlineData("49572198213")]
    [InlineData("+49 572198213")]
    [InlineData("+049572198213")]
    [InlineData("+123456")]
    [InlineData("+1234567890123456")]
    [InlineData("+4957219821٣")]
    [InlineData("111")]
    [InlineData("11")]
    [InlineData("1161171")]
    public void Any_other_form_is_no_stored_number(string? value)
    {
        PhoneNumber.TryParse(value, out var number).ShouldBeFalse();
        number.ShouldBe(default);
        if (value is not null) Should.Throw<FormatException>(() => PhoneNumber.Parse(value));
    }

    [Fact]
    public void The_default_is_empty_and_shows_as_nothing() => default(PhoneNumber).Display(Base).ShouldBe("");
}
