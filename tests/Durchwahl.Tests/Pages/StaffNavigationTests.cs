using Durchwahl.Domain.Access;
using Durchwahl.Pages;
using Durchwahl.Tests.Support;

namespace Durchwahl.Tests.Pages;

public class StaffNavigationTests(TestHouse house) : IClassFixture<TestHouse>
{
    const string Base = "/verwaltung/musterkreis";

    [Fact]
    public async Task The_groups_stand_first_and_below_them_the_links_of_the_group_in_which_one_is()
    {
        using var browser = await house.SignIn(Role.Administrator);
        var page = await browser.Page($"{Base}/stellen");
        var rows = page.QuerySelectorAll("nav.dw-nav");
        rows.Length.ShouldBe(2);
        rows[0].QuerySelectorAll("a").Select(link => link.TextContent).ShouldContain("Telefonbuch");
        rows[0].QuerySelectorAll("a").Select(link => link.TextContent).ShouldNotContain("Stellen");
        rows[0].QuerySelector("[aria-current=true]")!.TextContent.ShouldBe("Telefonbuch");
        rows[1].GetAttribute("aria-label").ShouldBe("Bereich Telefonbuch");
        rows[1].QuerySelector("[aria-current=page]")!.TextContent.ShouldBe("Stellen");
        rows[1].QuerySelectorAll("a").Select(link => link.TextContent).ShouldNotContain("Konten");
    }

    [Fact]
    public async Task A_group_of_which_somebody_may_see_nothing_is_not_shown()
    {
        using var browser = await house.SignIn(Role.Editor);
        var groups = (await browser.Page($"{Base}/stellen")).QuerySelector("nav.dw-nav")!.QuerySelectorAll("a").Select(link => link.TextContent).ToList();
        groups.ShouldContain("Telefonbuch");
        groups.ShouldNotContain("Telefon");
    }

    [Theory]
    [InlineData("/verwaltung/kreis/stellen", "Stellen")]
    [InlineData("/verwaltung/kreis/stellen/neu", "Stellen")]
    [InlineData("/verwaltung/kreis", "Übersicht")]
    [InlineData("/verwaltung/kreis/stellenplan", null)]
    [InlineData("/verwaltung/kreis/konten/7/ende", "Konten")]
    public void A_page_without_a_link_of_its_own_belongs_to_the_list_above_it(string path, string? expected)
    {
        StaffLink[] links = [new("/verwaltung", "Dienststellen"), new("/verwaltung/kreis", "Übersicht", "Telefonbuch"), new("/verwaltung/kreis/stellen", "Stellen", "Telefonbuch"), new("/verwaltung/kreis/konten", "Konten", "Verwaltung")];
        new StaffFrame("Kreis", "kreis", "a", links, path, null, false).CurrentLink?.Text.ShouldBe(expected);
        (new StaffFrame("Kreis", "kreis", "a", links, path, null, false).CurrentLink is null).ShouldBe(expected is null);
    }
}
