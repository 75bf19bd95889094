using Durchwahl.AcceptanceTests.Support;
using Durchwahl.Access.Contract;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.House;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace Durchwahl.AcceptanceTests;

/// <summary>The first day of an office: its list goes in, a gap is closed, the entries are released and published, and a visitor finds the number.</summary>
public sealed class FirstDayStory : IAsyncLifetime
{
    const string List = """
        Name;Durchwahl;Zimmer;Team;Zuständigkeit;Sprechzeit
        Brinkhoff, Maren;-211;1.11;Geldleistungen;Leistung A-K;Mo-Fr 9-11:30
        Özkan, Emre;-212;1.12;Geldleistungen;Leistung N-Z;Mo-Fr 13-15
        """;

    readonly string _folder = Directory.CreateTempSubdirectory("durchwahl-story-").FullName;
    WebApplication? _house;
    IPlaywright? _playwright;
    IBrowser? _browser;
    string _password = "";

    public async ValueTask InitializeAsync()
    {
        _house = await WebHouse.Build(new HouseOptions(_folder, null, new FakeClock()) { Urls = "http://127.0.0.1:0" }, services => services.AddLogging(logging => logging.ClearProviders()));
        var office = new Office { Id = new OfficeId(Guid.CreateVersion7()), Key = OfficeKey.Parse("neuamt"), Name = "Jobcenter Neuamt", Land = Land.NI, BaseNumber = BaseNumber.Parse("05721 98") };
        await _house.Services.GetRequiredService<OfficeBooks>().Add(office, Actor.Program);
        _password = await _house.Services.GetRequiredService<DemoAccounts>().Open("leitung", Role.Administrator, new KnownOffice(office.Id, "neuamt", office.Name), []);
        await _house.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Environment.GetEnvironmentVariable("DURCHWAHL_CHROMIUM") ?? "/usr/bin/chromium", Args = ["--no-sandbox"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_house is not null) await _house.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_list_goes_in_a_gap_is_closed_and_a_visitor_finds_the_number()
    {
        var staff = await _browser!.NewPageAsync(new() { BaseURL = _house!.Urls.First(), Locale = "de-DE" });
        await SignIn(staff);
        await LoadTheList(staff);
        await CloseTheGap(staff);
        await Publish(staff);

        var visitor = await _browser.NewPageAsync(new() { BaseURL = _house.Urls.First(), Locale = "de-DE", ViewportSize = new() { Width = 390, Height = 800 } });
        await visitor.GotoAsync("/neuamt");
        await visitor.GetByLabel("Erste Buchstaben des Nachnamens").FillAsync("Mül");
        await visitor.GetByRole(AriaRole.Button, new() { Name = "Nummer zeigen" }).ClickAsync();
        await Assertions.Expect(visitor.GetByRole(AriaRole.Heading, new() { Name = "Emre Özkan" })).ToBeVisibleAsync();
        (await visitor.Locator("a.dw-tel--xl").GetAttributeAsync("href")).ShouldBe("tel:+49572198212");
        visitor.Url.ShouldNotContain("M%C3%BCl");
        (await visitor.Context.CookiesAsync()).ShouldBeEmpty();
    }

    async Task SignIn(IPage page)
    {
        await page.GotoAsync("/verwaltung/anmelden");
        await page.Locator("input[name=name]").FillAsync("leitung");
        await page.Locator("input[name=kennwort]").FillAsync(_password);
        await page.Keyboard.PressAsync("Enter");
        await Seen.Arrives(page, "/verwaltung$");
    }

    static async Task LoadTheList(IPage page)
    {
        await page.GotoAsync("/verwaltung/neuamt/einlesen");
        await page.GetByLabel("Datei").SetInputFilesAsync(new FilePayload { Name = "liste.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(List) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Datei lesen" }).ClickAsync();
        await Assertions.Expect(page.GetByText("2 Stellen wurden gelesen")).ToBeVisibleAsync();
        await page.GetByLabel("Neue Stellen freigeben").SelectOptionAsync("NameAndNumber");
        await page.GetByRole(AriaRole.Button, new() { Name = "Übernehmen" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Die Liste ist übernommen.")).ToBeVisibleAsync();
    }

    static async Task CloseTheGap(IPage page)
    {
        await page.GotoAsync("/verwaltung/neuamt/pruefung");
        await Assertions.Expect(page.GetByText("Leistung: Nachnamen L–M: niemand")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Lücke schließen" }).ClickAsync();
        await page.GetByLabel("Wer übernimmt").SelectOptionAsync(new SelectOptionValue { Label = await LabelOf(page, "Özkan") });
        await page.GetByRole(AriaRole.Button, new() { Name = "Lücke schließen" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Leistung: Nachnamen L–M: niemand")).ToHaveCountAsync(0);
    }

    static async Task<string> LabelOf(IPage page, string name) => (await page.GetByLabel("Wer übernimmt").Locator("option").AllInnerTextsAsync()).Single(label => label.Contains(name, StringComparison.Ordinal));

    static async Task Publish(IPage page)
    {
        await page.GotoAsync("/verwaltung/neuamt/veroeffentlichung");
        await Assertions.Expect(page.GetByText("2 Nummern neu")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Veröffentlichen" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Nichts. Öffentlich ist schon der heutige Stand, Nr. 1.")).ToBeVisibleAsync();
    }
}
