using System.Net;
using AngleSharp.Html.Dom;
using Durchwahl.Desk.Contract;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Desk.Guides;
using Durchwahl.Tests.Support;
using Durchwahl.Tests.Calls.Pages;
using NodaTime;

namespace Durchwahl.Tests.Desk.Guides;

public class GuidePagesTests
{
    const string Guides = CallHouse.Base + "/leitfaeden", Moving = Guides + "/umzug", Edit = Moving + "/bearbeiten", Public = "/musterkreis/leitfaeden";

    [Fact]
    public async Task A_suggestion_is_readable_with_a_warning_and_not_public()
    {
        await using var office = await CallHouse.Open();
        var list = await office.Browser.Page(Guides);
        list.QuerySelector(".dw-lead")!.TextContent.ShouldContain("10 Leitfäden sind nicht geprüft");
        var page = await office.Browser.Page(Moving);
        page.QuerySelector("[role=status]")!.TextContent.ShouldContain("von Ihnen noch nicht geprüft. Bitte Werte nicht nennen");
        page.QuerySelector("main")!.TextContent.ShouldContain("§ 22 Abs. 4 SGB II");
        (await office.Browser.Page(Public)).QuerySelector("main")!.TextContent.ShouldContain("Noch haben wir keinen Leitfaden");
        using var hidden = await office.Browser.Get(Public + "/umzug");
        hidden.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_review_releases_the_suggestion_and_the_public_reads_it()
    {
        await using var office = await CallHouse.Open(Role.Editor);
        using var saved = await Send(office, "freigeben");
        saved.Headers.Location!.OriginalString.ShouldBe(Guides + "?hinweis=freigegeben");
        (await office.Browser.Page(Guides + "?hinweis=freigegeben")).QuerySelector("[role=status]")!.TextContent.ShouldContain("Freigegeben");
        using var visitor = office.House.Browser();
        (await visitor.Page(Public)).QuerySelectorAll("main li a").ShouldHaveSingleItem().GetAttribute("href").ShouldBe(Public + "/umzug");
        var page = await visitor.Page(Public + "/umzug");
        page.QuerySelector(".dw-lead")!.TextContent.ShouldBe("Fassung 2 vom 14.09.2026, Rechtsstand 01.01.2026.");
        page.QuerySelector("main")!.TextContent.ShouldContain("Was wir nicht sagen");
        var english = await visitor.Page("/en/musterkreis/leitfaeden/umzug");
        english.QuerySelector("h1")!.GetAttribute("lang").ShouldBe("de");
        (await visitor.Page("/musterkreis")).QuerySelector($"footer a[href='{Public}']").ShouldNotBeNull();
        (await office.Audit("Leitfaden freigegeben")).ShouldBe(1);
    }

    [Fact]
    public async Task The_preview_shows_what_would_change_and_saves_nothing()
    {
        await using var office = await CallHouse.Open();
        using var answer = await Send(office, "vorschau", ("Markdown", "## Sagen\nEs gibt 5 Euro {Leistung}."), ("Why", ""));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await TestBrowser.Read(answer);
        var preview = page.QuerySelector("section[aria-labelledby=vorschau]")!.TextContent;
        preview.ShouldContain("Es gibt 5 Euro Grundsicherungsgeld.");
        preview.ShouldContain("nennt einen Betrag");
        preview.ShouldContain("Entfallen ist der Teil „Nicht sagen“");
        page.QuerySelector("textarea")!.TextContent.ShouldContain("5 Euro {Leistung}");
        (await office.House.Get<GuideShelf>().Find(TestOffices.Musterkreis.Id, "umzug"))!.State.ShouldBe(GuideState.Suggested);
    }

    [Fact]
    public async Task A_draft_stays_in_the_house_and_what_was_released_goes_on()
    {
        await using var office = await CallHouse.Open();
        using var released = await Send(office, "freigeben");
        using var draft = await Send(office, "entwurf", ("Markdown", "## Sagen\nGeheimentwurf"));
        draft.Headers.Location!.OriginalString.ShouldEndWith("entwurf");
        (await office.Browser.Page(Guides)).QuerySelector("main")!.TextContent.ShouldContain("Fassung 3 ist ein Entwurf");
        (await office.Browser.Page(Moving)).QuerySelector("main .dw-mute")!.TextContent.ShouldContain("Fassung 2");
        (await office.Browser.Page(Moving + "/fassung/3")).QuerySelector("main")!.TextContent.ShouldContain("Geheimentwurf");
        (await office.Browser.Page(Public + "/umzug")).Body!.TextContent.ShouldNotContain("Geheimentwurf");
        using var version = await office.Browser.Get(Public + "/umzug/3");
        version.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_public_history_tells_of_public_versions_only_and_names_nobody()
    {
        await using var office = await CallHouse.Open();
        using var first = await Send(office, "freigeben", ("Markdown", "## Sagen\nErster Stand"), ("Why", "Anlassgeheim"));
        using var hidden = await Send(office, "freigeben", ("Markdown", "## Sagen\nInternes"), ("IsInternal", "ja"));
        using var gone = await office.Browser.Get(Public + "/umzug");
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var goneToo = await office.Browser.Get(Public + "/umzug/2");
        goneToo.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await office.Browser.Page(Moving)).QuerySelector("main")!.TextContent.ShouldContain("nur für Beschäftigte");
        using var again = await Send(office, "freigeben", ("Markdown", "## Sagen\nZweiter Stand"), ("IsInternal", ""));
        var page = await office.Browser.Page(Public + "/umzug");
        page.Body!.TextContent.ShouldContain("In „Sagen“: neu „Zweiter Stand“; entfallen „Erster Stand“.");
        page.Body.TextContent.ShouldNotContain("Intern");
        page.Body.TextContent.ShouldNotContain("Anlassgeheim");
        page.Body.TextContent.ShouldNotContain("team-lead");
        (await office.Browser.Page(Public + "/umzug/2")).QuerySelector(".dw-state")!.TextContent.ShouldBe("Das ist eine frühere Fassung. Heute gilt Fassung 4.");
        using var intern = await office.Browser.Get(Public + "/umzug/3");
        intern.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    static readonly string[] Harmful =
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[klick](javascript:alert(1))",
        "[klick](JaVaScRiPt:alert(1))",
        "[klick](data:text/html;base64,PHNjcmlwdD4=)",
        "[klick](vbscript:x)",
        "<javascript:alert(1)>",
        "![bild](https://example.org/spion.png)",
        "[x]: javascript:alert(1)\n\n[x]",
        "### <b onmouseover=alert(1)>Frage?</b>\n- Ja<script>: <script>alert(1)</script>",
        "```\n</code></pre><script>alert(1)</script>\n```",
        "&#60;script&#62;alert(1)&#60;/script&#62;",
        "[a](/x \"onmouseover=alert(1)\")",
    ];

    [Fact]
    public async Task What_could_do_harm_comes_out_as_text()
    {
        await using var office = await CallHouse.Open();
        foreach (var markdown in Harmful)
        {
            using var saved = await Send(office, "freigeben", ("Markdown", "## Fragen\n" + markdown));
            saved.StatusCode.ShouldBe(HttpStatusCode.Redirect, markdown);
            foreach (var path in new[] { Moving, Edit, Public + "/umzug" }) Search((await office.Browser.Page(path)).QuerySelector("main")!, $"{path}: {markdown}");
        }
    }

    static void Search(AngleSharp.Dom.IElement main, string where)
    {
        main.QuerySelectorAll("script, img, iframe, object, embed, style, link, svg").ShouldBeEmpty(where);
        main.QuerySelectorAll("*").SelectMany(element => element.Attributes).ShouldAllBe(attribute => !attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), where);
        foreach (var link in main.QuerySelectorAll("a").OfType<IHtmlAnchorElement>()) new[] { "http:", "https:", "mailto:", "tel:", "about:" }.ShouldContain(link.Protocol, where);
    }

