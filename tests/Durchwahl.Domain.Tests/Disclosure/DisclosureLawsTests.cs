using Durchwahl.Domain.Disclosure;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.WorkingDays;

namespace Durchwahl.Domain.Tests.Disclosure;

public class DisclosureLawsTests
{
    [Fact]
    public void A_joint_office_answers_under_federal_law_wherever_it_is() =>
        Enum.GetValues<Land>().Select(land => DisclosureLaws.For(CarrierType.Joint, land)).ShouldAllBe(law => law == DisclosureLaws.Federal);

    [Theory]
    [InlineData(Land.NW, "IFG NRW")]
    [InlineData(Land.SH, "IZG-SH")]
    [InlineData(Land.HH, "HmbTG")]
    public void A_municipal_carrier_answers_under_the_law_of_its_Land(Land land, string name) => DisclosureLaws.For(CarrierType.Municipal, land)!.Name.ShouldBe(name);

    [Theory]
    [InlineData(Land.BY)]
    [InlineData(Land.NI)]
    public void Two_Laender_have_no_such_law_and_nobody_who_mediates(Land land)
    {
        var law = DisclosureLaws.For(CarrierType.Municipal, land)!;
        law.Exists.ShouldBeFalse();
        law.Mediator.ShouldBeNull();
    }

    [Fact]
    public void Without_a_carrier_nobody_knows_the_law() => DisclosureLaws.For(null, Land.NW).ShouldBeNull();

    [Fact]
    public void Every_law_is_found_under_its_key() =>
        Enum.GetValues<Land>().Select(DisclosureLaws.Of).Append(DisclosureLaws.Federal).ShouldAllBe(law => DisclosureLaws.Find(law.Key) == law);
}
