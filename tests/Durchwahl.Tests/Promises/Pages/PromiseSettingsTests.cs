using System.Net;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.Tests.Support;

namespace Durchwahl.Tests.Promises.Pages;

public class PromiseSettingsTests(PromisingOffice office) : IClassFixture<PromisingOffice>
{
    const string Page = "/verwaltung/musterkreis/zusagen/einstellungen";

    [Fact]
    public async Task Mails_and_the_benefit_are_changed_with_an_audit_row()
    {
        using var browser = await office.SignIn(Role.TeamLead);
        using var saved = await browser.Send(Page, Page, ("Benefit", "Bürgergeld"), ("MailsTo", "Both"), ("MailsShowDetails", ""));
        saved.Headers.Location!.OriginalString.ShouldBe($"{Page}?hinweis=gespeichert");
        var settings = await office.Promises.Settings(PromisingOffice.Office);
        (settings.Benefit, settings.MailsTo, settings.MailsShowDetails).ShouldBe(("Bürgergeld", MailRecipient.Both, false));
        using var admin = await office.SignIn(Role.Administrator);
        (await admin.Page("/verwaltung/musterkreis/protokoll")).QuerySelector("main")!.TextContent.ShouldContain("Zusagen eingestellt");
    }

    [Fact]
    public async Task A_refused_form_keeps_what_was_typed_and_changes_nothing()
    {
        using var browser = await office.SignIn(Role.TeamLead);
        using var refused = await browser.Send(Page, $"{Page}/themen", ("Key-1", "anschrift"), ("Name-1", "Umgezogen"), ("Task-1", "gibt-es-nicht"), ("Place-1", "1"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await TestBrowser.Read(refused);
        page.QuerySelector("[role=alert] a")!.GetAttribute("href").ShouldBe("#Task-1");
        page.QuerySelector("#Name-1")!.GetAttribute("value").ShouldBe("Umgezogen");
        (await office.Promises.Settings(PromisingOffice.Office)).FindTopic("anschrift")!.Name.ShouldBe("Anschrift geändert");
    }

    [Fact]
    public async Task A_kind_is_changed_and_new_promises_follow_it()
    {
        using var browser = await office.SignIn(Role.TeamLead);
        var kind = $"{Page}/art/{PromiseKinds.WrittenContact}";
        using var refused = await browser.Send(kind, kind, ("Name", "Schriftlich"), ("Rule", "working-days"), ("RuleCount", "x"), ("Attempts", "3"), ("CallerText", "Wir schreiben."));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var saved = await browser.Send(kind, kind, ("Name", "Schriftlich"), ("Rule", "working-days"), ("RuleCount", "2"), ("Attempts", "3"), ("CallerText", "Wir schreiben."), ("Warnings", "Stelle 1 Tag vorher"));
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await office.Give(ExampleOffice.Kuhlmann, null, kind: PromiseKinds.WrittenContact)).Rule.ShouldBe(new DeadlineRule.WorkingDays(2));
    }

    [Fact]
    public async Task A_new_kind_is_added_and_one_that_is_not_there_is_not_found()
    {
        using var browser = await office.SignIn(Role.TeamLead);
        using var saved = await browser.Send($"{Page}/art", $"{Page}/art", ("Name", "Bescheinigung"), ("Rule", "days"), ("RuleCount", "7"), ("Attempts", "1"), ("CallerText", "Wir schicken die Bescheinigung."));
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.Page(Page)).QuerySelectorAll("tbody th a").ShouldContain(link => link.TextContent == "Bescheinigung");
        using var missing = await browser.Get($"{Page}/art/gibt-es-nicht");
        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_only_keeps_promises_does_not_set_them_up()
    {
        using var browser = await office.SignIn(Role.CaseWorker, ExampleOffice.Kuhlmann);
        using var answer = await browser.Get(Page);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
