using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Durchwahl.Tests.Support;

namespace Durchwahl.Tests.PhoneBook.PublicSite;

/// <summary>Every outcome of the finder, read as a person reads it. It is Monday, 14 September 2026, 10:00.</summary>
public class FinderTests(PublishedHouse published) : IClassFixture<PublishedHouse>
{
    [Fact]
    public async Task Who_is_in_charge_is_named_with_number_and_state()
    {
        var page = await Ask("musterkreis", ("aufgabe", "leistung"), ("leistung.name", "Hansen"));
        page.QuerySelector("h2")!.TextContent.ShouldBe("Miriam Kuhlmann");
        LargeNumber(page).ShouldBe(("tel:+49572198213", "05721 98-213"));
        Text(page, ".dw-lead .dw-state--open").ShouldBe("Jetzt erreichbar, heute bis 11:30 Uhr");
        Text(page, ".dw-hours [aria-current=date] th").ShouldBe("Montag, heute");
        page.Body!.TextContent.ShouldContain("Nachname Hansen…");
    }

    [Fact]
    public async Task During_an_absence_the_number_is_the_deputys_and_nobody_learns_how_long()
    {
        var page = await Ask("musterkreis", ("aufgabe", "leistung"), ("name", "Hinz"));
        page.QuerySelector("h2")!.TextContent.ShouldBe("Miriam Kuhlmann vertritt Jan-Peter Wichmann");
        LargeNumber(page).Href.ShouldBe("tel:+49572198213");
        Plain(page.Body!).ShouldContain("Herr Wichmann ist zurzeit abwesend.");
        Plain(page.Body!).ShouldContain("Auch 05721 98-231 klingelt");
        Plain(page.Body!).ShouldNotContain("25. September");
    }

    [Fact]
    public async Task The_length_of_an_absence_is_told_where_the_office_shows_it()
    {
        await using var house = await TestHouse.Open();
        await new ExampleOffice { ShowsLengthOfAbsence = true }.Publish(house.Web.Services);
        using var browser = house.Browser();
        using var answer = await browser.Post("/musterkreis/finden", ("aufgabe", "leistung"), ("name", "Hinz"));
        Plain((await TestBrowser.Read(answer)).Body!).ShouldContain("Herr Wichmann ist bis Freitag, 25. September 2026, abwesend.");
    }

    [Fact]
    public async Task Who_is_away_without_a_deputy_is_no_dead_end()
    {
        var page = await Ask("musterkreis", ("aufgabe", "unterhalt"), ("name", "Adam"));
        page.QuerySelector("h2")!.TextContent.ShouldBe("Ines Schaper");
        LargeNumber(page).Href.ShouldBe("tel:+49572198430", "the number of her team");
        Plain(page.Body!).ShouldContain("Frau Schaper ist zurzeit abwesend.");
        Plain(page.Body!).ShouldNotContain("21.09.");
    }

    [Fact]
    public async Task Who_is_not_public_is_reached_by_the_service_number_and_stays_unnamed()
    {
        var page = await Ask("musterkreis", ("aufgabe", "leistung"), ("name", "Özdemir"));
        page.QuerySelector("h1")!.TextContent.ShouldBe("Für Sie ist ein Team zuständig");
        LargeNumber(page).Href.ShouldBe("tel:+4957219824");
        page.DocumentElement.OuterHtml.ShouldNotContain("Verborgen");
    }

    [Fact]
    public async Task Without_a_service_number_the_mailbox_and_the_visit_remain()
    {
        var page = await Ask("beispielstadt", ("aufgabe", "leistung"), ("name", "Özdemir"));
        page.QuerySelectorAll("a[href^='tel:']").ShouldBeEmpty();
        page.QuerySelector("main .dw-big a")!.GetAttribute("href").ShouldBe("mailto:post@musterkreis.example");
        Plain(page.Body!).ShouldContain("Kreisstraße 14, 31655 Musterstadt");
    }

    [Fact]
    public async Task What_the_rules_need_is_asked_one_by_one_and_what_is_known_is_not_asked_again()
    {
        var first = await Ask("musterkreis", ("aufgabe", "leistung"), ("name", "Meyer"));
        first.QuerySelector("h1")!.TextContent.ShouldBe("Noch eine Frage");
        first.QuerySelectorAll("main form :is(input:not([type=hidden]), select)").Single().GetAttribute("name").ShouldBe("ort");
        var fields = first.QuerySelectorAll("main form input[type=hidden]").OfType<IHtmlInputElement>().Select(field => (field.Name!, field.Value)).Append(("ort", "Musterstadt")).ToArray();
        var second = await Ask("musterkreis", fields);
        second.QuerySelector("h2")!.TextContent.ShouldBe("Torben Heidecke");
        Text(second, ".dw-lead .dw-state--later").ShouldBe("Heute von 13:00 bis 15:30 Uhr");
    }

