using Durchwahl.AcceptanceTests.Support;
using Microsoft.Playwright;

namespace Durchwahl.AcceptanceTests;

/// <summary>What the link in a mail opens, and the operator's view of mails, in a real browser.</summary>
public class MailPagesTests(MailOffice office) : IClassFixture<MailOffice>
{
    const string Tray = "/verwaltung/musterkreis/zusagen/post";

    [Theory]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_on_the_page_of_a_link_open_refused_and_used(int width, ColorScheme colours)
    {
        var link = await office.HandOver();
        var page = await office.Page(width, colours, withScripts: true);
        var findings = new List<string>();
        await page.GotoAsync(link);
        await Look("link-open");
        await page.GetByRole(AriaRole.Button, new() { Name = "Weitergeben" }).PressAsync("Enter");
        await page.Locator("[role=alert] a").ClickAsync();
        page.Url.ShouldEndWith("#Ziel");
        await Look("link-refused");
        await page.GotoAsync(link);
        await page.GetByRole(AriaRole.Button, new() { Name = "Annehmen" }).PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Sie haben die Zusage angenommen");
        await Look("link-used");
        await page.Context.CloseAsync();
        findings.ShouldBeEmpty();

        async Task Look(string what)
        {
            findings.AddRange(await Seen.Findings(page, what));
            (await page.Locator("main .kern-btn--primary").CountAsync()).ShouldBeLessThanOrEqualTo(1, what);
            await Seen.Shoot(page, what, width, colours);
        }
    }

    [Theory]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    public async Task Axe_finds_nothing_on_the_page_of_mails(int width, ColorScheme colours)
    {
        await office.HandOver();
        await office.HandOver();
        await office.Refuse();
        var page = await office.SignIn(width, colours);
        await page.GotoAsync(Tray);
        (await Seen.Findings(page, Tray)).ShouldBeEmpty();
        await Seen.Shoot(page, Tray, width, colours);
        await page.SetViewportSizeAsync(320, 900);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(320);
        await page.Context.CloseAsync();
    }
}
