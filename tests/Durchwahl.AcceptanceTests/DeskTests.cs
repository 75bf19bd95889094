using Durchwahl.AcceptanceTests.Support;
using Durchwahl.Tests.Support;
using Microsoft.Playwright;

namespace Durchwahl.AcceptanceTests;

/// <summary>The desk without an exchange in a real browser: contacts entered by hand.</summary>
public class DeskTests(OpenOffice office) : IClassFixture<OpenOffice>
{
    [Theory]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_on_the_desk_and_the_contacts(int width, ColorScheme colours)
    {
        var page = await office.SignIn(width, colours);
        var findings = new List<string>();
        await page.GotoAsync(DeskSteps.Desk);
        await page.GetByRole(AriaRole.Button, new() { Name = "Umzug geplant" }).ClickAsync();
        await Assertions.Expect(page.Locator("#leitfaden-h")).ToHaveTextAsync("Leitfaden: Umzug geplant");
        await page.GetByText("Weitere Angaben").ClickAsync();
        await See(page, "desk", width, colours, findings);
        await page.GetByLabel("Telefonnummer").FillAsync("12x");
        await page.Keyboard.PressAsync("F9");
        await page.GetByRole(AriaRole.Alert).First.WaitForAsync();
        await See(page, "desk-refused", width, colours, findings);
        await page.GetByLabel("Telefonnummer").FillAsync("0171 3920014");
        await page.Keyboard.PressAsync("F9");
        await page.Locator("#fertig-h").WaitForAsync();
        await See(page, "desk-ended", width, colours, findings);
        await page.GotoAsync("/verwaltung/musterkreis/kontakte");
        await See(page, "kontakte", width, colours, findings);
        await page.Context.CloseAsync();
        findings.ShouldBeEmpty();
    }

    static async Task See(IPage page, string name, int width, ColorScheme colours, List<string> findings)
    {
        findings.AddRange(await Seen.Findings(page, name));
        await Seen.Shoot(page, name, width, colours);
        await page.SetViewportSizeAsync(320, 900);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(320, name);
        await page.SetViewportSizeAsync(width, 900);
    }

