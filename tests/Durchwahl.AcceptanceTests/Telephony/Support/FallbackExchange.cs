using Durchwahl.Calls.Setup;

namespace Durchwahl.AcceptanceTests.Telephony.Support;

/// <summary>One exchange for all tests without the application. Numbers choose the fallback: 71 announcement, 72 recording, 73 the old system.</summary>
public sealed class FallbackExchange : IAsyncLifetime
{
    internal RealExchange Exchange { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Exchange = await RealExchange.Start();
        await RecordOwn("rueckfall_nachricht", OwnAnnouncement);
        await Exchange.Cli("dialplan set global GEDULD 1");
        await Exchange.Cli("dialplan set global RUECKFALL_71 ansage");
        await Exchange.Cli("dialplan set global RUECKFALL_73 vermittlung");
    }

    /// <summary>The frequency that the office has put in the place of "please speak after the tone": the synthetic voice would take a quarter of a minute.</summary>
    public const double OwnAnnouncement = 1500;

    async Task RecordOwn(string key, double hertz)
    {
        WavFile.Write(Path.Combine(Exchange.Folder.Sounds, "eigene", "de", key + ".wav"), Tone.Of(hertz, Tone.Rate / 2));
        var ended = await ExchangeScript.Run("make-prompts.sh", Exchange.Folder.Within("data"), Exchange.Folder.Within("moh"), key);
        ended.Code.ShouldBe(0, ended.Error);
    }

    public ValueTask DisposeAsync() => Exchange.DisposeAsync();
}

/// <summary>The tests that share it.</summary>
[CollectionDefinition(Name)]
public sealed class FallbackCollection : ICollectionFixture<FallbackExchange>
{
    public const string Name = "Ein Asterisk ohne Anwendung";
}
