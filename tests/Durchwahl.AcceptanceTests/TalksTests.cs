using Durchwahl.AcceptanceTests.Support;
using Durchwahl.Access.Contract;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Promises.Talks;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Promises.Talks;
using Durchwahl.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Durchwahl.AcceptanceTests;

/// <summary>Booking a talk in a real browser, on a phone and with the keyboard.</summary>
public class TalksTests(TalkingOffice office) : IClassFixture<TalkingOffice>
{
    [Theory]
    [InlineData("", 390, ColorScheme.Light)]
    [InlineData("/en", 1280, ColorScheme.Dark)]
    public async Task Somebody_books_a_talk_with_the_keyboard_and_cancels_it(string prefix, int width, ColorScheme colours)
    {
        var page = await office.Page(width, colours);
        var findings = new List<string>();
        await page.GotoAsync($"{prefix}/musterkreis/verzeichnis/{ExampleOffice.Kuhlmann.Value:D}");
        await page.Locator("a[href*='termin?stelle']").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Look("termin-zeiten", "#zeiten");
        await page.Locator("input[name=zeit]").First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Look("termin-angaben", "#Name");
        await page.Locator("form[action$=buchen] button").PressAsync("Enter"); // nothing filled in
        await Look("termin-angaben-fehlen", "#Name-f");
        await page.Locator("#Name").FocusAsync();
        await page.Keyboard.TypeAsync("Frau Hagedorn");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("0171 3920014");
        await page.Keyboard.PressAsync("Enter");
        await Look("termin-gebucht", "form[action$=absagen]");
        (await page.Locator(".dw-code").CountAsync()).ShouldBe(2);
        page.Url.ShouldNotContain("Hagedorn");
        await page.Locator("form[action$=absagen] button").PressAsync("Enter");
        await Look("termin-abgesagt", "main a.kern-btn[href$=termin]");
        await page.GotoAsync($"{prefix}/musterkreis/termin");
        await Look("termin", "#wer");
        await page.Context.CloseAsync();
        findings.ShouldBeEmpty();

        async Task Look(string name, string shows)
        {
            await Assertions.Expect(page.Locator(shows)).ToBeVisibleAsync(); // the page of before may still be there
            findings.AddRange(await Seen.Findings(page, name));
            await Seen.Shoot(page, name, width, colours);
            await page.SetViewportSizeAsync(320, 900);
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(320, name);
            await page.SetViewportSizeAsync(width, 900);
        }
    }

    [Theory]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    public async Task Axe_finds_nothing_on_the_pages_of_staff(int width, ColorScheme colours)
    {
        var page = await office.SignIn(width, colours);
        var findings = new List<string>();
        await page.GotoAsync($"/verwaltung/musterkreis/telefontermine/neu?stelle={ExampleOffice.Kuhlmann.Value:D}");
        await Look("verwaltung-termin-neu");
        await page.Locator("input[name=zeit]").First.CheckAsync(new() { Force = true });
        await page.Locator("#Name").FillAsync("Herr Mustermann");
        await page.Locator("#Number").FillAsync("0171 3920015");
        await page.Locator("#Number").PressAsync("Enter");
        await Assertions.Expect(page.Locator(".dw-code")).ToHaveCountAsync(2);
        await Look("verwaltung-termin-gebucht");
        await page.GotoAsync("/verwaltung/musterkreis/telefontermine");
        await Look("verwaltung-termine");
        await page.GotoAsync($"/verwaltung/musterkreis/telefontermine/regeln?fuer=post:{ExampleOffice.Kuhlmann.Value:D}");
        await Look("verwaltung-termine-regeln");
        await page.Context.CloseAsync();
        findings.ShouldBeEmpty();

        async Task Look(string name)
        {
            findings.AddRange(await Seen.Findings(page, name));
            await Seen.Shoot(page, name, width, colours);
        }
    }
}

/// <summary>The office, with talks that can be booked with everybody.</summary>
public sealed class TalkingOffice : OpenOffice
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var known = (await Services.GetRequiredService<IOfficeKeys>().Find("musterkreis"))!;
        var rules = new TalkRules { AreBookable = true };
        (await Services.GetRequiredService<ChangeTalkRules>().Change(known, new TalkScope.OfOffice(), TalkRulesInput.Of(rules), Actor.Program)).ShouldBeEmpty();
        await Services.GetRequiredService<PublicationShelf>().Refresh();
    }
}
