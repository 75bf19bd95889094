using System.Net;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Planning.Concept;
using Durchwahl.Planning.Concept;
using Durchwahl.Tests.Support;

namespace Durchwahl.Tests.Planning.Concept;

/// <summary>The paper by way of its page, in a small office whose every secret is marked.</summary>
public class ConceptRoutesTests
{
    const string Page = "/verwaltung/musterkreis" + ConceptAnswers.Path;
    const string Planted = "Zyxgeheim";

    static async Task<TestHouse> Open()
    {
        var house = await TestHouse.Open();
        await new ExampleOffice { With = Plant }.Publish(house.Web.Services);
        return house;
    }

    static BookChange Plant(BookChange book) => book with
    {
        Office = book.Office! with { Settings = book.Office.Settings with { Clients = 900, Email = $"{Planted}@amt.example", Otherwise = Planted, PostalAddress = Planted } },
        Staff = [.. book.Staff.Select(person => person with { Surname = $"{Planted}{person.Surname}" })],
        Posts = [.. book.Posts.Select(post => post with
        {
            Title = $"{Planted} {post.Title}", Email = $"{Planted}@stelle.example", Placements = [new Placement(null, null, Planted)], Qualifications = [Planted],
            Release = post.Release with { Reason = $"{Planted}grund", SafetyObjection = post.Id == ExampleOffice.LawOne },
        })],
        Teams = [.. book.Teams.Select(team => team with { Mailbox = $"{Planted}@team.example" })],
    };

    [Fact]
    public async Task The_paper_of_a_small_office_holds_nothing_of_anybody()
    {
        await using var house = await Open();
        using var browser = await house.SignIn(Role.Publisher);
        var paper = await browser.Page(Page + ".html");
        paper.DocumentElement.OuterHtml.ShouldNotContain(Planted, Case.Insensitive);
        paper.Body!.OuterHtml.ShouldNotContain("@");
        paper.Body.TextContent.ShouldContain("Bisher gibt es einen Widerspruch.");
    }

    [Fact]
    public async Task The_file_is_a_download_with_a_name_of_its_own()
    {
        await using var house = await Open();
        using var browser = await house.SignIn(Role.Publisher);
        using var answer = await browser.Send(Page, Page + ".html", (nameof(ConceptInput.EurosPerHour), "52,50"), (nameof(ConceptInput.Occasion), "Antrag vom 1. September"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("konzept-musterkreis.html");
        var text = (await TestBrowser.Read(answer)).Body!.TextContent;
        text.ShouldContain("Antrag vom 1. September");
        text.ShouldContain("52,50\u00a0€");
    }

    [Fact]
    public async Task A_saved_plan_gives_the_paper_its_assumptions_and_not_its_name()
    {
        await using var house = await Open();
        using var browser = await house.SignIn(Role.Publisher);
        const string form = "/verwaltung/musterkreis/planung/annahmen";
        using var saved = await browser.Send(form, form, ("Name", $"{Planted} Entwurf"), ("EurosPerHour", "41,50"), ("eine-nummer.zeigen", "ja"), ("eine-nummer.Agents", "7"));
        var link = (await browser.Page(saved.Headers.Location!.ToString())).QuerySelectorAll("a").Single(anchor => anchor.TextContent.Trim() == "Konzept erzeugen").GetAttribute("href")!;
        var page = await browser.Page(link);
        var plan = page.QuerySelector("#Plan option[selected]")!.GetAttribute("value")!;
        page.QuerySelector("#EurosPerHour")!.GetAttribute("value").ShouldBe("41,50");
        using var answer = await browser.Send(link, Page + ".html", (nameof(ConceptInput.Plan), plan));
        var paper = await TestBrowser.Read(answer);
        paper.QuerySelectorAll("[aria-labelledby=wirkung] dl dt").Select(name => name.TextContent).ShouldBe(["Wie heute", "Eine Nummer"]);
        paper.QuerySelector("[aria-labelledby=wirkung] dl")!.TextContent.ShouldContain("7 Plätzen");
        paper.DocumentElement.OuterHtml.ShouldNotContain(Planted, Case.Insensitive);
    }

    [Fact]
    public async Task A_plan_that_is_gone_is_refused()
    {
        await using var house = await Open();
        using var browser = await house.SignIn(Role.Publisher);
        using var answer = await browser.Send(Page, Page + ".html", (nameof(ConceptInput.Plan), $"{Guid.Empty}"));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await TestBrowser.Read(answer)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("Diese Planung gibt es nicht mehr");
    }

    [Fact]
    public async Task What_cannot_be_is_refused_beside_its_field_and_what_was_typed_stays()
    {
        await using var house = await Open();
        using var browser = await house.SignIn(Role.Publisher);
        using var answer = await browser.Send(Page, Page + ".html", (nameof(ConceptInput.EurosPerHour), "viel"), (nameof(ConceptInput.Occasion), "Antrag"));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await TestBrowser.Read(answer);
        page.QuerySelector("#EurosPerHour")!.GetAttribute("aria-invalid").ShouldBe("true");
        page.QuerySelector("#Occasion")!.TextContent.Trim().ShouldBe("Antrag");
    }

    [Fact]
    public async Task Without_a_browser_there_is_no_PDF_and_the_page_says_what_to_do()
    {
        await using var house = await Open();
        using var browser = await house.SignIn(Role.Publisher);
        (await browser.Page(Page)).Body!.TextContent.ShouldContain("apt-get install chromium");
        using var answer = await browser.Get(Page + ".pdf");
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await TestBrowser.Read(answer)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("Chromium ist nicht installiert");
    }
}
