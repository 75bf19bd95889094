using Durchwahl.AcceptanceTests.Support;
using Microsoft.Playwright;

namespace Durchwahl.AcceptanceTests;

/// <summary>Guides and representations in a real browser: reviewed and entered by keyboard, accessible at both widths and in both colours.</summary>
public class GuidesTests(OpenOffice office) : IClassFixture<OpenOffice>
{
    const string Base = "/verwaltung/musterkreis", Moving = Base + "/leitfaeden/umzug", Representations = Base + "/vertretungen";

    [Theory]
    [InlineData(390, ColorScheme.Light, "umzug")]
    [InlineData(1280, ColorScheme.Dark, "geld")]
    public async Task A_guide_is_reviewed_by_keyboard_and_read_by_the_public(int width, ColorScheme colours, string topic)
    {
        var guide = $"{Base}/leitfaeden/{topic}";
        var page = await office.SignIn(width, colours);
        await page.GotoAsync(guide + "/bearbeiten");
        await page.GetByLabel("Nächste Prüfung").FillAsync("2027-03-01");
        await page.GetByLabel("Anlass").FillAsync("Fachlich geprüft");
        await page.GetByRole(AriaRole.Button, new() { Name = "Vorschau" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("Was sich gegenüber Fassung")).ToBeVisibleAsync();
        var findings = new List<string>(await Look(page, "guide-preview", width, colours));
        await page.GetByRole(AriaRole.Button, new() { Name = "Freigeben" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Seen.Arrives(page, @"/leitfaeden\?hinweis=freigegeben$");
        foreach (var path in new[] { Base + "/leitfaeden", guide, Base + "/leitfaeden/termin", guide + "/bearbeiten", "/musterkreis/leitfaeden", $"/musterkreis/leitfaeden/{topic}", $"/en/musterkreis/leitfaeden/{topic}" })
        {
            (await page.GotoAsync(path))!.Status.ShouldBe(200, path);
            findings.AddRange(await Look(page, path, width, colours));
            (await page.Locator("main .kern-btn--primary").CountAsync()).ShouldBeLessThanOrEqualTo(1, path);
        }
        await page.Context.CloseAsync();
        findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    public async Task A_representative_is_entered_refused_and_both_letters_are_there(int width, ColorScheme colours)
    {
        var page = await office.SignIn(width, colours);
        await page.GotoAsync(Representations + "/neu");
        var findings = new List<string>(await Look(page, Representations + "/neu", width, colours));
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Grete Hagedorn");
        await page.GetByLabel("Name der Vertretung oder Begleitung").FillAsync("Rika Sander");
        await page.GetByLabel("Ihre Telefonnummer").FillAsync("030 23125018");
        await page.GetByLabel("Ihre Telefonnummer").PressAsync("Enter");
        await Seen.Arrives(page, @"\?hinweis=eingetragen$");
        findings.AddRange(await Look(page, "representation-one", width, colours));
        await page.GetByRole(AriaRole.Link, new() { Name = "Zur Zurückweisung" }).ClickAsync();
        findings.AddRange(await Look(page, "representation-refusal", width, colours));
        await page.GetByText("§ 13 Abs. 5 SGB X:").ClickAsync();
        await page.GetByLabel("Begründung").FillAsync("Nimmt für jede Vertretung Geld und ist nicht zugelassen.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Zurückweisen" }).ClickAsync();
        await Seen.Arrives(page, @"\?hinweis=zurueckgewiesen$");
        findings.AddRange(await Look(page, "representation-refused", width, colours));
        await page.GetByRole(AriaRole.Link, new() { Name = "Mitteilungen ansehen und drucken" }).ClickAsync();
        (await page.Locator("article").CountAsync()).ShouldBe(2);
        findings.AddRange(await Look(page, "representation-notices", width, colours));
        await page.GotoAsync(Representations);
        findings.AddRange(await Look(page, Representations, width, colours));
        await page.Context.CloseAsync();
        findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task None_of_these_pages_scrolls_sideways_at_320_pixels()
    {
        var page = await office.SignIn(320, ColorScheme.Light);
        foreach (var path in new[] { Base + "/leitfaeden", Moving, Moving + "/bearbeiten", Representations, Representations + "/neu", "/musterkreis/leitfaeden" })
        {
            await page.GotoAsync(path);
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(320, path);
        }
        await page.Context.CloseAsync();
    }

    static async Task<string[]> Look(IPage page, string where, int width, ColorScheme colours)
    {
        await Seen.Shoot(page, where, width, colours);
        return await Seen.Findings(page, where);
    }
}
