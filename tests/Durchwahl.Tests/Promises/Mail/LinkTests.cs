using System.Net;
using AngleSharp.Html.Dom;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Promises.Mail;
using Durchwahl.Tests.Support;
using NodaTime;

namespace Durchwahl.Tests.Promises.Mail;

/// <summary>The link in a mail, as who has nothing but the mail uses it.</summary>
public class LinkTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Looking_at_a_link_shows_nothing_personal_and_changes_nothing(Engine engine)
    {
        await using var post = await Postman.Open(engine);
        var (given, link) = await HandOver(post);
        using var browser = post.House.Browser();
        for (var scanner = 0; scanner < 3; scanner++)
        {
            using var head = await browser.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, link), TestContext.Current.CancellationToken);
            head.StatusCode.ShouldBe(HttpStatusCode.OK);
            await browser.Page(link);
        }
        var text = (await browser.Page(link)).Body!.TextContent;
        text.ShouldContain(given.Reference);
        text.ShouldContain("Bis Dienstag, 15. September 2026, 18:00 Uhr");
        text.ShouldContain("Geldleistungen, Stelle 1");
        foreach (var secret in new[] { "Hagedorn", "neuen Miete", "Klinik", "Kuhlmann", "Wichmann" }) text.ShouldNotContain(secret);
        (await post.Steps(given)).ShouldBe([PromiseStepKind.Opened, PromiseStepKind.Mailed]);
        (await post.Now(given)).Version.ShouldBe(1);
    }

    [Fact]
    public async Task The_page_of_a_link_is_kept_nowhere_and_its_token_stands_in_no_log()
    {
        await using var post = await Postman.Open();
        var (_, link) = await HandOver(post);
        using var browser = post.House.Browser();
        using var answer = await browser.Get(link);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        answer.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex, nofollow"]);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        using var taken = await browser.Post(link + "/annehmen");
        using var broken = await browser.Http.PostAsync(link + "/weitergeben", new StringContent("kein Formular"), TestContext.Current.CancellationToken);
        broken.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var token = link.Replace("/z/", "", StringComparison.Ordinal);
        post.House.Log.All.ShouldNotContain(line => line.Contains(token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_database_knows_a_link_only_by_its_digest()
    {
        await using var post = await Postman.Open();
        var (_, link) = await HandOver(post);
        var token = link["/z/".Length..];
        token.Length.ShouldBe(22); // 128 bits
        var kept = await post.House.Database.Read(async connection => await Dapper.SqlMapper.QueryAsync<string>(connection, "select digest || recipient_key || recipient_name from promise_link"));
        kept.ShouldHaveSingleItem().ShouldStartWith(LinkToken.DigestOf(token));
        kept.Single().ShouldNotContain(token);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task With_the_link_alone_the_promise_is_taken_once(Engine engine)
    {
        await using var post = await Postman.Open(engine);
        var (given, link) = await HandOver(post);
        using var browser = post.House.Browser();
        using var taken = await browser.Post(link + "/annehmen");
        taken.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await post.Now(given)).TakenBy.ShouldBe("link:Geldleistungen");
        (await browser.Page(link)).QuerySelector("h1")!.TextContent.ShouldBe("Sie haben die Zusage angenommen");
        using var again = await browser.Post(link + "/zurueckfragen", ("Frage", "Noch etwas?"));
        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await post.Now(given)).AwaitsReply.ShouldBeFalse();
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Of_many_who_use_a_link_at_once_one_does_it(Engine engine)
    {
        await using var post = await Postman.Open(engine);
        var (given, link) = await HandOver(post);
        var use = post.House.Get<UseLink>();
        var ends = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => use.Take(link["/z/".Length..]))));
        ends.OfType<UseLink.Outcome.Done>().Count().ShouldBe(1);
        ends.OfType<UseLink.Outcome.Over>().Count().ShouldBe(7);
        (await post.Steps(given)).Count(step => step == PromiseStepKind.Taken).ShouldBe(1);
    }

    [Fact]
    public async Task Passing_on_needs_a_target_of_the_office_and_a_reason_and_then_the_link_is_over_for_all()
    {
        await using var post = await Postman.Open();
        await post.Set(new PromiseSettings { MailsTo = MailRecipient.Both });
        var given = await post.HandOver(ExampleOffice.Kuhlmann);
        await post.Deliver();
        string[] links = [Postman.LinkIn(await post.Server!.NextMail()), Postman.LinkIn(await post.Server.NextMail())];
        using var browser = post.House.Browser();
        await Refused(browser, links[0] + "/weitergeben", "Bitte wählen Sie, wer die Zusage übernimmt.", ("Ziel", ""), ("Warum", "x"));
        await Refused(browser, links[0] + "/weitergeben", "Bitte wählen Sie, wer die Zusage übernimmt.", ("Ziel", $"post:{Guid.Empty}"), ("Warum", "x"));
        await Refused(browser, links[0] + "/weitergeben", "Bitte schreiben Sie in einem Satz, warum Sie die Zusage weitergeben.", ("Ziel", $"post:{ExampleOffice.Heidecke.Value}"), ("Warum", " "));
        using var passed = await browser.Post(links[0] + "/weitergeben", ("Ziel", $"post:{ExampleOffice.Heidecke.Value}"), ("Warum", "Der Buchstabe gehört dorthin"));
        passed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await post.Now(given)).Owner.ShouldBe(new PromiseOwner(ExampleOffice.Heidecke, ExampleOffice.MoneyTown));
        (await Heading(browser, links[0])).ShouldBe("Sie haben die Zusage weitergegeben");
        (await Heading(browser, links[1])).ShouldBe("Diese Zusage liegt jetzt bei jemand anderem");
        await post.Deliver();
        (await post.Server.NextMail()).Mail.Subject.ShouldContain("Weitergegeben");
    }

    [Fact]
    public async Task A_question_comes_out_as_text_and_waits_for_an_answer()
    {
        await using var post = await Postman.Open();
        var (given, link) = await HandOver(post);
        using var browser = post.House.Browser();
        await Refused(browser, link + "/zurueckfragen", "Bitte schreiben Sie Ihre Frage auf.", ("Frage", ""));
        using var asked = await browser.Post(link + "/zurueckfragen", ("Frage", "<script>alert(1)</script>?"));
        asked.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await post.Now(given)).AwaitsReply.ShouldBeTrue();
        (await post.Promises.History(given.Id))[^1].Words.ShouldBe("<script>alert(1)</script>?");
        (await browser.Page(link)).QuerySelectorAll("script").ShouldBeEmpty();
    }

    [Fact]
    public async Task Links_that_are_expired_ended_or_replaced_say_so_and_do_nothing()
    {
        await using var post = await Postman.Open();
        using var browser = post.House.Browser();
        var (reminded, old) = await HandOver(post);
        await post.House.Database.Write(transaction => Durchwahl.Data.Outbox.Add(transaction, Durchwahl.Promises.Contract.PromiseMail.Kind,
            new Durchwahl.Promises.Contract.PromiseMail(Postman.Office, reminded.Id, Durchwahl.Promises.Contract.PromiseMailReason.Due, WarnedParty.Owner), post.Time.Now));
        await post.Deliver();
        (await Heading(browser, old)).ShouldBe("Es gibt eine neuere Mail zu dieser Zusage");
        var newest = Postman.LinkIn(await post.Server!.NextMail());
        (await Heading(browser, newest)).ShouldBe("Ihre Zusage");

        post.House.Clock.SetTo(reminded.Due.At + Duration.FromDays(14));
        (await Heading(browser, newest)).ShouldBe("Dieser Link ist abgelaufen");
        using var late = await browser.Post(newest + "/annehmen");
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await post.Now(reminded)).TakenAt.ShouldBeNull();

        await post.Promises.Change(Postman.Office, reminded.Id, Postman.Agent, (known, _) => PromiseDecisions.Keep(known.Promise, "erledigt", null, post.Time.Now, "service"));
        (await Heading(browser, newest)).ShouldBe("Diese Zusage ist beendet");
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("..%2f..%2fhealth")]
    public async Task A_forged_link_is_not_there(string token)
    {
        await using var house = await TestHouse.Open();
        using var browser = house.Browser();
        using var seen = await browser.Get("/z/" + token);
        seen.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var used = await browser.Post($"/z/{token}/annehmen");
        ((int)used.StatusCode).ShouldBeInRange(404, 405);
    }

    static async Task<(Promise Given, string Link)> HandOver(Postman post)
    {
        var given = await post.HandOver(ExampleOffice.Kuhlmann, "ruft aus der Klinik an");
        await post.Deliver();
        return (given, Postman.LinkIn(await post.Server!.NextMail()));
    }

    static async Task<string> Heading(TestBrowser browser, string link) => (await browser.Page(link)).QuerySelector("h1")!.TextContent;

    static async Task Refused(TestBrowser browser, string path, string reason, params (string, string)[] fields)
    {
        using var answer = await browser.Post(path, fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await TestBrowser.Read(answer)).QuerySelector("[role=alert]")!.TextContent.ShouldContain(reason);
    }
}
