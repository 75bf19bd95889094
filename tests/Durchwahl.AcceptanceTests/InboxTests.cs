using Durchwahl.AcceptanceTests.Support;
using Durchwahl.Domain.Promises;
using Durchwahl.Tests.Support;
using Microsoft.Playwright;

namespace Durchwahl.AcceptanceTests;

/// <summary>What staff see of promises, in a real browser: accessibility at both widths and in both colours, without scripts, by keyboard.</summary>
public class InboxTests(KeepingOffice office) : IClassFixture<KeepingOffice>
{
    const string Base = "/verwaltung/musterkreis";

    [Theory]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    public async Task Axe_finds_nothing_on_any_page_of_promises(int width, ColorScheme colours)
    {
        var page = await office.SignIn(KeepingOffice.Account, width, colours);
        var findings = new List<string>();
        foreach (var path in Paths())
        {
            (await page.GotoAsync(path))!.Status.ShouldBe(200, path);
            findings.AddRange(await Seen.Findings(page, path));
            await Seen.Shoot(page, path, width, colours);
        }
        await page.Context.CloseAsync();
        findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_page_of_promises_scrolls_sideways_at_320_pixels_and_each_has_at_most_one_primary_button()
    {
        var page = await office.SignIn(KeepingOffice.Account, 320);
        foreach (var path in Paths())
        {
            await page.GotoAsync(path);
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(320, path);
            (await page.Locator("main .kern-btn--primary").CountAsync()).ShouldBeLessThanOrEqualTo(1, path);
        }
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_scripts_a_promise_is_settled_in_place_with_the_keyboard_alone()
    {
        var given = await office.Give("Antwort zum Kurs");
        var page = await office.SignIn(KeepingOffice.Account, 1280, withScripts: false);
        await page.GotoAsync($"{Base}/meine");
        await page.Locator("summary[aria-label='Erledigen: Antwort zum Kurs']").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Der Kurs wird bezahlt.");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[role=status]").First).ToContainTextAsync("Erledigt");
        (await office.Find(given.Id)).Outcome.ShouldBe(PromiseOutcome.Kept);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_refused_form_is_open_accessible_and_leads_to_the_field()
    {
        var page = await office.SignIn(KeepingOffice.Account, 390);
        await page.GotoAsync($"{Base}/zusagen/{office.First.Value}");
        await page.GetByText("Weitergeben", new() { Exact = true }).First.ClickAsync();
        await page.GetByLabel("An wen").SelectOptionAsync(new SelectOptionValue { Label = "Team Widerspruch und Unterhalt" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Weitergeben" }).ClickAsync();
        await Assertions.Expect(page.Locator("[role=alert] a")).ToHaveAttributeAsync("href", "#weitergeben-grund");
        (await Seen.Findings(page, "refused")).ShouldBeEmpty();
        await Seen.Shoot(page, "zusage-abgelehnt", 390, ColorScheme.Light);
        await page.Context.CloseAsync();
    }

    IEnumerable<string> Paths() =>
    [
        $"{Base}/meine", $"{Base}/meine/stelle/{ExampleOffice.Kuhlmann.Value}", $"{Base}/zusagen", $"{Base}/zusagen?wer=alle", $"{Base}/zusagen/{office.First.Value}", $"{Base}/zusagen/{office.Letter.Value}", $"{Base}/zusagen/team",
        $"{Base}/zusagen/einstellungen", $"{Base}/zusagen/einstellungen/art", $"{Base}/zusagen/einstellungen/art/{PromiseKinds.HandOver}",
    ];
}
