using Durchwahl.Calls.Contract;
using Durchwahl.Calls.Practice;
using Durchwahl.Calls.Switching;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.House;
using Durchwahl.Tests.Support;

namespace Durchwahl.Tests.Calls.Live;

/// <summary>An open house with the example office on a Monday at 10, which practises; nobody calls unless a test dials.</summary>
sealed class LiveHouse : IAsyncDisposable
{
    public const string Base = "/verwaltung/musterkreis";
    public const string SeatPage = Base + "/mein-telefon";
    static readonly OfficeKey Key = OfficeKey.Parse("musterkreis");
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    LiveHouse(TestHouse house, TestBrowser browser) => (House, Browser) = (house, browser);

    public TestHouse House { get; }

    public TestBrowser Browser { get; }

    public PracticeExchange Exchange => House.Get<PracticeLink>().Find(Key)!;

    public OfficeTelephone Telephone => House.Get<Telephones>().Find(Key)!;

    public static async Task<LiveHouse> Open(Role role = Role.Agent)
    {
        var house = await TestHouse.Open(with: options => options with { Exchange = new ExchangeChoice.Practice(Liveliness: 1e-6) });
        await new ExampleOffice().Publish(house.Web.Services);
        var live = new LiveHouse(house, await house.SignIn(role));
        house.Get<CallSettingsShelf>().Tell();
        await live.Until(telephone => telephone.Compiled.Posts.Length > 0);
        return live;
    }

    /// <summary>Waits until the telephone is as a test wants it.</summary>
    public async Task Until(Func<OfficeTelephone, bool> isSo)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var changed = Telephone.Changed;
            if (isSo(Telephone)) return;
            await changed.WaitAsync(patience.Token);
        }
    }

    /// <summary>Somebody calls.</summary>
    public PracticeCall Call(string dialled, string? caller = "03023125123")
    {
        PracticeCall? call = null;
        Exchange.Act(() => call = Exchange.Dial(dialled, caller));
        return call!;
    }

    /// <summary>The person sits down at a post.</summary>
    public Task<HttpResponseMessage> SitDown(PostId post) => Browser.Send(SeatPage, SeatPage + "/platz", ("stelle", post.Value.ToString()));

    public Task<HttpResponseMessage> Press(string button, params (string, string)[] fields) => Browser.Send(SeatPage, $"{SeatPage}/{button}", fields);

    public async Task<string> Text(string path) => (await Browser.Page(path)).QuerySelector("main")!.TextContent;

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await House.DisposeAsync();
    }
}
