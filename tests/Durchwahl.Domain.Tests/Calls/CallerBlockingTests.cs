using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Tests.Calls;

public class CallerBlockingTests
{
    static readonly Instant Now = Instant.FromUtc(2026, 9, 14, 8, 0);
    static readonly Office Office = new() { Id = new OfficeId(new Guid("01900000-0000-7000-8000-000000000001")), Key = OfficeKey.Parse("musterkreis"), Name = "Jobcenter Musterkreis", Land = Land.NI, BaseNumber = BaseNumber.Parse("05721 98") };

    static (CallerBlock? Block, string Reasons) Read(string number = "0151 50000123", string reason = "Hat gedroht.", string lastDay = "20.09.2026")
    {
        var (block, refusals) = CallerBlocking.Read(Office, new CallerBlockInput(number, reason, lastDay), new CallerBlockId(Guid.Empty), Now, new Actor("anna"));
        return (block, string.Join(" ", refusals.Select(refusal => refusal.Reason)));
    }

    [Fact]
    public void A_block_holds_on_its_last_day_and_not_on_the_next()
    {
        var block = Read().Block!;
        block.HoldsOn(new LocalDate(2026, 9, 20)).ShouldBeTrue();
        block.HoldsOn(new LocalDate(2026, 9, 21)).ShouldBeFalse();
    }

    [Fact]
    public void A_block_of_today_only_is_possible() => Read(lastDay: "14.09.2026").Block.ShouldNotBeNull();

    [Theory]
    [InlineData("", "Hat gedroht.", "20.09.2026", "Welche Nummer")]
    [InlineData("0151 50000123, 0151 50000124", "Hat gedroht.", "20.09.2026", "Welche Nummer")]
    [InlineData("98-213", "Hat gedroht.", "20.09.2026", "Nummer des Hauses")]
    [InlineData("0151 50000123", " ", "20.09.2026", "Warum")]
    [InlineData("0151 50000123", "Hat gedroht.", "", "Ende")]
    [InlineData("0151 50000123", "Hat gedroht.", "13.09.2026", "vorbei")]
    [InlineData("0151 50000123", "Hat gedroht.", "15.09.2027", "höchstens ein Jahr")]
    public void Number_reason_and_end_are_asked_for(string number, string reason, string lastDay, string refusal)
    {
        var (block, reasons) = Read(number, reason, lastDay);
        block.ShouldBeNull();
        reasons.ShouldContain(refusal);
    }
}
