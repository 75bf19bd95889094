using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook.Numbers;

namespace Durchwahl.Domain.Tests.Calls;

public class CallbackNumbersTests
{
    static readonly BaseNumber Own = BaseNumber.Parse("05721 98");

    [Theory]
    [InlineData("+4957217123", "geographic")]
    [InlineData("+4915123456789", "mobile")]
    [InlineData("+491601234567", "mobile")]
    [InlineData("+4917612345678", "mobile")]
    public void German_geographic_and_mobile_numbers_are_called_back(string number, string because) => Check(number).ShouldBeOfType<CallbackCheck.Allowed>(because);

    [Theory]
    [InlineData("110")]
    [InlineData("112")]
    [InlineData("115")]
    [InlineData("116117")]
    [InlineData("11833")]
    [InlineData("+4930110")]
    [InlineData("+4930112")]
    [InlineData("+499003123456")]
    [InlineData("+491377123456")]
    [InlineData("+491802123456")]
    [InlineData("+4918212345678")]
    [InlineData("+4970012345678")]
    [InlineData("+498004555500")]
    [InlineData("+4932221234567")]
    [InlineData("+49118331234")]
    [InlineData("+4957291234")]
    [InlineData("+4915123")]
    [InlineData("+31201234567")]
    [InlineData("+8816123456789")]
    [InlineData("+870123456789")]
    [InlineData("+979123456789")]
    [InlineData("+4957219824")]
    [InlineData("+49572198213")]
    public void Short_codes_tariffs_satellites_foreign_and_own_numbers_are_not(string number) =>
        Check(number).ShouldBeOfType<CallbackCheck.Refused>().Reason.ShouldEndWith(".");

    [Fact]
    public void An_office_may_add_beginnings()
    {
        Check("+31201234567", new CallbackSettings { AlsoAllowed = ["+31"] }).ShouldBeOfType<CallbackCheck.Allowed>();
        Check("+4932221234567", new CallbackSettings { AlsoAllowed = ["+4932"] }).ShouldBeOfType<CallbackCheck.Allowed>();
        Check("+32201234567", new CallbackSettings { AlsoAllowed = ["+31"] }).ShouldBeOfType<CallbackCheck.Refused>();
    }

    [Theory]
    [InlineData("+499003123456", "+49")]
    [InlineData("+8816123456789", "+881")]
    [InlineData("+31201234567", "+")]
    [InlineData("110", "110")]
    public void No_office_may_add_what_costs_a_fortune(string number, string added) => Check(number, new CallbackSettings { AlsoAllowed = [added] }).ShouldBeOfType<CallbackCheck.Refused>();

    [Fact]
    public void A_number_is_called_back_so_often_in_a_day_and_no_more()
    {
        Check("+4957217123", askedToday: 2).ShouldBeOfType<CallbackCheck.Allowed>();
        Check("+4957217123", askedToday: 3).ShouldBeOfType<CallbackCheck.Refused>().Reason.ShouldContain("oft genug");
    }

    static CallbackCheck Check(string number, CallbackSettings? settings = null, int askedToday = 0) =>
        CallbackNumbers.Check(PhoneNumber.Parse(number), settings ?? new CallbackSettings(), Own, askedToday);
}
