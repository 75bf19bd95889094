using System.Net;
using AngleSharp.Html.Dom;
using Dapper;
using Durchwahl.Domain.Promises;
using Durchwahl.Promises.Contract;
using Durchwahl.Tests.Support;
using NodaTime;

namespace Durchwahl.Tests.Promises.Caller;

/// <summary>"Ich kann nicht telefonieren": a message becomes a contact with a promise and a code.</summary>
public class WriteToOfficeTests(PublishedHouse published) : IClassFixture<PublishedHouse>
{
    const string Path = "/musterkreis/schreiben";

    static readonly (string Name, string Value)[] Letter =
        [("thema", "miete"), ("nachricht", "Die Heizung ist teurer <script>"), ("vorname", "Petra"), ("nachname", "Hagedorn"), ("antwort", "brief"), ("anschrift", "Am Markt 3, 31542 Beispielhausen")];

    readonly TestHouse _house = published.House;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_message_reaches_the_responsible_post_with_code_and_word(Engine engine)
    {
        await using var house = await TestHouse.Open(engine);
        await new ExampleOffice().Publish(house.Web.Services);
        using var browser = house.Browser();
        var done = await Sent(browser, Path, Letter);
        CallerTestBed.TextOf(done).ShouldContain("Ihre Nachricht ist angekommen");
        var code = CodeOf(done);
        var known = (await house.Get<PromiseBook>().List(CallerTestBed.Office, new PromiseFilter(), 10)).ShouldHaveSingleItem();
        known.Promise.Kind.ShouldBe(PromiseKinds.WrittenContact);
        known.Promise.Owner.ShouldBe(new PromiseOwner(ExampleOffice.Kuhlmann, ExampleOffice.MoneyTown));
        known.Promise.OpenedBy.ShouldBe(PromiseStep.Caller);
        known.Details!.Note.ShouldBe("Die Heizung ist teurer <script>");
        (await house.Database.Read(connection => connection.QuerySingleAsync<string>("select channel from contact_record"))).ShouldBe("Written");
        CallerTestBed.TextOf(await browser.OpenPage(code)).ShouldContain("Frau Kuhlmann schreibt Ihnen einen Brief.");
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_same_form_sent_many_times_at_once_is_one_contact_with_one_code(Engine engine)
    {
        await using var house = await TestHouse.Open(engine);
        await new ExampleOffice().Publish(house.Web.Services);
        using var browser = house.Browser();
        var ticket = TicketOf(await browser.Page(Path));
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => browser.Post(Path, [.. Letter, ("karte", ticket)])));
        var codes = new List<IssuedCode>();
        foreach (var answer in answers)
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            codes.Add(CodeOf(await TestBrowser.Read(answer)));
            answer.Dispose();
        }
        codes.Distinct().ShouldHaveSingleItem();
        (await house.Get<PromiseBook>().List(CallerTestBed.Office, new PromiseFilter(), 10)).ShouldHaveSingleItem();
        await browser.OpenPage(codes[0]);
    }

    [Fact]
    public async Task Where_the_list_gives_no_single_answer_the_whole_office_owes_it()
    {
        using var browser = _house.Browser();
        var code = CodeOf(await Sent(browser, Path, [.. Letter.Where(field => field.Name is not ("nachname" or "thema")), ("nachname", "Lorenz"), ("thema", "anderes")]));
        CallerTestBed.TextOf(await browser.OpenPage(code)).ShouldContain("Das Serviceteam schreibt Ihnen einen Brief.");
    }

    [Theory]
    [InlineData("", "Was Sie jetzt noch tun können", "05721 98-24")]
    [InlineData("/en", "What else you can do now", "05721 98-24")]
    public async Task An_emergency_is_owed_the_same_day_and_says_what_else_to_do_now(string prefix, string title, string number)
    {
        using var browser = _house.Browser();
        var done = await Sent(browser, prefix + Path, [.. Letter.Where(field => field.Name is not "thema"), ("thema", "notlage")]);
        CallerTestBed.TextOf(done).ShouldContain(title);
        CallerTestBed.TextOf(done).ShouldContain(number);
        (await _house.Get<PromiseBook>().List(CallerTestBed.Office, new PromiseFilter { Kind = PromiseKinds.Emergency }, 10)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_call_can_be_wished_for_within_a_window()
    {
        using var browser = _house.Browser();
        var done = await Sent(browser, Path, [.. Letter.Where(field => field.Name is not "antwort"), ("antwort", "anruf"), ("nummer", "0171 3920014"), ("zeit", "2026-09-15T06:00:00Z")]);
        CallerTestBed.TextOf(done).ShouldContain("Anruf am Dienstag, 15. September 2026, von 08:00 bis 10:00 Uhr");
    }

    [Theory]
    [InlineData("thema", "", "Wählen Sie, worum es geht.")]
    [InlineData("thema", "erfunden", "Wählen Sie, worum es geht.")]
    [InlineData("nachricht", " ", "Schreiben Sie, worum es geht.")]
    [InlineData("nachname", "", "Schreiben Sie Ihren Nachnamen")]
    [InlineData("antwort", "", "Wählen Sie, wie wir antworten sollen.")]
    [InlineData("anschrift", "", "Für einen Brief brauchen wir Ihre Anschrift.")]
    [InlineData("nummer", "abc", "Diese Telefonnummer haben wir nicht verstanden.")]
    [InlineData("mail", "petra@", "Diese E-Mail-Adresse ist nicht vollständig.")]
    public async Task What_is_missing_is_told_at_its_field_and_all_else_stays_typed(string field, string value, string sentence)
    {
        using var browser = _house.Browser();
        var ticket = TicketOf(await browser.Page(Path));
        using var answer = await browser.Post(Path, [.. Letter.Where(known => known.Name != field), (field, value), ("karte", ticket)]);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await TestBrowser.Read(answer);
        CallerTestBed.TextOf(page).ShouldContain(sentence);
        page.Title!.ShouldStartWith("Fehler:");
        if (field != "vorname") page.QuerySelector("#vorname")!.GetAttribute("value").ShouldBe("Petra");
        page.QuerySelector("[role=alert] a")!.GetAttribute("href").ShouldStartWith("#");
    }

    [Theory]
    [InlineData("")]
    [InlineData("erfunden")]
    public async Task A_form_without_its_ticket_is_shown_again_with_everything_typed(string ticket)
    {
        using var browser = _house.Browser();
        using var answer = await browser.Post(Path, [.. Letter, ("karte", ticket)]);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await TestBrowser.Read(answer);
        CallerTestBed.TextOf(page).ShouldContain("Diese Seite war lange offen.");
        CodeOf(await Sent(browser, Path, Letter, TicketOf(page))).Code.Length.ShouldBe(11);
    }

    [Fact]
    public async Task A_ticket_of_another_office_does_not_count()
    {
        using var browser = _house.Browser();
        var ticket = TicketOf(await browser.Page("/beispielstadt/schreiben"));
        using var answer = await browser.Post(Path, [.. Letter, ("karte", ticket)]);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Who_fills_the_hidden_field_is_thanked_without_effect()
    {
        using var browser = _house.Browser();
        var before = (await _house.Get<PromiseBook>().List(CallerTestBed.Office, new PromiseFilter(), 1000)).Count;
        using var answer = await browser.Post(Path, [.. Letter, ("webseite", "http://x"), ("karte", TicketOf(await browser.Page(Path)))]);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _house.Get<PromiseBook>().List(CallerTestBed.Office, new PromiseFilter(), 1000)).Count.ShouldBe(before);
    }

    [Fact]
    public async Task More_than_people_would_send_is_refused_for_a_while()
    {
        await using var house = await TestHouse.Open();
        await new ExampleOffice().Publish(house.Web.Services);
        using var browser = house.Browser();
        foreach (var _ in Enumerable.Range(0, 60)) await Sent(browser, Path, Letter);
        using var answer = await browser.Post(Path, [.. Letter, ("karte", TicketOf(await browser.Page(Path)))]);
        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        CallerTestBed.TextOf(await TestBrowser.Read(answer)).ShouldContain("Gerade kommen sehr viele Nachrichten.");
    }

    [Theory]
    [InlineData("/musterkreis/ohne-telefon", "/musterkreis/schreiben")]
    [InlineData("/en/musterkreis/ohne-telefon", "/en/musterkreis/schreiben")]
    public async Task The_page_without_telephone_leads_to_the_form(string page, string form)
    {
        using var browser = _house.Browser();
        (await browser.Page(page)).QuerySelector($"main a[href='{form}']").ShouldNotBeNull();
        (await browser.Page(form)).QuerySelectorAll("input[required]").ShouldBeEmpty();
        browser.Cookies.Count.ShouldBe(0);
    }

    static async Task<IHtmlDocument> Sent(TestBrowser browser, string path, IEnumerable<(string Name, string Value)> fields, string? ticket = null)
    {
        using var answer = await browser.Post(path, [.. fields, ("karte", ticket ?? TicketOf(await browser.Page(path)))]);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        return await TestBrowser.Read(answer);
    }

    static string TicketOf(IHtmlDocument page) => page.QuerySelector("input[name=karte]")!.GetAttribute("value")!;

    static IssuedCode CodeOf(IHtmlDocument page) => page.QuerySelectorAll("main .dw-code").Select(shown => shown.TextContent.Trim()).ToList() is [var code, var word] ? new IssuedCode(code, word) : throw new InvalidOperationException("no code");
}
