using Durchwahl.Access;
using Durchwahl.Access.Contract;
using Durchwahl.Calls;
using Durchwahl.Domain.Access;
using Durchwahl.House;
using Durchwahl.Tests.Calls;
using Durchwahl.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace Durchwahl.AcceptanceTests.Support;

/// <summary>The house on a free port with two published offices, one without a service number, and one browser for all tests of a class.</summary>
public class OpenOffice : IAsyncLifetime
{
    readonly string _folder = Directory.CreateTempSubdirectory("durchwahl-browser-").FullName;
    IPlaywright? _playwright;
    WebApplication? _house;

    private protected virtual ExchangeChoice Exchange => new ExchangeChoice.None();

    /// <summary>What the house shows as the time; stands still until a test moves it.</summary>
    private protected FakeClock Clock { get; } = new();

    /// <summary>Where the house sends mails; null for nowhere.</summary>
    private protected virtual SmtpSettings? Smtp => null;

    internal IServiceProvider Services => _house!.Services;

    public Uri Address => new(_house!.Urls.First());

    public IBrowser Browser { get; private set; } = null!;

    /// <summary>The account of <see cref="AddAdministrator"/>.</summary>
    public const string Administrator = "verwaltung.musterkreis";

    public const string Password = "blau kiesel zaun regen";

    /// <summary>Gives the administrator of the first office an account with the password of the tests; once more changes nothing.</summary>
    public async Task AddAdministrator()
    {
        var known = (await _house!.Services.GetRequiredService<IOfficeKeys>().Find("musterkreis"))!;
        await _house.Services.GetRequiredService<AddAccount>().Add(Administrator, Role.Administrator, known, Actor.Program, Password);
    }

    /// <summary>Calls, messages and callbacks, one of each; once more changes nothing.</summary>
    public async Task AddCalls()
    {
        var journal = _house!.Services.GetRequiredService<CallJournal>();
        journal.Ended(ExampleCalls.Record(1), ExampleCalls.Open(1).Steps, ExampleCalls.Caller);
        journal.Ended(ExampleCalls.Record(2, NodaTime.Duration.FromHours(1), Queueing.Ending.Left), [], caller: null);
        journal.MessageLeft(ExampleCalls.Message(1), [1]);
        journal.CallbackRequested(ExampleCalls.Request(1));
        journal.PlaceKept(ExampleCalls.Place(2));
        await journal.Written();
    }

    public virtual async ValueTask InitializeAsync()
    {
        _house = await WebHouse.Build(new HouseOptions(_folder, null, Clock) { Urls = "http://127.0.0.1:0", Exchange = Exchange, Smtp = Smtp }, services => services.AddLogging(logging => logging.ClearProviders()));
        await new ExampleOffice().Publish(_house.Services);
        await new ExampleOffice { Key = Domain.PhoneBook.OfficeKey.Parse("beispielstadt"), HasServiceNumber = false }.Publish(_house.Services);
        await _house.StartAsync();
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Environment.GetEnvironmentVariable("DURCHWAHL_CHROMIUM") ?? "/usr/bin/chromium", Args = ["--no-sandbox"] });
    }

    /// <summary>A fresh page with this width and colours.</summary>
    public async Task<IPage> Page(int width = 1280, ColorScheme colours = ColorScheme.Light, bool withScripts = true)
    {
        var context = await Browser.NewContextAsync(new() { BaseURL = Address.ToString(), ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = colours, JavaScriptEnabled = withScripts, Locale = "de-DE" });
        return await context.NewPageAsync();
    }

    /// <summary>A fresh page on which the administrator is signed in.</summary>
    public async Task<IPage> SignIn(int width = 1280, ColorScheme colours = ColorScheme.Light, bool withScripts = true)
    {
        await AddAdministrator();
        return await SignIn(Administrator, width, colours, withScripts);
    }

    /// <summary>A fresh page on which this account, which has the password of the tests, is signed in.</summary>
    public async Task<IPage> SignIn(string account, int width = 1280, ColorScheme colours = ColorScheme.Light, bool withScripts = true)
    {
        var page = await Page(width, colours, withScripts);
        await page.GotoAsync("/verwaltung/anmelden");
        await FillSignIn(page, account);
        await Seen.Arrives(page, "/verwaltung$");
        return page;
    }

    /// <summary>Fills the form that asks who somebody is, and sends it.</summary>
    public static async Task FillSignIn(IPage page, string account)
    {
        await page.GetByLabel("Name des Kontos").FillAsync(account);
        await page.GetByLabel("Kennwort").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Anmelden" }).ClickAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null) await Browser.DisposeAsync();
        _playwright?.Dispose();
        if (_house is not null)
        {
            await _house.StopAsync();
            await _house.DisposeAsync();
        }
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
