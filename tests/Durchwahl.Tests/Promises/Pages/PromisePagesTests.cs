using System.Net;
using AngleSharp.Html.Dom;
using Durchwahl.Access.Contract;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Promises;
using Durchwahl.Promises.Contract;
using Durchwahl.Tests.Support;
using NodaTime;

namespace Durchwahl.Tests.Promises.Pages;

public class PromisePagesTests(PromisingOffice office) : IClassFixture<PromisingOffice>
{
    const string Base = "/verwaltung/musterkreis/zusagen";

    [Fact]
    public async Task The_page_tells_what_is_owed_by_when_why_then_and_for_whom()
    {
        var given = await office.Give(ExampleOffice.Kuhlmann, ExampleOffice.MoneyTown);
        using var browser = await office.SignIn(Role.CaseWorker, ExampleOffice.Kuhlmann);
        var page = await browser.Page($"{Base}/{given.Id.Value}");
        page.QuerySelector("h1")!.TextContent.ShouldBe("Antwort zur neuen Miete");
        page.QuerySelector(".dw-big")!.TextContent.ShouldContain("Bis morgen, 18:00");
        page.QuerySelectorAll(".dw-days li").Length.ShouldBe(given.Due.Days.Length);
        var text = page.QuerySelector("main")!.TextContent;
        text.ShouldContain("Frau Hagedorn");
        text.ShouldContain("0171 3920014");
        text.ShouldContain("Miriam Kuhlmann");
        text.ShouldContain(given.Reference);
        text.ShouldContain("<b>nur vormittags</b>"); // as text
    }

