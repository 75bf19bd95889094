using System.Net;
using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Publishing;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.PhoneBook.Publishing;
using Durchwahl.PhoneBook.PublicSite;
using Durchwahl.PhoneBook.Tables;
using Durchwahl.Tests.Support;
using NodaTime;

namespace Durchwahl.Tests.PhoneBook.PublicSite;

public class PagesTests(PublishedHouse published) : IClassFixture<PublishedHouse>
{
    public static TheoryData<string> Pages => [.. from prefix in new[] { "", "/en" } from office in new[] { "musterkreis", "beispielstadt" } from page in PublicPages.Pages select $"{prefix}/{office}/{page}".TrimEnd('/')];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_says_its_language_its_state_and_leads_on(string path)
    {
        using var browser = published.House.Browser();
        var page = await browser.Page(path);
        page.DocumentElement.GetAttribute("lang").ShouldBe(path.StartsWith("/en", StringComparison.Ordinal) ? "en" : "de");
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
        page.QuerySelector("footer")!.TextContent.ShouldContain(path.StartsWith("/en", StringComparison.Ordinal) ? "Publication no. 1" : "Veröffentlichung Nr. 1");
        page.QuerySelectorAll("[style], style, script:not([src]), [onclick]").ShouldBeEmpty();
        page.Title!.ShouldContain("Jobcenter");
        page.DocumentElement.OuterHtml.ShouldNotContain("{{");
        page.DocumentElement.OuterHtml.ShouldNotContain("[[");
    }

    [Fact]
    public async Task Every_link_within_the_site_leads_somewhere()
    {
        using var browser = published.House.Browser();
        var links = new HashSet<string>();
        foreach (var path in new[] { "/", "/en", "/musterkreis", "/en/musterkreis", "/musterkreis/verzeichnis", "/musterkreis/leichte-sprache", "/en/musterkreis/gebaerdensprache" })
            links.UnionWith((await browser.Page(path)).QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href")!.Split('#')[0]));
        foreach (var link in links.Where(link => !link.Contains("/daten/", StringComparison.Ordinal) && !link.EndsWith(".vcf", StringComparison.Ordinal) && !link.EndsWith(".ics", StringComparison.Ordinal)))
        {
            using var answer = await browser.Get(link);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, link);
        }
    }

