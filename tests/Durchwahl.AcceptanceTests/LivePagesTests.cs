using Durchwahl.AcceptanceTests.Support;
using Durchwahl.Tests.Support;
using Microsoft.Playwright;

namespace Durchwahl.AcceptanceTests;

/// <summary>The board and the own telephone in a real browser.</summary>
public class LivePagesTests(PractisingOffice office) : IClassFixture<PractisingOffice>
{
    const string Board = "/verwaltung/musterkreis/tafel";
    const string Seat = "/verwaltung/musterkreis/mein-telefon";

    [Theory]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_on_the_live_pages_while_somebody_waits_and_a_phone_rings(int width, ColorScheme colours)
    {
        var page = await office.SignIn(width, colours);
        await SitDown(page);
        using var first = office.Call("213", "03023125001");
        using var second = office.Call("213", null);
        var findings = new List<string>();
        foreach (var path in new[] { Board, Seat })
        {
            await page.GotoAsync(path);
            findings.AddRange(await Seen.Findings(page, path));
            await Seen.Shoot(page, path, width, colours);
            await page.SetViewportSizeAsync(320, 900);
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(320, path);
            await page.SetViewportSizeAsync(width, 900);
        }
        await page.Context.CloseAsync();
        findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_board_changes_by_itself_when_somebody_calls()
    {
        var page = await office.SignIn(1280);
        office.TakeOver("341");
        await page.GotoAsync(Board);
        await Assertions.Expect(page.GetByText("Niemand wartet.")).ToBeVisibleAsync();
        using (office.Call("341", "03023125001")) await Assertions.Expect(page.GetByRole(AriaRole.Cell, new() { Name = "Vermittlung U25 es klingelt" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Niemand wartet.")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_ringing_call_is_announced_and_answered_and_ended_with_the_keyboard()
    {
        var page = await office.SignIn(1280);
        await SitDown(page);
        await page.GotoAsync(Seat);
        using var call = office.Call("213", "03023125001");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Es klingelt: 030 23125001");
        await page.GetByRole(AriaRole.Button, new() { Name = "Annehmen" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("Bis Sie auflegen, klingelt es nicht.", new() { Exact = true })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Auflegen" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Nachbearbeitung beenden" }).PressAsync("Enter");
        await Assertions.Expect(page.GetByText("Der nächste Anruf kann bei Ihnen klingeln.", new() { Exact = true })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_scripts_a_call_is_seen_and_answered_after_a_reload()
    {
        var page = await office.SignIn(390, withScripts: false);
        await SitDown(page);
        using var call = office.Call("213", "03023125001");
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Annehmen" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Auflegen" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Nachbearbeitung beenden" }).ClickAsync();
        await page.Context.CloseAsync();
    }

    // At the post with the extension 213, whose calls the person takes.
    static async Task SitDown(IPage page)
    {
        await page.GotoAsync(Seat);
        await page.GetByLabel("Stelle").SelectOptionAsync(new SelectOptionValue { Value = ExampleOffice.Kuhlmann.Value.ToString() });
        await page.GetByRole(AriaRole.Button, new() { Name = "Platz wählen" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Diesen Platz übernehmen" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Platz zurückgeben" }).WaitForAsync();
    }
}
