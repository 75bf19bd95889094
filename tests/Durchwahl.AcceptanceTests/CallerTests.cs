using Durchwahl.AcceptanceTests.Support;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.Promises;
using Durchwahl.Promises.Contract;
using Durchwahl.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Durchwahl.AcceptanceTests;

/// <summary>The caller's view and writing instead of calling in a real browser: accessibility, reflow, print, without scripts.</summary>
public class CallerTests(OpenOffice office) : IClassFixture<OpenOffice>
{
    [Theory]
    [InlineData(1280, ColorScheme.Light, "")]
    [InlineData(390, ColorScheme.Dark, "")]
    [InlineData(390, ColorScheme.Light, "/en")]
    [InlineData(320, ColorScheme.Light, "")]
    public async Task Axe_finds_nothing_on_the_way_of_a_caller_and_nothing_scrolls_sideways(int width, ColorScheme colours, string prefix)
    {
        var (_, code) = await Give();
        var page = await office.Page(width, colours, withScripts: true);
        var findings = new List<string>();
        await page.GotoAsync($"{prefix}/musterkreis/zusage");
        await Look("zusage-formular");
        await Fill("code", "482 913 071");
        await page.Locator("main button").First.ClickAsync();
        await Look("zusage-tippfehler");
        await Fill("code", code.Code);
        await Fill("wort", "Falschwort");
        await page.Locator("main button").First.ClickAsync();
        await Look("zusage-falsch");
        await Fill("wort", code.Word);
        await page.Locator("main button").First.ClickAsync();
        await Assertions.Expect(page.Locator("h2.dw-big").First).ToBeVisibleAsync();
        await Look("zusage-ansicht");
        page.Url.ShouldNotContain(code.Code.Replace(" ", "", StringComparison.Ordinal));
        foreach (var summary in await page.Locator("main summary").AllAsync()) await summary.ClickAsync();
        await Look("zusage-offen");
        await page.Locator("button[value=ergaenzen]").First.ClickAsync();
        await Look("zusage-abgelehnt");
        await page.Locator("button[value=zurueckziehen]").First.ClickAsync();
        await Look("zusage-zurueckgezogen");
        await page.ReloadAsync(); // sends the same form again, which changes nothing
        await Assertions.Expect(page.Locator("button[value=oeffnen]")).ToHaveCountAsync(1);
        await page.Locator("button[value=nachweis]").ClickAsync();
        await Look("zusage-nachweis");
        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = colours });
        await Seen.Shoot(page, $"{prefix}zusage-nachweis-druck", width, colours);
        await page.EmulateMediaAsync(new() { Media = Media.Screen, ColorScheme = colours });
        (await page.Context.CookiesAsync()).ShouldBeEmpty();
        await page.Context.CloseAsync();
        findings.ShouldBeEmpty();

        async Task Look(string where)
        {
            findings.AddRange(await Seen.Findings(page, where));
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, where);
            await Seen.Shoot(page, $"{prefix}{where}", width, colours);
        }

        Task Fill(string field, string text) => page.Locator($"#{field}").FillAsync(text);
    }

    [Theory]
    [InlineData(1280, ColorScheme.Dark, "")]
    [InlineData(390, ColorScheme.Light, "/en")]
    [InlineData(320, ColorScheme.Light, "")]
    public async Task Somebody_who_cannot_telephone_writes_and_sees_what_becomes_of_it_without_scripts(int width, ColorScheme colours, string prefix)
    {
        // axe itself needs scripts; the pages do not.
        foreach (var withScripts in new[] { true, false })
        {
            var page = await office.Page(width, colours, withScripts);
            await page.GotoAsync($"{prefix}/musterkreis/ohne-telefon");
            await page.Locator("main h2 a").First.ClickAsync();
            await Look("schreiben-formular");
            await page.Locator("main form button").ClickAsync();
            await Look("schreiben-fehlt");
            await page.Locator("#thema").SelectOptionAsync("notlage");
            await page.Locator("#nachricht").FillAsync("Mein Konto ist leer.");
            await page.Locator("#nachname").FillAsync("Hagedorn");
            await page.Locator("#antwort-gespraech").CheckAsync(new() { Force = true });
            await page.Locator("main form button").ClickAsync();
            await Look("schreiben-danach");
            var shown = await page.Locator("main .dw-code").AllInnerTextsAsync();
            await page.Locator("main a[href$=zusage]").ClickAsync();
            await page.Locator("#code").FillAsync(shown[0]);
            await page.Locator("#wort").FillAsync(shown[1]);
            await page.Locator("main button").First.ClickAsync();
            await Assertions.Expect(page.Locator("h2.dw-big").First).ToBeVisibleAsync();
            await page.Context.CloseAsync();

            async Task Look(string where)
            {
                if (withScripts) (await Seen.Findings(page, where)).ShouldBeEmpty();
                if (withScripts) (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, where);
                await Seen.Shoot(page, $"{prefix}{where}", width, colours);
            }
        }
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(320, ColorScheme.Light)]
    public async Task Axe_finds_nothing_on_the_proof_of_a_contact(int width, ColorScheme colours)
    {
        var (contact, _) = await Give();
        var page = await office.SignIn(width, colours);
        await page.GotoAsync($"/verwaltung/musterkreis/kontakte/{contact.Value}/nachweis");
        var findings = (await Seen.Findings(page, "nachweis")).ToList();
        await page.Locator("form[action$=code] button").ClickAsync();
        findings.AddRange(await Seen.Findings(page, "nachweis mit Code"));
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
        await Seen.Shoot(page, "nachweis-code", width, colours);
        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = colours });
        await Seen.Shoot(page, "nachweis-druck", width, colours);
        await page.Context.CloseAsync();
        findings.ShouldBeEmpty();
    }

    async Task<(ContactId Contact, IssuedCode Code)> Give()
    {
        var services = office.Services;
        var id = TestOffices.Musterkreis.Id;
        var contact = new ContactId(Guid.CreateVersion7());
        var details = new PromiseDetails { What = "Antwort, ob die Miete der neuen Wohnung übernommen wird", Name = "Frau Hagedorn", Number = PhoneNumber.Parse("+491713920014") };
        var promise = new NewPromise { Kind = PromiseKinds.HandOver, Owner = new PromiseOwner(ExampleOffice.Kuhlmann, ExampleOffice.MoneyTown), Details = details };
        var ending = new EndContact.Ending(contact, "umzug", WasIdentified: true, new ContactDetails { Reported = "Zieht im Oktober um.\nNeue Miete 480 Euro.", Name = "Frau Hagedorn" });
        var given = await services.GetRequiredService<EndContact>().End(id, ending, [promise], new Actor("service"));
        await services.GetRequiredService<PromiseBook>().Change(id, given[0].Id, new Actor("x"), (known, _) => PromiseDecisions.Take(known.Promise, known.Promise.OpenedAt, "x"));
        return (contact, (await services.GetRequiredService<CallerCodes>().Issue(id, CodeSubject.Of(contact), null, new Actor("service")))!);
    }
}