    [Fact]
    public async Task Somebody_of_another_team_sees_that_it_is_owed_but_not_for_whom()
    {
        var given = await office.Give(ExampleOffice.Kuhlmann, ExampleOffice.MoneyTown);
        using var browser = await office.SignIn(Role.CaseWorker, ExampleOffice.LawOne);
        var page = await browser.Page($"{Base}/{given.Id.Value}");
        var text = page.QuerySelector("main")!.TextContent;
        text.ShouldContain("Diese Zusage liegt bei einer anderen Stelle");
        text.ShouldNotContain("Hagedorn");
        text.ShouldNotContain("Miete übernommen");
        text.ShouldNotContain("3920014");
        page.QuerySelectorAll("main form").ShouldBeEmpty();
        using var answer = await browser.Send($"{Base}/{given.Id.Value}", $"{Base}/{given.Id.Value}/erledigt", ("erledigt-text", "erledigt"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await office.Promises.Find(PromisingOffice.Office, given.Id))!.Promise.IsOpen.ShouldBeTrue();
    }

    [Fact]
    public async Task Who_saw_the_details_is_noted()
    {
        var given = await office.Give(ExampleOffice.Heidecke, ExampleOffice.MoneyTown);
        using var browser = await office.SignIn(Role.CaseWorker, ExampleOffice.Heidecke);
        await browser.Page($"{Base}/{given.Id.Value}");
        await office.House.Get<AccessLog>().Written();
        (await office.House.Database.Read(connection => Dapper.SqlMapper.ExecuteScalarAsync<long>(connection, "select count(*) from access_log where subject_id = @id", new { id = given.Id.Value }))).ShouldBe(1);
    }

    [Fact]
    public async Task A_promise_is_taken_asked_back_answered_tried_and_kept()
    {
        var given = await office.Give(ExampleOffice.Kuhlmann, ExampleOffice.MoneyTown);
        using var browser = await office.SignIn(Role.CaseWorker, ExampleOffice.Kuhlmann);
        await Do(browser, given, "annehmen");
        await Do(browser, given, "rueckfrage", ("rueckfrage-text", "Welche Wohnung?"));
        (await Current(given)).AwaitsReply.ShouldBeTrue();
        await Do(browser, given, "antwort", ("antwort-text", "Die neue."));
        await Do(browser, given, "versuch", ("versuch-text", "besetzt"));
        await Do(browser, given, "erledigt", ("erledigt-text", "Miete wird übernommen."));
        var after = await Current(given);
        (after.Outcome, after.Attempts).ShouldBe((PromiseOutcome.Kept, 1));
        (await office.Promises.History(given.Id)).Select(step => step.What).ShouldBe(
            [PromiseStepKind.Opened, PromiseStepKind.Taken, PromiseStepKind.AskedBack, PromiseStepKind.Replied, PromiseStepKind.Attempted, PromiseStepKind.Kept]);
        (await browser.Page($"{Base}/{given.Id.Value}?hinweis=erledigt")).QuerySelector("[role=status]")!.TextContent.ShouldContain("Erledigt");
    }

    [Fact]
    public async Task Keeping_without_a_word_is_refused_with_the_form_open()
    {
        var given = await office.Give(ExampleOffice.Kuhlmann, ExampleOffice.MoneyTown);
        using var browser = await office.SignIn(Role.CaseWorker, ExampleOffice.Kuhlmann);
        var page = await Refused(browser, given, "erledigt", ("erledigt-text", " "));
        page.QuerySelector("[role=alert] a")!.GetAttribute("href").ShouldBe("#erledigt-text");
        page.QuerySelector("#erledigt-text")!.Closest("details")!.HasAttribute("open").ShouldBeTrue();
        (await Current(given)).IsOpen.ShouldBeTrue();
    }

    [Fact]
    public async Task A_promise_goes_on_to_another_team_only_with_a_reason_and_what_was_typed_stays()
    {
        var given = await office.Give(ExampleOffice.Kuhlmann, ExampleOffice.MoneyTown);
        using var browser = await office.SignIn(Role.CaseWorker, ExampleOffice.Kuhlmann);
        var target = $"team:{ExampleOffice.Law.Value}";
        var page = await Refused(browser, given, "weitergeben", ("weitergeben-an", target), ("weitergeben-grund", ""));
        ((IHtmlSelectElement)page.QuerySelector("#weitergeben-an")!).Value.ShouldBe(target);
        (await Refused(browser, given, "weitergeben", ("weitergeben-an", ""), ("weitergeben-grund", "Widerspruch"))).QuerySelector("#weitergeben-grund")!.TextContent.ShouldContain("Widerspruch");
        await Do(browser, given, "weitergeben", ("weitergeben-an", target), ("weitergeben-grund", "Widerspruch"));
        (await Current(given)).Owner.ShouldBe(new PromiseOwner(null, ExampleOffice.Law));
    }

    [Fact]
    public async Task Of_two_who_write_at_once_the_second_is_told_and_keeps_the_text()
    {
        var given = await office.Give(ExampleOffice.Kuhlmann, ExampleOffice.MoneyTown);
        using var browser = await office.SignIn(Role.CaseWorker, ExampleOffice.Kuhlmann);
        await office.Promises.Change(PromisingOffice.Office, given.Id, PromisingOffice.Agent, (known, _) => PromiseDecisions.AskBack(known.Promise, "Welche?", office.House.Clock.GetCurrentInstant(), "kollege"));
        var page = await Refused(browser, given, "erledigt", ("erledigt-text", "Miete wird übernommen."), ("stand", "0"));
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Während Sie geschrieben haben");
        page.QuerySelector("#erledigt-text")!.TextContent.ShouldContain("Miete wird übernommen.");
        (await Current(given)).IsOpen.ShouldBeTrue();
    }

    [Fact]
    public async Task What_was_kept_twice_is_told_with_the_time_of_the_first()
    {
        var given = await office.Give(ExampleOffice.Kuhlmann, ExampleOffice.MoneyTown);
        using var browser = await office.SignIn(Role.CaseWorker, ExampleOffice.Kuhlmann);
        await Do(browser, given, "erledigt", ("erledigt-text", "erledigt"));
        (await Refused(browser, given, "erledigt", ("erledigt-text", "erledigt"))).QuerySelector("[role=alert]")!.TextContent.ShouldContain("schon beendet, seit Montag");
    }

    [Fact]
    public async Task After_enough_attempts_in_different_hours_the_letter_ends_it()
    {
        var given = await office.Give(ExampleOffice.Kuhlmann, ExampleOffice.MoneyTown);
        var now = office.House.Clock.GetCurrentInstant();
        for (var hour = 0; hour < 3; hour++)
            await office.Promises.Change(PromisingOffice.Office, given.Id, PromisingOffice.Agent, (known, kind) => PromiseDecisions.Attempt(known.Promise, kind, now + Duration.FromHours(hour - 3), "service"));
        using var browser = await office.SignIn(Role.CaseWorker, ExampleOffice.Kuhlmann);
        await Do(browser, given, "brief", ("brief-text", "Am 14.09. mit der Post."));
        (await Current(given)).Outcome.ShouldBe(PromiseOutcome.NotReached);
    }

    [Fact]
    public async Task A_withdrawn_promise_can_be_opened_again_the_same_day()
    {
        var given = await office.Give(ExampleOffice.Kuhlmann, ExampleOffice.MoneyTown);
        using var browser = await office.SignIn(Role.CaseWorker, ExampleOffice.Kuhlmann);
        await Do(browser, given, "zurueckziehen", ("zurueckziehen-text", ""));
        (await Current(given)).Outcome.ShouldBe(PromiseOutcome.Withdrawn);
        await Do(browser, given, "oeffnen");
        (await Current(given)).IsOpen.ShouldBeTrue();
    }

    [Fact]
    public async Task Only_who_leads_may_say_that_a_promise_was_not_kept()
    {
        var given = await office.Give(ExampleOffice.Kuhlmann, ExampleOffice.MoneyTown);
        using var worker = await office.SignIn(Role.CaseWorker, ExampleOffice.Kuhlmann);
        using var refused = await worker.Send($"{Base}/{given.Id.Value}", $"{Base}/{given.Id.Value}/nicht-gehalten", ("nicht-gehalten-text", "vergessen"));
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var lead = await office.SignIn(Role.TeamLead);
        await Do(lead, given, "nicht-gehalten", ("nicht-gehalten-text", "vergessen"));
        (await Current(given)).Outcome.ShouldBe(PromiseOutcome.Broken);
    }

    [Fact]
    public async Task A_promise_of_another_office_or_none_is_not_found()
    {
        using var browser = await office.SignIn(Role.TeamLead);
        using var answer = await browser.Get($"{Base}/{Guid.Empty}");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_list_shows_mine_first_due_in_front_and_hides_the_people_of_others()
    {
        var mine = await office.Give(ExampleOffice.YoungPost, ExampleOffice.Young, "Antwort zum Kurs");
        var soon = await office.Give(ExampleOffice.YoungPost, ExampleOffice.Young, "Strom wird abgestellt", PromiseKinds.Emergency);
        var other = await office.Give(ExampleOffice.LawOne, ExampleOffice.Law, "Antwort zum Widerspruch");
        using var browser = await office.SignIn(Role.CaseWorker, ExampleOffice.YoungPost);
        Links(await browser.Page(Base)).ShouldBe([soon.Id.Value.ToString(), mine.Id.Value.ToString()]);
        var all = await browser.Page($"{Base}?wer=alle&bei=stelle:{ExampleOffice.LawOne.Value}");
        Links(all).ShouldBe([other.Id.Value.ToString()]);
        all.QuerySelector("main")!.TextContent.ShouldNotContain("Antwort zum Widerspruch");
        all.QuerySelector("main")!.TextContent.ShouldNotContain("Hagedorn");
        Links(await browser.Page($"{Base}?wer=meine&art=emergency")).ShouldBe([soon.Id.Value.ToString()]);
        Links(await browser.Page($"{Base}?kennung={mine.Reference.ToLowerInvariant()}")).ShouldBe([mine.Id.Value.ToString()]);
        Links(await browser.Page($"{Base}?wer=meine&stand=ueberfaellig")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_numbers_of_the_teams_are_for_those_who_lead()
    {
        await office.Give(null, ExampleOffice.Law);
        using var lead = await office.SignIn(Role.TeamLead);
        var row = (await lead.Page($"{Base}/team")).QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("Widerspruch und Unterhalt", StringComparison.Ordinal));
        int.Parse(row.QuerySelector("td:last-child")!.TextContent, System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThan(0);
        using var worker = await office.SignIn(Role.CaseWorker, ExampleOffice.Kuhlmann);
        using var answer = await worker.Get($"{Base}/team");
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    static IEnumerable<string> Links(IHtmlDocument page) => page.QuerySelectorAll("main .dw-lines a").Select(link => link.GetAttribute("href")!.Split('/')[^1]);

    async Task<Promise> Current(Promise given) => (await office.Promises.Find(PromisingOffice.Office, given.Id))!.Promise;

    static async Task Do(TestBrowser browser, Promise given, string action, params (string, string)[] fields)
    {
        using var answer = await browser.Send($"{Base}/{given.Id.Value}", $"{Base}/{given.Id.Value}/{action}", fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, action);
        answer.Headers.Location!.OriginalString.ShouldEndWith($"hinweis={action}");
    }

    static async Task<IHtmlDocument> Refused(TestBrowser browser, Promise given, string action, params (string, string)[] fields)
    {
        using var answer = await browser.Send($"{Base}/{given.Id.Value}", $"{Base}/{given.Id.Value}/{action}", fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, action);
        return await TestBrowser.Read(answer);
    }
}
