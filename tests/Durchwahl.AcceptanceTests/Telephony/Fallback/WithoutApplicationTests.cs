using Durchwahl.AcceptanceTests.Telephony.Support;

namespace Durchwahl.AcceptanceTests.Telephony.Fallback;

/// <summary>Application and database are down: the exchange still answers.</summary>
[Collection(FallbackCollection.Name)]
public class WithoutApplicationTests(FallbackExchange house)
{
    const double CallersTone = 440;
    const double FarTone = 620;
    const double Beep = 1000;

    RealExchange Exchange => house.Exchange;

    [Fact]
    public async Task Who_calls_hears_the_announcement()
    {
        await using var caller = Sipp.Call(Exchange, "71");
        await caller.Reaches("answered");
        await caller.Sound.FirstSound.WaitAsync(TestContext.Current.CancellationToken);
        await caller.HangUp();
        (await caller.Result()).ShouldBe(0);
    }

    [Fact]
    public async Task A_message_is_kept_with_the_voice_of_the_caller()
    {
        await using var caller = Sipp.Call(Exchange, "72", "+4917155501234", CallersTone);
        await caller.Hears(FallbackExchange.OwnAnnouncement);
        await caller.Hears(Beep);
        await MessageWith("72_+4917155501234_", CallersTone);
        await caller.HangUp();
        (await caller.Result()).ShouldBe(0);
    }

    [Fact]
    public async Task A_withheld_number_is_nowhere_to_be_found()
    {
        await using var caller = Sipp.Call(Exchange, "72", from: null, CallersTone);
        await caller.Hears(Beep);
        await MessageWith("72_unterdrueckt_", CallersTone);
        (await Exchange.Cli("core show channels verbose")).ShouldNotContain(Sipp.WithheldNumber);
        await caller.HangUp();
        (await caller.Result()).ShouldBe(0);
        Directory.EnumerateFiles(Exchange.Folder.Messages, "*" + Sipp.WithheldNumber + "*").ShouldBeEmpty();
        foreach (var log in Directory.EnumerateFiles(Exchange.Folder.Within("log"))) (await File.ReadAllTextAsync(log, TestContext.Current.CancellationToken)).ShouldNotContain(Sipp.WithheldNumber);
    }

    [Fact]
    public async Task The_old_telephone_system_takes_the_call()
    {
        await using var oldSystem = Sipp.Wait(Exchange.OldSystemPort, FarTone);
        await Exchange.KnowsThatOldSystemIsThere();
        await using var caller = Sipp.Call(Exchange, "73", "+4917155501234", CallersTone);
        await oldSystem.Reaches("invited:73");
        await caller.Reaches("answered");
        await caller.Hears(FarTone);
        await oldSystem.Hears(CallersTone);
        await oldSystem.HangUp();
        await caller.Reaches("ended");
        (await caller.Result()).ShouldBe(0);
        Directory.EnumerateFiles(Exchange.Folder.Messages, "73_+4917155501234_*").ShouldBeEmpty();
    }

    [Fact]
    public async Task An_old_system_that_is_gone_leaves_a_message()
    {
        await Exchange.KnowsThatOldSystemIsGone();
        await using var caller = Sipp.Call(Exchange, "73", "+4917155505555", CallersTone);
        await caller.Hears(Beep);
        await MessageWith("73_+4917155505555_", CallersTone);
        await caller.HangUp();
        (await caller.Result()).ShouldBe(0);
    }

    Task MessageWith(string beginning, double hertz) => WavFile.Holds(Exchange.Folder.Messages, beginning + "*.wav", hertz);
}
