using System.Net;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Promises.Contract;
using Durchwahl.Tests.Support;

namespace Durchwahl.Tests.Promises.Mail;

/// <summary>The operator's view of mails.</summary>
public class MailTrayPageTests
{
    const string Page = "/verwaltung/musterkreis/zusagen/post";

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_refused_mail_stands_there_with_its_reason_and_is_tried_again_when_somebody_says_so(Engine engine)
    {
        var mailbox = "gibtesnicht@musterkreis.example";
        await using var post = await Postman.Open(engine, with: change => change with { Teams = [.. change.Teams.Select(team => team with { Mailbox = team.Mailbox is null ? null : mailbox })] });
        var given = await post.HandOver(ExampleOffice.Kuhlmann);
        await post.Deliver();
        using var lead = await post.House.SignIn(Role.TeamLead);
        var page = await lead.Page(Page);
        var row = page.QuerySelector(".dw-due")!;
        row.TextContent.ShouldContain(given.Reference);
        row.TextContent.ShouldContain("hängt fest");
        row.TextContent.ShouldContain("An Geldleistungen");
        row.TextContent.ShouldContain("550: ");
        page.DocumentElement.OuterHtml.ShouldNotContain(mailbox);
        using var retried = await lead.Send(Page, row.QuerySelector("form")!.GetAttribute("action")!);
        retried.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await lead.Page(Page)).QuerySelector(".dw-due")!.TextContent.ShouldContain("wartet");
        await post.Send();
        (await lead.Page(Page)).QuerySelector(".dw-due")!.TextContent.ShouldContain("hängt fest");
    }

    [Fact]
    public async Task A_mail_can_be_discarded_and_only_by_its_own_office()
    {
        await using var post = await Postman.Open(hasServer: false);
        await post.HandOver(ExampleOffice.Kuhlmann);
        await post.Deliver();
        using var stranger = await post.House.SignIn(Role.TeamLead, "beispielstadt");
        using var lead = await post.House.SignIn(Role.TeamLead);
        var discard = (await lead.Page(Page)).QuerySelector("form[action$=verwerfen]")!.GetAttribute("action")!;
        const string theirs = "/verwaltung/beispielstadt/zusagen/post";
        (await stranger.Page(theirs)).QuerySelectorAll(".dw-due").ShouldBeEmpty();
        using var foreign = await stranger.Send(theirs, discard.Replace("musterkreis", "beispielstadt", StringComparison.Ordinal));
        (await lead.Page(Page)).QuerySelectorAll(".dw-due").Length.ShouldBe(1);
        using var own = await lead.Send(Page, discard);
        own.Headers.Location!.OriginalString.ShouldEndWith("?hinweis=verworfen");
        (await lead.Page(Page)).QuerySelectorAll(".dw-due").ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_mail_server_the_page_says_what_to_do_and_counts_what_waits()
    {
        await using var post = await Postman.Open(hasServer: false);
        await post.HandOver(ExampleOffice.Kuhlmann);
        using var lead = await post.House.SignIn(Role.TeamLead);
        var text = (await lead.Page(Page)).Body!.TextContent;
        text.ShouldContain("Kein Mailserver ist eingestellt");
        text.ShouldContain("Eine Mail wartet.");
        text.ShouldContain("Wartet auf einen Mailserver.");
    }
}
