using AngleSharp.Html.Dom;
using Durchwahl.Tests.Support;

namespace Durchwahl.Tests.PhoneBook.PublicSite;

public class DirectoryTests(PublishedHouse published) : IClassFixture<PublishedHouse>
{
    [Fact]
    public async Task Entries_stand_by_team_in_the_order_of_the_alphabet_they_are_in_charge_of()
    {
        using var browser = published.House.Browser();
        var page = await browser.Page("/musterkreis/verzeichnis");
        page.QuerySelectorAll(".dw-dir caption").Select(caption => caption.FirstChild!.TextContent).ShouldBe(["Geldleistungen Musterstadt", "Vermittlung unter 25", "Widerspruch und Unterhalt", "Weitere Stellen"]);
        page.QuerySelectorAll(".dw-dir:first-of-type .dw-key").Select(key => key.TextContent).ShouldBe(["A–Hf", "Hg–K", "L–M", "L–M", ""]);
    }

    [Fact]
    public async Task What_a_mode_does_not_release_is_not_there()
    {
        using var browser = published.House.Browser();
        var text = (await browser.Page("/musterkreis/verzeichnis")).DocumentElement.OuterHtml;
        text.ShouldNotContain("Verborgen");
        text.ShouldNotContain("98-666");
        text.ShouldNotContain("Widerspruch 3");
        text.ShouldNotContain("98-433");
        text.ShouldContain("98-236");
    }

    [Theory]
    [InlineData("Maier", "Nadine Meier", "Emre Mayr")]
    [InlineData("weiss", "Änne Weiß")]
    [InlineData("98-213", "Miriam Kuhlmann")]
    [InlineData("Kulman", "Miriam Kuhlmann")]
    public async Task The_search_forgives_how_names_are_spelled(string typed, params string[] found)
    {
        var page = await Search(("q", typed));
        page.QuerySelectorAll(".dw-dir .dw-who a").Select(link => link.TextContent).ShouldBe(found, ignoreOrder: true);
        page.QuerySelector("[role=status]")!.TextContent.ShouldStartWith($"Zu „{typed}“");
    }

    [Fact]
    public async Task The_search_says_under_which_other_spellings_it_found_somebody() =>
        (await Search(("q", "Maier"))).QuerySelector("[role=status]")!.TextContent.ShouldBe("Zu „Maier“ gibt es 2 Stellen, auch unter Mayr und Meier.");

    [Fact]
    public async Task A_search_without_result_is_no_dead_end()
    {
        var page = await Search(("q", "Rumpelstilzchen"));
        page.QuerySelectorAll("main [data-results] a[href='tel:+4957219824']").ShouldNotBeEmpty();
        page.QuerySelector("main [data-results] a[href='/musterkreis/verzeichnis']").ShouldNotBeNull();
    }

    [Fact]
    public async Task What_was_typed_stays_text()
    {
        var page = await Search(("q", "<b id=boese>\"x"));
        page.QuerySelector("#boese").ShouldBeNull();
        ((IHtmlInputElement)page.QuerySelector("#q")!).Value.ShouldBe("<b id=boese>\"x");
    }

    [Theory]
    [InlineData("aufgabe=vermittlung", 2)]
    [InlineData("zeit=jetzt", 5)]
    [InlineData("standort=01900000-0000-7000-8000-000000000002", 1)]
    [InlineData("standort=unfug&zeit=unfug&aufgabe=unfug", 11)]
    public async Task Filters_can_be_linked_and_choose_entries(string query, int entries)
    {
        using var browser = published.House.Browser();
        (await browser.Page($"/musterkreis/verzeichnis?{query}")).QuerySelectorAll(".dw-dir tbody tr").Length.ShouldBe(entries);
    }

    [Fact]
    public async Task Filters_hold_for_the_search_and_stay_chosen()
    {
        var page = await Search(("q", "Maier"), ("aufgabe", "erstantrag"));
        page.QuerySelectorAll(".dw-dir .dw-who a").Select(link => link.TextContent).ShouldBe(["Emre Mayr"]);
        ((IHtmlSelectElement)page.QuerySelector("#aufgabe")!).Value.ShouldBe("erstantrag");
    }

    [Fact]
    public async Task While_somebody_types_only_the_results_come()
    {
        var part = await Search(("q", "Maier"), ("teil", "1"));
        part.QuerySelectorAll("form, nav, h1").ShouldBeEmpty();
        part.QuerySelectorAll(".dw-dir tbody tr").Length.ShouldBe(2);
    }

    async Task<IHtmlDocument> Search(params (string Name, string Value)[] fields)
    {
        using var browser = published.House.Browser();
        using var answer = await browser.Post("/musterkreis/verzeichnis", fields);
        return await TestBrowser.Read(answer);
    }
}
