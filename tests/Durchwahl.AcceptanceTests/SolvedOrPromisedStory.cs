using System.Text.RegularExpressions;
using Durchwahl.AcceptanceTests.Support;
using Durchwahl.Tests.Support;
using Microsoft.Playwright;

namespace Durchwahl.AcceptanceTests;

/// <summary>The idea of the whole house in two stories: every contact ends solved or with a promise, and everybody who has to can see what became of it.</summary>
public class SolvedOrPromisedStory(StoryOffice office) : IClassFixture<StoryOffice>
{
    const string Base = "/verwaltung/musterkreis";

    [Fact]
    public async Task A_call_becomes_a_promise_the_case_worker_keeps_it_the_next_day_and_the_caller_sees_it()
    {
        var agent = await office.SignIn("service");
        var (code, word) = await TakeTheCall(agent);
        var link = await ReadTheMail();
        await TakeThePromise(link);
        await SeeAsCaller(code, word, "Offen", "Ihr Kontakt um 10:00");
        office.GoOn(days: 1, hour: 9, minute: 40);
        await Answer();
        await SeeAsCaller(code, word, "Gehalten", "Die Zusage ist gehalten.");
        await agent.Context.CloseAsync();
    }

    // Monday 10:00: the agent sits at a seat of the service, a woman calls about moving house, the guide says what to ask.
    async Task<(string Code, string Word)> TakeTheCall(IPage page)
    {
        await page.GotoAsync($"{Base}/arbeitsplatz");
        await page.GetByLabel("Stelle").SelectOptionAsync(new SelectOptionValue { Value = ExampleOffice.Kuhlmann.Value.ToString() });
        await Press(page, "Platz wählen");
        await page.GotoAsync($"{Base}/arbeitsplatz");
        await page.Locator("#uebung-uebernehmen, #uebung-zurueckgeben").First.WaitForAsync();
        if (await page.Locator("#zurueck").CountAsync() > 0) await page.Locator("#zurueck").ClickAsync();
        if (await page.Locator("#uebung-uebernehmen").CountAsync() > 0) await Press(page, "Diesen Platz übernehmen");
        await page.Locator("#uebung-zurueckgeben").WaitForAsync();
        using var call = office.Call("213", "03023125014");
        await Press(page, "Annehmen");
        await Assertions.Expect(page.Locator("[data-part=anruf] h2")).ToHaveTextAsync("Gespräch mit 030 23125014");
        await page.Keyboard.PressAsync("F2");
        await page.Keyboard.TypeAsync("umzug");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#leitfaden-h")).ToHaveTextAsync("Leitfaden: Umzug geplant");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Hagedorn");
        await page.GetByLabel("Notiz: was die Person fragt oder mitteilt").FillAsync("Möchte umziehen, hat ein <b>Angebot</b>.");
        await Press(page, "Auflegen");
        await page.Keyboard.PressAsync("F9");
        await Assertions.Expect(page.Locator("#fertig-h")).ToContainTextAsync("Zusage gespeichert");
        var told = page.Locator("[aria-labelledby=fertig-h]");
        await Seen.Shoot(page, "story-zusage-gegeben", 1280, ColorScheme.Light);
        return (await told.Locator(".dw-code.dw-lead").InnerTextAsync(), await told.Locator("b.dw-lead").InnerTextAsync());
    }