    [Fact]
    public async Task Nesting_deeper_than_anybody_writes_comes_out_as_text()
    {
        await using var office = await CallHouse.Open();
        using var saved = await Send(office, "freigeben", ("Markdown", "## Sagen\n" + new string('>', 5_000) + " tief"));
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await office.Browser.Page(Public + "/umzug")).QuerySelector("main")!.TextContent.ShouldContain(">>> tief");
    }

    [Fact]
    public async Task Refusals_name_their_fields_and_keep_what_was_typed()
    {
        await using var office = await CallHouse.Open();
        using var refused = await Send(office, "freigeben", ("Markdown", "## Sagen\n{Quatsch}"), ("ReviewBy", "2020-01-01"), ("Why", ""));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await TestBrowser.Read(refused);
        page.QuerySelectorAll("[role=alert] a").Select(link => link.GetAttribute("href")).ShouldBe(["#Markdown", "#ReviewBy", "#Why"]);
        page.QuerySelector("textarea")!.TextContent.ShouldContain("{Quatsch}");
        (await office.Audit("Leitfaden freigegeben")).ShouldBe(0);
    }

    [Fact]
    public async Task Who_was_slower_keeps_the_text_and_is_told()
    {
        await using var office = await CallHouse.Open();
        using var first = await Send(office, "freigeben");
        using var second = await Send(office, "freigeben", ("BasedOn", "1"), ("Markdown", "## Sagen\nMein Text"));
        var page = await TestBrowser.Read(second);
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Inzwischen gibt es Fassung 2");
        page.QuerySelector("textarea")!.TextContent.ShouldContain("Mein Text");
    }

    [Fact]
    public async Task An_expired_guide_warns_agents_and_the_public()
    {
        await using var office = await CallHouse.Open();
        using var saved = await Send(office, "freigeben", ("ReviewBy", "2026-09-15"));
        (await office.Browser.Page(Guides)).QuerySelector("main li")!.TextContent.ShouldContain("noch nicht geprüft");
        office.House.Clock.SetTo(Instant.FromUtc(2026, 9, 16, 8, 0));
        using var browser = await office.House.SignIn(Role.Agent);
        (await browser.Page(Guides)).QuerySelector("main li")!.TextContent.ShouldContain("Prüfung war am 15.09.2026 fällig");
        (await browser.Page(Moving)).QuerySelector("[role=status]")!.TextContent.ShouldContain("Bitte Werte nicht nennen");
        (await browser.Page(Public + "/umzug")).QuerySelector(".dw-state")!.TextContent.ShouldContain("überholt");
    }

    [Fact]
    public async Task A_topic_that_the_office_does_not_have_has_no_pages()
    {
        await using var office = await CallHouse.Open();
        foreach (var path in new[] { Guides + "/quatsch", Guides + "/quatsch/bearbeiten", Guides + "/umzug/fassung/9", Public + "/quatsch", "/gibt-es-nicht/leitfaeden" })
        {
            using var answer = await office.Browser.Get(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }
    }

    // The form as it opens, reviewed until spring, but for the named fields.
    static async Task<HttpResponseMessage> Send(CallHouse office, string does, params (string Name, string Value)[] fields)
    {
        var page = await office.Browser.Page(Edit);
        (string Name, string Value)[] typed =
        [
            ("Markdown", page.QuerySelector("textarea")!.TextContent), ("BasedOn", ((IHtmlInputElement)page.QuerySelector("[name=BasedOn]")!).Value), ("LegalDate", ((IHtmlInputElement)page.QuerySelector("[name=LegalDate]")!).Value),
            ("ReviewBy", "2027-03-01"), ("Why", "Geprüft"),
        ];
        return await office.Browser.Send(Edit, Edit, [.. typed.Where(field => fields.All(other => other.Name != field.Name)), .. fields, ("tun", does)]);
    }
}