    [Fact]
    public async Task Another_place_is_an_answer_too()
    {
        var page = await Ask("musterkreis", ("aufgabe", "leistung"), ("name", "Meyer"), ("ort", "-"));
        page.QuerySelector("h2")!.TextContent.ShouldBe("Geldleistungen, Stelle 8");
        Text(page, ".dw-lead .dw-state--away").ShouldBe("Wieder am Dienstag, 15. September, von 09:00 bis 11:30 Uhr");
    }

    [Fact]
    public async Task First_letters_that_several_share_lead_to_the_whole_name()
    {
        var page = await Ask("musterkreis", ("aufgabe", "leistung"), ("name", "H"));
        Plain(page.QuerySelector("main form label")!).ShouldBe("Ganzer Nachname");
        page.QuerySelector("input[name=ganz]")!.GetAttribute("value").ShouldBe("1");
    }

    [Fact]
    public async Task Where_the_list_names_two_both_are_shown()
    {
        var page = await Ask("musterkreis", ("aufgabe", "widerspruch"));
        page.QuerySelector("h1")!.TextContent.ShouldBe("So kommen Sie weiter");
        page.QuerySelectorAll("main a[href*='verzeichnis/']").Select(link => link.TextContent).ShouldBe(["Olena Tkatschuk", "Widerspruch 2"]);
        LargeNumber(page).Href.ShouldBe("tel:+4957219824");
    }

    [Fact]
    public async Task Where_the_list_names_nobody_the_service_team_helps() =>
        LargeNumber(await Ask("musterkreis", ("aufgabe", "unterhalt"), ("name", "Zander"))).Href.ShouldBe("tel:+4957219824");

    [Theory]
    [InlineData("anderes")]
    [InlineData("")]
    [InlineData("gibt-es-nicht")]
    public async Task Something_else_leads_to_the_service_team(string task) => LargeNumber(await Ask("musterkreis", ("aufgabe", task))).Href.ShouldBe("tel:+4957219824");

    [Fact]
    public async Task A_name_that_is_none_is_refused_beside_its_field()
    {
        var page = await Ask("musterkreis", ("aufgabe", "leistung"), ("name", "123"));
        page.QuerySelector("#name")!.GetAttribute("aria-invalid").ShouldBe("true");
        page.QuerySelector("#name")!.GetAttribute("aria-describedby")!.ShouldContain("fehler");
        page.QuerySelector("#fehler")!.TextContent.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_age_decides_where_the_rules_say_so()
    {
        (await Ask("musterkreis", ("aufgabe", "vermittlung"), ("vermittlung.alter", "24"))).QuerySelector("h2")!.TextContent.ShouldBe("Nadine Meier");
        (await Ask("musterkreis", ("aufgabe", "vermittlung"), ("vermittlung.alter", "25"))).QuerySelector("h2")!.TextContent.ShouldBe("Emre Mayr");
    }

    [Fact]
    public async Task The_form_asks_only_what_the_rules_of_a_task_need()
    {
        using var browser = published.House.Browser();
        var page = await browser.Page("/musterkreis");
        Fields(page, 0).ShouldBe(["leistung.name", "leistung.ort"]);
        Fields(page, 1).ShouldBe(["vermittlung.alter"]);
        Fields(page, 2).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_somebody_types_is_in_no_address_no_log_and_no_cache()
    {
        using var browser = published.House.Browser();
        using var answer = await browser.Post("/musterkreis/finden", ("aufgabe", "leistung"), ("name", "Quastenflosser"));
        using var searched = await browser.Post("/musterkreis/verzeichnis", ("q", "Quastenflosser"));
        answer.RequestMessage!.RequestUri!.ToString().ShouldNotContain("Quasten");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        searched.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        published.House.Log.All.ShouldNotContain(line => line.Contains("Quastenflosser", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_answer_speaks_English_under_en()
    {
        using var browser = published.House.Browser();
        using var answer = await browser.Post("/en/musterkreis/finden", ("aufgabe", "leistung"), ("name", "Hansen"));
        var page = await TestBrowser.Read(answer);
        page.DocumentElement.GetAttribute("lang").ShouldBe("en");
        Text(page, ".dw-lead .dw-state").ShouldBe("Answered now, today until 11:30");
    }

    async Task<IHtmlDocument> Ask(string office, params (string Name, string Value)[] fields)
    {
        using var browser = published.House.Browser();
        using var answer = await browser.Post($"/{office}/finden", fields);
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        return await TestBrowser.Read(answer);
    }

    static IEnumerable<string?> Fields(IHtmlDocument page, int task) => page.QuerySelectorAll($"#q-{task} :is(input, select)").Select(field => field.GetAttribute("name"));

    static (string? Href, string Text) LargeNumber(IHtmlDocument page)
    {
        var number = page.QuerySelector("a.dw-tel--xl").ShouldNotBeNull();
        return (number.GetAttribute("href"), number.TextContent);
    }

    static string Text(IHtmlDocument page, string selector) => Plain(page.QuerySelector(selector).ShouldNotBeNull(selector));

    static string Plain(IElement element) => element.TextContent.Replace('\u00A0', ' ').Trim();
}
