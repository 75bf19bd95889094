using System.Net;
using Dapper;
using Durchwahl.Access.Contract;
using Durchwahl.Domain.Access;
using Durchwahl.Tests.Calls.Pages;
using Durchwahl.Tests.Support;

namespace Durchwahl.Tests.Promises.Representatives;

public class RepresentationPagesTests
{
    const string All = CallHouse.Base + "/vertretungen";

    [Fact]
    public async Task An_agent_enters_a_representative_and_finds_them_by_the_number_that_calls()
    {
        await using var office = await CallHouse.Open(Role.Agent);
        var one = await Enter(office);
        var page = await office.Browser.Page(one + "?hinweis=eingetragen");
        page.QuerySelector("h1")!.TextContent.ShouldBe("Bevollmächtigte Person: Rika Sander");
        page.QuerySelector(".dw-lead .dw-state")!.TextContent.ShouldBe("Vollmacht fehlt noch");
        page.QuerySelector("main")!.TextContent.ShouldContain("Rückrufe und Briefe gehen an die Person selbst");
        page.QuerySelector($"form[action='{one}/widerruf']").ShouldBeNull(); // only leads revoke and refuse
        using var proven = await office.Browser.Send(one, one + "/vollmacht");
        (await office.Browser.Page(proven.Headers.Location!.OriginalString)).QuerySelector("main")!.TextContent.ShouldContain("Rückrufe und Briefe gehen an die bevollmächtigte Person");
        using var found = await office.Browser.Send(All, All + "/suche", ("Name", ""), ("Number", "030 23125018"), ("Unit", ""));
        var hits = await TestBrowser.Read(found);
        hits.QuerySelector("#treffer")!.TextContent.ShouldBe("1 Treffer");
        hits.QuerySelector("main li")!.TextContent.ShouldContain("Nummer der Vertretung");
        using var none = await office.Browser.Send(All, All + "/suche", ("Name", "Niemand"), ("Number", ""), ("Unit", ""));
        (await TestBrowser.Read(none)).QuerySelector("#treffer")!.TextContent.ShouldBe("Dazu ist keine Vertretung eingetragen");
        using var unreadable = await office.Browser.Send(All, All + "/suche", ("Name", ""), ("Number", "nullacht"), ("Unit", ""));
        unreadable.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Who_saw_it_is_noted()
    {
        await using var office = await CallHouse.Open(Role.Agent);
        await office.Browser.Page(await Enter(office));
        await office.House.Get<AccessLog>().Written();
        (await office.House.Database.Read(connection => connection.ExecuteScalarAsync<long>("select count(*) from access_log where kind = 'representation'"))).ShouldBe(1);
    }

    [Fact]
    public async Task A_lead_refuses_on_the_law_prints_both_letters_and_notes_that_they_went_out()
    {
        await using var office = await CallHouse.Open();
        var one = await Enter(office);
        var form = await office.Browser.Page(one + "/zurueckweisung");
        form.QuerySelectorAll("input[name=Basis]").Length.ShouldBe(3);
        using var refused = await office.Browser.Send(one + "/zurueckweisung", one + "/zurueckweisung", ("Basis", "UnsuitedToPresent"), ("Reason", "Ist kein Jurist und hat keine Befähigung zum Richteramt."));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await TestBrowser.Read(refused)).QuerySelectorAll("[role=alert] a").Select(link => link.GetAttribute("href")).ShouldBe(["#Reason", "#IsNotProtected"]);
        using var done = await office.Browser.Send(one + "/zurueckweisung", one + "/zurueckweisung", ("Basis", "UnlawfulLegalService"), ("Reason", "Nimmt Geld <b>ohne</b> Zulassung für jede Vertretung."));
        done.Headers.Location!.OriginalString.ShouldBe(one + "?hinweis=zurueckgewiesen");
        var notices = await office.Browser.Page(one + "/mitteilung");
        notices.QuerySelectorAll("article").Length.ShouldBe(2);
        notices.QuerySelector("article")!.TextContent.ShouldContain("Nimmt Geld <b>ohne</b> Zulassung");
        (await office.Browser.Page(All)).QuerySelector("main li")!.TextContent.ShouldContain("Mitteilungen sind noch nicht abgeschickt");
        using var sent = await office.Browser.Send(one + "/mitteilung", one + "/mitteilung");
        (await office.Browser.Page(sent.Headers.Location!.OriginalString)).QuerySelector("main")!.TextContent.ShouldContain("Beiden schriftlich mitgeteilt am 14.09.2026");
        (await office.Browser.Page(All)).QuerySelectorAll("main .dw-lines li").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_revocation_gives_callbacks_and_letters_back_to_the_person()
    {
        await using var office = await CallHouse.Open();
        var one = await Enter(office, ("HasProof", "ja"));
        using var early = await office.Browser.Send(one, one + "/widerruf", ("ReceivedOn", "2030-01-01"));
        early.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var revoked = await office.Browser.Send(one, one + "/widerruf", ("ReceivedOn", "2026-09-14"));
        var page = await office.Browser.Page(revoked.Headers.Location!.OriginalString);
        page.QuerySelector(".dw-lead .dw-state")!.TextContent.ShouldBe("widerrufen am 14.09.2026");
        page.QuerySelector($"form[action='{one}/widerruf']").ShouldBeNull();
    }

    [Fact]
    public async Task A_refused_form_keeps_what_was_typed_and_enters_nobody()
    {
        await using var office = await CallHouse.Open();
        using var refused = await office.Browser.Send(All + "/neu", All + "/neu", ("Kind", "beistand"), ("PersonName", "Grete \"Hagedorn\""), ("Name", ""), ("From", "morgen"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await TestBrowser.Read(refused);
        page.QuerySelector("#PersonName")!.GetAttribute("value").ShouldBe("Grete \"Hagedorn\"");
        page.QuerySelectorAll("[role=alert] a").Select(link => link.GetAttribute("href")).ShouldBe(["#From", "#Name"]);
        (await office.House.Database.Read(connection => connection.ExecuteScalarAsync<long>("select count(*) from representation"))).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_not_there_has_no_page_and_no_letters_exist_before_a_refusal()
    {
        await using var office = await CallHouse.Open();
        var one = await Enter(office);
        foreach (var path in new[] { one + "/mitteilung", All + "/01900000-0000-7000-8000-0000000000ff", All + "/01900000-0000-7000-8000-0000000000ff/zurueckweisung" })
        {
            using var answer = await office.Browser.Get(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }
    }

    static async Task<string> Enter(CallHouse office, params (string Name, string Value)[] more)
    {
        using var entered = await office.Browser.Send(
            All + "/neu", All + "/neu",
            [("Kind", "bevollmaechtigt"), ("PersonName", "Grete Hagedorn"), ("BenefitUnit", "32504//0001234"), ("PersonNumber", "0171 3920014"), ("Name", "Rika Sander"), ("Number", "030 23125018"), .. more]);
        entered.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return entered.Headers.Location!.OriginalString.Split('?')[0];
    }
}