    [Fact]
    public async Task An_office_without_a_service_number_begins_with_the_finder()
    {
        using var browser = published.House.Browser();
        var page = await browser.Page("/beispielstadt");
        page.QuerySelector("#service").ShouldBeNull();
        page.QuerySelector("main h2")!.TextContent.ShouldBe("Wen erreiche ich?");
        page.QuerySelectorAll("main a[href^='mailto:']").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_list_of_offices_names_each_with_its_number_or_its_directory()
    {
        using var browser = published.House.Browser();
        var page = await browser.Page("/");
        page.QuerySelectorAll("main li a[href^='/']").Select(link => link.TextContent).ShouldBe(["Jobcenter Beispielstadt", "Jobcenter Musterkreis"]);
        page.QuerySelectorAll("main a[href='tel:+4957219824']").Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("/gibt-es-nicht", "/")]
    [InlineData("/en/gibt-es-nicht/verzeichnis", "/en")]
    [InlineData("/musterkreis/verzeichnis/01900000-0000-7000-8000-0000000000ff", "/musterkreis/verzeichnis")]
    [InlineData("/musterkreis/verzeichnis/01900000-0000-7000-8000-000000000069", "/musterkreis/verzeichnis")]
    public async Task What_is_not_there_leads_on(string path, string on)
    {
        using var browser = published.House.Browser();
        using var answer = await browser.Get(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await TestBrowser.Read(answer)).QuerySelector($"main a[href='{on}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_page_that_has_not_changed_is_not_sent_again()
    {
        using var browser = published.House.Browser();
        using var first = await browser.Get("/musterkreis/verzeichnis");
        first.Headers.CacheControl!.NoCache.ShouldBeTrue();
        first.Headers.Vary.ShouldContain("Accept-Encoding");
        using var again = await Get(browser, "/musterkreis/verzeichnis", request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        again.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'");
    }

    [Fact]
    public async Task A_browser_that_takes_brotli_gets_it_with_a_tag_of_its_own()
    {
        using var browser = published.House.Browser();
        using var plain = await browser.Get("/musterkreis/verzeichnis");
        using var packed = await Get(browser, "/musterkreis/verzeichnis", request => request.Headers.AcceptEncoding.ParseAdd("gzip, br;q=0.9"));
        packed.Content.Headers.ContentEncoding.ShouldBe(["br"]);
        packed.Headers.ETag.ShouldNotBe(plain.Headers.ETag);
        await using var unpacked = new System.IO.Compression.BrotliStream(await packed.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), System.IO.Compression.CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked);
        (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldBe(await plain.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using var refused = await Get(browser, "/musterkreis/verzeichnis", request => request.Headers.AcceptEncoding.ParseAdd("br;q=0"));
        refused.Content.Headers.ContentEncoding.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_head_request_tells_the_same_without_a_body()
    {
        using var browser = published.House.Browser();
        using var full = await browser.Get("/musterkreis");
        using var head = await browser.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/musterkreis"), TestContext.Current.CancellationToken);
        head.StatusCode.ShouldBe(HttpStatusCode.OK);
        head.Headers.ETag.ShouldBe(full.Headers.ETag);
    }

    [Fact]
    public async Task The_next_minute_tells_the_next_state()
    {
        await using var house = await TestHouse.Open();
        await new ExampleOffice().Publish(house.Web.Services);
        using var browser = house.Browser();
        (await browser.Page("/musterkreis")).QuerySelector(".dw-lead .dw-state")!.TextContent.ShouldStartWith("Jetzt erreichbar");
        house.Clock.Advance(Duration.FromHours(8));
        (await browser.Page("/musterkreis")).QuerySelector(".dw-lead .dw-state")!.TextContent.Replace('\u00A0', ' ').ShouldBe("Wieder am Dienstag, 15. September, von 08:00 bis 18:00 Uhr");
    }

    [Fact]
    public async Task An_emergency_withdrawal_takes_effect_at_once_on_pages_that_were_already_rendered()
    {
        await using var house = await TestHouse.Open();
        await new ExampleOffice().Publish(house.Web.Services);
        using var browser = house.Browser();
        (await browser.Page("/musterkreis/verzeichnis")).Body!.TextContent.ShouldContain("Miriam Kuhlmann");
        var entry = $"/musterkreis/{PublicLinks.EntryName(ExampleOffice.Kuhlmann)}";
        await browser.Page(entry);
        var office = (await house.Get<OfficeBooks>().Find(OfficeKey.Parse("musterkreis")))!.Office;
        await house.Get<WithdrawEntry>().Withdraw(office, ExampleOffice.Kuhlmann, forSafety: true, "Bedrohung", Actor.Program);
        foreach (var path in new[] { "/musterkreis/verzeichnis", "/musterkreis", "/musterkreis/sprechzeiten", "/en/musterkreis/verzeichnis" })
            (await browser.Page(path)).DocumentElement.OuterHtml.ShouldNotContain("Kuhlmann", Case.Insensitive, path);
        using var gone = await browser.Get(entry);
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var found = await browser.Post("/musterkreis/finden", ("aufgabe", "leistung"), ("name", "Hansen"));
        (await TestBrowser.Read(found)).QuerySelector("a.dw-tel--xl")!.GetAttribute("href").ShouldBe("tel:+4957219824");
    }

    [Fact]
    public async Task An_offices_own_words_replace_the_template_and_stay_words()
    {
        await using var house = await TestHouse.Open();
        await house.Get<Database>().Write(async transaction => await OfficeTextTable.Save(
            transaction, TestOffices.Musterkreis.Id, new PublishedText("impressum", "de", "# Unser Impressum\n\nLeitung: *Frau Weiß* <script>alert(1)</script> [weg](javascript:alert(1)) ![Bild](https://anderswo.example/bild.png)")));
        var office = (await house.Get<OfficeBooks>().Find(OfficeKey.Parse("musterkreis")))!.Office;
        await house.Get<PublishPhoneBook>().Publish(office, Actor.Program, null);
        using var browser = house.Browser();
        var page = await browser.Page("/musterkreis/impressum");
        page.QuerySelector("h1")!.TextContent.ShouldBe("Unser Impressum");
        page.QuerySelector("main em")!.TextContent.ShouldBe("Frau Weiß");
        page.QuerySelectorAll("main script, main img, main [href^='javascript']").ShouldBeEmpty();
        (await browser.Page("/en/musterkreis/impressum")).QuerySelector("main [lang=de]").ShouldNotBeNull("the office wrote German only");
    }

    [Fact]
    public async Task The_finder_may_be_framed_and_nothing_else()
    {
        using var browser = published.House.Browser();
        using var framed = await browser.Get("/embed/musterkreis");
        framed.Headers.GetValues("Content-Security-Policy").Single().ShouldEndWith("frame-ancestors *");
        using var again = await browser.Get("/embed/musterkreis");
        again.Headers.GetValues("Content-Security-Policy").Single().ShouldEndWith("frame-ancestors *");
        using var page = await browser.Get("/musterkreis");
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldEndWith("frame-ancestors 'none'");
        (await browser.Page("/musterkreis/daten")).QuerySelector("#einbetten")!.TextContent.ShouldContain("<iframe src=\"http");
    }

    static async Task<HttpResponseMessage> Get(TestBrowser browser, string path, Action<HttpRequestMessage> with)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        with(request);
        return await browser.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
