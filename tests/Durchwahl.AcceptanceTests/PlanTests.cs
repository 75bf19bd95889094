using Durchwahl.AcceptanceTests.Support;
using Microsoft.Playwright;

namespace Durchwahl.AcceptanceTests;

/// <summary>The what-if in a real browser: change the phone hour, see the effect; accessible at both widths and in both colours.</summary>
public class PlanTests(OpenOffice office) : IClassFixture<OpenOffice>
{
    const string Plans = "/verwaltung/musterkreis/planung";

    [Fact]
    public async Task Whoever_makes_the_phone_hour_longer_sees_more_calls_answered_and_more_hours_reserved()
    {
        var page = await office.SignIn(1280, ColorScheme.Light, withScripts: false);
        await page.GotoAsync(Plans);
        var (answered, reserved) = (await Number(page, "In 30 Sekunden angenommen"), await Number(page, "Reservierte Telefonstunden"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Annahmen ändern" }).ClickAsync();
        await page.Locator("[name='telefonstunde.PhoneHourMinutes']").FillAsync("240");
        await page.GetByRole(AriaRole.Button, new() { Name = "Speichern und rechnen" }).ClickAsync();
        (await page.Locator("[role=status]").First.TextContentAsync())!.ShouldContain("Gespeichert und neu gerechnet");
        (await Number(page, "In 30 Sekunden angenommen")).ShouldBeGreaterThan(answered);
        (await Number(page, "Reservierte Telefonstunden")).ShouldBe(4 * reserved, 1);
        await page.GetByRole(AriaRole.Link, new() { Name = "Konzept erzeugen" }).ClickAsync();
        (await page.GetByLabel("Planung").Locator("option:checked").TextContentAsync())!.ShouldStartWith("Planung vom");
        await Seen.Shoot(page, "konzept-aus-planung", 1280, ColorScheme.Light);
        await page.SetViewportSizeAsync(390, 900);
        await Seen.Shoot(page, "konzept-aus-planung", 390, ColorScheme.Light);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_and_no_page_scrolls_sideways(int width, ColorScheme colours)
    {
        var page = await office.SignIn(width, colours);
        var findings = new List<string>();
        foreach (var path in new[] { Plans, $"{Plans}/annahmen", $"{Plans}/rechenbeispiel", $"{Plans}/suche?moeglichkeit=dritter-weg&gesucht=telefonstunde&ziel=75" })
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

    // The third column: direct dials with a daily phone hour.
    static async Task<double> Number(IPage page, string row)
    {
        var text = await page.Locator(".dw-compare tbody tr", new() { HasText = row }).First.Locator("td").Nth(2).Locator("b").TextContentAsync();
        return double.Parse(text!.Split('\u00A0')[0].Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture);
    }
}
