using Durchwahl.AcceptanceTests.Telephony.Support;

namespace Durchwahl.AcceptanceTests.Telephony.Fallback;

/// <summary>Desk phones while application and database are down.</summary>
[Collection(FallbackCollection.Name)]
public class DeskPhoneTests(FallbackExchange house)
{
    const double DeskTone = 880;
    const double FarTone = 620;

    RealExchange Exchange => house.Exchange;

    [Theory]
    [InlineData("112", "112")]
    [InlineData("110", "110")]
    [InlineData("0112", "112")]
    [InlineData("0110", "110")]
    public async Task A_call_for_help_reaches_the_carrier(string dialled, string arrives)
    {
        await using var carrier = Sipp.Wait(Exchange.TrunkPort, FarTone);
        await using var phone = await DeskPhone.Register(Exchange, "124", hertz: DeskTone);
        await phone.Dial(dialled);
        await carrier.Reaches($"invited:{arrives}");
        await carrier.Hears(DeskTone);
        await phone.Hears(FarTone);
        await phone.HangUp();
        await carrier.Reaches("ended");
    }

    [Fact]
    public async Task A_call_for_help_goes_through_the_old_system_when_the_line_is_dead_even_if_it_was_gone_a_moment_ago()
    {
        await Exchange.KnowsThatOldSystemIsGone();
        await using var oldSystem = Sipp.Wait(Exchange.OldSystemPort, FarTone);
        await using var phone = await DeskPhone.Register(Exchange, "124", hertz: DeskTone);
        await phone.Dial("112");
        await oldSystem.Reaches("invited:112");
        await oldSystem.Hears(DeskTone);
        await phone.HangUp();
        await oldSystem.Reaches("ended");
    }

    [Fact]
    public async Task A_number_outside_loses_the_prefix()
    {
        await using var carrier = Sipp.Wait(Exchange.TrunkPort, FarTone);
        await using var phone = await DeskPhone.Register(Exchange, "124", hertz: DeskTone);
        await phone.Dial("0572198");
        await carrier.Reaches("invited:572198");
        await phone.Reaches("CALL_ESTABLISHED");
        await phone.HangUp();
        await carrier.Reaches("ended");
    }

    [Theory]
    [InlineData("00033123456789")]
    [InlineData("+33123456789")]
    [InlineData("00900123456")]
    public async Task A_number_that_costs_a_fortune_is_not_dialled(string dialled)
    {
        await using var carrier = Sipp.Wait(Exchange.TrunkPort, FarTone);
        await using var phone = await DeskPhone.Register(Exchange, "124", hertz: DeskTone);
        await phone.Dial(dialled);
        await phone.Reaches("CALL_CLOSED");
        await phone.Dial("0572198");
        await carrier.Reaches("invited:572198");
        carrier.Steps.Count(step => step.StartsWith("invited:", StringComparison.Ordinal)).ShouldBe(1);
        await phone.Reaches("CALL_ESTABLISHED");
        await phone.HangUp();
        await carrier.Reaches("ended");
    }

    [Fact]
    public async Task Two_desks_talk_to_each_other()
    {
        await using var called = await DeskPhone.Register(Exchange, "125", hertz: FarTone);
        await using var caller = await DeskPhone.Register(Exchange, "124", hertz: DeskTone);
        await caller.Dial("125");
        await called.Reaches("CALL_INCOMING");
        await called.Accept();
        await caller.Hears(FarTone);
        await called.Hears(DeskTone);
        await caller.HangUp();
        await called.Reaches("CALL_CLOSED");
    }

    [Fact]
    public async Task A_wrong_password_is_refused()
    {
        await using var phone = await DeskPhone.SwitchOn(Exchange, "124", "not-the-secret");
        await phone.Reaches("REGISTER_FAIL");
    }
}
