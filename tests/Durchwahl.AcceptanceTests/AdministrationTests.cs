using Durchwahl.AcceptanceTests.Support;
using Durchwahl.Tests.Calls;
using Durchwahl.Tests.Support;
using Microsoft.Playwright;

namespace Durchwahl.AcceptanceTests;

/// <summary>The administration in a real browser: accessibility at both widths and in both colours, without scripts, by keyboard.</summary>
public class AdministrationTests(OpenOffice office) : IClassFixture<OpenOffice>
{
    const string Base = "/verwaltung/musterkreis";

    static readonly string Post = $"{Base}/stellen/{ExampleOffice.Kuhlmann.Value}";

    static IEnumerable<string> Paths =>
    [
        "/verwaltung", Base, $"{Base}/stellen", $"{Base}/stellen/neu", Post, $"{Post}/freigabe", $"{Post}/abwesenheit", $"{Post}/rueckzug", $"{Post}/entfernen",
        $"{Base}/teams", $"{Base}/teams/neu", $"{Base}/teams/{ExampleOffice.Law.Value}", $"{Base}/teams/{ExampleOffice.Law.Value}/nummern", $"{Base}/standorte/neu", $"{Base}/standorte/{ExampleOffice.Town.Value}",
        $"{Base}/pruefung", $"{Base}/pruefung/luecke?bereich=Unterhalt%20L%E2%80%93Z", $"{Base}/veroeffentlichung", $"{Base}/haus", $"{Base}/haus/aufgaben", $"{Base}/haus/texte/impressum/de", $"{Base}/meldungen",
        $"{Base}/konten", $"{Base}/protokoll", $"{Base}/aufbewahrung", $"{Base}/auskunft", $"{Base}/wer-sieht-was", $"{Base}/einlesen", $"{Base}/vergleich", "/verwaltung/kennwort",
        $"{Base}/anrufe", $"{Base}/anrufe/{ExampleCalls.IdOf(1)}", $"{Base}/nachrichten", $"{Base}/rueckrufe", $"{Base}/telefon", $"{Base}/telefon/belastungsschutz", $"{Base}/telefon/sperren",
        $"{Base}/telefon/umzug", $"{Base}/telefon/ansagen", $"{Base}/planung/konzept",
    ];

    [Theory]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_on_any_page_of_the_administration(int width, ColorScheme colours)
    {
        await office.AddCalls();
        var page = await office.SignIn(width, colours);
        var findings = new List<string>();
        foreach (var path in Paths)
        {
            (await page.GotoAsync(path))!.Status.ShouldBe(200, path);
            findings.AddRange(await Seen.Findings(page, path));
            await Seen.Shoot(page, path, width, colours);
        }
        await page.Context.CloseAsync();
        findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    public async Task Axe_finds_nothing_on_the_preview_of_a_list_and_on_a_comparison(int width, ColorScheme colours)
    {
        var page = await office.SignIn(width, colours);
        var list = new FilePayload { Name = "liste.csv", MimeType = "text/csv", Buffer = "Name;Telefon;Zimmer\nMüller, Anna;05721 98-299;1.11\nWeiß;98-2l3;1.12\n"u8.ToArray() };
        var findings = new List<string>();
        foreach (var (path, button) in new[] { ($"{Base}/einlesen", "Datei lesen"), ($"{Base}/vergleich", "Vergleichen") })
        {
            await page.GotoAsync(path);
            await page.GetByLabel("Datei").SetInputFilesAsync(list);
            await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
            await Assertions.Expect(page.GetByText("Nicht verstanden: 1")).ToBeVisibleAsync();
            findings.AddRange(await Seen.Findings(page, path));
            await Seen.Shoot(page, $"{path}-danach", width, colours);
        }
        await page.Context.CloseAsync();
        findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_page_of_the_administration_scrolls_sideways_at_320_pixels()
    {
        var page = await office.SignIn(320);
        foreach (var path in Paths)
        {
            await page.GotoAsync(path);
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(320, path);
        }
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_view_has_at_most_one_primary_button()
    {
        var page = await office.SignIn(1280);
        foreach (var path in Paths.Where(path => !path.EndsWith("/konten", StringComparison.Ordinal)))
        {
            await page.GotoAsync(path);
            (await page.Locator("main .kern-btn--primary").CountAsync()).ShouldBeLessThanOrEqualTo(1, path);
        }
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_refused_form_names_the_field_is_accessible_and_leads_there()
    {
        var page = await office.SignIn(390);
        await page.GotoAsync(Post);
        await page.GetByLabel("Nummer", new() { Exact = true }).FillAsync("98-2l3");
        await page.GetByLabel("Telefonzeiten", new() { Exact = true }).FillAsync("Mo 9-26");
        await page.GetByLabel("Telefonzeiten", new() { Exact = true }).PressAsync("Enter");
        (await page.Locator("[role=alert] a").CountAsync()).ShouldBe(2);
        (await Seen.Findings(page, "refused")).ShouldBeEmpty();
        await Seen.Shoot(page, "refused", 390, ColorScheme.Light);
        await page.Locator("[role=alert] a").First.ClickAsync();
        page.Url.ShouldEndWith("#Numbers");
        (await page.GetByLabel("Nummer", new() { Exact = true }).InputValueAsync()).ShouldBe("98-2l3");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_scripts_a_gap_is_closed_published_and_the_visitor_finds_the_number()
    {
        var page = await office.SignIn(1280, withScripts: false);
        await page.GotoAsync($"{Base}/pruefung");
        await page.GetByRole(AriaRole.Link, new() { Name = "Lücke schließen: Unterhalt: Nachnamen L–Z: niemand" }).ClickAsync();
        await page.GetByLabel("Wer übernimmt").SelectOptionAsync(new SelectOptionValue { Label = "Olena Tkatschuk, Widerspruch 1" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Lücke schließen" }).ClickAsync();
        (await page.Locator("[role=status]").First.TextContentAsync())!.ShouldContain("Die Lücke ist geschlossen");
        await page.GotoAsync($"{Base}/veroeffentlichung");
        await page.GetByLabel("Anlass").FillAsync("Lücke im Unterhalt");
        await page.GetByRole(AriaRole.Button, new() { Name = "Veröffentlichen", Exact = true }).ClickAsync();
        (await page.Locator("[role=status]").First.TextContentAsync())!.ShouldContain("Veröffentlicht");
        await page.Context.CloseAsync();

        var visitor = await office.Page(390);
        await visitor.GotoAsync("/musterkreis");
        await visitor.Locator("input[name=aufgabe][value=unterhalt]").CheckAsync(new() { Force = true });
        await visitor.Locator("#unterhalt-name").FillAsync("Zander");
        await visitor.Locator(".dw-finder button").ClickAsync();
        (await visitor.Locator("main a[href='tel:+49572198431']").CountAsync()).ShouldBeGreaterThan(0);
        await visitor.Context.CloseAsync();
    }

    [Fact]
    public async Task Many_posts_are_chosen_and_changed_with_the_keyboard_alone()
    {
        var page = await office.SignIn(1280);
        await page.GotoAsync($"{Base}/stellen?nur=unbesetzt");
        await page.GetByLabel("Alle 3 angezeigten Stellen").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Seen.Arrives(page, "/stellen/auswahl$");
        (await Seen.Findings(page, "bulk")).ShouldBeEmpty();
        await Seen.Shoot(page, "bulk", 1280, ColorScheme.Light);
        (await page.Locator("h2").TextContentAsync())!.ShouldContain("3 Stellen gewählt");
        await page.Context.CloseAsync();
    }
}
