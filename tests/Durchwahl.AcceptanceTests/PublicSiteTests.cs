using Durchwahl.AcceptanceTests.Support;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.PhoneBook.PublicSite;
using Durchwahl.Tests.Support;
using Microsoft.Playwright;

namespace Durchwahl.AcceptanceTests;

/// <summary>What only a browser shows: accessibility, reflow, and that pages work with and without scripts.</summary>
public class PublicSiteTests(OpenOffice office) : IClassFixture<OpenOffice>
{
    static IEnumerable<string> Paths =>
        from prefix in new[] { "", "/en" }
        from path in PublicPages.Pages.Append(PublicLinks.EntryName(ExampleOffice.Kuhlmann)).Append(PublicLinks.EntryName(ExampleOffice.Wichmann)).Select(page => $"/musterkreis/{page}".TrimEnd('/'))
            .Append("/beispielstadt").Append("/beispielstadt/verzeichnis").Append("/embed/musterkreis").Append("/gibt-es-nicht").Append("")
        select prefix + path is { Length: > 0 } full ? full : "/";

    [Fact]
    public async Task Axe_finds_what_is_wrong()
    {
        var page = await office.Page();
        await page.SetContentAsync("<!doctype html><html lang=de><title>Probe</title><main><h1>Probe</h1><img src='data:,'><p style='color:#ccc'>Grau</p></main></html>");
        (await Seen.Findings(page, "Probe")).Select(finding => finding.Split(": ")[1]).ShouldBe(["color-contrast", "image-alt"]);
        (await Seen.Findings(page, "Probe", "color-contrast")).ShouldHaveSingleItem().ShouldContain("Grau");
        await page.Context.CloseAsync();
    }

    // Both languages, widths and colours, every page twice: what axe judges by width and by colour does not hang together.
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_on_any_page(int width, ColorScheme colours)
    {
        var findings = new List<string>();
        var page = await office.Page(width, colours);
        foreach (var path in Paths)
        {
            await page.GotoAsync(path);
            findings.AddRange(await Seen.Findings(page, path));
            await Seen.Shoot(page, path, width, colours);
            await page.EmulateMediaAsync(new() { ColorScheme = colours is ColorScheme.Light ? ColorScheme.Dark : ColorScheme.Light });
            findings.AddRange(await Seen.Findings(page, path, "color-contrast"));
            await page.EmulateMediaAsync(new() { ColorScheme = colours });
        }
        await page.Context.CloseAsync();
        findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("leistung", "Hansen", "FoundPage")]
    [InlineData("leistung", "Hinz", "Deputy")]
    [InlineData("leistung", "Özdemir", "NotListed")]
    [InlineData("leistung", "Meyer", "AsksMore")]
    [InlineData("widerspruch", "", "Unclear")]
    [InlineData("unterhalt", "Zander", "Nobody")]
    [InlineData("anderes", "", "Other")]
    public async Task Axe_finds_nothing_on_the_answers_of_the_finder(string task, string surname, string name)
    {
        foreach (var (prefix, width, colours) in new[] { ("", 1280, ColorScheme.Light), ("/en", 390, ColorScheme.Dark) })
        {
            var page = await office.Page(width, colours);
            await page.GotoAsync($"{prefix}/musterkreis");
            await page.Locator($"input[name=aufgabe][value={task}]").CheckAsync(new() { Force = true });
            if (surname.Length > 0) await page.Locator($"#{task}-name").FillAsync(surname);
            await page.Locator(".dw-finder button").ClickAsync();
            (await page.Locator("h1").CountAsync()).ShouldBe(1);
            (await page.Locator("main a[href^='tel:'], main a[href^='mailto:'], main input:not([type=hidden])").CountAsync()).ShouldBeGreaterThan(0, "a dead end");
            page.Url.ShouldNotContain(surname.Length > 0 ? surname : "leistung=", Case.Insensitive);
            (await Seen.Findings(page, name)).ShouldBeEmpty();
            await Seen.Shoot(page, $"finden-{name}", width, colours);
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task No_page_scrolls_sideways_at_320_pixels()
    {
        var page = await office.Page(320);
        foreach (var path in Paths)
        {
            await page.GotoAsync(path);
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(320, path);
        }
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Nothing_is_loaded_from_others_no_cookie_is_set_and_no_script_complains()
    {
        var page = await office.Page();
        var foreign = new List<string>();
        page.Request += (_, request) => { if (!request.Url.StartsWith(office.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) foreign.Add(request.Url); };
        page.Console += (_, message) => { if (message.Type is "error" && !message.Text.Contains("404", StringComparison.Ordinal)) foreign.Add(message.Text); };
        foreach (var path in Paths) await page.GotoAsync(path);
        foreign.ShouldBeEmpty();
        (await page.Context.CookiesAsync()).ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_directory_searches_while_somebody_types_and_says_so_without_moving_the_focus()
    {
        var page = await office.Page();
        await page.GotoAsync("/musterkreis/verzeichnis");
        await page.Locator("#q").PressSequentiallyAsync("Maier");
        await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync("auch unter");
        (await page.Locator(".dw-dir tbody tr").AllInnerTextsAsync()).ShouldContain(row => row.Contains("Meier", StringComparison.Ordinal));
        (await page.Locator("#q").EvaluateAsync<bool>("element => element === document.activeElement")).ShouldBeTrue();
        page.Url.ShouldNotContain("Maier");
        (await Seen.Findings(page, "Suche")).ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_way_to_a_number_works_without_scripts_and_with_the_keyboard_alone()
    {
        var page = await office.Page(withScripts: false);
        await page.GotoAsync("/musterkreis");
        await page.Locator("input[name=aufgabe]").First.FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Hansen");
        await page.Keyboard.PressAsync("Enter");
        await Seen.Arrives(page, "/finden$");
        (await page.Locator("a.dw-tel--xl").GetAttributeAsync("href")).ShouldBe("tel:+49572198213");
        await page.Context.CloseAsync();
    }
}