    // The mailbox of the team gets a mail that says nothing about the person.
    async Task<string> ReadTheMail()
    {
        // The other story sends mails as well.
        var mail = (await office.Mails.NextMail()).Mail;
        while (!mail.Text.Contains("Übergabe", StringComparison.Ordinal)) mail = (await office.Mails.NextMail()).Mail;
        mail.Header("Subject")!.ShouldMatch(@"\[Z-[2-9A-Z]{7}\]");
        var text = mail.Text;
        text.ShouldContain("Umzug geplant", customMessage: text);
        text.ShouldNotContain("Hagedorn");
        text.ShouldNotContain("23125014");
        return Regex.Match(text, @"/z/\S+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
    }

    async Task TakeThePromise(string link)
    {
        var page = await office.Page();
        await page.GotoAsync(link);
        await Press(page, "Annehmen");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Sie haben die Zusage angenommen");
        await page.Context.CloseAsync();
    }

    async Task Answer()
    {
        var page = await office.SignIn("kuhlmann");
        await page.GotoAsync($"{Base}/meine");
        await Seen.Shoot(page, "story-meine", 1280, ColorScheme.Light);
        await page.Locator("main a[href*='/zusagen/']").First.ClickAsync();
        if (!await page.Locator("#erledigt-text").IsVisibleAsync()) await page.Locator("summary").Filter(new() { HasText = "Erledigen" }).ClickAsync();
        await page.Locator("#erledigt-text").FillAsync("Frau Hagedorn angerufen: Die Miete wird übernommen.");
        await page.Locator("form[action$=erledigt] button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("gehalten");
        await page.Context.CloseAsync();
    }

    async Task SeeAsCaller(string code, string word, string state, string told)
    {
        var page = await office.Page(390);
        await page.GotoAsync("/zusage");
        await page.Locator("#code").FillAsync(code);
        await page.Locator("#wort").FillAsync(word);
        await page.Locator("main button").First.ClickAsync();
        await Assertions.Expect(page.Locator("main .dw-state").First).ToHaveTextAsync(state);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(told);
        (await Seen.Findings(page, $"zusage {state}")).ShouldBeEmpty();
        await Seen.Shoot(page, $"story-zusage-{state}", 390, ColorScheme.Light);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task A_request_for_information_goes_from_receipt_to_the_published_answer(int width)
    {
        var subject = $"Durchwahlen der Leistungsabteilung ({width})";
        var officer = await office.SignIn("auskunft", width);
        await officer.GotoAsync($"{Base}/ifg/neu");
        await Look(officer, "ifg-neu", width);
        await officer.GetByLabel("Worum es geht").FillAsync(subject);
        await officer.GetByLabel("Wer fragt").FillAsync("Erika Beispiel");
        await officer.GetByLabel("Im öffentlichen Verzeichnis zeigen").First.CheckAsync();
        await Press(officer, "Eintragen");
        await Assertions.Expect(officer.Locator("main")).ToContainTextAsync("Frist des Gesetzes");
        await Look(officer, "ifg-antrag", width);
        await officer.GetByLabel("Was geschehen ist").SelectOptionAsync("Granted");
        await Press(officer, "Schritt eintragen");
        await Assertions.Expect(officer.Locator("ol.dw-time")).ToContainTextAsync("Informationen herausgegeben");
        await officer.GetByLabel("Titel des Dokuments").FillAsync("Liste der Durchwahlen");
        await officer.Locator("#datei").SetInputFilesAsync(new FilePayload { Name = "liste.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4"u8.ToArray() });
        await Press(officer, "Dokument hinzufügen");
        await officer.GotoAsync($"{Base}/ifg");
        await Look(officer, "ifg-verzeichnis", width);
        await officer.Context.CloseAsync();

        var anybody = await office.Page(width);
        await anybody.GotoAsync("/musterkreis/ifg");
        await anybody.GetByLabel("Suchen in den Anträgen").FillAsync(subject.ToUpperInvariant());
        await anybody.Keyboard.PressAsync("Enter");
        await Assertions.Expect(anybody.Locator("main")).ToContainTextAsync(subject);
        await Assertions.Expect(anybody.GetByRole(AriaRole.Link, new() { Name = "Liste der Durchwahlen (PDF)" })).ToBeVisibleAsync();
        await Assertions.Expect(anybody.Locator("main")).Not.ToContainTextAsync("Erika Beispiel");
        await Look(anybody, "ifg-oeffentlich", width);
        await anybody.Context.CloseAsync();
    }

    static async Task Look(IPage page, string name, int width)
    {
        (await Seen.Findings(page, name)).ShouldBeEmpty();
        await Seen.Shoot(page, name, width, ColorScheme.Light);
        await page.SetViewportSizeAsync(320, 900);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(320, name);
        await page.SetViewportSizeAsync(width, 900);
    }

    static Task Press(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
