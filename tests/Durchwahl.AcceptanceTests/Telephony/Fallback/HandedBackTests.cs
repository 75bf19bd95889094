using Durchwahl.AcceptanceTests.Telephony.Support;

namespace Durchwahl.AcceptanceTests.Telephony.Fallback;

/// <summary>Calls that the application has taken, and what becomes of them without it.</summary>
[Collection(FallbackCollection.Name)]
public class HandedBackTests(FallbackExchange house)
{
    RealExchange Exchange => house.Exchange;

    [Fact]
    public async Task The_application_learns_the_number_called_and_the_caller()
    {
        await using var application = await SmallApplication.At(Exchange);
        await using var caller = Sipp.Call(Exchange, "72", "+4917155501111");
        var call = await application.NextCall();
        call.GetProperty("args").EnumerateArray().Select(argument => argument.GetString()).ShouldBe(["amt", "72"]);
        call.GetProperty("channel").GetProperty("caller").GetProperty("number").GetString().ShouldBe("+4917155501111");
        await caller.HangUp();
        (await caller.Result()).ShouldBe(0);
    }

    [Fact]
    public async Task The_application_never_learns_a_withheld_number()
    {
        await using var application = await SmallApplication.At(Exchange);
        await using var caller = Sipp.Call(Exchange, "72", from: null);
        var call = await application.NextCall();
        call.ToString().ShouldNotContain(Sipp.WithheldNumber[1..]);
        call.GetProperty("channel").GetProperty("caller").GetProperty("number").GetString().ShouldBe("");
        await caller.HangUp();
        (await caller.Result()).ShouldBe(0);
    }

    [Fact]
    public async Task A_call_that_the_application_gives_back_is_answered_by_the_fallback()
    {
        await using var application = await SmallApplication.At(Exchange);
        await using var caller = Sipp.Call(Exchange, "72", "+4917155502222");
        await Exchange.Post($"channels/{ChannelOf(await application.NextCall())}/continue?context=rueckfall&extension=72&priority=1");
        await caller.Hears(FallbackExchange.OwnAnnouncement);
        await caller.HangUp();
        (await caller.Result()).ShouldBe(0);
    }

    [Fact]
    public async Task A_call_that_the_application_ends_does_not_reach_the_fallback()
    {
        await using var application = await SmallApplication.At(Exchange);
        await using var caller = Sipp.Call(Exchange, "72", "+4917155503333");
        var channel = ChannelOf(await application.NextCall());
        await Exchange.Post($"channels/{channel}/answer");
        await caller.Reaches("answered");
        await Exchange.Delete($"channels/{channel}");
        await caller.Reaches("ended");
        (await caller.Result()).ShouldBe(0);
        Directory.EnumerateFiles(Exchange.Folder.Messages, "72_+4917155503333_*").ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_waits_when_the_application_vanishes_reaches_the_fallback()
    {
        await using var application = await SmallApplication.At(Exchange);
        await using var caller = Sipp.Call(Exchange, "72", "+4917155504444");
        await application.NextCall();
        application.Vanish();
        await caller.Hears(FallbackExchange.OwnAnnouncement);
        await caller.HangUp();
        (await caller.Result()).ShouldBe(0);
    }

    static string ChannelOf(System.Text.Json.JsonElement call) => call.GetProperty("channel").GetProperty("id").GetString()!;
}
