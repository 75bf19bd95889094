using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.Tests.PhoneBook.Editing;
using NodaTime;

namespace Durchwahl.Domain.Tests.Calls;

public class CallerBlockTests
{
    static readonly Instant Now = Instant.FromUtc(2026, 9, 14, 8, 0);

    static readonly CallerBlockInput Typed = new() { Number = "0151 23456789", Reason = " Hat  gedroht, vorbeizukommen. ", LastDay = "14.10.2026" };

    [Fact]
    public void A_block_has_number_reason_and_last_day()
    {
        var block = Decide(Typed).ShouldBeOfType<CallerBlockDecision.Blocked>().Block;
        block.Number.ShouldBe(PhoneNumber.Parse("+4915123456789"));
        block.Reason.ShouldBe("Hat gedroht, vorbeizukommen.");
        block.LastDay.ShouldBe(new LocalDate(2026, 10, 14));
    }

    [Fact]
    public void It_holds_from_the_moment_it_is_made_until_midnight_after_the_last_day_in_the_house()
    {
        var block = Decide(Typed).ShouldBeOfType<CallerBlockDecision.Blocked>().Block;
        block.IsInForceAt(Now - Duration.Epsilon).ShouldBeFalse();
        block.IsInForceAt(Now).ShouldBeTrue();
        block.IsInForceAt(Instant.FromUtc(2026, 10, 14, 21, 59)).ShouldBeTrue();
        block.IsInForceAt(Instant.FromUtc(2026, 10, 14, 22, 0)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("14.09.2027", true)]
    [InlineData("15.09.2027", false)]
    [InlineData("14.09.2026", true)]
    [InlineData("13.09.2026", false)]
    public void It_ends_within_twelve_months_and_not_in_the_past(string lastDay, bool isAllowed) =>
        (Decide(Typed with { LastDay = lastDay }) is CallerBlockDecision.Blocked).ShouldBe(isAllowed);

    [Fact]
    public void Everything_that_is_missing_is_named_at_once() =>
        Decide(new CallerBlockInput()).ShouldBeOfType<CallerBlockDecision.Refused>().Refusals.Select(refusal => refusal.Field).ShouldBe(["Number", "Reason", "LastDay"]);

    [Theory]
    [InlineData("115")]
    [InlineData("05721 98-213")]
    [InlineData("0151 23456789, 0151 23456780")]
    [InlineData("niemand")]
    public void Only_one_number_of_somebody_outside_is_blocked(string number) =>
        Decide(Typed with { Number = number }).ShouldBeOfType<CallerBlockDecision.Refused>().Refusals.ShouldHaveSingleItem().Field.ShouldBe("Number");

    static CallerBlockDecision Decide(CallerBlockInput input) => CallerBlockDecision.Of(input, Books.Book, Now, "leitung", new CallerBlockId(new Guid(1, 0, 0, new byte[8])));
}