    [Fact]
    public async Task A_contact_is_entered_and_promised_with_the_keyboard_alone()
    {
        var page = await office.SignIn(1280);
        await page.GotoAsync(DeskSteps.Desk);
        await page.Keyboard.PressAsync("F2");
        await page.Keyboard.TypeAsync("umz");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#leitfaden-h")).ToHaveTextAsync("Leitfaden: Umzug geplant");
        await DeskSteps.TabTo(page, "Name", backwards: true);
        await page.Keyboard.TypeAsync("Frau Anna Hagedorn");
        await DeskSteps.TabTo(page, "Number");
        await page.Keyboard.TypeAsync("0171 3920014");
        await page.Keyboard.PressAsync("Enter"); // looks, and ends nothing
        await Assertions.Expect(page.Locator("#Owner")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^Miriam Kuhlmann"));
        await DeskSteps.TabTo(page, "Reported");
        await page.Keyboard.TypeAsync("<b>Miete</b>");
        await page.Keyboard.PressAsync("F9");
        await Assertions.Expect(page.Locator("#fertig-h")).ToHaveTextAsync("Zusage gespeichert: Antwort zum Anliegen „Umzug geplant“");
        await Assertions.Expect(page.Locator("[aria-labelledby=fertig-h]")).ToContainTextAsync("Der Tag des Eingangs zählt nicht mit.");
        await Assertions.Expect(page.Locator("[aria-labelledby=fertig-h] .dw-code.dw-lead")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^\d{3} \d{3} \d{3}$"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Digits_choose_topics_while_the_list_has_the_focus_and_letters_answer_questions_where_they_stand()
    {
        var page = await office.SignIn(1280);
        await page.GotoAsync(DeskSteps.Desk);
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("4711"); // digits in a field are digits
        await page.Keyboard.PressAsync("F2");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("4");
        await Assertions.Expect(page.Locator("#leitfaden-h")).ToHaveTextAsync("Leitfaden: Umzug geplant");
        await page.Locator(".dw-answers summary").First.FocusAsync();
        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(page.Locator(".dw-answers details[open]")).ToContainTextAsync("dann unterschreiben");
        await Assertions.Expect(page.GetByLabel("Name", new() { Exact = true })).ToHaveValueAsync("4711");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_scripts_buttons_do_the_same_and_nothing_that_was_typed_is_lost()
    {
        var page = await office.SignIn(390, withScripts: false);
        await page.GotoAsync(DeskSteps.Desk);
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Hagedorn");
        await page.GetByLabel("Telefonnummer").FillAsync("0171 3920014");
        await page.GetByRole(AriaRole.Button, new() { Name = "Wo bleibt mein Geld?" }).ClickAsync();
        await Assertions.Expect(page.Locator("#leitfaden-h")).ToHaveTextAsync("Leitfaden: Wo bleibt mein Geld?");
        await Assertions.Expect(page.Locator("#Owner")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^Miriam Kuhlmann"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Zusage geben" }).ClickAsync();
        await Assertions.Expect(page.Locator("#fertig-h")).ToContainTextAsync("Zusage gespeichert");
        await page.Context.CloseAsync();
    }
}

/// <summary>The desk with the practice exchange in a real browser.</summary>
public class DeskCallsTests(PractisingOffice office) : IClassFixture<PractisingOffice>
{
    [Theory]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_while_a_phone_rings(int width, ColorScheme colours)
    {
        var page = await office.SignIn(width, colours);
        await SitDown(page);
        using var call = office.Call("213", "03023125001");
        await Assertions.Expect(page.Locator("[data-part=anruf] h2")).ToContainTextAsync("Es klingelt");
        var findings = (await Seen.Findings(page, "desk-rings")).ToList();
        await Seen.Shoot(page, "desk-rings", width, colours);
        await page.Context.CloseAsync();
        findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_call_is_taken_with_its_guide_and_ends_with_a_promise_that_the_next_call_of_the_number_shows()
    {
        var page = await office.SignIn(1280);
        await SitDown(page);
        using (office.Call("213", "03023125002"))
        {
            // Nothing was typed yet: the form becomes that of the call.
            await Assertions.Expect(page.Locator("[data-part=anruf] h2")).ToHaveTextAsync("Es klingelt: 030 23125002");
            await Press(page, "Annehmen");
            await Assertions.Expect(page.Locator("[data-part=anruf] h2")).ToHaveTextAsync("Gespräch mit 030 23125002");
            await page.Keyboard.PressAsync("F2");
            await page.Keyboard.TypeAsync("einkommen");
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Locator("#leitfaden-h")).ToHaveTextAsync("Leitfaden: Einkommen geändert");
            await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Hagedorn");
            await page.GetByLabel("Notiz: was die Person fragt oder mitteilt").FillAsync("bleibt stehen");
            await Press(page, "Auflegen");
            await Assertions.Expect(page.Locator("[data-part=anruf] h2")).ToHaveTextAsync("Nachbearbeitung: 030 23125002");
            await Assertions.Expect(page.GetByLabel("Notiz: was die Person fragt oder mitteilt")).ToHaveValueAsync("bleibt stehen");
            await page.Keyboard.PressAsync("F9");
            await Assertions.Expect(page.Locator("#fertig-h")).ToContainTextAsync("Zusage gespeichert");
            await Assertions.Expect(page.Locator("[data-part=zustand]")).ToContainTextAsync("Frei");
        }
        await page.GotoAsync(DeskSteps.Desk);
        using var again = office.Call("213", "03023125002");
        await Assertions.Expect(page.Locator("[data-part=bekannt]")).ToContainTextAsync("Offene Zusage vom 14.09.2026: Antwort zum Anliegen „Einkommen geändert“");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Whoever_has_begun_to_type_keeps_it_when_a_phone_rings()
    {
        var page = await office.SignIn(1280);
        await SitDown(page);
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("noch nicht fertig");
        using var call = office.Call("213", "03023125003");
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToHaveTextAsync("Es klingelt: 030 23125003");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Zu diesem Gespräch" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("Name", new() { Exact = true })).ToHaveValueAsync("noch nicht fertig");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task F4_pauses_and_comes_back_and_keeps_what_was_typed()
    {
        var page = await office.SignIn(1280);
        await SitDown(page);
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Hagedorn");
        await page.GetByLabel("Grund der Pause").SelectOptionAsync("Schriftliches");
        await page.Keyboard.PressAsync("F4");
        await Assertions.Expect(page.Locator("[data-part=zustand]")).ToContainTextAsync("Pause: Schriftliches");
        await Assertions.Expect(page.GetByLabel("Name", new() { Exact = true })).ToHaveValueAsync("Hagedorn");
        await page.Keyboard.PressAsync("F4");
        await Assertions.Expect(page.Locator("[data-part=zustand]")).ToContainTextAsync("Frei");
        await page.Context.CloseAsync();
    }

    // At the post with the extension 213, whose calls the person takes.
    static async Task SitDown(IPage page)
    {
        await page.GotoAsync(DeskSteps.Desk);
        if (await page.Locator("#platz:not([open])").CountAsync() > 0) await page.GetByText("Platz wechseln").ClickAsync();
        await page.GetByLabel("Stelle").SelectOptionAsync(new SelectOptionValue { Value = ExampleOffice.Kuhlmann.Value.ToString() });
        await Press(page, "Platz wählen");
        await page.GotoAsync(DeskSteps.Desk);
        await page.Locator("#uebung-uebernehmen, #uebung-zurueckgeben").First.WaitForAsync();
        if (await page.Locator("#zurueck").CountAsync() > 0) await page.Locator("#zurueck").ClickAsync();
        if (await page.Locator("#uebung-uebernehmen").CountAsync() > 0) await Press(page, "Diesen Platz übernehmen");
        await page.Locator("#uebung-zurueckgeben").WaitForAsync();
    }

    static Task Press(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}

/// <summary>What both have in common.</summary>
static class DeskSteps
{
    public const string Desk = "/verwaltung/musterkreis/arbeitsplatz";

    /// <summary>Presses Tab until an element has the focus.</summary>
    public static async Task TabTo(IPage page, string id, bool backwards = false)
    {
        for (var presses = 0; presses < 80; presses++)
        {
            if (await page.EvaluateAsync<string>("document.activeElement.id") == id) return;
            await page.Keyboard.PressAsync(backwards ? "Shift+Tab" : "Tab");
        }
        throw new InvalidOperationException($"The keyboard does not get to {id}.");
    }
}
